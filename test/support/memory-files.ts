import { readdirSync, readFileSync, statSync } from 'node:fs';
import { posix } from 'node:path';
import { EnvironmentError } from '../../src/diagnostics/errors.ts';
import type { FileSystem } from '../../src/workspace/file-system.ts';

/** What a file system in memory can do besides holding files. */
export interface Oddities {
  /** Files that may not be read. */
  readonly denied?: readonly string[];
  /** Paths that are really somewhere else: link → target. */
  readonly links?: Readonly<Record<string, string>>;
  /** Pipes and devices. */
  readonly pipes?: readonly string[];
  /** Files that another program holds: they can be read and not replaced. */
  readonly held?: readonly string[];
}

/** A file system in memory: path → content. Folders exist when something lies in them. */
export function memoryFiles(
  initial: Readonly<Record<string, string | Uint8Array>>,
  { denied = [], links = {}, pipes = [], held = [] }: Oddities = {},
): FileSystem & {
  readonly contents: Map<string, Uint8Array>;
} {
  const contents = new Map(
    Object.entries(initial).map(([path, content]) => [
      posix.resolve('/', path),
      typeof content === 'string' ? new TextEncoder().encode(content) : content,
    ]),
  );
  const isFolder = (path: string): boolean =>
    [...contents.keys()].some((each) => each.startsWith(path === '/' ? '/' : `${path}/`));
  return {
    contents,
    info: (path) => {
      if (pipes.includes(path)) return { kind: 'other', bytes: 0 };
      const content = contents.get(path);
      if (content !== undefined) return { kind: 'file', bytes: content.length };
      return isFolder(path) ? { kind: 'directory', bytes: 0 } : undefined;
    },
    read: (path) => {
      if (denied.includes(path)) return { failure: 'denied' };
      const bytes = contents.get(path);
      if (bytes !== undefined) return { bytes };
      return { failure: isFolder(path) ? 'directory' : 'missing' };
    },
    list: (path) => {
      const prefix = path === '/' ? '/' : `${path}/`;
      const names = [...contents.keys()]
        .filter((each) => each.startsWith(prefix))
        .map((each) => each.slice(prefix.length).split('/')[0] ?? '');
      return [...new Set(names)].sort();
    },
    canList: (path) => !denied.includes(path),
    realPath: (path) => links[path] ?? (contents.has(path) || isFolder(path) ? path : undefined),
    replace: (path, content) => {
      if (held.includes(path)) {
        const cause = Object.assign(new Error('EBUSY'), { code: 'EBUSY' });
        throw new EnvironmentError(`Ik kan het bestand ${path} niet schrijven (EBUSY).`, { cause });
      }
      contents.set(path, content);
    },
    settle: () => undefined,
    remove: (path) => void contents.delete(path),
  };
}

/** The files of a real folder, but for its rendered documents, as if they lay in another one. */
export function filesOf(folder: string, as: string): Record<string, Uint8Array> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => !name.includes('documenten') && statSync(`${folder}/${name}`).isFile(),
  );
  return Object.fromEntries(
    names.map((name) => [`${as}/${name.replaceAll('\\', '/')}`, readFileSync(`${folder}/${name}`)]),
  );
}
