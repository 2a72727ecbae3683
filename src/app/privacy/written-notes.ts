import { joinPath, showPath } from '../../workspace/paths.ts';
import { withoutMark } from '../../workspace/read-text.ts';
import type { World } from '../world.ts';
import { ownFiles } from './workspace-files.ts';

/** What people write beside YAML: notes, own templates and lists. */
const written = /\.(?:md|hbs|txt|csv)$/i;

/** Larger files are left to `gemeente privacy`. */
const maxBytes = 1024 * 1024;

/**
 * The notes and own templates of a workspace by their name in messages.
 *
 * Why without `documenten`: what the program made says what the YAML says, which is looked into already. `gemeente
 * privacy` looks into those too.
 *
 * @param read names of the texts that are known already
 */
export function writtenNotes(
  folder: string,
  read: ReadonlySet<string>,
  { files, base }: Pick<World, 'files' | 'base'>,
): ReadonlyMap<string, string> {
  const made = joinPath(folder, 'documenten');
  const texts = new Map<string, string>();
  for (const path of ownFiles(folder, files, (each) => each === made)) {
    const file = showPath(base, path);
    if (!written.test(path) || read.has(file) || (files.info(path)?.bytes ?? 0) > maxBytes) continue;
    const found = files.read(path);
    if ('bytes' in found) texts.set(file, withoutMark(new TextDecoder().decode(found.bytes)));
  }
  return texts;
}
