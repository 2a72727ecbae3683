import type { Dossier } from '../../checklist/dossier.ts';
import type { DossierText } from '../../checklist/dossier-text.ts';
import { municipalityCode } from '../../document/contexts/sheet-of-rows.ts';
import { listCode } from '../../returned/list-code.ts';
import { joinPath, folderOf, showPath } from '../../workspace/paths.ts';
import { readText } from '../../workspace/read-text.ts';
import { lockAll } from '../files/lock-all.ts';
import { writeTexts } from '../files/write-texts.ts';
import { openWithDossiers } from '../open/open.ts';
import { done, outcomeOf, problemsIn, refuse, type Done, type Outcome, type Problems } from '../outcome.ts';
import { needNothingPrivateTyped } from '../privacy/before-writing.ts';
import type { World } from '../world.ts';
import { dossierIds, dossierPath } from './files.ts';
import { isTracked } from './kept-in-git.ts';
import { documentsOfDossier } from './made-from-dossier.ts';
import { memberIds } from './members.ts';
import { needDossierId } from './named.ts';
import { checkedId } from './plan-start.ts';
import { editable, needFit, readStored } from './stored-dossier.ts';

/** Which dossier to rename. */
export interface RenameRequest {
  /** Folder of the workspace. */
  readonly folder: string;
  /** Name of the dossier. */
  readonly dossier: string;
  /** The new id, and name of its file. */
  readonly newId: string;
}

/** Files that were there and gave no text. */
const unreadable: readonly string[] = ['file/not-readable', 'file/not-utf8', 'file/binary', 'file/too-large'];

/** A renamed dossier. */
export interface RenamedDossier {
  readonly from: string;
  readonly to: string;
  /** Names of the old and the new file in messages. */
  readonly oldFile: string;
  readonly newFile: string;
  /** Files of dossiers that belong to it, and follow. */
  readonly members: readonly string[];
  /** Whether git follows the old file. */
  readonly isTracked: boolean;
  /** Names of documents that were made from it under its old name. */
  readonly documents: readonly string[];
}

/** A file of a dossier with its new text. */
interface NewText {
  readonly path: string;
  readonly stored: DossierText;
}

/**
 * Renames a dossier: its id and its file. Dossiers that belong to it follow.
 *
 * The new file is written before the old one goes, and the members are changed in between: whenever it is interrupted,
 * every file is whole and what members refer to exists. Done again, it picks up where it was interrupted.
 */
export function renameDossier(
  { folder, dossier: typed, newId }: RenameRequest,
  world: World,
): Promise<Outcome<RenamedDossier>> {
  return outcomeOf(async () => {
    const id = needDossierId(typed, folder, world);
    if (id === newId) refuse({ code: 'dossier/same-name', dossier: id });
    needNothingPrivateTyped([newId], { folder }, world);
    const workspace = await openWithDossiers(folder, [], world);
    // Why: the code of its lists follows from the profile, and must not from half of it.
    const unread = workspace.diagnostics.filter(({ code }) => unreadable.includes(code));
    const problems = problemsIn(unread, workspace.files.texts);
    if (problems !== undefined) return problems;
    const municipality = municipalityCode(workspace.sources);
    // Whether the name is taken is known inside the locks.
    checkedId(newId, { workspace, taken: [] });
    const old = dossierPath(folder, id, world);
    const path = joinPath(folderOf(old), `${newId}${old.slice(old.lastIndexOf('.'))}`);
    const others = memberIds(id, folder, world).map((each) => dossierPath(folder, each, world));
    const oldFile = showPath(world.base, old);
    const tracked = isTracked(old, world);
    return lockAll([old, path, ...others], world, async (confirm) => {
      const read = await readAll([old, ...others], world);
      if (read.kind !== 'done') return read;
      const [renamed, ...members] = await newTexts(read.value, { id, newId, path, municipality });
      if (renamed === undefined) throw new Error(`nothing was read of ${old}`);
      if (!isLeftOver(renamed, world) && dossierIds(folder, world).includes(newId))
        refuse({ code: 'start/id-taken', id: newId });
      for (const each of [renamed, ...members]) await needFit(each.path, each.stored.text, world);
      const texts = [renamed, ...members].map((each) => ({ path: each.path, text: each.stored.text }));
      writeTexts(
        texts.map((each) => (each.path === path ? { ...each, from: old } : each)),
        world,
        confirm,
      );
      world.files.remove(old);
      return done({
        ...{ from: id, to: newId, oldFile, newFile: showPath(world.base, path), isTracked: tracked },
        members: members.map((each) => showPath(world.base, each.path)),
        documents: documentsOfDossier(id, folder, world),
      });
    });
  });
}

async function readAll(paths: readonly string[], world: World): Promise<Done<readonly NewText[]> | Problems> {
  const found: NewText[] = [];
  for (const path of paths) {
    const read = await readStored({ path }, world);
    if (read.kind !== 'done') return read;
    found.push({ path, stored: read.value });
  }
  return done(found);
}

interface Renaming {
  readonly id: string;
  readonly newId: string;
  readonly path: string;
  /** Its code. */
  readonly municipality: string;
}

/** The code to keep in the file; undefined when it follows from the new id. Lists with the old code are on their way. */
function codeAfter(
  dossier: Dossier,
  { newId, municipality }: Pick<Renaming, 'newId' | 'municipality'>,
): string | undefined {
  const code = listCode(municipality, dossier);
  return code === listCode(municipality, { id: newId }) ? undefined : code;
}

/** The texts to write: first the dossier at its new place, then the dossiers that still belong to it. */
function newTexts(
  [own, ...others]: readonly NewText[],
  { id, newId, path, municipality }: Renaming,
): Promise<readonly NewText[]> {
  const members = others.filter(({ stored }) => stored.dossier.memberOf === id);
  return Promise.all([
    ...(own === undefined
      ? []
      : [
          editable(own.stored, (stored) => ({
            path,
            stored: stored.setKeys({ id: newId, lijst: codeAfter(stored.dossier, { newId, municipality }) }),
          })),
        ]),
    ...members.map((member) =>
      editable(member.stored, (stored) => ({
        path: member.path,
        stored: stored.setKeys({ hoort_bij: newId }),
      })),
    ),
  ]);
}

/** Whether the new file is already there as an interrupted run left it. */
function isLeftOver({ path, stored }: NewText, { files, base }: World): boolean {
  return files.info(path) !== undefined && readText(files, path, showPath(base, path)).text === stored.text;
}
