import { hasErrors, type Diagnostic } from '../diagnostics/diagnostic.ts';
import type { RefusalFacts } from './refusals.ts';

/** How a use case ended: it was done, the user's files have problems, or it was refused. */
export type Outcome<T> = Done<T> | Stopped;

/** Everything but done: what a face has a single way to tell. */
export type Stopped = Problems | Refused;

/** The use case did what was asked. */
export interface Done<T> {
  readonly kind: 'done';
  readonly value: T;
}

/** The user's files stand in the way. */
export interface Problems {
  readonly kind: 'problems';
  readonly diagnostics: readonly Diagnostic[];
  /** Texts of the files that the diagnostics point into, by the name that messages give them. */
  readonly texts: ReadonlyMap<string, string>;
}

/** The request cannot be done as it was made. Nothing was changed. */
export interface Refused {
  readonly kind: 'refused';
  readonly refusal: Refusal;
}

/** Why a request was refused: a code and its facts. */
export type Refusal = { readonly [C in RefusalCode]: { readonly code: C } & RefusalFacts[C] }[RefusalCode];

/** Codes of everything that can be refused. */
export type RefusalCode = keyof RefusalFacts;

/** The outcome of what went well. */
export function done<T>(value: T): Done<T> {
  return { kind: 'done', value };
}

/** The outcome when the user's files stand in the way. */
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
 * What stops a use case from deep inside; {@link outcomeOf} turns it into an outcome.
 *
 * Why thrown: a refusal ends the whole request, so nothing between here and there has to do with it.
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

/** Runs a use case: a refusal from anywhere inside becomes its outcome. Other errors pass. */
export async function outcomeOf<O>(work: () => O | Promise<O>): Promise<O | Refused> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof RefusalError) return { kind: 'refused', refusal: error.refusal };
    throw error;
  }
}
