/** The program where the optional package is not installed that makes a PDF of a document. */
import { cpSync } from 'node:fs';
import { beforeAll, expect, it } from 'vitest';
import { startedGemeente, temporaryFolder } from '../support/bin.ts';
import { root } from '../support/root.ts';

let program = root;
beforeAll(() => {
  const folder = temporaryFolder();
  for (const part of ['bin', 'dist', 'fonts', 'schemas', 'templates', 'package.json', 'node_modules/@resvg'])
    cpSync(root + part, `${folder}/${part}`, { recursive: true, dereference: true });
  program = `${folder}/`;
});

it('says what is missing and how to get it, and makes the other formats', () => {
  const folder = temporaryFolder(`${root}examples/schijnwoude`);
  const { status, stdout, stderr } = startedGemeente(['render', 'werkwijzer', '--format', 'pdf'], folder, {
    program,
  });
  expect(stderr).toContain('het onderdeel @myriaddreamin/typst-ts-node-compiler ontbreekt');
  expect(stderr).toContain('Installeer `gemeente` opnieuw, zonder `--omit=optional`.');
  expect(stdout).toBe('');
  expect(status).toBe(3);
  expect(startedGemeente(['render', 'werkwijzer', '--format', 'docx'], folder, { program }).status).toBe(0);
});
