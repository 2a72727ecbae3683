import { mergeJson } from './merge-json.ts';
import { mergeLines } from './merge-lines.ts';
import { fingerprint } from './memory.ts';
import type { PlannedFile } from './planned-file.ts';
import type { SetupFile } from './setup-file.ts';

/** What is known about a file that may exist. */
export interface Present {
  /** Its text; undefined when there is no such file. */
  readonly text: string | undefined;
  /** Fingerprints of what we wrote there before. */
  readonly written: readonly string[] | undefined;
  /** Whether the person agreed to replace it. */
  readonly mayReplace: boolean;
}

/** Decides what to do with one file. What a person wrote or changed stays, unless they said otherwise. */
export function reconcile({ path, text, keep, fill }: SetupFile, present: Present): PlannedFile {
  const found = present.text;
  if (found === undefined) return { path, state: 'new', text };
  if (fingerprint(found) === fingerprint(text)) return { path, state: 'same', text: undefined };
  if (keep === 'ours' || present.written?.includes(fingerprint(found)) === true)
    return { path, state: 'updated', text };
  if (present.mayReplace && keep === 'person') return { path, state: 'replaced', text };
  return keep === 'person'
    ? filled({ path, found }, fill?.(found))
    : completed({ path, found }, complete(keep, found, text));
}

interface FoundFile {
  readonly path: string;
  readonly found: string;
}

/** A file of a person stays, but for what it lacks. */
function filled({ path, found }: FoundFile, text = found): PlannedFile {
  return text === found ? { path, state: 'kept', text: undefined } : { path, state: 'completed', text };
}

function completed({ path, found }: FoundFile, text: string | undefined): PlannedFile {
  if (text === undefined) return { path, state: 'kept', text };
  return text === found ? { path, state: 'same', text: undefined } : { path, state: 'completed', text };
}

function complete(keep: 'lines' | 'settings', found: string, wanted: string): string | undefined {
  // It represents bytes that are not text: writing them back would lose them.
  if (found.includes('\ufffd')) return undefined;
  if (keep === 'lines') return mergeLines(found, wanted);
  return mergeJson(found, JSON.parse(wanted) as Readonly<Record<string, unknown>>);
}
