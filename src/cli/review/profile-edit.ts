import { hasErrors, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { EnvironmentError, UserError } from '../../diagnostics/errors.ts';
import { openWorkspace } from '../../document/open-workspace.ts';
import type { OpenWorkspace } from '../../document/open-workspace.ts';
import { UneditableError } from '../../workspace/edit-yaml.ts';
import { depthIn, type YamlPath } from '../../workspace/edit-place.ts';
import type { FileSystem } from '../../workspace/file-system.ts';
import { profileIn } from '../../workspace/find.ts';
import { itemsAt } from '../../workspace/located.ts';
import { joinPath, showPath } from '../../workspace/paths.ts';
import type { Io } from '../io.ts';

/** A change to one file of the profile. */
export interface ProfileEdit {
  /** Absolute path of the file. */
  readonly path: string;
  readonly edit: (text: string) => string;
}

/** The files of the profile that belong to this workspace itself, the main one first; inherited ones are others'. */
export function ownFiles({ folder, files }: OpenWorkspace, io: Io): readonly string[] {
  const main = profileIn(io.files, folder) ?? joinPath(folder, 'gemeente.yaml');
  const parts = itemsAt(files.profile, 'bestanden').flatMap((item) =>
    item.kind === 'scalar' && typeof item.value === 'string' ? [joinPath(folder, item.value)] : [],
  );
  return [main, ...parts];
}

/** The own file in which most of a path stands already; that is where somebody would look for it. */
export function fileFor(path: YamlPath, workspace: OpenWorkspace, io: Io): string {
  const files = ownFiles(workspace, io);
  const depth = (file: string): number => depthIn(textOf(file, io), path);
  return files.reduce((best, file) => (depth(file) > depth(best) ? file : best));
}

/** Text of a file, with the mark at its start: what nobody changes must come back byte for byte. */
function textOf(path: string, io: Io): string {
  const found = io.files.read(path);
  if ('failure' in found) throw new UserError(`Het bestand ${showPath(io.cwd, path)} is er niet meer.`);
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(found.bytes);
}

/** What came of a change: done, or refused with what would be wrong then. */
export type EditOutcome = { readonly written: string } | { readonly refused: readonly Diagnostic[] };

/**
 * Changes a file of the profile, unless that would make a mistake: the whole workspace is checked with the new text
 * before it is written. What others write in the meantime is read anew.
 *
 * @throws EnvironmentError when the file is written in a way that cannot be edited without risk
 */
export async function editProfile({ path, edit }: ProfileEdit, folder: string, io: Io): Promise<EditOutcome> {
  for (;;) {
    const before = textOf(path, io);
    const after = editable(before, edit, showPath(io.cwd, path));
    if (after === before) return { written: path };
    const wrong = await newErrors({ path, after }, folder, io);
    if (wrong.length > 0) return { refused: wrong };
    const isWritten = await io.lock(path, (confirm) => {
      if (textOf(path, io) !== before) return false;
      confirm();
      io.files.replace(path, new TextEncoder().encode(after));
      io.files.settle(path);
      return true;
    });
    if (isWritten) return { written: path };
  }
}

function editable(text: string, edit: (text: string) => string, file: string): string {
  try {
    return edit(text);
  } catch (error) {
    if (!(error instanceof UneditableError)) throw error;
    throw new EnvironmentError(
      `Ik kan ${file} niet veilig wijzigen, want het is anders geschreven dan verwacht. Pas het bestand zelf aan.`,
      { cause: error },
    );
  }
}

/** Errors that a new text brings. */
async function newErrors(
  { path, after }: { readonly path: string; readonly after: string },
  folder: string,
  io: Io,
): Promise<readonly Diagnostic[]> {
  const check = async (files: FileSystem): Promise<readonly Diagnostic[]> => {
    const where = { files, assets: io.shipped, folder, base: io.cwd, kinds: ['rol', 'overleg'] as const };
    const { diagnostics } = await openWorkspace({ ...where, names: false, dossiers: [] });
    return diagnostics.filter((each) => hasErrors([each]));
  };
  const found = await check(withText(io.files, path, after));
  if (found.length === 0) return [];
  const nameOf = ({ code, source, args }: Diagnostic): string =>
    JSON.stringify([code, source.file, source.pointer, args]);
  const known = new Set((await check(io.files)).map(nameOf));
  return found.filter((each) => !known.has(nameOf(each)));
}

/** The files of a workspace, one of them with another text. */
function withText(files: FileSystem, path: string, text: string): FileSystem {
  const bytes = new TextEncoder().encode(text);
  return {
    ...files,
    info: (each) => (each === path ? { kind: 'file', bytes: bytes.length } : files.info(each)),
    read: (each) => (each === path ? { bytes } : files.read(each)),
  };
}
