import { warning, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { otherFolders, entityFileKinds, entityFolders } from './file-kinds.ts';
import type { FileSystem } from './file-system.ts';
import { joinPath, showPath } from './paths.ts';

/** Reports folders whose name is nearly that of a known one: nothing reads those. */
export function misspeltFolders(files: FileSystem, folder: string, base: string): readonly Diagnostic[] {
  const known = [...entityFileKinds.map((kind) => entityFolders[kind].folder), ...otherFolders];
  return files.list(folder).flatMap((name) => {
    const path = joinPath(folder, name);
    if (known.includes(name) || name.startsWith('.') || files.info(path)?.kind !== 'directory') return [];
    const near = nearest(name, known);
    if (near === undefined) return [];
    return [warning('file/unknown-folder', { file: showPath(base, path) }, { folder: name, near })];
  });
}
