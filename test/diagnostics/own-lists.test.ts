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
      'De voorwaarde noemt `overleden`, maar dat kan niet bij `dossier.grond`. Bedoelt u `overlijden`? Schrijf `overlijden`. Anders: kies `nieuw-college`, `eigen-ontslag`, `ontslag-door-raad`, `overlijden`, `ziekte` of `herindeling`.',
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

  it('names what the list has', async () => {
    const [first] = await toldAbout(list('na:'));
    expect(first?.snippet).toMatch(/na:\s*(?:- |\[)koffie/);
    const phases = list('fase:').replace('taken:', 'fasen: [{ id: keuken, titel: Keuken }]\ntaken:');
    expect((await toldAbout(phases)).map(({ fix }) => fix)).toEqual([
      expect.stringContaining('Vul iets in, zoals `keuken`'),
    ]);
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

describe('a plan that cannot be met', () => {
  const after = (...ids: readonly string[]): readonly string[] =>
    ids.map((id) => `  - { id: ${id}, titel: ${id} doen, wanneer: op lunch, na: [koffie] }`);
  const moved = (phrase: string, ...tasks: readonly string[]): string =>
    ['id: soep', 'titel: Soep', 'mijlpalen:', '  - { id: lunch, naam: de lunch }', 'taken:']
      .concat(`  - { id: koffie, titel: Koffie zetten, wanneer: ${phrase} }`, tasks, '')
      .join('\n');
  const words = async (text: string): Promise<readonly string[]> =>
    (await toldAbout(text)).map((each) => `${each.text} ${each.fix}`.replaceAll('\u00a0', ' '));

  it('is told as a sentence', async () => {
    expect(await words(moved('1 week na lunch', ...after('eten')))).toEqual([
      'De taak `eten` moet op de dag van de lunch klaar zijn. Die wacht op `koffie`, en die is later klaar: 1 week na de lunch. Geef `koffie` een eerdere termijn of `eten` een latere.',
    ]);
    expect(await wordsAbout('wanneer: binnen 1 week na lunch', 'doorlooptijd: 3 weken')).toEqual([
      'De taak `soep-koken` duurt 3 weken, maar moet binnen 1 week na de lunch klaar zijn. Dan begint die al vóór de lunch. Geef de taak een latere termijn, of schrijf een kortere `doorlooptijd`.',
    ]);
  });

  it('is told once for the line that causes it', async () => {
    // The shipped tasks that wait for this one are many, and have no line of their own here.
    const text = 'id: vertrek-wethouder\ntaken:\n  - { id: mailbox-bewaren, voorstel: 8 weken na vertrek }\n';
    const told = await words(text);
    expect(told.length).toBe(1);
    expect(told[0]).toMatch(/Hetzelfde geldt voor `[^`]+`, `[^`]+`/);
    expect(told[0]).toContain('Verander de termijn op deze regel');
  });

  it.each(['jaarlijks 1 juni', 'uiterlijk 1 juni', '2026-12-01'])(
    'is not one with a day that has nothing to do with the milestone: %s',
    async (day) => {
      const waits = `  - { id: nakijken, titel: Nakijken, wanneer: ${day}, na: [koffie] }`;
      expect(await words(moved('op lunch', waits))).toEqual([]);
    },
  );

  it('is one with two dates in the wrong order', async () => {
    const waits = '  - { id: nakijken, titel: Nakijken, wanneer: uiterlijk 2026-12-01, na: [koffie] }';
    expect(await words(moved('2027-01-05', waits))).toEqual([
      expect.stringContaining('moet uiterlijk op 1 december 2026 klaar zijn'),
    ]);
  });

  it('is also a role that must be ready earlier by something that is no time', async () => {
    const asks = (eerder: string): string => `verzoek: { ict: { vraag: Kook mee., eerder: ${eerder} } }`;
    expect(await wordsAbout(asks('3 werkdagen'))).toEqual([]);
    expect(await wordsAbout(asks('200 weken'))).toEqual([expect.stringContaining('langer dan twee jaar')]);
    expect(await wordsAbout(asks('een tijdje'))).toEqual([expect.stringContaining('een tijdje')]);
  });

  it('is also a task of years, in a list and in a dossier', async () => {
    expect(await wordsAbout('doorlooptijd: 104 weken')).toEqual([]);
    expect(await wordsAbout('doorlooptijd: 200 weken')).toEqual([
      'Er staat 200 weken. Dat is langer dan twee jaar. Kijk het getal en het woord erachter na.',
    ]);
    const task = '  - { id: a, titel: A doen, doorlooptijd: 200 weken }';
    const dossier = `id: x\ntitel: X\ngestart_op: 2026-11-26\ntaken:\n${task}\n`;
    const { diagnostics } = await open({ '/w/gemeente.yaml': minimal, '/w/dossiers/x.yaml': dossier });
    expect(diagnostics.map(({ code }) => code)).toEqual(['task/lead-time-unlikely']);
  });
});
