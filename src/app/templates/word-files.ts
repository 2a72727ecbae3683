import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { EnvironmentError } from '../../diagnostics/errors.ts';
import type { OpenWorkspace } from '../../document/open-workspace.ts';
import { diagnosticOf } from '../../output/docx/house-file/diagnose.ts';
import { inspectHouseFile, type HouseFileFacts } from '../../output/docx/house-file/inspect.ts';
import { absolutePath, folderOf, joinPath, showPath, storedPath } from '../../workspace/paths.ts';
import { readWordFile } from '../documents/look.ts';
import { unread } from '../documents/word-file.ts';
import { done, outcomeOf, refuse, type Done, type Refused } from '../outcome.ts';
import type { World } from '../world.ts';

/** A Word file that may serve as house style. */
export interface CheckedWordFile {
  /** Its name in messages. */
  readonly file: string;
  /** undefined when it is unusable. */
  readonly facts: HouseFileFacts | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Checks whether a Word file can serve as house style, and what it has and lacks. @throws EnvironmentError when it may
 * not be read
 */
export function checkWordFile(typed: string, world: World): Promise<Done<CheckedWordFile> | Refused> {
  const { files, base } = world;
  return outcomeOf(() => {
    const path = storedPath(files, absolutePath(base, typed));
    const kind = files.info(path)?.kind;
    if (kind === undefined) refuse({ code: 'word-file/none', typed, siblings: files.list(folderOf(path)) });
    if (kind !== 'file') refuse({ code: 'word-file/no-file', typed });
    return Promise.resolve(done(inspectWordFile(path, world)));
  });
}

/** Inspects the house-style Word file of a workspace; undefined when there is none. */
export function houseStyleFile(
  workspace: OpenWorkspace,
  world: Pick<World, 'files' | 'base'>,
): CheckedWordFile | undefined {
  const found = readWordFile(workspace, world.files);
  if (found === undefined) return undefined;
  const path = joinPath(workspace.folder, found.path);
  if (!('problem' in found)) return inspectWordFile(path, world);
  const file = showPath(world.base, path);
  return { file, facts: undefined, diagnostics: [unread(found, { file })] };
}

function inspectWordFile(path: string, { files, base }: Pick<World, 'files' | 'base'>): CheckedWordFile {
  const file = showPath(base, path);
  const found = files.read(path);
  if ('failure' in found)
    throw new EnvironmentError(`Ik kan ${file} niet lezen. Kijk of u leesrecht hebt voor dit bestand.`);
  const { facts, findings } = inspectHouseFile(found.bytes);
  return { file, facts, diagnostics: findings.map((each) => diagnosticOf(each, { file })) };
}
