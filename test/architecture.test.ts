import { readdirSync, readFileSync } from 'node:fs';
import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';
import { rooms } from '../scripts/rooms.js';
import {
  findClosedDoors,
  findEmptyNames,
  findImportCycles,
  importsOf,
  type Imports,
} from './support/architecture.ts';
import { root } from './support/root.ts';

const imports: Imports = new Map(
  readdirSync(`${root}src`, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.ts'))
    .map((path) => [path, importsOf(path, readFileSync(`${root}src/${path}`, 'utf8'))]),
);

/** The same with more files: path → text. */
function planted(files: Readonly<Record<string, string>>): Imports {
  return new Map([
    ...imports,
    ...Object.entries(files).map(([file, text]) => [file, importsOf(file, text)] as const),
  ]);
}

describe('the rooms', () => {
  it('have doors that open one way', () => {
    expect(findClosedDoors(imports)).toEqual([]);
  });

  it('form no circle of files, of types neither', () => {
    expect(findImportCycles(imports)).toEqual([]);
  });

  it('have file names that tell what is inside', () => {
    expect(findEmptyNames([...imports.keys()])).toEqual([]);
  });

  it('are all in the table, and the table has no door both ways', () => {
    const folders = new Set(
      [...imports.keys()].flatMap((path) => (path.includes('/') ? path.split('/')[0]! : [])),
    );
    folders.delete('generated');
    for (const folder of folders) expect(Object.keys(rooms)).toContain(folder);
    const table: Record<string, readonly string[]> = rooms;
    for (const [room, doors] of Object.entries(table)) {
      for (const other of doors) expect(table[other], `${room} and ${other}`).not.toContain(room);
    }
  });
});

describe('a planted violation is found', () => {
  it.each([
    [
      'profile/x.ts',
      `import { main } from '../cli/main.ts';`,
      'profile/x.ts imports cli/main.ts: no door from profile',
    ],
    ['output/md/x.ts', `import type { Leaf } from '../../profile/leaf.ts';`, 'no door from output'],
    ['diagnostics/x.ts', `export * from '../workspace/load.ts';`, 'no door from diagnostics'],
    ['document/x.ts', `const x = await import('../output/registry.ts');`, 'no door from document'],
    ['workspace/x.ts', `import { readFileSync } from 'node:fs';`, 'only world touches the world'],
    ['cli/x.ts', `import { readFileSync } from 'node:fs';`, 'only world touches the world'],
    ['cli/x.ts', `import { nodeFiles } from '../world/node-files.ts';`, 'only entries do'],
    ['app/x.ts', `import { posix } from 'node:path';`, 'use cases know no Node'],
    ['app/x.ts', `import { exitCodes } from '../cli/exit-code.ts';`, 'no door from app'],
    ['app/x.ts', `import { nodeWorld } from '../world/node-world.ts';`, 'only entries do'],
    ['web/x.ts', `import { main } from '../cli/main.ts';`, 'no door from web'],
    ['world/x.ts', `import { main } from '../cli/main.ts';`, 'no door from world'],
    ['output/x.ts', `import type { World } from '../app/world.ts';`, 'no door from output'],
    ['template/x.ts', `import { parse } from 'yaml';`, 'which belongs to workspace'],
    ['cli/x.ts', `import 'jsonc-parser';`, 'which belongs to setup and profile/style'],
    ['profile/x.ts', `import 'colord/plugins/names';`, 'which belongs to profile/style'],
    ['elsewhere/x.ts', ``, 'which is no room'],
    ['cli/x.ts', `import { x } from '../../scripts/x.ts';`, 'outside src'],
  ])('%s: %s', (file, text, problem) => {
    const found = findClosedDoors(planted({ [file]: text }));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(problem);
  });

  it.each([
    ['values', `import { x } from './x.ts';`],
    ['types', `import type { X } from './x.ts';`],
    ['types among values', `import { type X } from './x.ts';`],
    ['types that are handed on', `export type { X } from './x.ts';`],
    ['types named in passing', `export type Y = import('./x.ts').X;`],
  ])('a circle of %s', (_, text) => {
    const circle = planted({ 'profile/x.ts': `import { y } from './y.ts';`, 'profile/y.ts': text });
    expect(findImportCycles(circle)).toEqual(['profile/x.ts → profile/y.ts → profile/x.ts']);
  });

  it('and no circle where one side is loaded only when it is needed', () => {
    const lazy = planted({
      'profile/x.ts': `import { y } from './y.ts';`,
      'profile/y.ts': `export const x = () => import('./x.ts');`,
    });
    expect(findImportCycles(lazy)).toEqual([]);
  });

  it('a name that says nothing', () => {
    expect(findEmptyNames(['profile/utils.ts', 'cli/helpers/x.ts', 'template/helpers/x.ts'])).toEqual([
      'profile/utils.ts',
      'cli/helpers/x.ts',
    ]);
  });
});

describe('ESLint stops the same while typing', () => {
  const eslint = new ESLint({
    cwd: root,
    // Types need the file to be in the project; these rules do not need types.
    overrideConfig: {
      languageOptions: { parserOptions: { projectService: false } },
    },
    ruleFilter: ({ ruleId }) => !ruleId.startsWith('@typescript-eslint/'),
  });

  async function rulesHit(file: string, text: string): Promise<readonly (string | null)[]> {
    const [result] = await eslint.lintText(text, { filePath: `${root}src/${file}` });
    return [...new Set(result!.messages.map(({ ruleId }) => ruleId))];
  }

  const lines = (count: number): string =>
    Array.from({ length: count }, (_, i) => `export const a${i} = ${i};`).join('\n');

  it.each([
    ['a closed door', 'profile/x.ts', `import '../cli/main.ts';`, 'no-restricted-imports'],
    [
      'a closed door deeper down',
      'output/md/x.ts',
      `import '../../profile/leaf.ts';`,
      'no-restricted-imports',
    ],
    ['a library of another room', 'document/x.ts', `import 'yaml';`, 'no-restricted-imports'],
    ['the file system', 'template/x.ts', `import 'node:fs';`, 'no-restricted-imports'],
    ['Node in a use case', 'app/x.ts', `import 'node:path';`, 'no-restricted-imports'],
    ['the terminal in a use case', 'app/x.ts', `import '../cli/main.ts';`, 'no-restricted-imports'],
    ['the Node side in a command', 'cli/x.ts', `import '../world/lock.ts';`, 'no-restricted-imports'],
    ['the process in a command', 'cli/x.ts', `export const cwd = process.cwd();`, 'no-restricted-globals'],
    ['the process', 'document/x.ts', `export const cwd = process.cwd();`, 'no-restricted-globals'],
    ['the console', 'calendar/x.ts', `console.log(1);`, 'no-restricted-globals'],
    ['the clock', 'calendar/x.ts', `export const now = new Date();`, 'no-restricted-syntax'],
    ['the clock again', 'calendar/x.ts', `export const now = Date.now();`, 'no-restricted-properties'],
    ['chance', 'document/x.ts', `export const id = Math.random();`, 'no-restricted-properties'],
    ['the locale', 'document/x.ts', `export const n = (1.5).toLocaleString();`, 'no-restricted-syntax'],
    ['a long file', 'document/x.ts', lines(301), 'max-lines'],
    [
      'a long function',
      'cli/x.ts',
      `export function f() {\n${lines(60).replaceAll('export ', '')}\n}`,
      'max-lines-per-function',
    ],
    ['many parameters', 'cli/x.ts', `export function f(a, b, c, d) { return [a, b, c, d]; }`, 'max-params'],
  ])('%s', async (_, file, text, rule) => {
    expect(await rulesHit(file, text)).toContain(rule);
  });

  it('and lets good code be', async () => {
    expect(await rulesHit('document/x.ts', `import '../profile/leaf.ts';\nexport const a = 1;\n`)).toEqual(
      [],
    );
  });
});
