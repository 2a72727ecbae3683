import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { findPrivateData } from '../../src/app/privacy/find-private-data.ts';
import { validate } from '../../src/app/validate/validate.ts';
import { describe as wordsOf } from '../../src/diagnostics/present.ts';
import { nodeWorld } from '../../src/world/node-world.ts';
import { placeOf, minimal } from '../support/workspace.ts';
import { temporaryFolder } from '../support/bin.ts';
import { judgedBy } from '../support/judges/judged-by.ts';
import { git } from '../support/judges/judges.ts';

/** A workspace on disk with these files besides its profile. */
function workspace(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries({ 'gemeente.yaml': minimal, ...files })) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

async function found(folder: string, where: 'workspace' | 'staged' = 'workspace') {
  const outcome = await findPrivateData({ workspaces: undefined, where }, nodeWorld({ base: folder }));
  if (outcome.kind !== 'done') throw new Error(outcome.kind);
  const { diagnostics, texts } = outcome.value;
  const placed = diagnostics.map((each) => `${placeOf(each, texts)} ${each.severity} ${each.code}`);
  return { placed, diagnostics, texts };
}

const role = (text: string): string =>
  `id: x\nnaam: X\nverantwoordelijkheden:\n  - id: x-1\n    tekst: ${text}\n`;
const at = (text: string): Promise<string[]> =>
  found(workspace({ 'rollen/x.yaml': role(text) })).then(({ placed }) => placed);

describe('private data in a workspace', () => {
  it.each([
    ['BSN 123456782', '5:16 error privacy/bsn'],
    ['NL91 ABNA 0417 1643 00', '5:12 error privacy/iban'],
    ['bel 06-12345678', '5:16 error privacy/phone'],
    ['thuis 030-1234567', '5:18 warning privacy/phone'],
    ['geboren op 3 mei 1975', '5:23 error privacy/birth-date'],
    ['jan@gmail.com', '5:12 error privacy/mail'],
    ['paspoort NX1234567', '5:21 error privacy/document-number'],
    ['wachtwoord is Welkom01', '5:26 error privacy/secret'],
    ['dhr. A. Bakker', '5:12 error privacy/name'],
    ['x # gemeente: toegestaan telefon – van de leverancier', '5:14 error privacy/unknown-rule'],
    ['bel 14 030 # gemeente: toegestaan iban – van de leverancier', '5:23 warning privacy/nothing-allowed'],
  ])('%s', async (text, expected) => {
    expect(await at(text)).toEqual([`rollen/x.yaml:${expected}`]);
  });

  it('is allowed by a comment with a reason, on its line, above it, or above a text of several lines', async () => {
    // Which is the cure of privacy/no-reason too.
    const comment = '# gemeente: toegestaan telefoon – nummer van de leverancier';
    expect(await at(`bel 06-12345678 ${comment}`)).toEqual([]);
    expect(await at(`x\n    ${comment}\n    kort: bel 06-12345678`)).toEqual([]);
    expect(await at(`x\n    ${comment}\n    kort: |\n      Een regel.\n\n      bel 06-12345678`)).toEqual([]);
    expect(await at(`bel 06-12345678 ${comment}\n    kort: bel 06-12345678`)).toEqual([
      'rollen/x.yaml:6:15 error privacy/phone',
    ]);
    expect(await at('bel 06-12345678 # gemeente: toegestaan telefoon')).toEqual([
      'rollen/x.yaml:5:16 error privacy/phone',
      'rollen/x.yaml:5:28 error privacy/no-reason',
    ]);
  });

  it('is allowed by as many comments as there are rules on a line, each with a reason of its own', async () => {
    const [bsn, iban] = ['# gemeente: toegestaan bsn – verzonnen', '# gemeente: toegestaan iban – verzonnen'];
    const both = 'BSN 123456782, rekening NL91ABNA0417164300';
    expect(await at(`${both} ${bsn} ${iban}`)).toEqual([]);
    expect(await at(`x\n    ${bsn} ${iban}\n    kort: ${both}`)).toEqual([]);
    expect(await at(`BSN 123456782 # gemeente: toegestaan bsn ${iban}`)).toEqual([
      'rollen/x.yaml:5:16 error privacy/bsn',
      'rollen/x.yaml:5:26 error privacy/no-reason',
      'rollen/x.yaml:5:53 warning privacy/nothing-allowed',
    ]);
  });

  it('is found in other texts, but not where it belongs or what never enters git', async () => {
    const secret = 'BSN 123456782\n';
    const folder = workspace({
      'notities/a.md': secret,
      'personen.lokaal.yaml': 'personen:\n  - id: w\n    naam: Anna de Vries\n',
      'documenten.lokaal/a.md': secret,
      'ingevuld/a.md': secret,
      'dossiers/nieuwe-wethouder-de-vries.yaml': '# Anna de Vries\n',
    });
    expect((await found(folder)).placed.sort()).toEqual([
      'dossiers/nieuwe-wethouder-de-vries.yaml error privacy/name-in-path',
      'dossiers/nieuwe-wethouder-de-vries.yaml:1:3 error privacy/name',
      'notities/a.md:1:5 error privacy/bsn',
    ]);
  });

  it('is not looked for in a file that is too large', async () => {
    const folder = workspace({ 'notities.md': 'a'.repeat(8 * 1024 * 1024 + 1) });
    expect((await found(folder)).placed).toEqual(['notities.md warning privacy/not-read']);
    // The cure of privacy/not-read: what a person has seen does not have to stay.
    rmSync(join(folder, 'notities.md'));
    expect((await found(folder)).placed).toEqual([]);
  });

  it('is not told again when it is accepted, in validate neither', async () => {
    const folder = workspace({ 'rollen/x.yaml': role('bel 06-12345678') });
    const world = nodeWorld({ base: folder });
    const codes = async (): Promise<string[]> => {
      const outcome = await validate({ paths: [], workspaces: undefined }, world);
      if (outcome.kind !== 'done') throw new Error(outcome.kind);
      const all = outcome.value.flatMap(({ diagnostics }) => diagnostics.map(({ code }) => code));
      return all.filter((code) => code.startsWith('privacy/'));
    };
    expect(await codes()).toEqual(['privacy/phone']);
    await findPrivateData({ workspaces: undefined, where: 'workspace', accept: 'van de leverancier' }, world);
    expect(await codes()).toEqual([]);
  });

  it('is never repeated, in no message and no text', async () => {
    const values = ['123456782', 'NL91ABNA0417164300', '06-12345678', 'jan@gmail.com', 'Welkom01!'];
    const folder = workspace({
      'rollen/x.yaml': `id: x\nnaam: X\n${values.map((value, index) => `s${index}: "bsn wachtwoord: ${value}"`).join('\n')}\nrelaties: [{ id: r, naar: NL91ABNA0417164300, soort: functioneel }]\n`,
    });
    const outcome = await validate({ paths: [], workspaces: undefined }, nodeWorld({ base: folder }));
    if (outcome.kind !== 'done') throw new Error(outcome.kind);
    const [{ diagnostics, texts }] = outcome.value as [(typeof outcome.value)[number]];
    expect(diagnostics.filter(({ code }) => code.startsWith('privacy/')).length).toBeGreaterThanOrEqual(6);
    const said = JSON.stringify([diagnostics, diagnostics.map(wordsOf), [...texts]]);
    for (const value of values) expect(said).not.toContain(value);
  });
});

judgedBy([git], 'private data in what the next commit would hold', ({ git }) => {
  it('is not looked for in the schemas that init installs', async () => {
    const schema = JSON.stringify({ examples: ['BSN 123456782'] });
    const folder = workspace({ '.gemeente/schema/personen.schema.json': schema, 'notities.md': schema });
    git(folder, ['init']);
    git(folder, ['add', '-A']);
    expect((await found(folder, 'staged')).placed).toEqual([expect.stringMatching(/^notities\.md/)]);
  });

  it('is found as git holds it, in changed files alone', async () => {
    const folder = workspace({ 'rollen/x.yaml': role('BSN 123456782'), 'rollen/y.yaml': role('thuis') });
    git(folder, ['init']);
    git(folder, ['add', 'rollen/x.yaml']);
    writeFileSync(join(folder, 'rollen/x.yaml'), role('niets'));
    expect((await found(folder, 'staged')).placed).toEqual(['rollen/x.yaml:5:16 error privacy/bsn']);
    git(folder, ['add', '-A']);
    expect((await found(folder, 'staged')).placed).toEqual([]);
  });

  it('is found inside files, and what is not looked into is told', async () => {
    const docx = zipSync({
      '[Content_Types].xml': strToU8('<Types/>'),
      'word/document.xml': strToU8('<w:p><w:t>BSN 123456782</w:t></w:p>'),
    });
    const folder = workspace({ 'x.pdf': '%PDF-1.7\n' });
    writeFileSync(join(folder, 'brief.docx'), docx);
    writeFileSync(join(folder, 'groot.bin'), new Uint8Array(33 * 1024 * 1024));
    git(folder, ['init']);
    git(folder, ['add', '-A']);
    expect((await found(folder, 'staged')).placed.sort()).toEqual([
      'brief.docx error privacy/bsn',
      'groot.bin warning privacy/not-read',
      'x.pdf warning privacy/not-read',
    ]);
  });

  it('holds no file that is for this computer alone', async () => {
    const folder = workspace({
      'personen.lokaal.yaml': 'personen: []\n',
      'ingevuld/f.md': 'BSN 123456782\n',
    });
    git(folder, ['init']);
    git(folder, ['add', '-A']);
    expect((await found(folder, 'staged')).placed.sort()).toEqual([
      'ingevuld/f.md error privacy/local-file',
      'ingevuld/f.md:1:5 error privacy/bsn',
      'personen.lokaal.yaml error privacy/local-file',
    ]);
    // The cure of privacy/local-file, as its message gives it.
    git(folder, ['rm', '--cached', '--quiet', 'personen.lokaal.yaml', 'ingevuld/f.md']);
    expect((await found(folder, 'staged')).placed).toEqual([]);
  });

  it('cannot be looked for outside git', async () => {
    const folder = workspace({});
    rmSync(join(folder, '.git'), { recursive: true, force: true });
    const outcome = await findPrivateData(
      { workspaces: undefined, where: 'staged' },
      nodeWorld({ base: folder }),
    );
    expect(outcome).toMatchObject({ kind: 'refused', refusal: { code: 'privacy/no-git' } });
  });
});
