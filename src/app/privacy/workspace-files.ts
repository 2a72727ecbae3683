import { filledFolder, madeFolder, namesFolder, personsFile } from '../../workspace/file-kinds.ts';
import type { FileSystem } from '../../workspace/file-system.ts';
import { joinPath, showPath } from '../../workspace/paths.ts';
import type { World } from '../world.ts';
import { insideLimits } from './inside/inside.ts';
import type { FileToScan } from './scan-file.ts';

/** Folders deeper than this are not entered. */
const maxDepth = 12;

/** Folders that are no part of the workspace's own content, or that never enter git. */
const passedOver: readonly string[] = [
  namesFolder,
  filledFolder,
  madeFolder,
  'node_modules',
  '.git',
  '.gemeente',
];

/** Every file of a workspace that git may hold, read one at a time. */
export function* workspaceFiles(
  folder: string,
  { files, base }: Pick<World, 'files' | 'base'>,
): Generator<FileToScan> {
  for (const path of ownFiles(folder, files)) {
    const size = files.info(path)?.bytes ?? 0;
    // Why not read: a file over the limit is told by its size alone.
    const read = size > insideLimits.file ? undefined : files.read(path);
    const bytes = read !== undefined && 'bytes' in read ? read.bytes : undefined;
    yield { file: showPath(base, path), bytes, size };
  }
}

/** Every file of a workspace that git may hold. @param isLeftOut folders, by path, that are not entered */
export function ownFiles(
  folder: string,
  files: FileSystem,
  isLeftOut: (path: string) => boolean = () => false,
): readonly string[] {
  const root = files.realPath(folder) ?? folder;
  const inside = (place: string, depth: number): readonly string[] =>
    files.list(place).flatMap((name) => {
      if (isLeftOut(joinPath(place, name))) return [];
      if (passedOver.includes(name) || name === personsFile) return [];
      const path = joinPath(place, name);
      const { kind } = files.info(path) ?? { kind: 'other' };
      // A link may lead out of the workspace, or round in a circle.
      if (files.realPath(path) !== joinPath(root, showPath(folder, path))) return [];
      if (kind === 'file') return [path];
      return kind === 'directory' && depth < maxDepth ? inside(path, depth + 1) : [];
    });
  return inside(folder, 0);
}
