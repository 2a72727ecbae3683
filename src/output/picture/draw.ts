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

/** The last drawing of each diagram: a document in several formats shows the same one in each. */
const drawings = new WeakMap<
  DiagramModel,
  { readonly style: HouseStyle; readonly picture: Promise<Picture> }
>();

/** Draws a diagram in the colours and font of the municipality. The same model and style give the same drawing. */
export function drawDiagram(model: DiagramModel, style: HouseStyle): Promise<Picture> {
  const known = drawings.get(model);
  if (known?.style === style) return known.picture;
  const { title, alt } = model;
  const picture = draw(model, style).then((drawn) => ({ ...drawn, title, alt }));
  drawings.set(model, { style, picture });
  return picture;
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
