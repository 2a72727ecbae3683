import { EnvironmentError, UserError } from '../../../diagnostics/errors.ts';
import type { Present } from '../../../setup/reconcile.ts';
import { reconcile, type PlannedFile } from '../../../setup/reconcile.ts';
import type { Memory } from '../../../setup/memory.ts';
import type { SetupFile } from '../../../setup/setup-file.ts';
import { folderOf, isInside, joinPath, resolveInside, showPath } from '../../../workspace/paths.ts';
import type { Io } from '../../io.ts';

/** The text of a file in the folder; undefined when there is none. @throws EnvironmentError when it cannot be read */
export function presentText(folder: string, path: string, io: Io): string | undefined {
  const full = joinPath(folder, path);
  const found = io.files.read(full);
  if ('bytes' in found) return new TextDecoder().decode(found.bytes);
  if (found.failure === 'missing' || io.files.info(full) === undefined) return undefined;
  throw new EnvironmentError(
    found.failure === 'directory'
      ? `${showPath(io.cwd, full)} is een map, maar hier moet een bestand komen. Geef die map een andere naam.`
      : `Ik kan ${showPath(io.cwd, full)} niet lezen. Kijk of u het bestand mag openen.`,
  );
}

/**
 * What would happen to every file.
 *
 * @throws EnvironmentError when something stands in the way, before anything is written
 */
export function planFiles(
  files: readonly SetupFile[],
  {
    folder,
    memory,
    mayReplace,
    io,
  }: {
    readonly folder: string;
    readonly memory: Memory;
    readonly mayReplace: (path: string) => boolean;
    readonly io: Io;
  },
): readonly PlannedFile[] {
  return files.map((file) => {
    checkWay(folder, file.path, io);
    const present: Present = {
      text: presentText(folder, file.path, io),
      written: memory.written[file.path],
      mayReplace: mayReplace(file.path),
    };
    return reconcile(file, present);
  });
}

/** Every folder on the way to a file is a folder, and does not lead out of the workspace. */
function checkWay(folder: string, path: string, io: Io): void {
  const full = joinPath(folder, path);
  for (let at = folderOf(full); isInside(folder, at); at = folderOf(at)) {
    if (io.files.info(at)?.kind === 'file')
      throw new EnvironmentError(
        `${showPath(io.cwd, at)} is een bestand, maar hier moet een map komen. Geef dat bestand een andere naam. Er is niets geschreven.`,
      );
    if (at === folder) break;
  }
  const isThere = io.files.info(folder) !== undefined;
  if (isThere && resolveInside(io.files, { folder, allowed: folder }, path) === undefined)
    throw new UserError(
      `${showPath(io.cwd, full)} leidt naar een plek buiten de werkmap. Haal die koppeling weg. Er is niets geschreven.`,
    );
}

/** Writes what was planned. */
export function writePlanned(planned: readonly PlannedFile[], folder: string, io: Io): void {
  for (const { path, text } of planned)
    if (text !== undefined) io.files.replace(joinPath(folder, path), new TextEncoder().encode(text));
}

/** A file that is kept beside the new one. */
export interface Copy {
  readonly from: string;
  readonly to: string;
}

/** Where each file goes that will be replaced: `gemeente.yaml.oud`, with a number when that name is taken. */
export function copiesOfReplaced(planned: readonly PlannedFile[], folder: string, io: Io): readonly Copy[] {
  return planned.flatMap(({ path, state }) => {
    if (state !== 'vervangen') return [];
    let to = `${path}.oud`;
    for (let number = 2; io.files.info(joinPath(folder, to)) !== undefined; number++)
      to = `${path}.oud${String(number)}`;
    return [{ from: path, to }];
  });
}

/** Keeps what will be replaced, byte for byte: it may be the only copy there is. */
export function keepReplaced(copies: readonly Copy[], folder: string, io: Io): void {
  for (const { from, to } of copies) {
    const found = io.files.read(joinPath(folder, from));
    if (!('bytes' in found))
      throw new EnvironmentError(`Ik kan ${from} niet lezen, en vervang het daarom niet.`);
    io.files.replace(joinPath(folder, to), found.bytes);
  }
}
