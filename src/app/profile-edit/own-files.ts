import type { OpenWorkspace } from '../../document/open-workspace.ts';
import { profileIn } from '../../workspace/find.ts';
import { itemsAt } from '../../workspace/located.ts';
import { joinPath, showPath } from '../../workspace/paths.ts';
import { UneditableError, YamlText, type YamlPath } from '../../workspace/yaml-text.ts';
import type { World } from '../world.ts';

/**
 * Absolute paths of the profile's files that belong to this workspace itself, the main one first; inherited ones belong
 * to others.
 */
export function ownFiles(
  { folder, files }: Pick<OpenWorkspace, 'folder' | 'files'>,
  world: Pick<World, 'files'>,
): readonly string[] {
  const main = profileIn(world.files, folder) ?? joinPath(folder, 'gemeente.yaml');
  const parts = itemsAt(files.profile, 'bestanden').flatMap((item) =>
    item.kind === 'scalar' && typeof item.value === 'string' ? [joinPath(folder, item.value)] : [],
  );
  return [main, ...parts];
}

/** The workspace's own file that already has most of a path; that is where somebody would look for it. */
export function fileFor(
  path: YamlPath,
  workspace: OpenWorkspace,
  world: Pick<World, 'files' | 'base'>,
): string {
  const { texts } = workspace.files;
  const depth = (file: string): number => depthOf(path, texts.get(showPath(world.base, file)) ?? '');
  return ownFiles(workspace, world).reduce((best, file) => (depth(file) > depth(best) ? file : best));
}

/** How many keys of a path exist in a text; in a broken one, none reliably. */
function depthOf(path: YamlPath, text: string): number {
  try {
    return new YamlText(text).depthOf(path);
  } catch (error) {
    if (error instanceof UneditableError) return 0;
    throw error;
  }
}
