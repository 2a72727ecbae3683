import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { CheckedText, CheckedTexts, FileSystem } from '../../workspace/file-system.ts';
import type { Io } from '../io.ts';
import { cacheFolder, readTrusted, removeCached, removeOld, writeTrusted } from '../user-cache.ts';
import { shortHash } from './record.ts';

/** The folder of all texts that were checked; undefined when the system has no cache. */
export function checkedFolder(): string | undefined {
  const base = cacheFolder();
  return base === undefined ? undefined : join(base, 'checked');
}

/** The most texts that are kept. */
const mostKept = 400;
/** The most texts that one run keeps: the next one keeps more. */
const mostAtOnce = 60;
/** A run with more new texts than this is about many workspaces, and keeps none: that would take longer than it saves. */
const mostNew = 150;

/**
 * Checked texts in the user's cache folder: docs/decisions/0069-checked-texts.md. A file has a line of JSON that says what
 * it is, a line with what the text says, and the text itself, which is compared as a whole.
 */
export class KeptTexts implements CheckedTexts {
  readonly #build: string;
  #count = 0;
  readonly #toKeep = new Map<string, CheckedText>();

  /** @param build of the program: another one may check otherwise */
  constructor(build: string) {
    this.#build = build;
  }

  readonly find = (key: string, text: string): unknown => {
    const file = fileOf(key);
    const kept = file === undefined ? undefined : readTrusted(file)?.toString('utf8');
    const head = this.#headOf(key);
    if (kept === undefined || !kept.startsWith(head)) return undefined;
    const begin = kept.indexOf('\n', head.length) + 1;
    if (begin === 0 || kept.length - begin !== text.length || !kept.endsWith(text)) return undefined;
    try {
      return JSON.parse(kept.slice(head.length, begin)) as unknown;
    } catch {
      return undefined;
    }
  };

  readonly keep = (checked: CheckedText): void => {
    this.#count++;
    if (this.#toKeep.size < mostAtOnce || this.#toKeep.has(checked.key))
      this.#toKeep.set(checked.key, checked);
  };

  /** Files of the user as the system has them: when one is removed, such as a dossier, nothing that was kept of any stays. */
  filesWith(files: FileSystem): FileSystem {
    const remove = (path: string): void => {
      if (/\.ya?ml$/i.test(path)) {
        this.#count = Infinity;
        const folder = checkedFolder();
        if (folder !== undefined) removeCached(folder);
      }
      files.remove(path);
    };
    return { ...files, checked: this, remove };
  }

  /** Writes what is to be kept, at the end of a run: nobody waits for it to see what was asked. */
  async write(io: Pick<Io, 'files'>): Promise<void> {
    if (this.#count > mostNew) return;
    for (const { key, path, text, facts, isPlain } of this.#toKeep.values()) {
      const file = fileOf(key);
      if (file === undefined) return;
      if (isPlain !== true && !(await isPlainText(path, text, io))) continue;
      const isNew = !existsSync(file);
      if (writeTrusted(file, `${this.#headOf(key)}${JSON.stringify(facts())}\n${text}`) && isNew)
        removeOld(dirname(file), mostKept);
    }
  }

  #headOf(key: string): string {
    return `${JSON.stringify([this.#build, key])}\n`;
  }
}

function fileOf(key: string): string | undefined {
  const folder = checkedFolder();
  return folder === undefined ? undefined : join(folder, `${shortHash(key)}.json`);
}

async function isPlainText(path: string, text: string, io: Pick<Io, 'files'>): Promise<boolean> {
  const { isLocal, isPlain } = await import('../../app/privacy/before-writing.ts');
  return !isLocal(path) && isPlain({ path, text }, io);
}
