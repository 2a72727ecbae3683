import { createHash } from 'node:crypto';
import type { World } from '../../app/world.ts';
import { dossierFolder } from '../../workspace/file-kinds.ts';
import { joinPath } from '../../workspace/paths.ts';

/** A word that changes when a file changes that pages show: a page asks for it every few seconds. */
export function standOf(folder: string, { files }: Pick<World, 'files'>): string {
  const hash = createHash('sha256');
  for (const place of ['.', dossierFolder]) {
    const at = joinPath(folder, place);
    for (const name of files.list(at).filter((each) => /\.ya?ml$/.test(each))) {
      const read = files.read(joinPath(at, name));
      hash.update(`${place}/${name}\n`).update('bytes' in read ? read.bytes : read.failure);
    }
  }
  hash.update(files.list(joinPath(folder, 'documenten')).join('\n'));
  return hash.digest('hex').slice(0, 16);
}
