import { expect, it } from 'vitest';
import { dossierWords } from '../../src/words/dossiers.ts';

const known = ['ontslagbrief-inleveren', 'apparaten-innemen', 'apparaten-wissen'];

it.each([
  ['apparaten-inemen', 'apparaten-innemen'],
  // A word is enough to name a task, so a word may be what was meant.
  ['ontslagbrif', 'ontslagbrief'],
])('suggests for %s: %s', (typed, meant) => {
  const facts = { typed, dossier: 'proef', known };
  expect(dossierWords['task/unknown'](facts)).toContain(`Bedoelt u ${meant}?`);
  const parts = { typed, dossier: 'proef', milestones: ['vertrek'], tasks: known };
  expect(dossierWords['dossier/no-milestone-or-task'](parts)).toContain(`Bedoelt u ${meant}?`);
});

it('suggests nothing that looks like nothing', () => {
  expect(dossierWords['task/unknown']({ typed: 'koffie', dossier: 'proef', known })).not.toContain(
    'Bedoelt u',
  );
});
