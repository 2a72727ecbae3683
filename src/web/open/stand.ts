import type { World } from '../../app/world.ts';
import { dossierFolder, entityFolders, namesFolder } from '../../workspace/file-kinds.ts';
import { joinPath } from '../../workspace/paths.ts';
import { versionOf } from '../../workspace/version-of.ts';

/** Folders with what a municipality is and agreed on. */
const ownPlaces = ['.', 'profiel', ...Object.values(entityFolders).map(({ folder }) => folder)];

type FilesOf = Pick<World, 'files'>;

/** A word that changes when a file changes that pages show: a page asks for it every few seconds. */
export function standOf(folder: string, world: FilesOf): string {
  // Of documents their size will do: they are large, and what is shown of them is whether they are as made.
  const sizes = ['documenten', namesFolder].flatMap((place) => {
    const at = joinPath(folder, place);
    return world.files.list(at).map((name) => `${name} ${world.files.info(joinPath(at, name))?.bytes ?? 0}`);
  });
  return versionOf([contentOf([...ownPlaces, dossierFolder], folder, world), ...sizes].join('\n'));
}

/** The same for what every page has at its top: a tick in a dossier does not change that. */
export function ownStandOf(folder: string, world: FilesOf): string {
  return contentOf(ownPlaces, folder, world);
}

function contentOf(places: readonly string[], folder: string, { files }: FilesOf): string {
  const parts = places.flatMap((place) => {
    const at = joinPath(folder, place);
    const names = files.list(at).filter((each) => /\.ya?ml$/.test(each));
    return names.map((name) => {
      const read = files.read(joinPath(at, name));
      return `${place}/${name} ${'bytes' in read ? versionOf(read.bytes) : read.failure}`;
    });
  });
  return versionOf(parts.join('\n'));
}
