import { UserError } from '../diagnostics/errors.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { suggest } from '../words/suggest.ts';
import type { Source } from './completion/source.ts';
import * as sources from './completion/sources.ts';

/** Parses the value of an option or argument. @param before its earlier value on the same line */
type Read<T> = (value: string, before: T) => T;

/** A parser that also knows its candidates, for shell completion. */
export type OfferingReader<T> = Read<T> & { readonly offer: Offer };

/** The candidates for an option or argument. */
export interface Offer {
  readonly source: Source;
  /** Whether several may be given, separated by commas. */
  readonly isList?: boolean;
}

/** Refuses a value that is not among the choices, with the nearest one. */
export function oneOf<T extends string>(what: string, choices: readonly T[]): OfferingReader<T> {
  return withOffer((value) => pick(value, what, choices), { source: sources.fixed(choices) });
}

/** Like {@link oneOf}, for several values separated by commas. */
export function someOf<T extends string>(what: string, choices: readonly T[]): OfferingReader<readonly T[]> {
  const read = (value: string): readonly T[] =>
    value.split(',').map((each) => pick(each.trim(), what, choices));
  return withOffer(read, { source: sources.fixed(choices), isList: true });
}

/** Accepts any value, and knows candidates. */
export function offering(source: Source): OfferingReader<string> {
  return withOffer((value) => value, { source });
}

/** The same parser, with candidates. */
export function withOffer<T>(read: Read<T>, offer: Offer): OfferingReader<T> {
  // Why a new function: the parser may serve other options too.
  const own: Read<T> = (value, before) => read(value, before);
  return Object.assign(own, { offer });
}

/** Parses several values separated by commas. */
export function readList(value: string): readonly string[] {
  return value
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '');
}

/** The candidates of a parser; undefined when it has none. */
export function offerOf(reader: unknown): Offer | undefined {
  return typeof reader === 'function' && 'offer' in reader ? (reader.offer as Offer) : undefined;
}

function pick<T extends string>(value: string, what: string, choices: readonly T[]): T {
  const found = choices.find((choice) => choice === value);
  if (found !== undefined) return found;
  throw new UserError(
    `${what} ${value} bestaat niet.${suggest(nearest(value, choices))} Kies uit: ${choices.join(', ')}.`,
  );
}
