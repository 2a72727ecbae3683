import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { makeFiles } from '../../src/app/documents/make.ts';
import { prepareDocuments } from '../../src/app/documents/prepare.ts';
import { setValues } from '../../src/app/fill/set-values.ts';
import { takeValue } from '../../src/app/returned/changed-in-document.ts';
import {
  readReturnedDocument,
  takeHandOver,
  type ReturnedDocument,
} from '../../src/app/returned/returned-document.ts';
import type { Outcome } from '../../src/app/outcome.ts';
import { findFormat } from '../../src/output/registry.ts';
import { nodeWorld } from '../../src/world/node-world.ts';
import { temporaryFolder } from '../support/bin.ts';
import { root } from '../support/root.ts';

const today = '2026-11-27';
const dossier = 'vertrek-wethouder-zorg';

function example() {
  const folder = temporaryFolder(`${root}examples/voorbeelddam`);
  return { folder, world: nodeWorld({ base: folder, today }) };
}

type Example = ReturnType<typeof example>;

function value<T>(outcome: Outcome<T>): T {
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
  return outcome.value;
}

/** A document as it would be made, with its text changed as somebody would in Word, or in a text editor. */
async function returned(
  id: string,
  formatId: 'md' | 'docx' | 'html',
  { folder, world }: Example,
  edit: (text: string) => string,
  of?: string,
): Promise<ReturnedDocument> {
  const format = findFormat(formatId)!;
  const request = {
    folder,
    documents: [id],
    formats: [format],
    names: false,
    publicOnly: false,
    dossier: of,
  };
  const prepared = value(await prepareDocuments(request, world));
  const [file] = value(await makeFiles(prepared, {}, world)).files;
  const bytes = formatId === 'docx' ? editedWord(file!.bytes, edit) : edited(file!.bytes, edit);
  return value(
    await readReturnedDocument({ folder, file: { name: file!.name, bytes, format }, today }, world),
  );
}

function edited(bytes: Uint8Array, edit: (text: string) => string): Uint8Array {
  const before = strFromU8(bytes);
  const after = edit(before);
  expect(after).not.toBe(before);
  return strToU8(after);
}

function editedWord(bytes: Uint8Array, edit: (text: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  return zipSync({ ...parts, 'word/document.xml': edited(parts['word/document.xml']!, edit) });
}

describe.each(['md', 'docx'] as const)('a document that came back as %s', (format) => {
  it('says which value was changed, at its line, and it can be taken over', async () => {
    const at = example();
    const found = await returned('werkwijzer', format, at, (text) =>
      text.replaceAll('collegekamer', 'trouwzaal'),
    );
    expect(found).toMatchObject({
      kind: 'document',
      id: 'werkwijzer',
      values: [{ path: 'college.vergadering.plaats', before: 'collegekamer', after: 'trouwzaal' }],
    });
    if (found.kind !== 'document') return;
    expect(found.values[0]?.line).toBeGreaterThan(1);
    for (const each of found.values) value(await takeValue(each, at.folder, at.world));
    expect(readFileSync(join(at.folder, 'gemeente.yaml'), 'utf8')).toContain('plaats: trouwzaal');
  });

  it('says which sentence was changed, without taking it for a value', async () => {
    const found = await returned('handreiking', format, example(), (text) =>
      text.replace('Het gesprek is geen beoordeling', 'Dit gesprek is geen beoordeling'),
    );
    if (found.kind !== 'document') throw new Error(found.kind);
    expect(found.values).toEqual([]);
    expect(
      found.texts.map(({ now, said }) => [
        now?.includes('Het gesprek is geen'),
        said?.includes('Dit gesprek is geen'),
      ]),
    ).toEqual([[true, true]]);
  });

  it('is nothing new when nobody changed it', async () => {
    const found = await returned('werkwijzer', format, example(), (text) => `${text}\n`);
    expect(found).toMatchObject({ kind: 'document', values: [], texts: [] });
  });

  it.each(['personalia', 'functioneringsgesprek'])('is refused when it is private: %s', async (id) => {
    const fill = (text: string): string => text.replace(/_{5,}/, 'Jansen');
    expect(await returned(id, format, example(), fill)).toMatchObject({ kind: 'private', id });
    const empty = await returned(id, format, example(), (text) => `${text}\n`);
    expect(empty).toMatchObject({ kind: 'document', id, values: [], texts: [] });
  });

  it.each(['overdracht', 'afwezigheid'])('is nothing new when it is of a dossier: %s', async (id) => {
    const found = await returned(id, format, example(), (text) => `${text}\n`, dossier);
    expect(found).toMatchObject({ kind: 'document', id, values: [], texts: [] });
  });
});

/** A workspace in which most is still open. */
function young(profile = ''): Example {
  const folder = temporaryFolder();
  writeFileSync(
    join(folder, 'gemeente.yaml'),
    `schema_versie: 1
gemeente: { code: gm9999, naam: Voorbeelddam }
geldig_vanaf: 2026-12-01
schrijfstijl: { aanspreekvorm: u }
college:
  vergadering: { dag: dinsdag, tijd: '09:30' }
secretariaat: { naam: bestuurssecretariaat, email_functioneel: secretariaat@voorbeelddam.example }
pfo:
  begin: '09:00'
piket:
  begin: { dag: vrijdag, tijd: '17:00' }
  einde: { dag: vrijdag, tijd: '09:00' }
${profile}`,
  );
  return { folder, world: nodeWorld({ base: folder, today }) };
}

/** What is told of an edited werkwijzer: value by value, and how many sentences. */
async function told(
  format: 'md' | 'docx' | 'html',
  at: Example,
  edit: (text: string) => string,
): Promise<{ readonly values: readonly string[]; readonly texts: number }> {
  const found = await returned('werkwijzer', format, at, edit);
  if (found.kind !== 'document') throw new Error(found.kind);
  const values = found.values.map(
    ({ path, after, edit: how }) => `${path}: ${'typed' in how ? how.typed : `${after} (${how.why.kind})`}`,
  );
  return { values, texts: found.texts.length };
}

/** Puts words in the place of what is still open; the marks around it go too. */
function fill(text: string, label: string, words: string): string {
  return text.replaceAll(new RegExp(`(?:\\*\\*)?\\[nog invullen: ${label}\\](?:\\*\\*)?`, 'g'), words);
}

describe.each(['md', 'docx', 'html'] as const)('values in an edited %s', (format) => {
  it('stand at their own keys, each in a sentence with others too', async () => {
    const found = await told(format, young(), (text) =>
      fill(
        fill(fill(text, 'dag van het PFO', 'maandag'), 'duur van het PFO', '2 uur'),
        'hoe vaak er werkoverleg is',
        'elke week',
      )
        .replaceAll('vrijdag 17.00', 'vrijdag 16.00')
        .replaceAll('vrijdag\u00a017.00', 'vrijdag\u00a016.00'),
    );
    expect(found.values).toEqual([
      'pfo.dag: maandag',
      'werkoverleg.frequentie: elke week',
      'pfo.duur_uren: 2 uur',
      'piket.begin.tijd: 16.00 uur',
    ]);
    expect(found.texts).toBe(0);
  });

  it('are told when they are no value, when they differ, and when they are gone', async () => {
    const at = young();
    const wrong = await told(format, at, (text) => fill(text, 'dag van het PFO', 'morgen'));
    expect(wrong.values).toEqual(['pfo.dag: morgen (wrong)']);
    const twice = await told(format, at, (text) =>
      text
        .replace(/\[nog invullen: dag van het PFO\]/, 'maandag')
        .replace(/\[nog invullen: dag van het PFO\]/, 'vrijdag'),
    );
    expect(twice.values).toEqual(['pfo.dag: maandag (several)', 'pfo.dag: vrijdag (several)']);
    const gone = await told(format, at, (text) => text.replace(/dinsdag om 09\.30.uur/u, ''));
    expect([gone.values, gone.texts]).toEqual([[], 1]);
  });

  it('are told with the sentence that changed around them', async () => {
    const found = await told(format, young(), (text) =>
      fill(text, 'hoe vaak er werkoverleg is', 'elke week').replace(
        'erg belangrijk om elkaar',
        'fijn om elkaar',
      ),
    );
    expect(found).toEqual({ values: ['werkoverleg.frequentie: elke week'], texts: 1 });
  });

  it('become a proposal, or are agreed with', async () => {
    const proposal = await told(format, young(), (text) =>
      text.replace(/om 09\.30.uur/u, 'om [voorstel: 09.30 uur]'),
    );
    expect(proposal).toEqual({ values: [], texts: 1 });
    const agreed = await told(format, young(), (text) =>
      text.replace(/\[voorstel: ((?:<[^>]*>)*)wekelijks((?:<[^>]*>)*)\]/, '$1wekelijks$2'),
    );
    expect(agreed).toEqual({ values: ['college.vergadering.frequentie: wekelijks'], texts: 0 });
  });
});

describe('a document older than the workspace', () => {
  it('does not open again what was filled in since', async () => {
    const at = young();
    const format = findFormat('docx')!;
    const prepare = {
      folder: at.folder,
      documents: ['werkwijzer'],
      formats: [format],
      names: false,
      publicOnly: false,
    };
    const [file] = value(
      await makeFiles(value(await prepareDocuments(prepare, at.world)), {}, at.world),
    ).files;
    mkdirSync(join(at.folder, 'documenten'));
    writeFileSync(join(at.folder, 'documenten', file!.name), file!.bytes);
    const settings = [{ path: 'pfo.dag', typed: 'maandag' }];
    value(await setValues({ folder: at.folder, settings }, at.world));
    const bytes = editedWord(file!.bytes, (text) => fill(text, 'hoe vaak er werkoverleg is', 'elke week'));
    const request = { folder: at.folder, file: { name: 'retour.docx', bytes, format }, today };
    const found = value(await readReturnedDocument(request, at.world));
    expect(found).toMatchObject({
      kind: 'document',
      values: [{ path: 'werkoverleg.frequentie' }],
      texts: [],
    });
  });
});

describe('a hand-over that came back', () => {
  it('fills its dossier, once', async () => {
    const at = example();
    const fill = (text: string): string =>
      text.replace(
        /\| _{24} \| _{24} \| _{24} \| _{10} \| _{12} \|/,
        '| Contract Wmo | ter inzage | | 1 feb 2027 | Anna de Vries, adviseur |',
      );
    const found = await returned('overdracht', 'md', at, fill, dossier);
    if (found.kind !== 'hand-over') throw new Error(found.kind);
    expect(found).toMatchObject({ dossier, left: [] });
    value(await takeHandOver({ folder: at.folder, dossier, changes: found.changes }, at.world));
    const text = readFileSync(join(at.folder, 'dossiers', `${dossier}.yaml`), 'utf8');
    expect(text).toContain(`lopende_zaken:
  - portefeuille: zorg
    zaak: Contract Wmo
    stand: ter inzage
    uiterlijk: 2027-02-01
    weet_ervan: adviseur
`);
    expect(text).not.toContain('Anna');
    const again = await returned('overdracht', 'md', at, (written) => `${written}\n`, dossier);
    expect(again).toMatchObject({ kind: 'document', values: [], texts: [] });
  });

  it('fills its dossier from a web page that a browser saved with what was typed', async () => {
    const fill = (page: string): string => {
      const at = page.indexOf('<td', page.indexOf('Lopende dossiers</h'));
      const row = page.slice(at, page.indexOf('</tr>', at));
      const filled = row
        .replace('></textarea>', '>Contract Wmo</textarea>')
        .replace('<input type="date"', '<input type="date" value="2027-02-01"')
        .replace('<input type="text"', '<input type="text" value="adviseur Wmo"');
      return page.replace(row, filled);
    };
    const found = await returned('overdracht', 'html', example(), fill, dossier);
    expect(found).toMatchObject({
      ...{ kind: 'hand-over', dossier, left: [] },
      changes: [
        { kind: 'new', item: { zaak: 'Contract Wmo', uiterlijk: '2027-02-01', weet_ervan: 'adviseur Wmo' } },
      ],
    });
  });

  it.each(['md', 'docx', 'html'] as const)('says which other parts of %s were filled in', async (format) => {
    const at = example();
    const found = await returned(
      'overdracht',
      format,
      at,
      (text) => text.replace('wat er loopt', 'wat er nu loopt'),
      dossier,
    );
    if (found.kind !== 'hand-over') throw new Error(found.kind);
    expect(found.changes).toEqual([]);
    expect(found.parts).toEqual([{ heading: undefined, count: 1 }]);
    const first = await returned(
      'overdracht',
      'md',
      at,
      (text) =>
        text
          .replace(/(## Eerst doen[^]*?)_{12}/, '$1Begroting')
          .replace(/(### Geld[^]*?)_{12}/, '$1Subsidie'),
      dossier,
    );
    expect(first).toMatchObject({
      parts: [
        { heading: 'Eerst doen', count: 1 },
        { heading: 'Geld en risico’s', count: 1 },
      ],
    });
  });
});
