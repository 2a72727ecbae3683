/** The JSON Pointer of a problem, which editors and other programs go by. */
import { describe, expect, it } from 'vitest';
import { minimal, open } from '../support/workspace.ts';

const dossier = [
  'schema_versie: 1',
  'id: a',
  'titel: A',
  'gestart_op: 2026-01-05',
  'checklists: [new-wethouder]',
  'mijlpalen: [{ id: benoeming, naam: de benoeming }]',
  'fasen: [{ id: eerst, titel: Eerst }]',
  'taken:',
  '  - { id: een, titel: Een, status: open }',
  '  - { id: twee, titel: Twee, status: open, wanneer: ooit eens, fase: later }',
  '  - { id: drie, status: open }',
  '',
].join('\n');

describe('the pointer of a problem in a dossier', () => {
  it('leads from the top of the file to the value, also when a rule knows only the task', async () => {
    const { diagnostics } = await open({ '/w/gemeente.yaml': minimal, '/w/dossiers/a.yaml': dossier });
    const places = diagnostics
      .filter(({ source }) => source.file.endsWith('a.yaml'))
      .map(({ code, source }) => [code, source.pointer]);
    expect(places).toContainEqual(['moment/unclear', '/taken/1/wanneer']);
    expect(places).toContainEqual(['reference/unknown', '/taken/1/fase']);
    expect(places).toContainEqual(['schema/missing-key', '/taken/2']);
  });
});
