import { describe, expect, it } from 'vitest';
import { readRetention, type Retention } from '../../src/app/retention/read-retention.ts';
import { memoryWorld } from '../support/memory-world.ts';
import { minimal } from '../support/workspace.ts';

const talk = `schema_versie: 1
id: gesprek-2021
titel: Functioneringsgesprek 2021
checklists: [functioneringsgesprek]
gestart_op: 2021-01-04
mijlpalen:
  - { id: gesprek, naam: het gesprek, datum: 2021-03-12 }
taken:
  - { id: gesprek-verslag-bewaren, titel: Verslag bewaren, status: afgehandeld, afgehandeld_op: 2021-04-09 }
`;

async function retentionOf(
  files: Readonly<Record<string, string>>,
  today = '2026-11-27',
): Promise<Retention> {
  const outcome = await readRetention(
    '/w',
    memoryWorld({ '/w/gemeente.yaml': minimal, ...files }, { today }),
  );
  if (outcome.kind !== 'done') throw new Error(outcome.diagnostics.map(({ code }) => code).join());
  return outcome.value;
}

describe('what a workspace keeps', () => {
  it('counts a talk of a dossier from the day its report was put away', async () => {
    const { records } = await retentionOf({ '/w/dossiers/gesprek-2021.yaml': talk });
    expect(records.find(({ rule }) => rule.kind === 'report')).toMatchObject({
      state: 'due',
      start: { from: 'task', day: '2021-04-09' },
      of: { id: 'gesprek-2021' },
    });
  });

  it('takes the day from the world', async () => {
    const { records } = await retentionOf({ '/w/dossiers/gesprek-2021.yaml': talk }, '2026-04-08');
    expect(records.find(({ rule }) => rule.kind === 'report')?.state).toBe('keep');
  });

  it('tells the guideline beside the list, without any dossier', async () => {
    const { agreements } = await retentionOf({});
    const report = agreements.find(({ rule }) => rule.kind === 'report');
    expect(report?.terms.map(({ term, by }) => [term, by])).toEqual([
      [5, 'proposal'],
      [5, 'list'],
      [3, 'guideline'],
    ]);
  });

  it('uses what the municipality agreed', async () => {
    const profile = `${minimal}\nbewaartermijnen:\n  functioneringsgesprek_jaren: 3\n  mailbox_sleutelfunctie: 7-jaar # voorstel\n`;
    const { agreements } = await retentionOf({ '/w/gemeente.yaml': profile });
    expect(agreements.map(({ terms }) => [terms[0]?.term, terms[0]?.by])).toEqual([
      [3, 'agreed'],
      [7, 'proposal'],
      [7, 'proposal'],
    ]);
  });

  it('lists output with its dossier, and nothing that keeps a folder out of git', async () => {
    const { files } = await retentionOf({
      '/w/dossiers/gesprek-2021.yaml': talk,
      '/w/documenten/actielijst-gesprek-2021.md': '',
      '/w/documenten/rollen.md': '',
      '/w/documenten.lokaal/.gitignore': '*',
      '/w/documenten.lokaal/rollen.docx': '',
      '/w/ingevuld/functioneringsgesprek.docx': '',
      '/w/ingevuld/personalia.docx': '',
    });
    expect(files).toEqual([
      { path: 'documenten/actielijst-gesprek-2021.md', kind: 'made', dossier: 'gesprek-2021', lawIds: [] },
      { path: 'documenten/rollen.md', kind: 'made', dossier: undefined, lawIds: [] },
      { path: 'documenten.lokaal/rollen.docx', kind: 'named', dossier: undefined, lawIds: ['avg-bewaren'] },
      {
        path: 'ingevuld/functioneringsgesprek.docx',
        kind: 'filled',
        dossier: undefined,
        lawIds: ['selectielijst-4-1-13', 'avg-functioneringsgesprek'],
      },
      { path: 'ingevuld/personalia.docx', kind: 'filled', dossier: undefined, lawIds: ['avg-bewaren'] },
    ]);
  });

  it('keeps notes in doubt to itself', async () => {
    const { law } = await retentionOf({});
    expect([law.has('archiefwet'), law.has('archiefwet-nieuw')]).toEqual([true, false]);
  });

  it('stops at an error rather than miss a dossier', async () => {
    const broken = { '/w/gemeente.yaml': minimal, '/w/dossiers/gesprek-2021.yaml': 'taken: [' };
    const outcome = await readRetention('/w', memoryWorld(broken));
    expect(outcome.kind).toBe('problems');
  });
});
