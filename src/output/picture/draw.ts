import type { DiagramModel } from '../../document/diagram.ts';
import type { HouseStyle } from '../style/house-style.ts';

/** A drawing of a diagram, with the same content in words. */
export interface Picture {
  /** A complete SVG document; its text is real text. */
  readonly svg: string;
  /** Size in CSS pixels (1/96 inch). */
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly alt: string;
}

/** Draws a diagram in the colours and font of the municipality. The same model and style give the same drawing. */
export async function drawDiagram(model: DiagramModel, style: HouseStyle): Promise<Picture> {
  const { title, alt } = model;
  return { ...(await draw(model, style)), title, alt };
}

async function draw(
  model: DiagramModel,
  style: HouseStyle,
): Promise<Pick<Picture, 'svg' | 'width' | 'height'>> {
  switch (model.kind) {
    case 'organisatie':
      return (await import('./chart.ts')).drawChart(model, style);
    case 'tijdlijn':
      return (await import('./timeline.ts')).drawTimeline(model, style);
    case 'voortgang':
      return (await import('./progress.ts')).drawProgress(model, style);
  }
}
