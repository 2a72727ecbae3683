import { problem, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { personsFile } from '../../workspace/file-kinds.ts';
import { joinPath, nameOf, showPath } from '../../workspace/paths.ts';
import { refuse } from '../outcome.ts';
import { askGit, type World } from '../world.ts';
import { gitObjects, objectFacts } from './git-objects.ts';
import { insideLimits } from './inside/inside.ts';
import { isLocal, isOurs } from './local-file.ts';
import type { FileToScan } from './scan-file.ts';

/** A file of the next commit, and its object in git. */
interface StagedFile {
  readonly id: string;
  readonly file: string;
}

/** What the next commit would hold of a workspace. */
export interface StagedFiles {
  readonly files: readonly StagedFile[];
  /** Files that may not be in git. */
  readonly diagnostics: readonly Diagnostic[];
}

/** The staged files of a workspace. Refused without git. */
export function stagedFiles(folder: string, world: World): StagedFiles {
  const listing = askGit(world, folder, [
    ...[
      'diff',
      '--cached',
      '--raw',
      '--no-abbrev',
      '--relative',
      '--no-renames',
      '--diff-filter=ACMRT',
      '-z',
    ],
  ]);
  if (listing === undefined) return refuse({ code: 'privacy/no-git' });
  const parts = listing.split('\0');
  const found = parts.flatMap((facts, index) => {
    const [, mode, , id] = facts.startsWith(':') ? facts.split(' ') : [];
    const name = parts[index + 1] ?? '';
    // A repository inside another has its own check.
    if (id === undefined || mode === '160000') return [];
    return [{ id, name, file: showPath(world.base, joinPath(folder, name)) }];
  });
  return {
    files: found.filter(({ name }) => nameOf(name) !== personsFile && !isOurs(name)),
    diagnostics: found.flatMap(({ name, file }) =>
      isLocal(name) ? [problem('privacy/local-file', { file })] : [],
    ),
  };
}

/** Reads staged files as git holds them, one at a time. */
export async function* readStaged(
  folder: string,
  files: readonly StagedFile[],
  world: World,
): AsyncGenerator<FileToScan> {
  const tooLarge: FileToScan[] = [];
  async function* wanted(): AsyncGenerator<string> {
    for await (const { id, size, rest } of objectFacts(folder, asked(files), world)) {
      const { file = '' } = files[Number(rest)] ?? {};
      if (size > insideLimits.file) tooLarge.push({ file, bytes: undefined, size });
      else yield `${id} ${rest}\n`;
    }
  }
  for await (const { rest, bytes } of gitObjects(folder, wanted(), world))
    yield { file: files[Number(rest)]?.file ?? '', bytes };
  yield* tooLarge;
}

async function* asked(files: readonly StagedFile[]): AsyncGenerator<string> {
  await Promise.resolve();
  for (const [index, { id }] of files.entries()) yield `${id} ${index}\n`;
}
