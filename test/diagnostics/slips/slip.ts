import { minimal } from '../../support/workspace.ts';

/** Marks in a written text where its one message must point. */
export const mark = '¶';

/** One mistake in one file: what was typed, the code it gives, and what its cure must make of it. */
export interface Slip {
  readonly what: string;
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly file: string;
  /** The text of the file, with {@link mark} before the place. */
  readonly written: string;
  /** The text once the cure is applied. */
  readonly right: string;
  /** Why the cure is no edit that a program could make; then `right` is what a person makes of it. */
  readonly byHand?: string;
  /** Other files of the workspace. */
  readonly beside?: Readonly<Record<string, string>>;
}

type Options = Partial<Pick<Slip, 'severity' | 'byHand' | 'beside'>>;

function make(
  [what, code, written, right]: readonly [string, string, string, string],
  file: string,
  options: Options,
): Slip {
  return { what, code, severity: 'error', file, written, right, ...options };
}

/** A mistake in lines added to the smallest profile, which ends within `college.vergadering`. */
export function added(
  what: string,
  code: string,
  written: string,
  right: string,
  options: Options = {},
): Slip {
  return make([what, code, minimal + written, minimal + right], 'gemeente.yaml', options);
}

/** A mistake anywhere in a profile. */
export function profile(
  what: string,
  code: string,
  written: string,
  right: string,
  options: Options = {},
): Slip {
  return make([what, code, written, right], 'gemeente.yaml', options);
}

/** A mistake in another file, beside the smallest profile. */
export function beside(
  file: string,
  [what, code, written, right]: readonly [string, string, string, string],
  options: Options = {},
): Slip {
  return make([what, code, written, right], file, options);
}
