import { hasErrors, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { openWorkspace } from '../../document/open-workspace.ts';
import type { FileSystem } from '../../workspace/file-system.ts';
import { showPath } from '../../workspace/paths.ts';
import { readExactText } from '../../workspace/read-text.ts';
import { UneditableError } from '../../workspace/yaml-text.ts';
import { changeFile } from '../files/change-file.ts';
import { withText } from '../files/with-text.ts';
import { done, outcomeOf, problems, refuse, type Outcome, type Problems } from '../outcome.ts';
import type { World } from '../world.ts';

/** A change to one file of the profile. */
export interface ProfileEdit {
  /** Absolute path of the file. */
  readonly path: string;
  /** Returns the new text. @throws UneditableError when that cannot be done line by line; may refuse */
  readonly edit: (text: string) => string;
}

/**
 * Changes a file of the profile, unless that would introduce errors. Inside the file's lock it is read, the whole
 * workspace is checked before and after the change, and the file is written, so that other people's changes stay and a
 * file that they broke is reported instead of overwritten. Errors in other files do not block the change.
 *
 * @param folder of the workspace
 * @returns the path of the file
 */
export function changeProfile(
  { path, edit }: ProfileEdit,
  folder: string,
  world: World,
): Promise<Outcome<string>> {
  const file = showPath(world.base, path);
  return outcomeOf(() =>
    changeFile(path, world, async () => {
      const { text, diagnostics } = readExactText(world.files, path, file);
      if (text === undefined) return problems(diagnostics);
      const before = await errorsIn(folder, world.files, world);
      const own = before.diagnostics.filter(({ source }) => source.file === file);
      if (own.length > 0) return problems(own, before.texts);
      const after = applyEdit(text, { file, edit });
      if (after === text) return done({ text: undefined, value: path });
      const changed = await errorsIn(folder, withText(world.files, path, after), world);
      const known = new Set(before.diagnostics.map(identityOf));
      const fresh = changed.diagnostics.filter((each) => !known.has(identityOf(each)));
      if (fresh.length > 0) refuse({ code: 'profile/new-errors', file, diagnostics: fresh });
      return done({ text: after, value: path });
    }),
  );
}

function applyEdit(
  text: string,
  { file, edit }: Pick<ProfileEdit, 'edit'> & { readonly file: string },
): string {
  try {
    return edit(text);
  } catch (error) {
    if (!(error instanceof UneditableError)) throw error;
    return refuse({ code: 'profile/not-editable', file });
  }
}

/** Errors of a workspace: those in the profile, and those that a change of the profile can cause. */
async function errorsIn(folder: string, files: FileSystem, { shipped, base }: World): Promise<Problems> {
  const kinds = ['rol', 'overleg'] as const;
  const where = { files, assets: shipped, folder, base };
  const opened = await openWorkspace({ ...where, kinds, names: false, dossiers: [] });
  return problems(
    opened.diagnostics.filter((each) => hasErrors([each])),
    opened.files.texts,
  );
}

/** Identifies an error, independent of its line. */
function identityOf({ code, source, args }: Diagnostic): string {
  return JSON.stringify([code, source.file, source.pointer, args]);
}
