import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where the tests of this process work; other processes have places of their own. */
const place = join(realpathSync(tmpdir()), `gemeente-test-${process.pid}`);

/** A fresh folder outside any git repository, removed after the test file; with a copy of another folder in it. */
export function temporaryFolder(copyOf?: string): string {
  mkdirSync(place, { recursive: true });
  const folder = mkdtempSync(join(place, 'map-'));
  if (copyOf !== undefined) cpSync(copyOf, folder, { recursive: true });
  return folder;
}

/** Removes what the tests of a file made. */
export function removeTemporaryFolders(): void {
  rmSync(place, { recursive: true, force: true });
}
