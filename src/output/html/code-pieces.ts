import { htmlElement, join, text, type Markup } from '../markup.ts';

/** The pieces of a name such as `agenda.vaste_blokken` between which a line may end. */
export function codePieces(value: string): readonly string[] {
  return value.split(/(?<=[\p{L}\p{N}][._/@])(?=[\p{L}\p{N}])/u);
}

/** A key, a path or an address, which may break after a sign inside it. */
export function breakable(value: string): Markup {
  const pieces = codePieces(value).map(text);
  return join(pieces.flatMap((piece, index) => (index === 0 ? [piece] : [htmlElement('wbr'), piece])));
}
