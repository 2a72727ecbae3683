import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { root } from '../schemas.ts';

/** What the program is made of: files, and folders with all that is in them. */
const sources = [
  'src',
  'scripts/build',
  'scripts/build.ts',
  'templates',
  'schemas',
  'fonts',
  'package-lock.json',
];

/** A hash of all that the program is made of: two programs with the same one give the same. */
export function buildId(): string {
  const hash = createHash('sha256');
  for (const path of sources.flatMap(filesAt)) hash.update(`${path}\0`).update(readFileSync(root + path));
  return hash.digest('hex').slice(0, 16);
}

function filesAt(path: string): readonly string[] {
  if (/\.\w+$/.test(path)) return [path];
  return readdirSync(root + path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(root.length).replaceAll('\\', '/'))
    .sort();
}
