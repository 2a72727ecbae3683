import { problem, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { acceptedFile, readAccepted, withoutAccepted, type AcceptedEntry } from '../../privacy/accepted.ts';
import { joinPath, showPath } from '../../workspace/paths.ts';
import { readText } from '../../workspace/read-text.ts';
import type { World } from '../world.ts';
import type { LeftOf } from './scan-texts.ts';

/** What is accepted in a workspace, and what of the list cannot be read. */
export interface AcceptedList {
  readonly entries: readonly AcceptedEntry[];
  readonly diagnostics: readonly Diagnostic[];
  /** Absolute. */
  readonly path: string;
}

/** Reads the list of what is accepted in a workspace; empty when there is none. */
export function acceptedIn(folder: string, { files, base }: Pick<World, 'files' | 'base'>): AcceptedList {
  const path = joinPath(folder, acceptedFile);
  if (files.info(path) === undefined) return { entries: [], diagnostics: [], path };
  const file = showPath(base, path);
  const { text, diagnostics } = readText(files, path, file);
  if (text === undefined) return { entries: [], diagnostics, path };
  const { entries, unreadable } = readAccepted(text);
  const wrong = unreadable.map((range) => problem('privacy/accepted-unreadable', { file, range }));
  return { entries, diagnostics: wrong, path };
}

/** Takes away what is accepted in a workspace, file by file. */
export function leftIn(folder: string, world: Pick<World, 'files' | 'base'>): LeftOf {
  const { entries } = acceptedIn(folder, world);
  return (file, findings) => {
    const path = showPath(folder, joinPath(world.base, file));
    return withoutAccepted(
      findings.map((finding) => ({ ...finding, path })),
      entries,
    );
  };
}
