import { mergeJson } from './merge-json.ts';
import { mergeLines } from './merge-lines.ts';
import { fingerprint } from './memory.ts';
import type { SetupFile } from './setup-file.ts';

/** What happens to a file: it is new, unchanged, brought up to date, completed, replaced, or left to the person. */
export type FileState = 'nieuw' | 'gelijk' | 'bijgewerkt' | 'aangevuld' | 'vervangen' | 'blijft';

/** What to do with one file. */
export interface PlannedFile {
  readonly path: string;
  readonly state: FileState;
  /** The new text; undefined when the file is left as it is. */
  readonly text: string | undefined;
}

/** What is known about a file that may exist. */
export interface Present {
  /** Its text; undefined when there is no such file. */
  readonly text: string | undefined;
  /** Fingerprint of what we wrote there before. */
  readonly written: string | undefined;
  /** Whether the person agreed to replace it. */
  readonly mayReplace: boolean;
}

/** Decides what to do with one file. What a person wrote or changed stays, unless they said otherwise. */
export function reconcile({ path, text, keep }: SetupFile, present: Present): PlannedFile {
  const found = present.text;
  if (found === undefined) return { path, state: 'nieuw', text };
  if (fingerprint(found) === fingerprint(text)) return { path, state: 'gelijk', text: undefined };
  const isUntouched = keep === 'ours' || present.written === fingerprint(found);
  if (isUntouched) return { path, state: 'bijgewerkt', text };
  if (present.mayReplace && keep === 'person') return { path, state: 'vervangen', text };
  const completed = keep === 'person' ? undefined : complete(keep, found, text);
  if (completed === undefined) return { path, state: 'blijft', text: undefined };
  return completed === found
    ? { path, state: 'gelijk', text: undefined }
    : { path, state: 'aangevuld', text: completed };
}

function complete(keep: 'ours' | 'lines' | 'settings', found: string, wanted: string): string | undefined {
  if (keep !== 'settings') return mergeLines(found, wanted);
  return mergeJson(found, JSON.parse(wanted) as Readonly<Record<string, unknown>>);
}
