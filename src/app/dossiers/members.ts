import { outlineValue } from '../../workspace/outline-yaml.ts';
import type { World } from '../world.ts';
import { dossierIds, dossierPath } from './files.ts';

/** Ids of the dossiers that belong to a dossier, by the lines of their files: one of them may be broken. */
export function memberIds(id: string, folder: string, world: Pick<World, 'files'>): readonly string[] {
  return dossierIds(folder, world).filter((other) => {
    const read = world.files.read(dossierPath(folder, other, world));
    return 'bytes' in read && outlineValue(new TextDecoder().decode(read.bytes), 'hoort_bij') === id;
  });
}
