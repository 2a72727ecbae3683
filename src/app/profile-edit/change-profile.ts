import { hasErrors, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { openWorkspace, type OpenWorkspace } from '../../document/open-workspace.ts';
import type { FileSystem } from '../../workspace/file-system.ts';
import { showPath } from '../../workspace/paths.ts';
import { readExactText } from '../../workspace/read-text.ts';
import { UneditableError } from '../../workspace/yaml-text.ts';
import { lockAll } from '../files/lock-all.ts';
import { withText } from '../files/with-text.ts';
import { writeTexts } from '../files/write-texts.ts';
import { done, outcomeOf, problems, refuse, type Outcome } from '../outcome.ts';
import type { World } from '../world.ts';

/** A change to one file of the profile. */
export interface ProfileEdit {
  /** Absolute path of the file. */
  readonly path: string;
  /** Returns the new text. @throws UneditableError when that cannot be done line by line; may refuse */
  readonly edit: (text: string) => string;
}

/** What a change did. */
export interface ChangedProfile {
  /** Absolute paths of the files that were written. */
  readonly written: readonly string[];
  /** Warnings that were not there before. */
  readonly warnings: readonly Diagnostic[];
}

/**
 * Changes a file of the profile, unless that would introduce errors. Errors in other files do not block the change.
 *
 * @param folder of the workspace
 * @returns the path of the file
 */
export async function changeProfile(
  edit: ProfileEdit,
  folder: string,
  world: World,
): Promise<Outcome<string>> {
  const outcome = await changeProfiles([edit], folder, world);
  return outcome.kind === 'done' ? done(edit.path) : outcome;
}

/**
 * Changes files of the profile together, unless that would introduce errors: then none is written. Inside the locks of
 * all of them they are read, the whole workspace is checked before and after the changes, and they are written, so that
 * other people's changes stay and a file that they broke is reported instead of overwritten.
 *
 * @param edits made in this order, also those of one file
 */
export function changeProfiles(
  edits: readonly ProfileEdit[],
  folder: string,
  world: World,
): Promise<Outcome<ChangedProfile>> {
  const paths = [...new Set(edits.map(({ path }) => path))];
  const shown = new Map(paths.map((path) => [path, showPath(world.base, path)] as const));
  return outcomeOf(() =>
    lockAll(paths, world, async (confirm) => {
      const texts = new Map<string, string>();
      for (const [path, file] of shown) {
        const { text, diagnostics } = readExactText(world.files, path, file);
        if (text === undefined) return problems(diagnostics);
        texts.set(path, text);
      }
      const before = await openToChange(folder, world.files, world);
      const isOwn = ({ source }: Diagnostic): boolean => [...shown.values()].includes(source.file);
      const own = before.diagnostics.filter((each) => hasErrors([each]) && isOwn(each));
      if (own.length > 0) return problems(own, before.files.texts);
      const changed = changedTexts(edits, texts, shown);
      const view = [...changed].reduce((files, [path, text]) => withText(files, path, text), world.files);
      const after = changed.size === 0 ? before : await openToChange(folder, view, world);
      const fresh = freshIn(after, before);
      const [first] = fresh.filter((each) => hasErrors([each]));
      if (first !== undefined)
        refuse({
          code: 'profile/new-errors',
          file: first.source.file,
          diagnostics: fresh.filter((each) => hasErrors([each])),
        });
      writeTexts(
        [...changed].map(([path, text]) => ({ path, text })),
        world,
        confirm,
      );
      return done({ written: [...changed.keys()], warnings: fresh });
    }),
  );
}

/** The texts that differ after the edits. */
function changedTexts(
  edits: readonly ProfileEdit[],
  texts: ReadonlyMap<string, string>,
  shown: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const now = new Map(texts);
  for (const { path, edit } of edits)
    now.set(path, applyEdit(now.get(path) ?? '', { file: shown.get(path) ?? path, edit }));
  return new Map([...now].filter(([path, text]) => text !== texts.get(path)));
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

/** The workspace, as far as a change of the profile can cause problems in it. */
function openToChange(folder: string, files: FileSystem, { shipped, base }: World): Promise<OpenWorkspace> {
  const kinds = ['rol', 'overleg'] as const;
  return openWorkspace({ files, assets: shipped, folder, base, kinds, names: false, dossiers: [] });
}

/** Diagnostics that were not there before, on whatever line. */
function freshIn(after: OpenWorkspace, before: OpenWorkspace): readonly Diagnostic[] {
  const identityOf = ({ code, source, args }: Diagnostic): string =>
    JSON.stringify([code, source.file, source.pointer, args]);
  const known = new Set(before.diagnostics.map(identityOf));
  return after.diagnostics.filter((each) => !known.has(identityOf(each)));
}
