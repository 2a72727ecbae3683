/** A municipality's own task lists: what is reported, and that a cure that is typed as it stands leaves nothing wrong. */
import { describe, expect, it } from 'vitest';
import { present } from '../../src/diagnostics/present.ts';
import { minimal, open } from '../support/workspace.ts';

/** A list of its own with two tasks; the lines are those of the second. */
const list = (...lines: readonly string[]): string =>
  [
    'id: soep',
    'titel: Soep',
    'mijlpalen:',
    '  - { id: lunch, naam: de lunch }',
    'taken:',
    '  - { id: koffie, titel: Koffie zetten }',
    '  - id: soep-koken',
    '    titel: Soep koken',
    ...lines.map((line) => `    ${line}`),
    '',
  ].join('\n');

const workspace = (text: string): Readonly<Record<string, string>> => ({
  '/w/gemeente.yaml': minimal,
  '/w/sjablonen/checklists/soep.yaml': text,
});

interface Told {
  readonly text: string;
  readonly fix: string;
  readonly snippet?: string | undefined;
}

async function toldAbout(text: string): Promise<readonly Told[]> {
  const { diagnostics, files } = await open(workspace(text));
  return present(diagnostics, [...files.texts.keys()], files.texts).items;
}

async function wordsAbout(...lines: readonly string[]): Promise<readonly string[]> {
  return (await toldAbout(list(...lines))).map(({ text, fix }) => `${text} ${fix}`);
}

describe('a condition about the case', () => {
  it('knows the grounds, and the nearest', async () => {
    expect(await wordsAbout('als: dossier.grond is overlijden en niet dossier.grond is ziekte')).toEqual([]);
    expect(await wordsAbout('als: dossier.grond is overleden')).toEqual([
      'De voorwaarde noemt `overleden`, maar dat kan niet bij `dossier.grond`. Bedoelt u `overlijden`? Kies `nieuw-college`, `eigen-ontslag`, `ontslag-door-raad`, `overlijden`, `ziekte` of `herindeling`.',
    ]);
  });

  it('names what a dossier has', async () => {
    const [told = ''] = await wordsAbout('als: dossier.bestaatniet');
    expect(told).toContain('Dat gegeven heeft een dossier niet.');
    for (const path of ['grond', 'plotseling', 'portefeuilles', 'vertrek', 'voor'])
      expect(told).toContain(`\`dossier.${path}\``);
  });

  it('says that a case knows nothing of the profile', async () => {
    const lines = ['bij_geval:', '  - { als: printen.papierloos, vervalt: true }'];
    expect(await wordsAbout(...lines)).toEqual([
      expect.stringMatching(/Hier kan die alleen over het dossier gaan\. Kies `dossier\.grond`/),
    ]);
  });

  it.each([
    ["dossier.grond == 'overlijden'", 'dossier.grond is overlijden'],
    ['dossier.grond != ziekte', 'niet dossier.grond is ziekte'],
    ['!dossier.plotseling && dossier.vertrek', 'niet dossier.plotseling en dossier.vertrek'],
  ])('is translated from another language: %s', async (typed, meant) => {
    expect(await wordsAbout(`als: "${typed}"`)).toEqual([
      expect.stringContaining(`Bedoelt u \`${meant}\`? Schrijf \`${meant}\`.`),
    ]);
    expect(await wordsAbout(`als: ${meant}`)).toEqual([]);
  });

  it('gets examples of its own kind', async () => {
    const [told = ''] = await wordsAbout("als: dossier.grond == '…'");
    expect(told).toContain(
      '`dossier.plotseling`, `niet dossier.plotseling` of `dossier.grond is overlijden`',
    );
    expect((await wordsAbout('als: als het kan'))[0]).toContain('`printen.papierloos`');
  });
});

describe('the cure', () => {
  it.each([
    ['bij_geval: plotseling', 'als: dossier.plotseling'],
    ['bij_geval: overlijden', 'als: dossier.grond is overlijden'],
    ['bij_geval: iets anders', 'als: dossier.plotseling'],
    ['bij_geval: [plotseling]', 'als: dossier.plotseling'],
  ])('of cases fits a list with any milestones: %s', async (line, expected) => {
    const [told] = await toldAbout(list(line));
    const cured = (told?.snippet ?? told?.fix.replace(/^[^`]*`|`[^`]*$/g, '') ?? '').split('\n');
    expect(cured.join('\n')).toContain(expected);
    const isItem = line.includes('[');
    const typed = isItem ? [`bij_geval: [${cured.join('')}]`] : cured.map((each) => each.trimEnd());
    expect(await toldAbout(list(...typed.map((each) => each.replace(/^ {4}/, ''))))).toEqual([]);
  });

  it('of a request keeps what was typed, and who does the task', async () => {
    const [told] = await toldAbout(list('door: bodes', 'verzoek: Graag soep'));
    expect(told?.snippet?.split('\n').map((line) => line.trim())).toEqual([
      'verzoek:',
      'bodes:',
      'vraag: Graag soep',
    ]);
    const [inner] = await toldAbout(list('verzoek: { bodes: Graag soep }'));
    expect(inner?.fix ?? '').not.toContain('laptop');
    expect(`${inner?.fix ?? ''} ${inner?.snippet ?? ''}`).toContain('vraag: Graag soep');
  });
});

describe('what a list refers to', () => {
  it('is a document, shipped or own', async () => {
    const asks = (id: string): string => `verzoek: { bodes: { vraag: Graag soep, bijlagen: [${id}] } }`;
    expect(await wordsAbout(asks('werkwijzer'))).toEqual([]);
    expect(await wordsAbout(asks('gedeeld'))).toHaveLength(1);
    expect(await wordsAbout(asks('werkwijze'))).toEqual([
      expect.stringMatching(/^Het document `werkwijze` bestaat niet\. Bedoelt u `werkwijzer`\?/),
    ]);
    const own = await open({
      ...workspace(list(asks('jaarplan'))),
      '/w/sjablonen/documenten/jaarplan/document.md.hbs': 'a\n',
      '/w/sjablonen/documenten/jaarplan/template.yaml':
        'id: jaarplan\ntitel: T\nomschrijving: O.\nopenbaarheid: intern\n',
    });
    expect(own.diagnostics).toEqual([]);
  });

  it('is a milestone; a task is waited for in another way', async () => {
    for (const phrase of ['zsm na koffie', 'op koffie']) {
      const [told = ''] = await wordsAbout(`wanneer: ${phrase}`);
      expect(told).toContain('De mijlpaal `koffie` bestaat niet. Het is een taak.');
      expect(told).toContain('`na: [koffie]`');
    }
    expect(await wordsAbout('wanneer: zsm', 'na: [koffie]')).toEqual([]);
  });

  it.each(['door: gemeenteraad', 'met: [gemeenteraad]', 'verzoek: { gemeenteraad: { vraag: Graag soep } }'])(
    'is a role, found by the name that people see: %s',
    async (line) => {
      expect(await wordsAbout(line)).toEqual([
        expect.stringContaining('De rol `gemeenteraad` bestaat niet. Bedoelt u `raad`? Schrijf `raad`.'),
      ]);
      const [named] = (
        await open({
          '/w/gemeente.yaml': `${minimal}organisatie:\n  namen:\n    ict: Team Techniek\n`,
          '/w/sjablonen/checklists/soep.yaml': list(line.replace('gemeenteraad', 'team-techniek')),
        })
      ).diagnostics;
      expect(named?.args[0]).toMatchObject({ near: 'ict' });
    },
  );

  it('may be what a task was split from, although that is still there', async () => {
    expect(await wordsAbout('voorheen: [koffie, weg]')).toEqual([]);
    expect(await wordsAbout('voorheen: [soep-koken]')).toHaveLength(1);
  });
});
