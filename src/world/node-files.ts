/** The Node side: the one room that touches files, other programs, the clock and the network. Entries alone import it. */
import { readdirSync, readFileSync, realpathSync, rmSync, statSync } from 'node:fs';
import { packageFolder, isBuilt } from '../assets.ts';
import { EnvironmentError } from '../diagnostics/errors.ts';
import { readOnce, type Assets } from '../workspace/assets-reader.ts';
import type { FileFailure, FileSystem, NewContent, Replaced } from '../workspace/file-system.ts';
import { slashed } from '../workspace/paths.ts';
import { replaceFile, settleFile } from './replace-file.ts';
import { replaceFiles } from './replace-files.ts';
import { lookAdvice, writeAdvice } from './advice.ts';
import { systemCode } from './system-code.ts';

/** The user's files. */
export const nodeFiles: FileSystem = {
  info: (path) => {
    const stat = lookedAt(path, () => statSync(path, { throwIfNoEntry: false }));
    if (stat === undefined) return undefined;
    const kind = stat.isFile() ? 'file' : stat.isDirectory() ? 'directory' : 'other';
    return { kind, bytes: stat.size };
  },
  read: (path) => {
    try {
      return { bytes: readFileSync(path) };
    } catch (error) {
      return { failure: failureOf(error) };
    }
  },
  list: (path) => lookedAt(path, () => readdirSync(path).sort()) ?? [],
  canList: (path) => {
    try {
      readdirSync(path);
      return true;
    } catch {
      return false;
    }
  },
  realPath: (path) => {
    const real = lookedAt(path, () => realpathSync(path));
    return real === undefined ? undefined : slashed(real);
  },
  replace: Object.assign(replaceOne, { together: replaceTogether }),
  settle: (path) => {
    try {
      settleFile(path);
    } catch {
      // The new content is there. Some network drives cannot flush a folder; what was left is taken next time.
    }
  },
  remove: (path) => {
    try {
      rmSync(path, { force: true });
    } catch (error) {
      const code = systemCode(error);
      throw new EnvironmentError(
        `Ik kan het bestand ${path} niet verwijderen (${code}). ${writeAdvice(code)}`,
        { cause: error },
      );
    }
  },
};

function replaceOne(path: string, content: Uint8Array, mode?: number): void {
  try {
    replaceFile(path, content, mode);
  } catch (error) {
    throw cannotWrite(path, error);
  }
}

async function* replaceTogether(files: readonly NewContent[]): AsyncGenerator<Replaced, void> {
  let index = 0;
  for await (const result of replaceFiles(files)) {
    const { path = '' } = files[index++] ?? {};
    yield result instanceof Error ? cannotWrite(path, result) : result;
  }
}

function cannotWrite(path: string, cause: unknown): EnvironmentError {
  const code = systemCode(cause);
  return new EnvironmentError(`Ik kan het bestand ${path} niet schrijven (${code}). ${writeAdvice(code)}`, {
    cause,
  });
}

/** The files shipped with the program, each read at most once per process. */
export const packageAssets: Assets = readOnce({
  prepared: isBuilt,
  read: (path) => readFileSync(`${packageFolder}${path}`, 'utf8'),
  list: (folder) => nodeFiles.list(`${packageFolder}${folder}`),
});

/** What a system says when there is nothing at a path, and can be nothing. */
const nothingThere: ReadonlySet<string> = new Set(['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ELOOP']);

/**
 * What a look at a path gives; undefined when nothing is there.
 *
 * Why not undefined when the look fails: documents would be made without what is there, and nobody would know.
 *
 * @throws EnvironmentError when it cannot be seen what is there
 */
function lookedAt<T>(path: string, look: () => T): T | undefined {
  try {
    return look();
  } catch (error) {
    const code = systemCode(error);
    if (nothingThere.has(code)) return undefined;
    throw new EnvironmentError(`Ik kan niet zien wat er staat op ${path} (${code}). ${lookAdvice}`, {
      cause: error,
    });
  }
}

function failureOf(error: unknown): FileFailure {
  const failures: Record<string, FileFailure> = {
    ENOENT: 'missing',
    ENOTDIR: 'missing',
    ENAMETOOLONG: 'missing',
    EACCES: 'denied',
    EPERM: 'denied',
    EISDIR: 'directory',
  };
  return failures[systemCode(error)] ?? 'other';
}
