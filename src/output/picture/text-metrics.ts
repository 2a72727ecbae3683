import { fontWidths } from '../../generated/font-widths.ts';

/** How text is typeset. */
export interface TextStyle {
  /** Font size in pixels. */
  readonly size: number;
  readonly bold?: boolean | undefined;
  /** How much wider the reader's font may be than the one measured. */
  readonly factor: number;
}

/** Widths of characters not in the table, in thousandths of the font size: better too wide than too narrow. */
const otherLetter = 720;
const fullWidth = 1050;

/** Width of a text on one line, in pixels. */
export function widthOf(text: string, { size, bold = false, factor }: TextStyle): number {
  let total = 0;
  for (const char of text) total += widthOfChar(char, bold);
  return (total * size * factor) / 1000;
}

function widthOfChar(char: string, bold: boolean): number {
  const code = char.codePointAt(0) ?? 0;
  for (const [first, widths] of bold ? fontWidths.bold : fontWidths.regular) {
    const width = widths[code - first];
    if (code >= first && width !== undefined) return width;
  }
  if (/^[\p{M}\p{Cf}]$/u.test(char)) return 0;
  return code >= 0x1100 ? fullWidth : otherLetter;
}

/** Limits for wrapped text. */
export interface WrapRoom {
  readonly width: number;
  /** The most lines; text that does not fit ends in an ellipsis. */
  readonly lines?: number;
}

/**
 * Wraps text into lines that fit. Words too long for a line are broken with a hyphen.
 *
 * @returns at least one line
 */
export function wrap(text: string, room: WrapRoom, style: TextStyle): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.trim().split(/\s+/)) {
    const joined = line === '' ? word : `${line} ${word}`;
    if (widthOf(joined, style) <= room.width) {
      line = joined;
      continue;
    }
    if (line !== '') lines.push(line);
    const pieces = breakWord(word, room.width, style);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? '';
  }
  lines.push(line);
  return shorten(lines, room, style);
}

/** Splits a word into pieces that fit: after a hyphen or slash in it, or else anywhere, with a hyphen. */
function breakWord(word: string, width: number, style: TextStyle): readonly string[] {
  const pieces: string[] = [];
  let left = word;
  while (widthOf(left, style) > width) {
    const fitting = fittingStart(left, width, style);
    const own = /^.{3,}[-/–]/su.exec(fitting)?.[0];
    const piece = own ?? leaveEnough(fitting, left);
    if (piece === '' || piece === left) break;
    pieces.push(own === undefined ? `${piece}-` : piece);
    left = left.slice(piece.length);
  }
  return [...pieces, left];
}

/** Moves letters of a piece to the next line when that would have fewer than four. */
function leaveEnough(piece: string, word: string): string {
  const lacking = 4 - (word.length - piece.length);
  return lacking > 0 && piece.length > lacking + 4 ? piece.slice(0, -lacking) : piece;
}

/** As many characters as fit with a hyphen after them, at least one; combining marks stay with their letter. */
function fittingStart(word: string, width: number, style: TextStyle): string {
  let fitting = '';
  for (const cluster of word.match(/\P{M}\p{M}*|\p{M}+/gsu) ?? []) {
    if (fitting !== '' && widthOf(`${fitting}${cluster}-`, style) > width) break;
    fitting += cluster;
  }
  return fitting;
}

function shorten(lines: readonly string[], room: WrapRoom, style: TextStyle): readonly string[] {
  const { lines: most = Infinity } = room;
  if (lines.length <= most) return lines;
  let last = lines[most - 1] ?? '';
  while (last !== '' && widthOf(`${last}…`, style) > room.width) last = [...last].slice(0, -1).join('');
  return [...lines.slice(0, most - 1), `${last.trimEnd()}…`];
}
