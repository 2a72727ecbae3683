import { dirname, join } from 'node:path';
import type { CheckedTexts } from '../../app/world.ts';
import { cacheFolder, readTrusted, removeOld, writeTrusted } from '../user-cache.ts';
import { shortHash } from './record.ts';

/** The folder of all texts that were checked; undefined when the system has no cache. */
export function checkedFolder(): string | undefined {
  const base = cacheFolder();
  return base === undefined ? undefined : join(base, 'checked');
}

/** The most texts that are kept. */
const mostKept = 100;

/**
 * Keeps checked texts in the user's cache folder: a line of JSON with what it is and says, and the text itself, which is
 * compared as a whole.
 *
 * @param build of the program: another one may check otherwise
 */
export function checkedTexts(build: string): CheckedTexts {
  const fileOf = (path: string): string | undefined => {
    const folder = checkedFolder();
    return folder === undefined ? undefined : join(folder, `${shortHash(path)}.json`);
  };
  const headOf = (path: string): string => `${JSON.stringify([build, path])}\n`;
  return {
    find: (path, text) => {
      const file = fileOf(path);
      const kept = file === undefined ? undefined : readTrusted(file)?.toString('utf8');
      if (kept === undefined || !kept.startsWith(headOf(path))) return undefined;
      const begin = kept.indexOf('\n', headOf(path).length) + 1;
      if (begin === 0 || kept.length - begin !== text.length || !kept.endsWith(text)) return undefined;
      return JSON.parse(kept.slice(headOf(path).length, begin)) as unknown;
    },
    keep: (path, text, facts) => {
      const file = fileOf(path);
      if (file === undefined) return;
      if (writeTrusted(file, `${headOf(path)}${JSON.stringify(facts)}\n${text}`))
        removeOld(dirname(file), mostKept);
    },
  };
}
