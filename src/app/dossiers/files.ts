/** Finds dossiers by their files. Light: documents use it without reading any dossier. */
import { dossierFolder } from '../../workspace/file-kinds.ts';
import { joinPath } from '../../workspace/paths.ts';
import type { World } from '../world.ts';

/** The file of a dossier; its name may also end in `.yml`. */
export function dossierPath(folder: string, id: string, { files }: Pick<World, 'files'>): string {
  const paths = ['yaml', 'yml'].map((ending) => joinPath(folder, `${dossierFolder}/${id}.${ending}`));
  return paths.find((path) => files.info(path) !== undefined) ?? paths[0] ?? '';
}

/** Ids of all dossiers of a workspace. */
export function dossierIds(folder: string, { files }: Pick<World, 'files'>): readonly string[] {
  return files
    .list(joinPath(folder, dossierFolder))
    .filter((name) => /\.ya?ml$/.test(name) && !name.startsWith('.') && !name.startsWith('~'))
    .map((name) => name.replace(/\.ya?ml$/, ''));
}
