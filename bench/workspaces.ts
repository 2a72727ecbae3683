/**
 * Many workspaces to measure with: `npx tsx bench/workspaces.ts FOLDER [N]` makes N of them, each a copy of the complete
 * example without its documents, with the name and the code of a real municipality.
 *
 * Why real codes too: a registered name with another code is an error. Above the number of municipalities the names
 * come again, in folders with a number.
 */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { municipalities } from '../src/generated/municipalities.ts';
import { slug } from '../src/profile/slug.ts';
import { root } from '../scripts/schemas.ts';

const example = `${root}examples/voorbeelddam`;

/** Makes workspaces in a folder. @returns their folders */
export function makeWorkspaces(folder: string, count: number = municipalities.length): readonly string[] {
  const profile = readFileSync(`${example}/gemeente.yaml`, 'utf8');
  return Array.from({ length: count }, (_, index) => {
    const [code = '', name = ''] = municipalities[index % municipalities.length] ?? [];
    const round = Math.floor(index / municipalities.length);
    const made = join(folder, `${slug(name) ?? code}-${code}${round === 0 ? '' : `-${round + 1}`}`);
    mkdirSync(made, { recursive: true });
    cpSync(example, made, { recursive: true, filter: (path) => path !== `${example}/documenten` });
    const own = profile
      .replace('code: gm9999', `code: ${code}`)
      .replace('naam: Voorbeelddam', `naam: ${JSON.stringify(name)}`);
    writeFileSync(join(made, 'gemeente.yaml'), own);
    return made;
  });
}

const [, script, target, count] = process.argv;
if (script?.endsWith('workspaces.ts') === true && target !== undefined)
  console.log(`${makeWorkspaces(target, count === undefined ? undefined : Number(count)).length} workspaces`);
