import { UserError } from '../diagnostics/errors.ts';
import { nearest } from '../diagnostics/nearest.ts';

/** A reader of an option's value that also knows which values there are. */
export interface ChoiceReader<T> {
  (value: string): T;
  readonly choices: Choices;
}

/** The values of an option. */
export interface Choices {
  readonly words: readonly string[];
  /** Whether several may be given, with commas between them. */
  readonly isList: boolean;
}

/** Refuses a value that is not among the choices, with the nearest one. */
export function oneOf<T extends string>(what: string, choices: readonly T[]): ChoiceReader<T> {
  const read = (value: string): T => {
    const found = choices.find((choice) => choice === value);
    if (found !== undefined) return found;
    throw new UserError(
      `${what} ${value} bestaat niet.${suggest(nearest(value, choices))} Kies uit: ${choices.join(', ')}.`,
    );
  };
  return Object.assign(read, { choices: { words: choices, isList: false } });
}

/** As {@link oneOf}, for several values with commas between them. */
export function someOf<T extends string>(what: string, choices: readonly T[]): ChoiceReader<readonly T[]> {
  const one = oneOf(what, choices);
  const read = (value: string): readonly T[] => value.split(',').map((each) => one(each.trim()));
  return Object.assign(read, { choices: { words: choices, isList: true } });
}

/** The values that a reader knows; undefined when it takes anything. */
export function choicesOf(reader: unknown): Choices | undefined {
  return typeof reader === 'function' && 'choices' in reader ? (reader.choices as Choices) : undefined;
}

/** " Bedoelt u x?", or nothing. */
export function suggest(candidate: string | undefined): string {
  return candidate === undefined ? '' : ` Bedoelt u ${candidate}?`;
}
