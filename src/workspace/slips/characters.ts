import { problem } from '../../diagnostics/diagnostic.ts';
import type { TextEdit } from '../../diagnostics/text-edit.ts';
import type { RepairedText } from '../repaired-text.ts';
import { isIdle, linesOf, type Line } from './lines.ts';

/** Spaces that are no space to YAML. */
const spaces = '\\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000';
/** Characters without width. */
const widthless = '\\u200b\\u2060\\ufeff\\u00ad';

const any = new RegExp(`[${spaces}${widthless}]`, 'u');

/** What stands around a space that is part of the layout, not of a text. */
const layoutSpaces: readonly RegExp[] = [
  // The indentation, and what stands around a dash.
  new RegExp(`^[ ]*[${spaces}][ ${spaces}]*|(?<=^[ ${spaces}]*-)[${spaces}][ ${spaces}]*`, 'gu'),
  // Around the colon of a key, within braces too.
  new RegExp(`(?<=^[ ${spaces}-]*[\\p{L}_][\\p{L}\\p{N}_-]*)[${spaces}]+(?=:)`, 'gu'),
  new RegExp(
    `(?<=(?:^|[{,])[ ${spaces}-]*[\\p{L}_][\\p{L}\\p{N}_-]*[ ${spaces}]*:)[ ]*[${spaces}][ ${spaces}]*`,
    'gu',
  ),
  new RegExp(`(?<=[{,[])[ ]*[${spaces}][ ${spaces}]*(?=[\\p{L}_][\\p{L}\\p{N}_-]*:|[}\\]])`, 'gu'),
  // At the end of a line.
  new RegExp(`[ ]*[${spaces}][ ${spaces}]*$`, 'gu'),
];

/** Characters without width in a key or a single word, or before a value. */
const layoutWidthless: readonly RegExp[] = [
  new RegExp(`^(?:[ -]|[${widthless}])*[\\p{L}_](?:[\\p{L}\\p{N}_-]|[${widthless}])*(?=:)`, 'gu'),
  new RegExp(`(?<=: +|- +)(?:[\\p{L}\\p{N}_-]|[${widthless}])+(?=\\s*(?:[#,}\\]]|$))`, 'gu'),
  new RegExp(`(?<=: +|- +|^)[${widthless}]+`, 'gu'),
];

/**
 * Replaces invisible characters where they break the layout. In a text they stay: a no-break space in "9 uur" is right.
 *
 * @param literal offsets of lines that are text whatever they hold
 */
export function cleanCharacters(doc: RepairedText, literal: ReadonlySet<number>): void {
  if (!any.test(doc.original)) return;
  const found = new Map<string, { readonly at: number; readonly edits: TextEdit[] }>();
  for (const line of linesOf(doc.original)) {
    if (literal.has(line.start) || isIdle(line.text) || !any.test(line.text)) continue;
    for (const { at, edit } of editsIn(line)) {
      const character = doc.original.charAt(at);
      // The mark that some programs put at the beginning of a file.
      if (at === 0 && character === '\ufeff') continue;
      const known = found.get(character);
      if (known === undefined) found.set(character, { at, edits: [edit] });
      else known.edits.push(edit);
    }
  }
  // One message for each character: whoever pasted one line pasted more.
  for (const [character, { at, edits }] of found) {
    const codePoint = `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
    const isSpace = new RegExp(`[${spaces}]`, 'u').test(character);
    const args = { codePoint, isSpace, places: edits.length };
    doc.repair(edits, problem('yaml/invisible-character', doc.at({ start: at, end: at + 1 }), args));
  }
}

interface FoundCharacter {
  readonly at: number;
  readonly edit: TextEdit;
}

function editsIn({ start, text }: Line): readonly FoundCharacter[] {
  const found = new Map<number, FoundCharacter>();
  const add = (part: RegExpExecArray, kind: RegExp, insert: string): void => {
    for (const match of part[0].matchAll(kind)) {
      const at = start + part.index + match.index;
      found.set(at, { at, edit: { range: { start: at, end: at + match[0].length }, text: insert } });
    }
  };
  for (const form of layoutSpaces)
    for (const match of text.matchAll(form)) add(match, new RegExp(`[${spaces}]`, 'gu'), ' ');
  for (const form of layoutWidthless)
    for (const match of text.matchAll(form)) add(match, new RegExp(`[${widthless}]`, 'gu'), '');
  return [...found.values()].sort((a, b) => a.at - b.at);
}
