import { findOneWorkspace, findWorkspaces } from '../app/open/find-workspaces.ts';
import { costOf } from '../app/batch/cost.ts';
import { partOf, type Shard } from '../app/batch/shard.ts';
import { UserError } from '../diagnostics/errors.ts';
import { nameOf, showPath } from '../workspace/paths.ts';
import type { CommandContext, GlobalOptions } from './global-options.ts';
import type { Io } from './io.ts';
import { valueOf } from './report-stopped.ts';

/** The folders of the workspaces of a command: those named with `--workspace`, or the current one. */
export async function workspaceFolders({ world, options }: CommandContext): Promise<readonly string[]> {
  return valueOf(await findWorkspaces(options.workspace, world));
}

/** The folders of one part of the work, in the same order; all of them without a part. */
export function partOfFolders(
  folders: readonly string[],
  shard: Shard | undefined,
  { world }: Pick<CommandContext, 'world'>,
): readonly string[] {
  if (shard === undefined) return folders;
  if (folders.length === 1)
    throw new UserError(
      'Met --shard verdeelt u werkmappen over meer computers, en hier is er één. Laat --shard weg, of noem er meer met --workspace.',
    );
  return partOf(folders, shard, (folder) => costOf(folder, world.files));
}

/** The folder of the single workspace of a command. */
export async function oneWorkspace({ world, options }: CommandContext): Promise<string> {
  return valueOf(await findOneWorkspace(options.workspace, world));
}

/** Today: the day of `--datum`; else of `SOURCE_DATE_EPOCH` when that is set (reproducible-builds.org), else of the clock; Dutch time. */
export async function currentDay(io: Pick<Io, 'env' | 'now'>, { datum }: GlobalOptions): Promise<string> {
  if (datum !== undefined) return datum;
  const { clockDay, dutchDay } = await import('../calendar/dutch-day.ts');
  const seconds = sourceDateEpoch(io);
  return seconds === undefined ? clockDay(io.now()) : dutchDay(seconds);
}

/** The last second of which the day can be written. */
const lastSecond = Date.UTC(9999, 11, 30) / 1000;

/** Seconds in `SOURCE_DATE_EPOCH`, when it is set. */
export function sourceDateEpoch({ env }: Pick<Io, 'env'>): number | undefined {
  const written = env['SOURCE_DATE_EPOCH'];
  if (written === undefined || written === '') return undefined;
  const seconds = /^\d{1,12}$/.test(written) ? Number(written) : NaN;
  if (seconds <= lastSecond) return seconds;
  if (seconds > lastSecond)
    throw new UserError(`SOURCE_DATE_EPOCH is ${written}. Dat is na het jaar 9999. Geef een eerder moment.`);
  throw new UserError(
    `SOURCE_DATE_EPOCH is ${written}. Dat moet een heel getal zijn: seconden sinds 1 januari 1970.`,
  );
}

/** The name of a workspace in messages. */
export function workspaceName(folder: string, cwd: string): string {
  const shown = showPath(cwd, folder);
  return shown === '.' ? nameOf(folder) : shown;
}
