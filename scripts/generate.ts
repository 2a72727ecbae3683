/**
 * Makes src/generated/ from schemas/, the municipality register and the shipped fonts: types, standalone validators,
 * shapes, character widths.
 *
 * `--check` (the default) compares with what is committed and fails on a difference; `--write` updates.
 * Why committed: reviewers see what a schema change does, and a build needs no generator.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { generateFontWidths } from './generate/font-widths.ts';
import { generateMunicipalities } from './generate/municipalities.ts';
import { generateShapes } from './generate/shapes.ts';
import { generateTypes } from './generate/types.ts';
import { generateValidators } from './generate/validators.ts';
import { root } from './schemas.ts';

const folder = `${root}src/generated/`;
const write = process.argv.includes('--write');

const files = new Map<string, string>([
  ...(await generateTypes()),
  ...(await generateValidators()),
  ...generateShapes(),
  ...generateMunicipalities(),
  ...generateFontWidths(),
]);

function listGenerated(dir: string): string[] {
  if (!existsSync(dir)) return [];
  return readdirSync(dir, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? listGenerated(`${dir}${entry.name}/`) : [`${dir}${entry.name}`],
  );
}

const stale: string[] = [];
for (const [name, content] of files) {
  const path = folder + name;
  if (existsSync(path) && readFileSync(path, 'utf8') === content) continue;
  stale.push(relative(root, path));
  if (write) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
}
for (const path of listGenerated(folder)) {
  if (files.has(path.slice(folder.length))) continue;
  stale.push(`${relative(root, path)} (superfluous)`);
  if (write) rmSync(path);
}

if (write) {
  console.log(stale.length === 0 ? 'src/generated is up to date' : `Updated:\n  ${stale.join('\n  ')}`);
} else if (stale.length > 0) {
  console.error(
    `src/generated differs from what it is made from. Run: npm run generate\n  ${stale.join('\n  ')}`,
  );
  process.exitCode = 1;
} else {
  console.log('src/generated is up to date');
}
