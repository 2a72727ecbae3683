/** Saves a workspace in git: its own files alone, and nothing is sent anywhere. */
import { hasErrors } from '../../diagnostics/diagnostic.ts';
import { joinPath, showPath } from '../../workspace/paths.ts';
import { done, outcomeOf, problems, refuse, type Outcome } from '../outcome.ts';
import { typedScan } from '../privacy/before-writing.ts';
import { findPrivateData } from '../privacy/find-private-data.ts';
import { askGit, type World } from '../world.ts';
import { needChanges } from './changes.ts';
import type { ChangedFile } from './git-state.ts';

/** What to save. */
export interface SaveRequest {
  /** Folder of the workspace. */
  readonly folder: string;
  readonly message: string;
  /** Of the changes as somebody saw them. */
  readonly version: string;
}

/** What was saved. */
export interface Saved {
  /** The first characters of the hash of the commit. */
  readonly commit: string;
  readonly files: number;
}

/**
 * Saves what changed. What is staged of other files stays staged, and is not saved.
 *
 * Private data in what would be saved are problems; a check of the repository that says no is refused in its words.
 */
export function saveInGit(request: SaveRequest, world: World): Promise<Outcome<Saved>> {
  return outcomeOf(async () => {
    const { folder, message, version } = request;
    const { files, version: now } = needChanges(folder, world);
    if (files.length === 0) return refuse({ code: 'saved/nothing' });
    if (now !== version) return refuse({ code: 'saved/changed-meanwhile' });
    // What is doubtful is refused too: a message stays in git for ever, and there is a proposal without any of it.
    const typed = typedScan(folder, world)(message, 'anything');
    if (typed.length > 0) return refuse({ code: 'privacy/refused', diagnostics: typed });
    const names = new Set(files.map(({ name }) => showPath(world.base, joinPath(folder, name))));
    const looked = await findPrivateData({ workspaces: [folder], where: 'workspace' }, world);
    if (looked.kind !== 'done') return looked;
    const found = looked.value.diagnostics.filter((each) => hasErrors([each]) && names.has(each.source.file));
    if (found.length > 0) return problems(found, looked.value.texts);
    committed(files, { folder, message }, world);
    const commit = askGit(world, folder, ['rev-parse', '--short', 'HEAD'])?.trim() ?? '';
    return done({ commit, files: files.length });
  });
}

/** Commits these files. Git does not know of those it does not follow: they are announced first, or not at all. */
function committed(
  files: readonly ChangedFile[],
  { folder, message }: Pick<SaveRequest, 'folder' | 'message'>,
  { git }: Pick<World, 'git'>,
): void {
  // Names are names: a star in one stands for a star.
  const paths = (some: readonly ChangedFile[]): readonly string[] => ['--', ...some.map(({ name }) => name)];
  const untracked = files.filter(({ isUntracked }) => isUntracked);
  if (untracked.length > 0)
    git(folder, ['--literal-pathspecs', 'add', '--intent-to-add', ...paths(untracked)]);
  const result = git(folder, [
    ...['--literal-pathspecs', 'commit', '-q', '--only', '--message', message],
    ...paths(files),
  ]);
  if (result?.status === 0) return;
  if (untracked.length > 0)
    git(folder, ['--literal-pathspecs', 'rm', '--cached', '-q', '--force', ...paths(untracked)]);
  const said = [result?.complaint, result?.output].flatMap((text) => text?.trim() || []).join('\n');
  refuse({ code: 'saved/refused-by-git', said });
}
