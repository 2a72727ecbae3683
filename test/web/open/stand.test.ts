/** A page asks every few seconds whether something that it shows changed: every file that documents are made from counts. */
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, it } from 'vitest';
import { ownStandOf, standOf } from '../../../src/web/open/stand.ts';
import { nodeWorld } from '../../../src/world/node-world.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { minimal } from '../../support/workspace.ts';

function begun() {
  const folder = temporaryFolder();
  const world = nodeWorld({ base: folder, today: '2026-12-01' });
  const write = (file: string, text: string): void => {
    mkdirSync(dirname(`${folder}/${file}`), { recursive: true });
    writeFileSync(`${folder}/${file}`, text);
  };
  write('gemeente.yaml', minimal);
  return { folder, write, stand: () => standOf(folder, world), own: () => ownStandOf(folder, world) };
}

it.each([
  'gemeente.yaml',
  'rollen/ict.yaml',
  'dossiers/a.yaml',
  'sjablonen/checklists/eigen.yaml',
  'sjablonen/documenten/werkwijzer/partials/week.md.hbs',
  'sjablonen/documenten/brief/schema.json',
  'gegevens/brief.yaml',
  'huisstijl/logo.svg',
  'huisstijl/fotos/een.svg',
  'huisstijl/sjabloon.docx',
])('%s: new, and the same length with other words', (file) => {
  const { write, stand } = begun();
  const before = stand();
  write(file, '# een');
  const made = stand();
  write(file, '# twe');
  expect(new Set([before, made, stand()]).size).toBe(3);
  write(file, '# een');
  expect(stand()).toBe(made);
});

it('the house style is in the head of every page, and a dossier is not', () => {
  const { write, own } = begun();
  const before = own();
  write('dossiers/a.yaml', 'titel: iets');
  expect(own()).toBe(before);
  write('huisstijl/tokens.json', '{}');
  expect(own()).not.toBe(before);
});

it('a link that leads out of the workspace, or in a circle, is not followed', () => {
  const { folder, write, stand } = begun();
  const outside = temporaryFolder();
  write('huisstijl/logo.svg', 'a');
  const before = stand();
  symlinkSync(outside, `${folder}/huisstijl/buiten`);
  symlinkSync(`${folder}/huisstijl`, `${folder}/huisstijl/rond`);
  const linked = stand();
  writeFileSync(`${outside}/geheim.svg`, 'a');
  expect(stand()).toBe(linked);
  expect(before).not.toBe('');
});
