import type { ExitCode } from '../exit-code.ts';
import type { GlobalOptions } from '../global-options.ts';
import type { RenderOptions } from '../render/options.ts';
import type { ResultParts } from '../render/result-json.ts';

/** What a helper knows of the whole job; plain data, as it may work in another thread. */
export interface BatchSetup {
  readonly typed: readonly string[];
  readonly options: RenderOptions & GlobalOptions;
  /** All requested workspaces, also those of other parts: with several, each has its own output folder. */
  readonly folders: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Seconds since 1970: for the whole job it is the same moment. */
  readonly now: number;
  /** Columns of the screens, and which streams are one. */
  readonly screens: Readonly<
    Record<'stdout' | 'stderr', { isTerminal: boolean; columns: number | undefined }>
  >;
}

/** What came of a workspace; plain data. Nothing else is kept of it. */
export interface WorkspaceResult {
  readonly code: ExitCode;
  /** What is told, in order. */
  readonly printed: readonly (readonly ['stdout' | 'stderr', string])[];
  /** For programs, in place of lines. */
  readonly parts: ResultParts | undefined;
  /** Why nothing came of it, when that is no problem in its files. */
  readonly failure: Failure | undefined;
}

/** What ended the work on a workspace. */
export interface Failure {
  readonly message: string;
  /** Of a bug. */
  readonly stack?: string | undefined;
}
