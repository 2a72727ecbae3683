/**
 * The room of everything that can be wrong in the user's files: what a diagnostic is, the facts and the message of each
 * code, and the formats to print them in. Nothing here knows YAML, schemas or the terminal.
 */
import type { Facts } from './codes/index.ts';
import type { Source, TextEdit } from './source.ts';

export type { Source, TextRange } from './source.ts';

/**
 * An `error` makes the command fail, a `warning` only with `--strict`, a `note` never.
 *
 * Why notes: what is unlikely can be right, and then there is nothing to change that would make a warning go away.
 */
export type Severity = 'error' | 'warning' | 'note';

/** Every diagnostic code. */
export type DiagnosticCode = keyof Facts;

/** The facts of a code as arguments: none or one object. */
export type DiagnosticArgs<C extends DiagnosticCode> = C extends DiagnosticCode
  ? Facts[C] extends undefined
    ? readonly []
    : readonly [facts: Facts[C]]
  : never;

/** One problem in the user's files: a value, never thrown. */
export interface Diagnostic<C extends DiagnosticCode = DiagnosticCode> {
  readonly code: C;
  readonly severity: Severity;
  readonly args: DiagnosticArgs<C>;
  readonly source: Source;
  /**
   * What cures it, as edits of the file that `source` names. Absent when its message knows what to write instead, or
   * when a person must choose; empty when it may not be shown.
   */
  readonly edits?: readonly TextEdit[];
  /** Makes those edits from the text of that file, when they depend on its layout ({@link resolveCures}). */
  readonly cure?: (text: string) => readonly TextEdit[];
}

/** Makes an error diagnostic. */
export function problem<C extends DiagnosticCode>(
  code: C,
  source: Source,
  ...args: DiagnosticArgs<C>
): Diagnostic<C> {
  return { code, severity: 'error', args, source };
}

/** Makes a warning diagnostic. */
export function warning<C extends DiagnosticCode>(
  code: C,
  source: Source,
  ...args: DiagnosticArgs<C>
): Diagnostic<C> {
  return { code, severity: 'warning', args, source };
}

/** Makes a diagnostic about what is unlikely, and may be right. */
export function note<C extends DiagnosticCode>(
  code: C,
  source: Source,
  ...args: DiagnosticArgs<C>
): Diagnostic<C> {
  return { code, severity: 'note', args, source };
}

/** Whether at least one of the diagnostics makes the command fail. */
export function hasErrors(diagnostics: readonly Diagnostic[], strict = false): boolean {
  return diagnostics.some(({ severity }) => severity === 'error' || (strict && severity === 'warning'));
}

/** Sorts by file, place and code, and drops exact repeats: the same input always gives the same report. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const seen = new Set<string>();
  return diagnostics
    .filter((d) => {
      const key = JSON.stringify([d.code, d.source, d.args]);
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    })
    .sort(
      (a, b) =>
        compareText(a.source.file, b.source.file) ||
        (a.source.range?.start ?? -1) - (b.source.range?.start ?? -1) ||
        compareText(a.code, b.code),
    );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
