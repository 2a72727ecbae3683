import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../support/bin.ts';
import { root } from '../support/root.ts';

const script = `${root}test/support/library-script.js`;

it('opens, renders, ticks and checks for a program that knows the package by its name alone', () => {
  const imports = [...readFileSync(script, 'utf8').matchAll(/ from '([^']+)'/g)].map(([, from]) => from);
  expect(imports).toEqual(['gemeente']);
  const folder = temporaryFolder();
  cpSync(`${root}examples/voorbeelddam`, folder, { recursive: true });
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, folder], { encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const found = JSON.parse(stdout) as {
    readonly written: readonly string[];
    readonly ticked: readonly object[];
  };
  expect(found).toMatchObject({
    errors: 0,
    states: ['current'],
    ticked: [{ status: 'afgehandeld', doneOn: '2026-12-01' }],
    refused: 'task/unknown',
  });
  expect(found.written).toContain('werkwijzer.docx');
  for (const name of found.written) expect(existsSync(join(folder, 'documenten', name)), name).toBe(true);
});
