import { problem, warning, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { namesFolder, personsFile, filledFolder } from '../../workspace/file-kinds.ts';
import { joinPath, nameOf, showPath } from '../../workspace/paths.ts';
import { withoutMark } from '../../workspace/read-text.ts';
import { refuse } from '../outcome.ts';
import type { ReadTexts } from './read-texts.ts';
import { askGit, type World } from '../world.ts';

/** The staged texts of a workspace, as git holds them. Refused without git. */
export function stagedTexts(folder: string, world: World): ReadTexts {
  const listing = askGit(world, folder, [
    ...['diff', '--cached', '--name-only', '--relative', '--no-renames', '--diff-filter=ACMRT', '-z'],
  ]);
  if (listing === undefined) return refuse({ code: 'privacy/no-git' });
  const texts = new Map<string, string>();
  const diagnostics: Diagnostic[] = [];
  for (const name of listing.split('\0').filter((each) => each !== '')) {
    const file = showPath(world.base, joinPath(folder, name));
    if (isLocal(name)) diagnostics.push(problem('privacy/local-file', { file }));
    const text = askGit(world, folder, ['show', `:./${name}`]);
    if (text === undefined) diagnostics.push(warning('privacy/not-read', { file }, { why: 'too-large' }));
    // Bytes that are no text are looked into elsewhere.
    else if (!text.includes('\0') && nameOf(name) !== personsFile) texts.set(file, withoutMark(text));
  }
  return { texts, diagnostics };
}

/** Whether a file must stay out of git: names, documents with names, and forms being filled in. */
export function isLocal(name: string): boolean {
  const parts = name.split('/');
  const isInside = [namesFolder, filledFolder].some((folder) => parts.slice(0, -1).includes(folder));
  return parts.at(-1) === personsFile || (isInside && parts.at(-1) !== '.gitignore');
}
