/** Files of a workspace: planning what happens to each, and writing them. What a person wrote or changed stays. */
import type { WrittenMarks } from '../../setup/memory.ts';
import type { PlannedFile } from '../../setup/planned-file.ts';
import { reconcile } from '../../setup/reconcile.ts';
import type { SetupFile } from '../../setup/setup-file.ts';
import { joinPath } from '../../workspace/paths.ts';
import { changeFile } from '../files/change-file.ts';
import { executableWorld } from '../files/executable-world.ts';
import { freeCopy } from '../files/free-copy.ts';
import { done, type Outcome } from '../outcome.ts';
import { needNothingPrivate } from '../privacy/before-writing.ts';
import type { World } from '../world.ts';
import { checkFolders, checkInside, presentBytes } from './present-file.ts';

/** Where files go, and what may happen to existing ones. */
export interface Rules {
  readonly folder: string;
  readonly written: WrittenMarks;
  /** Whether a file that a person changed may be replaced. */
  readonly mayReplace: (path: string) => boolean;
  /** A file of ours that is written before all others, when there is anything to write. */
  readonly first?: (plan: readonly PlannedFile[]) => SetupFile;
}

/** The planned or actual change of a file. */
export interface PutFile extends PlannedFile {
  /** Path of the copy of a replaced file: it may be the only one. */
  readonly copy: string | undefined;
}

/** What would happen to every file. @throws EnvironmentError when something is in the way */
export function planFiles(
  files: readonly SetupFile[],
  rules: Rules,
  world: Pick<World, 'files' | 'base'>,
): readonly PutFile[] {
  return files.map((file) => {
    checkFolders(rules.folder, file.path, world);
    checkInside(rules.folder, file.path, world);
    return planFile(file, presentBytes(rules.folder, file.path, world), { rules, world });
  });
}

/**
 * Writes files as planned. Each is read and compared again inside its lock: changes since the plan follow the same
 * rules. Files that are ours whatever they hold need no lock. All are looked into before the first is written.
 * Only inside `outcomeOf`.
 */
export async function putFiles(
  files: readonly SetupFile[],
  rules: Rules,
  world: World,
): Promise<Outcome<readonly PutFile[]>> {
  const put: PutFile[] = [];
  const plan = planFiles(files, rules, world);
  needNothingPrivate(
    plan.flatMap(({ path, text }, index) =>
      text === undefined || files[index]?.keep === 'ours'
        ? []
        : [{ path: joinPath(rules.folder, path), text }],
    ),
    world,
  );
  const replace = ({ path, text }: Pick<SetupFile, 'path' | 'text'>): void =>
    world.files.replace(joinPath(rules.folder, path), new TextEncoder().encode(text));
  if (rules.first !== undefined && plan.some(({ text }) => text !== undefined)) replace(rules.first(plan));
  for (const [index, planned] of plan.entries()) {
    const file = files[index];
    const { path, text } = planned;
    let outcome: Outcome<PutFile> = done(planned);
    if (text !== undefined && file?.keep === 'ours') replace({ path, text });
    else if (text !== undefined && file !== undefined) outcome = await putFile(file, rules, world);
    if (outcome.kind !== 'done') return outcome;
    put.push(outcome.value);
  }
  return done(put);
}

function putFile(file: SetupFile, rules: Rules, world: World): Promise<Outcome<PutFile>> {
  const { folder } = rules;
  const own = file.isExecutable === true ? executableWorld(world) : world;
  return changeFile(joinPath(folder, file.path), own, () => {
    const bytes = presentBytes(folder, file.path, world);
    const value = planFile(file, bytes, { rules, world });
    if (value.copy !== undefined && bytes !== undefined)
      world.files.replace(joinPath(folder, value.copy), bytes);
    return done({ text: value.text, value });
  });
}

function planFile(
  file: SetupFile,
  bytes: Uint8Array | undefined,
  { rules, world }: { readonly rules: Rules; readonly world: Pick<World, 'files'> },
): PutFile {
  const planned = reconcile(file, {
    text: bytes === undefined ? undefined : new TextDecoder().decode(bytes),
    written: rules.written[file.path],
    mayReplace: rules.mayReplace(file.path),
  });
  const copy = planned.state === 'replaced' ? freeCopy(file.path, rules.folder, world) : undefined;
  return { ...planned, copy };
}
