import { cpSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folders: string[] = [];

/** A fresh folder outside any git repository, removed after the test file; with a copy of another folder in it. */
export function temporaryFolder(copyOf?: string): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'gemeente-test-')));
  folders.push(folder);
  if (copyOf !== undefined) cpSync(copyOf, folder, { recursive: true });
  return folder;
}

/** Removes what the tests of a file made. */
export function removeTemporaryFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}
