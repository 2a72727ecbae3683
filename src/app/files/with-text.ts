import type { FileSystem } from '../../workspace/file-system.ts';
import { folderOf, isInside, nameOf } from '../../workspace/paths.ts';

/** A view of the files with a changed text in one of them, or with one more. Nothing is written. */
export function withText(files: FileSystem, path: string, text: string): FileSystem {
  return withBytes(files, path, new TextEncoder().encode(text));
}

/** The same, with the bytes of any file. */
export function withBytes(files: FileSystem, path: string, bytes: Uint8Array): FileSystem {
  const isAbove = (folder: string): boolean => folder !== path && isInside(folder, path);
  return {
    ...files,
    info: (each) => {
      if (each === path) return { kind: 'file', bytes: bytes.length };
      return files.info(each) ?? (isAbove(each) ? { kind: 'directory', bytes: 0 } : undefined);
    },
    read: (each) => (each === path ? { bytes } : files.read(each)),
    list: (each) => {
      const names = files.list(each);
      return isAbove(each) ? [...new Set([...names, nameBelow(each, path)])].sort() : names;
    },
    canList: (each) => files.canList(each) || (isAbove(each) && files.info(each) === undefined),
  };
}

/** The entry of a folder that is the path, or leads to it. */
function nameBelow(folder: string, path: string): string {
  const above = folderOf(path);
  return above === folder ? nameOf(path) : nameBelow(folder, above);
}
