import type { DiagramModel } from '../../document/diagram.ts';
import type { HouseStyle } from '../style/house-style.ts';

/** A drawing of a diagram, with the same in words. */
export interface Picture {
  /** A whole SVG document; its text is real text. */
  readonly svg: string;
  /** Size in CSS pixels (1/96 inch). */
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly alt: string;
}

/** Draws a diagram in the colours and font of the municipality. The same model and style give the same drawing. */
export function drawDiagram(_model: DiagramModel, _style: HouseStyle): Promise<Picture> {
  throw new Error('to be drawn');
}
