import type { OtherPlace } from '../source.ts';

/** What a diagnostic says: what is wrong, what was expected, and how to fix it. Plain Dutch, level B1. */
export interface Message {
  /** Full sentences: where, what was found, what was expected. */
  readonly text: string;
  /** How to fix it, as an instruction. */
  readonly fix: string;
  /** YAML to paste, when there is something to paste. */
  readonly snippet?: string;
  /** What to write at the place of the problem, when that is certain. */
  readonly replacement?: Replacement | undefined;
}

/** A text instead of all that stands at a place, or instead of a part that stands there once. */
export type Replacement = string | { readonly of: string; readonly by: string };

/** Code → function from its facts to its message, for every code in a table of facts. */
export type Messages<F> = { readonly [C in keyof F]: (facts: F[C]) => Message };

/** Wraps a value from the user's file so that it stands apart from the sentence. */
export function quote(value: string | number | boolean | null): string {
  const text = String(value).replaceAll('`', "'").replace(/\s+/g, ' ');
  return `\`${text.length > 80 ? `${text.slice(0, 77)}…` : text}\``;
}

/** "`a`, `b` of `c`": the choices of a message, at most twelve. */
export function choices(
  values: readonly (string | number | boolean | null)[],
  joiner: 'of' | 'en' = 'of',
): string {
  const shown = values.slice(0, 12).map(quote);
  if (values.length > shown.length) return `${shown.join(', ')} en meer`;
  const last = shown.pop();
  if (last === undefined) return '';
  return shown.length === 0 ? last : `${shown.join(', ')} ${joiner} ${last}`;
}

/** " Bedoelt u `x`?", or nothing when there is no near candidate. */
export function didYouMean(candidate: string | undefined): string {
  return candidate === undefined ? '' : ` Bedoelt u ${quote(candidate)}?`;
}

/** "bij `college.vergadering`", or "bovenaan" for the top of a file. */
export function at(path: string): string {
  return path === '' ? 'bovenaan in het bestand' : `bij ${quote(path)}`;
}

/** "op regel 12", or "in rollen/x.yaml" for another file. */
export function placeWords({ file, line, isHere = false }: OtherPlace): string {
  const words = [...(isHere ? [] : [`in ${file}`]), ...(line === undefined ? [] : [`op regel ${line}`])];
  return words.join(' ');
}
