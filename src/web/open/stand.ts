import { createHash } from 'node:crypto';
import type { World } from '../../app/world.ts';
import { dossierFolder, entityFolders, namesFolder } from '../../workspace/file-kinds.ts';
import { joinPath } from '../../workspace/paths.ts';

/** Folders with files that pages show. */
const places = ['.', 'profiel', dossierFolder, ...Object.values(entityFolders).map(({ folder }) => folder)];

/** A word that changes when a file changes that pages show: a page asks for it every few seconds. */
export function standOf(folder: string, { files }: Pick<World, 'files'>): string {
  const hash = createHash('sha256');
  for (const place of places) {
    const at = joinPath(folder, place);
    for (const name of files.list(at).filter((each) => /\.ya?ml$/.test(each))) {
      const read = files.read(joinPath(at, name));
      hash.update(`${place}/${name}\n`).update('bytes' in read ? read.bytes : read.failure);
    }
  }
  // Of documents their size will do: they are large, and what is shown of them is whether they are as made.
  for (const place of ['documenten', namesFolder]) {
    const at = joinPath(folder, place);
    for (const name of files.list(at)) hash.update(`${name} ${files.info(joinPath(at, name))?.bytes ?? 0}\n`);
  }
  return hash.digest('hex').slice(0, 16);
}
