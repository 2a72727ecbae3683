/** What documents say about the law: duty and custom apart, no doubt, no sources outside the appendix. */
import { beforeAll, describe, expect, it } from 'vitest';
import { exampleDossiers } from '../../scripts/examples.ts';
import { renderFiles } from '../../src/app/documents/render.ts';
import type { RenderedFile } from '../../src/app/documents/rendered-file.ts';
import { readManifest } from '../../src/document/make.ts';
import { noOwnTemplates } from '../../src/document/own/open-own-templates.ts';
import { documents, dossierDocumentIds } from '../../src/document/registry.ts';
import { findFormat } from '../../src/output/registry.ts';
import { lawNotes } from '../../src/profile/law.ts';
import { exampleFolders, openExample } from '../support/example-documents.ts';
import { placed as placedOwn, open as openOwn } from '../support/own-templates.ts';
import { shipped } from '../support/shipped.ts';
import { choices, markdown, minimal, open, render } from '../support/workspace.ts';
import { documentFormats } from '../support/formats.ts';

const notes = [...lawNotes(shipped).values()];
const uncertain = notes.filter(({ zekerheid }) => zekerheid === 'onzeker');
/** The texts of uncertain notes, and the names of bills that only those are about. */
const uncertainWords = uncertain.flatMap(({ wet, tekst }) => {
  const isSure = notes.some((each) => each.wet === wet && each.zekerheid !== 'onzeker');
  return isSure ? [tekst] : [tekst, wet];
});
const heading = 'Wat zegt de wet?';

/** The words of a file, without Markdown's escapes. */
function wordsOf({ document }: Pick<RenderedFile, 'document'>): string {
  return document.markdown.replaceAll('\\', '');
}

/** Every document of every example, its appendix included, also of each dossier. */
async function everything(path: string): Promise<readonly RenderedFile[]> {
  const workspace = await openExample(path);
  const own = documents.filter(({ id }) => dossierDocumentIds.includes(id));
  const request = { workspace, assets: shipped, formats: [findFormat('md')!] };
  const all = { ...choices, withAppendix: true };
  const made = [...(await renderFiles({ ...request, documents, choices: all }))];
  for (const dossier of exampleDossiers(path))
    made.push(...(await renderFiles({ ...request, documents: own, choices: { ...all, dossier } })));
  return made;
}

describe.each(exampleFolders)('%s', (path) => {
  let files: readonly RenderedFile[] = [];
  beforeAll(async () => {
    files = await everything(path);
  });
  const named = (isMeant: (file: RenderedFile) => boolean): readonly string[] =>
    files.filter(isMeant).map(({ name }) => name);

  it('prints nothing uncertain, in no document and no appendix', () => {
    expect(files.length).toBeGreaterThan(40);
    expect(uncertainWords.length).toBeGreaterThan(uncertain.length);
    for (const words of uncertainWords)
      expect(
        named((file) => wordsOf(file).includes(words)),
        words,
      ).toEqual([]);
    expect(named((file) => /niet bevestigd|Zoek dit na/i.test(wordsOf(file)))).toEqual([]);
  });

  it('gives sources and dates only in an appendix', () => {
    const isTold = (file: RenderedFile): boolean =>
      /\bBron: |[Gg]econtroleerd op|nagekeken op/.test(wordsOf(file)) ||
      notes.some(({ bron }) => bron !== 'Algemene vakkennis' && wordsOf(file).includes(bron));
    const isAppendix = ({ document }: RenderedFile): boolean => document.appendixTo !== undefined;
    expect(named((file) => isTold(file) && !isAppendix(file))).toEqual([]);
    expect(named((file) => isAppendix(file) && !isTold(file))).toEqual([]);
    expect(named(isAppendix)).toContain('werkwijzer-bronnen.md');
  });

  it('has no notes on forms', () => {
    const forms = documents.filter(({ id }) => id !== 'actielijst' && isForm(id)).map(({ id }) => id);
    expect(forms).toEqual(expect.arrayContaining(['functioneringsgesprek', 'overdracht', 'personalia']));
    const isOnForm = ({ definition, document }: RenderedFile): boolean =>
      forms.includes(definition.id) && document.appendixTo === undefined;
    expect(named((file) => isOnForm(file) && wordsOf(file).includes(heading))).toEqual([]);
    expect(
      named((file) => isOnForm(file) && notes.some(({ tekst }) => wordsOf(file).includes(tekst))),
    ).toEqual([]);
  });

  it('explains below an action list what its rows cite, when explanations are asked for', async () => {
    const isList = ({ definition, document }: RenderedFile): boolean =>
      definition.id === 'actielijst' && document.appendixTo === undefined;
    expect(named((file) => isList(file) && wordsOf(file).includes(heading))).toEqual([]);
    const explained = await render(await openExample(path), ['actielijst'], {
      withExplanations: true,
    });
    for (const list of explained) {
      const words = wordsOf(list);
      expect(words.includes(heading), list.name).toBe(/wettelijk, |Zie (?!op)/.test(words));
    }
  });
});

function isForm(id: string): boolean {
  return readManifest(shipped, id, { ownTemplates: noOwnTemplates }).invulbaar === true;
}

describe('a row', () => {
  const rowOf = (text: string, title: string): string | undefined =>
    text
      .split('\n')
      .flatMap((line) => line.split('<br>'))
      .flatMap((part) => part.split(' | '))
      .find((part) => part.includes(`**${title}**`));

  it('tells what the law asks from what safety asks and from custom', async () => {
    const text = await markdown(minimal, 'actielijst');
    expect(rowOf(text, 'Nevenfuncties opvragen')).toMatch(/ – wettelijk, art\\?\. 41b Gemeentewet$/);
    expect(rowOf(text, 'Toegang tot systemen intrekken')).toMatch(/ – verplicht$/);
    expect(rowOf(text, 'Vakanties in het college afstemmen')).toMatch(/\*\*\u00a0\+$/);
    expect(rowOf(text, 'Ontvangst en bloemen bij de beëdiging regelen')).toMatch(/\*\*\u00a0\+$/);
    expect(rowOf(text, 'Visitekaartjes bestellen')).toMatch(/\*\*$/);
  });

  it('counts a duty by law as such, and not as an addition', async () => {
    const text = await markdown(minimal, 'actielijst');
    const rows = text.split('\n').filter((line) => /^\| \d.*\*\*/.test(line));
    const count = (words: string): number => rows.filter((row) => row.includes(words)).length;
    expect(text).toContain(`${rows.length} taken, waarvan ${count(' – wettelijk')} wettelijk`);
    expect(rows.filter((row) => / – (?:wettelijk|verplicht).* \+ \|/.test(row))).toEqual([]);
  });

  it('of an own task that must be done says so, without a law', async () => {
    const extra =
      'checklist:\n  extra_taken:\n    - { id: eigen-pas, titel: Pas regelen, checklist: new-wethouder, fase: start, door: bodes, verplicht: true }\n';
    expect(rowOf(await markdown(minimal + extra, 'actielijst'), 'Pas regelen')).toMatch(/ – verplicht$/);
  });
});

describe('a municipality that leaves the notes out', () => {
  const quiet = `${minimal}juridische_noten:\n  tonen: false\n`;

  it('sees that a task is a duty, without article, notes or appendix', async () => {
    const made = await render(await open({ '/w/gemeente.yaml': quiet }), undefined, { withAppendix: true });
    expect(made.filter(({ document }) => document.appendixTo !== undefined)).toEqual([]);
    const all = made.map(wordsOf).join('\n');
    expect(all).not.toContain(heading);
    expect(all).not.toMatch(/wettelijk, | – zie /);
    expect(all).toContain('**Nevenfuncties opvragen** – wettelijk');
  });
});

describe("a municipality's own manifest", () => {
  const manifest = (id: string, more: string): Record<string, string> => ({
    [`/w/sjablonen/documenten/${id}/template.yaml`]: `id: ${id}\ntitel: T\nomschrijving: O.\nopenbaarheid: intern\n${more}`,
  });

  it('cannot have an uncertain note printed', async () => {
    const ids = uncertain.map(({ id }) => id).join(', ');
    const files = { '/w/gemeente.yaml': minimal, ...manifest('werkwijzer', `noten: [${ids}, gw-77]\n`) };
    const [document, appendix] = await render(await open(files), ['werkwijzer'], { withAppendix: true });
    for (const file of [document!, appendix!]) {
      const notes = wordsOf(file).split('## Wat zegt de wet?').at(-1)?.split('## Nog ')[0];
      expect(notes?.match(/^[-|] \*\*.*$/gm)?.length).toBe(1);
      expect(wordsOf(file)).toContain('Gemeentewet');
    }
  });

  it('puts no notes on a form', async () => {
    const files = {
      '/w/gemeente.yaml': minimal,
      ...manifest('personalia', 'invulbaar: true\nnoten: [gw-77]\n'),
      '/w/sjablonen/documenten/personalia/document.md.hbs': '{{> kop}}\n\n{{> noten}}\n',
    };
    const [document, appendix] = await render(await open(files), ['personalia'], { withAppendix: true });
    expect(wordsOf(document!)).not.toContain(heading);
    expect(wordsOf(appendix!)).toContain('artikel 77');
  });
});

describe('an appendix', () => {
  it('is a file beside its document, in every format, with the same bytes again', async () => {
    const workspace = await open({ '/w/gemeente.yaml': minimal });
    const make = (): Promise<readonly RenderedFile[]> =>
      renderFiles({
        workspace,
        assets: shipped,
        documents: documents.filter(({ id }) => id === 'werkwijzer' || id === 'uitnodiging'),
        formats: documentFormats,
        choices: { ...choices, withAppendix: true, date: '2026-11-26' },
      });
    const [files, again] = [await make(), await make()];
    const names = documentFormats.flatMap(({ extension }) => [
      `werkwijzer.${extension}`,
      `werkwijzer-bronnen.${extension}`,
    ]);
    expect(files.filter(({ definition }) => definition.id === 'werkwijzer').map(({ name }) => name)).toEqual(
      names,
    );
    expect(files.some(({ name }) => name.startsWith('uitnodiging-bronnen'))).toBe(false);
    for (const [index, { name, bytes }] of files.entries())
      expect(Buffer.compare(bytes, again[index]!.bytes), name).toBe(0);
    const [, appendix] = files;
    expect(appendix?.document.markdown).toMatch(
      /^Gemeente Proefstad · intern(?:\[.*?\]\(.*?\))? · 26\snovember\s2026$/m,
    );
  });

  it('of an action list has the sources of all its tasks, also of advice that no row cites', async () => {
    const [list, appendix] = await render(await open({ '/w/gemeente.yaml': minimal }), ['actielijst'], {
      withAppendix: true,
    });
    expect(wordsOf(list!)).not.toContain('Netwerk Weerbaar Bestuur');
    expect(wordsOf(appendix!)).toContain('Netwerk Weerbaar Bestuur');
    expect(wordsOf(appendix!)).toContain('vakkennis');
  });

  it('has a template that a municipality may adapt, and that is checked', async () => {
    const file = '/w/sjablonen/documenten/gedeeld/partials/bronnen.md.hbs';
    const workspace = await openOwn({ [file]: '# {{document.titel}}\n\n{{bronnenlijst}}\n' });
    expect([...new Set(placedOwn(workspace))]).toEqual([
      'sjablonen/documenten/gedeeld/partials/bronnen.md.hbs:3:3 template/unknown-name',
    ]);
    const adapted = await openOwn({ [file]: '# Vindplaatsen\n' });
    expect(placedOwn(adapted)).toEqual([]);
    const made = await render(adapted, ['werkwijzer'], { withAppendix: true });
    expect(made.map(({ document }) => document.markdown)).toContain('# Vindplaatsen\n');
  });
});
