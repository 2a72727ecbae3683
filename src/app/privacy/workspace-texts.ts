import { warning, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { filledFolder, madeFolder, namesFolder, personsFile } from '../../workspace/file-kinds.ts';
import type { FileSystem } from '../../workspace/file-system.ts';
import { joinPath, showPath } from '../../workspace/paths.ts';
import { withoutMark } from '../../workspace/read-text.ts';
import type { ReadTexts } from './read-texts.ts';
import type { World } from '../world.ts';

/** The largest text that is looked into. */
const maxBytes = 8 * 1024 * 1024;
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

/** Files whose content is text. */
const textual =
  /\.(?:ya?ml|md|txt|csv|json|html?|hbs|eml|ics|xml|svg|rst|ini|toml|log)$|(?:^|\/)\.?[A-Z_]+$/i;

/** Every text file of a workspace by its name in messages, and what could not be read. */
export function workspaceTexts(folder: string, { files, base }: Pick<World, 'files' | 'base'>): ReadTexts {
  const texts = new Map<string, string>();
  const diagnostics: Diagnostic[] = [];
  for (const path of ownFiles(folder, files)) {
    if (!textual.test(path)) continue;
    const file = showPath(base, path);
    const isTooLarge = (files.info(path)?.bytes ?? 0) > maxBytes;
    const read = isTooLarge ? undefined : files.read(path);
    if (read === undefined) diagnostics.push(warning('privacy/not-read', { file }));
    else if ('bytes' in read) texts.set(file, withoutMark(new TextDecoder().decode(read.bytes)));
  }
  return { texts, diagnostics };
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
