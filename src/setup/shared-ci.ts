import type { Assets } from '../workspace/assets-reader.ts';
import type { CiSystem } from './questions.ts';
import type { SetupFile } from './setup-file.ts';
import { ciFiles, filled } from './workspace-files.ts';

/** Above this many workspaces the work is shared between computers. */
export const mostForOne = 50;

/** The most computers that share it: systems allow no more at once without paying, or wait for each other. */
const mostParts = 20;

/** Many workspaces in one repository, and what checks them. */
export interface SharedCi {
  readonly ci: Exclude<CiSystem, 'geen'>;
  readonly packageSource: string;
  /** The pattern that finds them. */
  readonly pattern: string;
  /** How many there are. */
  readonly count: number;
}

/** How many computers share the work on so many workspaces. */
export function partsFor(count: number): number {
  return Math.min(mostParts, Math.max(2, Math.ceil(count / mostForOne)));
}

/** The file that makes a CI system share the work on many workspaces between computers. */
export function sharedCiFile(
  { ci, packageSource, pattern, count }: SharedCi,
  { assets, version }: { readonly assets: Assets; readonly version: string },
): SetupFile {
  const { path, template } = ciFiles[ci];
  const parts = partsFor(count);
  const text = filled(assets.read(`templates/workspace/${template.replace('.yml', '-delen.yml')}`), {
    ...{ pakket: packageSource, versie: version, werkmappen: pattern, delen: String(parts) },
    nummers: Array.from({ length: parts }, (_, index) => index + 1).join(', '),
  });
  return { path, text, keep: 'person' };
}
