import { UserError } from '../diagnostics/errors.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { Source } from './completion/source.ts';
import * as sources from './completion/sources.ts';

/** Reads what was typed for an option or argument. @param before what was typed for it earlier on the same line */
type Read<T> = (value: string, before: T) => T;

/** A reader that also knows what can be typed: shell completion offers it. */
export type OfferingReader<T> = Read<T> & { readonly offer: Offer };

/** What can be typed for an option or argument. */
export interface Offer {
  readonly source: Source;
  /** Whether several may be given, with commas between them. */
  readonly isList?: boolean;
}

/** Refuses a value that is not among the choices, with the nearest one. */
export function oneOf<T extends string>(what: string, choices: readonly T[]): OfferingReader<T> {
  return withOffer((value) => pick(value, what, choices), { source: sources.fixed(choices) });
}

/** As {@link oneOf}, for several values with commas between them. */
export function someOf<T extends string>(what: string, choices: readonly T[]): OfferingReader<readonly T[]> {
  const read = (value: string): readonly T[] =>
    value.split(',').map((each) => pick(each.trim(), what, choices));
  return withOffer(read, { source: sources.fixed(choices), isList: true });
}

/** Takes a value as it was typed, and knows what can be typed. */
export function offering(source: Source): OfferingReader<string> {
  return withOffer((value) => value, { source });
}

/** The same reader, that also knows what can be typed. */
export function withOffer<T>(read: Read<T>, offer: Offer): OfferingReader<T> {
  // Why another function: the reader may serve more options than this one.
  const own: Read<T> = (value, before) => read(value, before);
  return Object.assign(own, { offer });
}

/** Reads several values with commas between them. */
export function readList(value: string): readonly string[] {
  return value
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '');
}

/** What can be typed where a reader reads; undefined when that can be anything. */
export function offerOf(reader: unknown): Offer | undefined {
  return typeof reader === 'function' && 'offer' in reader ? (reader.offer as Offer) : undefined;
}

/** " Bedoelt u x?", or nothing. */
export function suggest(candidate: string | undefined): string {
  return candidate === undefined ? '' : ` Bedoelt u ${candidate}?`;
}

function pick<T extends string>(value: string, what: string, choices: readonly T[]): T {
  const found = choices.find((choice) => choice === value);
  if (found !== undefined) return found;
  throw new UserError(
    `${what} ${value} bestaat niet.${suggest(nearest(value, choices))} Kies uit: ${choices.join(', ')}.`,
  );
}
