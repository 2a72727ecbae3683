import { describe, expect, it } from 'vitest';
import type { RenderedFile } from '../../src/app/documents/rendered-file.ts';
import { nextStep } from '../../src/app/status/next-step.ts';
import { readStatus, type WorkspaceStatus } from '../../src/app/status/workspace-status.ts';
import { readFingerprint } from '../../src/output/md/content.ts';
import { memoryWorld, type MemoryWorld } from '../support/memory-world.ts';
import { minimal, open, render } from '../support/workspace.ts';

const dossier = (when: string): string => `schema_versie: 1
id: nieuw
titel: Nieuwe wethouder
gestart_op: 2026-11-02
mijlpalen:
  - { id: benoeming, naam: de benoeming, datum: 2026-12-08 }
taken:
  - { id: bloemen, titel: Bloemen bestellen, door: bodes, wanneer: ${when} }
`;

const statusOf = async (world: MemoryWorld): Promise<WorkspaceStatus> =>
  (await readStatus('/w', world)).value;

const bare = { '/w/gemeente.yaml': minimal };

/** A workspace with Markdown that was made of it, for these documents. */
async function withMade(...ids: readonly string[]): Promise<Record<string, string | Uint8Array>> {
  return withFiles(await render(await open(bare), ids));
}

function withFiles(made: readonly RenderedFile[]): Record<string, string | Uint8Array> {
  const contents = Object.fromEntries(made.map(({ name, bytes }) => [name, bytes]));
  const documents = Object.fromEntries(made.map(({ name, bytes }) => [`/w/documenten/${name}`, bytes]));
  return { ...bare, ...documents, ...recorded(contents) };
}

/** What the program keeps of the Markdown that it made: name → content. */
function recorded(contents: Readonly<Record<string, Uint8Array>>): Record<string, string> {
  const list = Object.entries(contents).map(([name, bytes]) => [name, [readFingerprint(bytes).now]]);
  return { '/w/documenten/.gemaakt/kenmerken.json': JSON.stringify(Object.fromEntries(list)) };
}

describe('the status of a workspace', () => {
  it('counts files and problems, and looks at no documents while there are errors', async () => {
    const files = {
      ...(await withMade('rollen')),
      '/w/gemeente.yaml': minimal.replace('dinsdag', 'feestdag'),
    };
    expect(await statusOf(memoryWorld(files))).toMatchObject({
      folder: '/w',
      municipality: 'Proefstad',
      isShared: false,
      files: 1,
      errors: 1,
      documents: { made: 0, fromDossiers: 0, changed: [], stale: [], superfluous: [] },
      blanks: [],
      proposals: [],
      next: { code: 'errors' },
    });
  });

  it('asks for documents when none were made', async () => {
    const { documents, next, errors } = await statusOf(memoryWorld(bare));
    expect([documents.made, next, errors]).toEqual([0, { code: 'make' }, 0]);
  });

  it('compares what was made with what would be made now, in the formats it was made in', async () => {
    const files = await withMade('werkwijzer', 'rollen');
    const current = await statusOf(memoryWorld(files));
    expect(current.documents).toEqual({ made: 2, fromDossiers: 0, changed: [], stale: [], superfluous: [] });
    expect(current.next).toMatchObject({ code: 'blanks', first: current.blanks[0] });

    const world = memoryWorld(files);
    world.put('/w/gemeente.yaml', minimal.replace('dinsdag', 'woensdag'));
    const changed = await statusOf(world);
    expect(changed.documents.stale).toContain('werkwijzer.md');
    expect(changed.next).toEqual({ code: 'stale', formats: ['md'], withAppendix: false });
  });

  it('compares the appendices that were made, and asks for no others', async () => {
    const made = await render(await open(bare), ['werkwijzer', 'rollen'], { withAppendix: true });
    const some = withFiles(made.filter(({ name }) => name !== 'rollen-bronnen.md'));
    const current = await statusOf(memoryWorld(some));
    expect(current.documents).toEqual({ made: 3, fromDossiers: 0, changed: [], stale: [], superfluous: [] });

    const old = new TextEncoder().encode('oud');
    const files = { ...some, '/w/documenten/werkwijzer-bronnen.md': old };
    const { documents, next } = await statusOf(
      memoryWorld({ ...files, ...recorded({ 'werkwijzer-bronnen.md': old }) }),
    );
    expect(documents.stale).toEqual(['werkwijzer-bronnen.md']);
    expect(next).toEqual({ code: 'stale', formats: ['md'], withAppendix: true });
  });

  it('finds files of lists and documents that are no longer made', async () => {
    const files = await withMade('actielijst', 'rollen');
    const world = memoryWorld({ ...files, '/w/documenten/actielijst-verzonnen.md': 'oud' });
    const { documents, next } = await statusOf(world);
    expect([documents.stale, documents.superfluous]).toEqual([[], ['actielijst-verzonnen.md']]);
    expect(next).toEqual({ code: 'superfluous', formats: ['md'] });

    world.files.remove('/w/documenten/actielijst-verzonnen.md');
    world.put('/w/gemeente.yaml', `${minimal}documenten:\n  rollen:\n    maken: false\n`);
    const without = await statusOf(world);
    expect([without.errors, without.documents.superfluous]).toEqual([0, ['rollen.md']]);
  });

  it('counts what was made from dossiers, each document once', async () => {
    const names = ['actielijst-nieuw.md', 'actielijst-nieuw.docx', 'verzoeken-nieuw-ict.md', 'foto-nieuw.md'];
    const files = Object.fromEntries(names.map((name) => [`/w/documenten/${name}`, 'x']));
    const started = { ...bare, '/w/dossiers/nieuw.yaml': dossier('zsm') };
    const { documents, next } = await statusOf(memoryWorld({ ...started, ...files }));
    // No Word file any more, so certainly changed; of the Markdown nobody knows.
    const changed = ['actielijst-nieuw.docx'];
    expect(documents).toEqual({ made: 0, fromDossiers: 2, changed, stale: [], superfluous: [] });
    expect(next).toEqual({ code: 'dossier', id: 'nieuw' });
  });

  it('tells apart what somebody changed, and advises nothing about it', async () => {
    const files = await withMade('werkwijzer');
    const world = memoryWorld({ ...files, '/w/documenten/werkwijzer.md': 'zelf getypt' });
    const { documents, next } = await statusOf(world);
    expect([documents.changed, documents.stale]).toEqual([['werkwijzer.md'], []]);
    expect(next).toMatchObject({ code: 'blanks' });
  });

  it('puts a dossier with something late before documents', async () => {
    const late = memoryWorld({ ...bare, '/w/dossiers/nieuw.yaml': dossier('4 weken voor benoeming') });
    const { dossiers, next } = await statusOf(late);
    expect(dossiers).toMatchObject([
      { dossier: { id: 'nieuw' }, progress: { done: 0, total: 1 }, late: [{ task: { id: 'bloemen' } }] },
    ]);
    expect(next).toEqual({ code: 'dossier', id: 'nieuw' });
    const later = memoryWorld({ ...bare, '/w/dossiers/nieuw.yaml': dossier('zsm') });
    expect((await statusOf(later)).next).toEqual({ code: 'make' });
  });

  it('advises nothing for a profile that only serves others', async () => {
    const shared = memoryWorld({ '/w/gemeente.yaml': `gedeeld: true\n${minimal}` });
    expect(await statusOf(shared)).toMatchObject({ isShared: true, next: undefined });
  });

  it('reads no names for documents, as they are made without', async () => {
    const files = await withMade('werkwijzer');
    const names = 'personen:\n  - { id: burgemeester, naam: A. Voorbeeld }\n';
    const { documents } = await statusOf(memoryWorld({ ...files, '/w/personen.lokaal.yaml': names }));
    expect(documents.stale).toEqual([]);
  });
});

describe('the next step', () => {
  const situation = {
    errors: 0,
    isShared: false,
    documents: { made: 1, fromDossiers: 0, changed: [], stale: [], superfluous: [] },
    blanks: [],
    proposals: [],
    dossiers: [],
  };

  it('is none when nothing asks for attention', () => {
    expect(nextStep(situation)).toBeUndefined();
  });

  it('names the formats of what is stale or superfluous, in the order of the registry', () => {
    const names = ['werkwijzer.docx', 'rollen.md', 'rollen.docx'];
    expect(
      nextStep({
        ...situation,
        documents: { made: 2, fromDossiers: 0, changed: [], stale: names, superfluous: [] },
      }),
    ).toEqual({
      code: 'stale',
      formats: ['md', 'docx'],
      withAppendix: false,
    });
    expect(
      nextStep({
        ...situation,
        documents: { made: 2, fromDossiers: 0, changed: [], stale: [], superfluous: ['a.html'] },
      }),
    ).toEqual({
      code: 'superfluous',
      formats: ['html'],
    });
  });
});
