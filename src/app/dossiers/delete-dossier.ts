import { progressOf } from '../../checklist/overview.ts';
import { showPath } from '../../workspace/paths.ts';
import { needInside } from '../files/need-path.ts';
import { done, outcomeOf, refuse, type Outcome } from '../outcome.ts';
import type { World } from '../world.ts';
import type { DeletionFacts } from './care-refusals.ts';
import { dossierPath } from './files.ts';
import { keptInGit } from './kept-in-git.ts';
import { memberIds } from './members.ts';
import { needDossierId } from './named.ts';
import { readStored } from './stored-dossier.ts';

/** Which dossier to delete. */
export interface DeleteRequest {
  /** Folder of the workspace. */
  readonly folder: string;
  /** Name of the dossier. */
  readonly dossier: string;
  readonly isAgreed: boolean;
}

/** Deletes a dossier's file, after consent. A file that cannot be read stays: nobody knows what goes with it. */
export function deleteDossier(
  { folder, dossier: typed, isAgreed }: DeleteRequest,
  world: World,
): Promise<Outcome<DeletionFacts>> {
  return outcomeOf(async () => {
    const id = needDossierId(typed, folder, world);
    const path = dossierPath(folder, id, world);
    needInside(path, world);
    return world.lock(path, async (confirm) => {
      const read = await readStored({ path }, world);
      if (read.kind !== 'done') return read;
      const { dossier, text } = read.value;
      const facts: DeletionFacts = {
        ...{ dossier: id, title: dossier.title, file: showPath(world.base, path) },
        ...progressOf(dossier.tasks),
        members: memberIds(id, folder, world),
        kept: keptInGit(path, text, world),
      };
      if (!isAgreed) refuse({ code: 'dossier/deletion', ...facts });
      confirm();
      world.files.remove(path);
      return done(facts);
    });
  });
}
