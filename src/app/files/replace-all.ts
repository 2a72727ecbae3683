import { EnvironmentError } from '../../diagnostics/errors.ts';
import type { FileSystem, NewContent, Replaced } from '../../workspace/file-system.ts';

/** Replaces files in order, with one wait for the disk where that can be. Gives what came of each. */
export function replaceAll(
  files: Pick<FileSystem, 'replace'>,
  contents: readonly NewContent[],
): AsyncIterable<Replaced> {
  return files.replace.together?.(contents) ?? oneByOne(files, contents);
}

async function* oneByOne(
  files: Pick<FileSystem, 'replace'>,
  contents: readonly NewContent[],
): AsyncGenerator<Replaced, void> {
  for (const each of contents) yield await Promise.resolve(replaced(files, each));
}

function replaced(
  files: Pick<FileSystem, 'replace'>,
  { path, content, mode, mayReplace }: NewContent,
): Replaced {
  if (mayReplace?.() === false) return 'refused';
  try {
    files.replace(path, content, mode);
    return 'replaced';
  } catch (error) {
    if (error instanceof EnvironmentError) return error;
    throw error;
  }
}
