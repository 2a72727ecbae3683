/**
 * Typst code as strings that only this file can make. Every text of a document is a string literal in code: nothing of it
 * is ever read as markup, so no value can become a command, a reference or a path
 * (docs/decisions/0070-pdf-by-typst.md).
 *
 * Source: Typst 0.14, "Syntax".
 */
import { allowedText } from '../markup.ts';

declare const code: unique symbol;

/** A Typst expression, made by the functions of this file. */
export type Code = string & { readonly [code]: true };

/** Named arguments; undefined leaves one out. */
export type Named = Readonly<Record<string, Code | undefined>>;

/** A string literal. Characters that no document may hold are dropped, as in the other formats. */
export function str(value: string): Code {
  const clean = allowedText(value);
  return `"${clean.replace(/["\\\p{Cc}\u2028\u2029]/gu, escaped)}"` as Code;
}

function escaped(sign: string): string {
  if (sign === '"' || sign === '\\') return `\\${sign}`;
  return `\\u{${(sign.codePointAt(0) ?? 0).toString(16)}}`;
}

/** A length in points. */
export function points(length: number): Code {
  return `${rounded(length)}pt` as Code;
}

/** A whole number. */
export function integer(value: number): Code {
  return String(Math.trunc(value)) as Code;
}

function rounded(length: number): string {
  return String(Math.round(length * 1000) / 1000);
}

/** A colour of a house style. @param colour as `#rrggbb` */
export function colour(colour: string): Code {
  return call('rgb', [str(colour)]);
}

/** A line or border. @param width in points */
export function stroke(width: number, of: string): Code {
  return `(${points(width)} + ${colour(of)})` as Code;
}

/** The call of a function of Typst, or of one in our own preamble. */
export function call(name: string, positional: readonly Code[], named: Named = {}): Code {
  const rest = Object.entries(named).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}: ${value}`],
  );
  return `${name}(${[...rest, ...positional].join(', ')})` as Code;
}

/** Values in a row. */
export function array(values: readonly Code[]): Code {
  return `(${values.map((each) => `${each},`).join(' ')})` as Code;
}

/** Content after content. */
export function joined(pieces: readonly (Code | undefined)[]): Code {
  const all = pieces.filter((piece) => piece !== undefined);
  const [only] = all;
  return all.length === 1 && only !== undefined ? only : (`{${all.join('\n')}}` as Code);
}

/** Content with a name to link to. */
export function labelled(content: Code, name: string): Code {
  return `[#${content}#${call('label', [str(name)])}]` as Code;
}

/** Words of Typst itself: of this program, never a value. */
export function typst(words: string): Code {
  return words as Code;
}
