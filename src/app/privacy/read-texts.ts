import type { Diagnostic } from '../../diagnostics/diagnostic.ts';

/** Texts to look into, and what reading them showed. */
export interface ReadTexts {
  /** By their name in messages. */
  readonly texts: ReadonlyMap<string, string>;
  /** Files that could not be read, or that should not be there. */
  readonly diagnostics: readonly Diagnostic[];
}
