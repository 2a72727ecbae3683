import type { FieldKind, FieldNode } from '../../document/tree.ts';
import { call, points, str, typst, type Code } from './code.ts';
import type { Place } from './place.ts';
import { words } from './words.ts';

/** Width of a line to write on between words, in points. */
const lineWidths: Readonly<Record<FieldKind, number>> = {
  tekst: 90,
  lang: 160,
  datum: 90,
  keuze: 90,
  paraaf: 40,
  handtekening: 180,
  vinkje: 0,
  'vinkje-aan': 0,
};

/** The distance between two handwritten lines, in points: 6 millimetres. */
const writtenLine = 17;
/** Room for an answer when nothing is said of it: 21 millimetres. */
const usualAnswer = 60;
/** The least height of a line or room to write in, in points. */
const heights = { handtekening: 45, lang: 32, field: 22 } as const;

/** The sign of a box to tick. */
export function box(isChecked: boolean): Code {
  return call('vak', [str(isChecked ? '☒' : '☐')]);
}

/** A field among words: on paper a line to write on, or a box to tick. A suggestion stands in brackets, as in other formats. */
export function writeField({ kind, shown }: FieldNode, { draft, room, endsLine, isNarrow }: Place): Code {
  if (kind === 'vinkje' || kind === 'vinkje-aan') return box(kind === 'vinkje-aan');
  if (shown !== undefined) return words(`[${shown}]`, draft);
  const usual = lineWidths[kind];
  // In a long list the rules between rows are lines enough.
  if (draft.options.compact && isNarrow === true) return call('h', [points(Math.min(usual, room / 40))]);
  const width = endsLine === true && kind !== 'paraaf' ? typst('1fr') : points(Math.min(usual, room / 20));
  const height = isNarrow === true ? points(16) : undefined;
  return call('lijn', [width], { hoogte: height });
}

/**
 * A field that has a cell for itself: a line at its foot, or white for an answer.
 *
 * @param pennedHeight in a long list, of which the rules between rows are lines enough: room for a pen, in points
 */
export function writeCellField({ kind, lines }: FieldNode, pennedHeight: number | undefined): Code {
  if (kind === 'lang') return call('ruimte', [points(Math.max(heights.lang, (lines ?? 0) * writtenLine))]);
  if (pennedHeight !== undefined) return call('ruimte', [points(pennedHeight)]);
  const height = kind === 'handtekening' ? heights.handtekening : heights.field;
  return call('regel', [points(height - 6)]);
}

/** A box for an answer, alone in its paragraph. */
export function writeAnswer({ lines }: FieldNode): Code {
  return call('antwoord', [points(lines === undefined ? usualAnswer : lines * writtenLine)]);
}
