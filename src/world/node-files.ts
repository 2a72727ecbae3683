/** The Node side: the one room that touches files, other programs, the clock and the network. Entries alone import it. */
import { readdirSync, readFileSync, realpathSync, rmSync, statSync } from 'node:fs';
import { packageFolder, isBuilt } from '../assets.ts';
import { EnvironmentError } from '../diagnostics/errors.ts';
import { readOnce, type Assets } from '../workspace/assets-reader.ts';
import type { FileFailure, FileSystem } from '../workspace/file-system.ts';
import { slashed } from '../workspace/paths.ts';
import { replaceFile, settleFile } from './replace-file.ts';
import { systemCode } from './system-code.ts';

/** The user's files. */
export const nodeFiles: FileSystem = {
  info: (path) => {
    let stat;
    try {
      stat = statSync(path, { throwIfNoEntry: false });
    } catch {
      // A parent folder may not be entered: for us there is nothing there.
      return undefined;
    }
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
  list: (path) => {
    try {
      return readdirSync(path).sort();
    } catch {
      return [];
    }
  },
  canList: (path) => {
    try {
      readdirSync(path);
      return true;
    } catch {
      return false;
    }
  },
  realPath: (path) => {
    try {
      return slashed(realpathSync(path));
    } catch {
      return undefined;
    }
  },
  replace: (path, content, mode) => {
    try {
      replaceFile(path, content, mode);
    } catch (error) {
      const code = systemCode(error);
      throw new EnvironmentError(
        `Ik kan het bestand ${path} niet schrijven (${code}). ${writeAdvice[code] ?? usualAdvice}`,
        { cause: error },
      );
    }
  },
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
      throw new EnvironmentError(
        `Ik kan het bestand ${path} niet verwijderen (${systemCode(error)}). ${usualAdvice}`,
        { cause: error },
      );
    }
  },
};

/** The files shipped with the program, each read at most once per process. */
export const packageAssets: Assets = readOnce({
  prepared: isBuilt,
  read: (path) => readFileSync(`${packageFolder}${path}`, 'utf8'),
  list: (folder) => nodeFiles.list(`${packageFolder}${folder}`),
});

/** System error → what to do about it. */
const writeAdvice: Readonly<Record<string, string>> = {
  EEXIST: 'Er staat een bestand waar een map moet komen. Geef dat bestand een andere naam.',
  ENOTDIR: 'Er staat een bestand waar een map moet komen. Geef dat bestand een andere naam.',
  EISDIR: 'Er staat een map met de naam van dit bestand. Geef die map een andere naam.',
  ENOSPC: 'De schijf is vol. Maak ruimte en probeer het opnieuw.',
};
const usualAdvice =
  'Kijk of de map bestaat en of u er mag schrijven. Sluit het bestand als het nog openstaat.';

function failureOf(error: unknown): FileFailure {
  const failures: Record<string, FileFailure> = {
    ENOENT: 'missing',
    EACCES: 'denied',
    EPERM: 'denied',
    EISDIR: 'directory',
  };
  return failures[systemCode(error)] ?? 'other';
}
