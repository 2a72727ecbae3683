/** What is decided of a document before it is written: what stays together, and the room of its pictures. */
import type { Nodes, Root } from 'mdast';
import type { DiagramNode } from '../../document/tree.ts';
import { fit, type Size } from './artwork.ts';
import { keptWithNext, wholeAtEnd } from './keep-together.ts';
import type { PageDraft } from './page-draft.ts';
import { pictureRoom } from './picture-room.ts';
import { piecesOf } from './pieces.ts';
import { pixelsPerTwip } from './units.ts';

/** Decides what stays together and how much room pictures get. */
export function layOut(tree: Root, draft: PageDraft): void {
  const pieces = piecesOf(tree.children, draft);
  const pageHeight = draft.shell.page.textHeight;
  draft.kept = keptWithNext(pieces, { pageHeight, isList: draft.options.compact });
  draft.whole = wholeAtEnd(pieces);
  const heightOf = (node: Nodes): number => diagramHeight(node, draft);
  draft.room = pictureRoom(pieces, { kept: draft.kept, pageHeight, heightOf });
}

/** The height of a diagram as wide as the text at most, in twips; 0 when it was not drawn. */
function diagramHeight(node: Nodes, { prepared, shell }: PageDraft): number {
  const drawn = prepared.diagrams.get(node);
  if (drawn === undefined) return 0;
  const box = { width: shell.page.textWidth * pixelsPerTwip, height: Infinity };
  return fit(drawn.picture, box).height / pixelsPerTwip;
}

/** The size of a diagram: as large as the text is wide and its room on the page allows; undefined when it was not drawn. */
export function diagramSize(node: DiagramNode, { prepared, shell, room }: PageDraft): Size | undefined {
  const drawn = prepared.diagrams.get(node);
  if (drawn === undefined) return undefined;
  const { textWidth, textHeight } = shell.page;
  const height = room.get(node) ?? textHeight;
  return fit(drawn.picture, { width: textWidth * pixelsPerTwip, height: height * pixelsPerTwip });
}
