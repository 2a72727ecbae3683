import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { nameDetector } from '../../privacy/detect/name.ts';
import { findInText, type NamedFinding } from '../../privacy/find-in-text.ts';
import { withoutValues } from '../../privacy/redact.ts';
import { nameInPath } from './name-in-path.ts';

/** Scanned texts: what was found, and the texts to show in place of the real ones. */
export interface ScannedTexts {
  readonly diagnostics: readonly Diagnostic[];
  /** Masked texts, by their name in messages. */
  readonly texts: ReadonlyMap<string, string>;
  /** The same diagnostics of other checks, quoting nothing private. */
  readonly clean: (diagnostics: readonly Diagnostic[]) => readonly Diagnostic[];
}

/** What is left of the findings in a file when what is accepted is taken away. */
export type LeftOf = (file: string, findings: readonly NamedFinding[]) => readonly NamedFinding[];

/**
 * Scans texts and their names.
 *
 * @param texts by their name in messages
 * @param names as in personen.lokaal.yaml
 * @param leftOf takes away what is accepted. Default: nothing is
 */
export function scanTexts(
  texts: ReadonlyMap<string, string>,
  names: readonly string[],
  leftOf: LeftOf = (_, findings) => findings,
): ScannedTexts {
  const detect = nameDetector(names);
  const shown = new Map<string, string>();
  const values = new Set<string>();
  const diagnostics: Diagnostic[] = [];
  for (const [file, text] of texts) {
    const scanned = findInText({ file, text }, detect);
    const left = leftOf(file, scanned.findings).map(({ diagnostic }) => diagnostic);
    diagnostics.push(...left, ...scanned.doubts, ...nameInPath(file, detect));
    shown.set(file, scanned.redacted);
    for (const value of scanned.values) values.add(value);
  }
  const all = [...values];
  return {
    diagnostics,
    texts: shown,
    clean: (others) => others.map((each) => withoutValues(each, all)),
  };
}
