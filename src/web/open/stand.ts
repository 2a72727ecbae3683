import type { World } from '../../app/world.ts';
import { dossierFolder, entityFolders, namesFolder } from '../../workspace/file-kinds.ts';
import { isInside, joinPath } from '../../workspace/paths.ts';
import { dataFolder } from '../../workspace/template-files.ts';
import { versionOf } from '../../workspace/version-of.ts';

/** Folders with what a municipality is and agreed on. */
const ownPlaces = ['.', 'profiel', ...Object.values(entityFolders).map(({ folder }) => folder)];

/** Folders with what documents are made from besides: own templates, their facts, and the house style. */
const madeFrom = ['sjablonen', dataFolder, 'huisstijl'];

/** How much of the folders with those is looked at: more than anybody has, and nothing goes round for ever. */
const most = { bytes: 256 * 1024, files: 500, depth: 6 };

type FilesOf = Pick<World, 'files'>;

/** A word that changes when a file changes that pages show: a page asks for it every few seconds. */
export function standOf(folder: string, world: FilesOf): string {
  // Of documents their size will do: they are large, and what is shown of them is whether they are as made.
  const sizes = ['documenten', namesFolder].flatMap((place) => {
    const at = joinPath(folder, place);
    return world.files.list(at).map((name) => `${name} ${world.files.info(joinPath(at, name))?.bytes ?? 0}`);
  });
  const own = contentOf([...ownPlaces, dossierFolder], folder, world);
  return versionOf([own, ...sizes, ...seenIn(madeFrom, folder, world)].join('\n'));
}

/** The same for what every page has at its top: a tick in a dossier does not change that. */
export function ownStandOf(folder: string, world: FilesOf): string {
  return versionOf([contentOf(ownPlaces, folder, world), ...seenIn(['huisstijl'], folder, world)].join('\n'));
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

/** Every file in some folders and the folders in them, each with a word that changes with it. */
function seenIn(places: readonly string[], folder: string, { files }: FilesOf): readonly string[] {
  const root = files.realPath(folder) ?? folder;
  const found: string[] = [];
  const walk = (at: string, depth: number): void => {
    for (const name of files.list(at)) {
      const path = joinPath(at, name);
      const real = files.realPath(path);
      // A link that leads out of the workspace is not followed.
      if (real === undefined || !isInside(root, real) || found.length >= most.files) continue;
      const info = files.info(path);
      if (info?.kind === 'directory' && depth < most.depth) walk(path, depth + 1);
      else if (info?.kind === 'file') found.push(`${path} ${wordOf(path, info.bytes, files)}`);
    }
  };
  for (const place of places) walk(joinPath(folder, place), 1);
  return found;
}

function wordOf(path: string, bytes: number, files: FilesOf['files']): string {
  const read = bytes > most.bytes ? undefined : files.read(path);
  return read !== undefined && 'bytes' in read ? versionOf(read.bytes) : String(bytes);
}
