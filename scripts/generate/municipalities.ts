import { readFileSync } from 'node:fs';
import { root } from '../schemas.ts';

/** The municipality register as a module: code, name and province, in the order of the CSV. */
export function generateMunicipalities(): [string, string][] {
  const lines = readFileSync(`${root}src/profile/register/gemeenten.csv`, 'utf8').trim().split('\n').slice(1);
  const rows = lines.map((line) => {
    const cells = [...line.matchAll(/("([^"]*)"|[^,]*)(,|$)/g)].map((m) => m[2] ?? m[1] ?? '');
    return `  [${cells
      .slice(0, 3)
      .map((cell) => JSON.stringify(cell))
      .join(', ')}],`;
  });
  const text = `/* Generated from src/profile/register/gemeenten.csv by scripts/generate.ts. Do not edit. */

/** Code, name and province of every municipality (see docs/decisions/0009-municipality-register.md). */
export const municipalities: readonly (readonly [code: string, name: string, province: string])[] = [
${rows.join('\n')}
];
`;
  return [['municipalities.ts', text]];
}
