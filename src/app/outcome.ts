import { hasErrors, type Diagnostic } from '../diagnostics/diagnostic.ts';
import type { RefusalFacts } from './refusals.ts';

/** How a use case ended: it was done, the user's files have problems, or it was refused. */
export type Outcome<T> = Done<T> | Stopped;

/** Everything except done: a face reports these in one way. */
export type Stopped = Problems | Refused;

/** The use case did what was requested. */
export interface Done<T> {
  readonly kind: 'done';
  readonly value: T;
}

/** The user's files have errors. */
export interface Problems {
  readonly kind: 'problems';
  readonly diagnostics: readonly Diagnostic[];
  /** Texts of the files that the diagnostics point into, by their name in messages. */
  readonly texts: ReadonlyMap<string, string>;
}

/** The request cannot be fulfilled as it is. Nothing was changed. */
export interface Refused {
  readonly kind: 'refused';
  readonly refusal: Refusal;
}

/** Why a request was refused: a code and its facts. */
export type Refusal = { readonly [C in RefusalCode]: { readonly code: C } & RefusalFacts[C] }[RefusalCode];

/** All refusal codes. */
export type RefusalCode = keyof RefusalFacts;

/** The outcome of a success. */
export function done<T>(value: T): Done<T> {
  return { kind: 'done', value };
}

/** The outcome when the user's files have errors. */
export function problems(
  diagnostics: readonly Diagnostic[],
  texts: ReadonlyMap<string, string> = new Map(),
): Problems {
  return { kind: 'problems', diagnostics, texts };
}

/** Problems when there is an error among the diagnostics; undefined when there is none. */
export function problemsIn(
  diagnostics: readonly Diagnostic[],
  texts: ReadonlyMap<string, string>,
): Problems | undefined {
  return hasErrors(diagnostics) ? problems(diagnostics, texts) : undefined;
}

/**
 * Thrown to stop a use case from deep inside; {@link outcomeOf} turns it into an outcome.
 *
 * Why thrown: a refusal ends the whole request, so the functions in between need not handle it.
 */
class RefusalError extends Error {
  override readonly name = 'RefusalError';
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

/** Refuses the request. Only inside {@link outcomeOf}. */
export function refuse(refusal: Refusal): never {
  throw new RefusalError(refusal);
}

/** Runs a use case: a refusal from anywhere inside becomes its outcome. Other errors propagate. */
export async function outcomeOf<O>(work: () => O | Promise<O>): Promise<O | Refused> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof RefusalError) return { kind: 'refused', refusal: error.refusal };
    throw error;
  }
}
