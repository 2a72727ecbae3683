/** Which dossiers there are, by their files. Light: documents ask for it without reading any dossier. */
import { dossierFolder } from '../../workspace/file-kinds.ts';
import { joinPath } from '../../workspace/paths.ts';
import type { Io } from '../io.ts';

/** Where the file of a dossier stands; its name may end in `.yml` as well. */
export function dossierPath(folder: string, id: string, io: Io): string {
  const paths = ['yaml', 'yml'].map((ending) => joinPath(folder, `${dossierFolder}/${id}.${ending}`));
  return paths.find((path) => io.files.info(path) !== undefined) ?? paths[0] ?? '';
}

/** Ids of all dossiers of a workspace. */
export function dossierIds(folder: string, io: Io): readonly string[] {
  return io.files
    .list(joinPath(folder, dossierFolder))
    .filter((name) => /\.ya?ml$/.test(name) && !name.startsWith('.') && !name.startsWith('~'))
    .map((name) => name.replace(/\.ya?ml$/, ''));
}
