import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { FileSystem, MadeRecords } from '../../workspace/file-system.ts';
import { cacheFolder, readTrusted, removeCached, removeOld, writeTrusted } from '../user-cache.ts';
import { shortHash } from './record.ts';

/** Folders of which is kept what was made in them: more than a run over every municipality has. */
const mostKept = 4000;

/** The folder of all records of what was made; undefined when the system has no cache. */
function recordsFolder(): string | undefined {
  const base = cacheFolder();
  return base === undefined ? undefined : join(base, 'made');
}

/**
 * Files of the user, with what earlier runs made in each folder (docs/decisions/0073-made-of-the-same.md). A record is in
 * the user's cache folder and holds hashes only. When a file such as a dossier is removed, all of them go.
 *
 * @param build of the program: another one may make the same otherwise
 */
export function withMadeRecords(files: FileSystem, build: string): FileSystem {
  const folder = recordsFolder();
  if (folder === undefined) return files;
  const remove = (path: string): void => {
    if (/\.ya?ml$/i.test(path)) removeCached(folder);
    files.remove(path);
  };
  return { ...files, remove, made: recordsIn(folder, build) };
}

function recordsIn(folder: string, build: string): MadeRecords {
  const fileOf = (place: string): string => join(folder, `${shortHash(place)}.json`);
  let added = 0;
  return {
    find: (place) => {
      const kept = readTrusted(fileOf(place));
      if (kept === undefined) return undefined;
      try {
        const { key, made } = JSON.parse(kept.toString('utf8')) as { key?: unknown; made?: unknown };
        return JSON.stringify(key) === JSON.stringify([build, place]) ? made : undefined;
      } catch {
        return undefined;
      }
    },
    keep: (place, made) => {
      const file = fileOf(place);
      const isNew = !existsSync(file);
      if (!writeTrusted(file, JSON.stringify({ key: [build, place], made }))) return;
      // Why not each time: looking at all of them takes longer than writing one.
      if (isNew && added++ % 100 === 0) removeOld(folder, mostKept);
    },
  };
}
