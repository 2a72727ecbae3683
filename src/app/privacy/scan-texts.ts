import { problem, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { scanNamedText } from '../../privacy/diagnostics.ts';
import { nameDetector, type NameDetector } from '../../privacy/detect/name.ts';
import { isCertain } from '../../privacy/finding.ts';
import { withoutValues } from '../../privacy/redact.ts';
import { nameOf } from '../../workspace/paths.ts';

/** Scanned texts: what was found, and the texts to show in place of the real ones. */
export interface ScannedTexts {
  readonly diagnostics: readonly Diagnostic[];
  /** Masked texts, by their name in messages. */
  readonly texts: ReadonlyMap<string, string>;
  /** The same diagnostics of other checks, quoting nothing private. */
  readonly clean: (diagnostics: readonly Diagnostic[]) => readonly Diagnostic[];
}

/** Scans texts and their names. @param texts by their name in messages @param names as in personen.lokaal.yaml */
export function scanTexts(texts: ReadonlyMap<string, string>, names: readonly string[]): ScannedTexts {
  const detect = nameDetector(names);
  const shown = new Map<string, string>();
  const values = new Set<string>();
  const diagnostics: Diagnostic[] = [];
  for (const [file, text] of texts) {
    const scanned = scanNamedText(file, text, detect);
    diagnostics.push(...scanned.diagnostics, ...nameInPath(file, detect));
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

/** A person's name in the name of a file ends up in git and in what is made from it. */
export function nameInPath(file: string, detect: NameDetector): readonly Diagnostic[] {
  return detect(nameOf(file)).some(({ reason }) => isCertain(reason))
    ? [problem('privacy/name-in-path', { file })]
    : [];
}
