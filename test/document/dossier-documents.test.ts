/** Documents made from a dossier: real dates, task statuses, and only what is still open where that matters. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packageAssets } from '../../src/world/node-files.ts';
import { weekTitle } from '../../src/document/contexts/dossier-groups.ts';
import { freeNumber } from '../../src/checklist/task-numbers.ts';
import { groupings, type RenderChoices } from '../../src/document/definition.ts';
import { namesInAnyChoice } from '../../src/document/possible-names.ts';
import { documents, dossierDocumentIds, findDocument } from '../../src/document/registry.ts';
import { addDays } from '../../src/calendar/day.ts';
import { open, minimal, render } from '../support/workspace.ts';

const profile = `${minimal}  portefeuilles:
    - { id: pf-wonen, naam: Wonen }
    - { id: pf-groen, naam: Groen }
    - { id: pf-geld, naam: Geld }
  leden:
    - { id: w1, rol: wethouder, portefeuilles: [pf-wonen, pf-groen] }
    - { id: w2, rol: wethouder, portefeuilles: [pf-geld] }
`;

const head = `id: proef
titel: Vertrek van Wonen
checklists: [vertrek-wethouder]
gestart_op: 2027-04-01
voor: w1
mijlpalen:
  - { id: vertrek, naam: het vertrek, datum: 2027-05-04 }
  - { id: feest, naam: het feest }
fasen:
  - { id: eerst, titel: Eerst }
  - { id: dan, titel: Daarna }
`;

const tasks = `taken:
  - { id: a-klaar, titel: Post doorsturen, door: bodes, fase: eerst, wanneer: zsm, status: afgehandeld, afgehandeld_op: 2027-04-02, afgehandeld_door: EdB, toelichting: Vraag een adres. }
  - { id: b-vervalt, titel: Taart kopen, door: bodes, fase: eerst, wanneer: op feest, status: vervalt, reden: geen feest }
  - { id: c-week, titel: Kluis sluiten, door: ict, met: [bodes], fase: eerst, wanneer: 1 week voor vertrek, toelichting: Draai twee keer. }
  - { id: d-wacht, titel: Vlag hijsen, door: bestuurssecretariaat, met: [ict], fase: dan, wanneer: op feest, na: [c-week] }
  - { id: e-zsm, titel: Rooster maken, door: raad, fase: dan, wanneer: zsm, status: bezig, toegewezen_aan: team A }
  - { id: f-voorstel, titel: Brief schrijven, door: ict, wanneer: zsm, voorstel: 1 werkdag voor vertrek, opmerking: kort }
  - { id: g-eigen, titel: Bos bloemen halen, door: ict, datum: 2027-05-04 }
  - { id: h-deel, titel: Vaas zoeken, door: ict, onderdeel_van: c-week }
  - { id: i-na, titel: Sleutel brengen, door: raad, fase: dan, na: [c-week] }
`;

const files = { '/w/gemeente.yaml': profile, '/w/dossiers/proef.yaml': head + tasks };

async function made(
  ids: readonly string[],
  wanted: Partial<RenderChoices> = {},
  extra: Readonly<Record<string, string>> = {},
): Promise<Readonly<Record<string, string>>> {
  const workspace = await open({ ...files, ...extra });
  expect(workspace.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const rendered = await render(workspace, ids, { dossier: 'proef', ...wanted });
  return Object.fromEntries(
    rendered.map(({ name, bytes }) => [
      name.replace('.md', ''),
      new TextDecoder().decode(bytes).replaceAll('\u00a0', ' ').replaceAll('\\', ''),
    ]),
  );
}

async function list(wanted: Partial<RenderChoices> = {}): Promise<string> {
  return Object.values(await made(['actielijst'], wanted))[0] ?? '';
}

/** The cells of a task, by its title. */
function cells(text: string, title: string): readonly string[] {
  const row = text.split('\n').find((line) => line.startsWith('| ') && line.includes(`**${title}**`)) ?? '';
  return row
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
}

function headings(text: string): readonly string[] {
  return [...text.matchAll(/^## (.*)$/gm)].map((match) => match[1] ?? '');
}

describe('the action list of a dossier', () => {
  it('starts with the key dates and the progress', async () => {
    const text = await list();
    expect(text).toContain('Het vertrek: **4 mei 2027** · Het feest: nog niet bekend');
    expect(text).toContain('2 van de 9 taken zijn klaar: 1 afgehandeld en 1 vervallen.');
    expect(text).toContain('Start: 1 april 2027');
    expect(Object.values(await made(['actielijst'], { withExplanations: true }))[0]).toContain(
      '"nog te doen" : 7',
    );
  });

  it('gives each task the number that people read out, the same in every order', async () => {
    const numbered = { '/w/dossiers/proef.yaml': head + tasks.replace('c-week,', 'c-week, nummer: 12,') };
    for (const groupBy of groupings) {
      const text = Object.values(await made(['actielijst'], { groupBy }, numbered))[0] ?? '';
      expect(cells(text, 'Kluis sluiten')[0]).toBe('12');
      expect(cells(text, 'Vlag hijsen')[3]).toContain('*wacht op 12*');
      expect(cells(text, 'Post doorsturen')[0]).toBe(String(freeNumber('a-klaar', new Set())));
    }
  });

  it('gives the day of each task, and the moment that it follows from', async () => {
    const text = await list();
    // A week before is 27 April: King's Day.
    expect(cells(text, 'Kluis sluiten').slice(1, 3)).toEqual(['**ma 26 apr**', '1 week vóór vertrek']);
    expect(cells(text, 'Kluis sluiten').slice(5)).toEqual(['[ ] __________', '______', '____________']);
    expect(cells(text, 'Brief schrijven').slice(1, 4)).toEqual([
      '**ma 3 mei**',
      'zsm (1 werkdag vóór vertrek*)',
      '**Brief schrijven**',
    ]);
    expect(cells(text, 'Brief schrijven')[7]).toBe('kort ____________');
    expect(cells(text, 'Bos bloemen halen')[1]).toBe('afgesproken **di 4 mei**');
  });

  it('gives the status of each task', async () => {
    const text = await list();
    expect(cells(text, 'Post doorsturen').slice(5, 7)).toEqual(['[x] vr 2 apr', 'EdB']);
    // What lapsed has no box to tick.
    expect(cells(text, 'Taart kopen').slice(5)).toEqual(['vervalt', '', 'geen feest']);
    // The heading says what it waits for, and the cell is free to write that day in.
    expect(cells(text, 'Vlag hijsen')[1]).toBe('');
    const perPhase = await list({ groupBy: 'fase' });
    expect(cells(perPhase, 'Vlag hijsen')[1]).toBe('wacht op de dag van het feest');
    expect(cells(text, 'Rooster maken')[7]).toBe('*bezig* ____________');
    expect(cells(text, 'Rooster maken')[4]).toContain('opgepakt door: team A');
    expect(text).not.toContain('Vraag een adres');
  });

  it('gives a later format a checked box to use', async () => {
    const [file] = await render(await open(files), ['actielijst'], { dossier: 'proef' });
    const tree = JSON.stringify(file?.document.tree);
    expect(tree).toContain('"kind":"vinkje-aan","id":"a-klaar"');
    expect(tree).toContain('"kind":"vinkje","id":"c-week"');
  });

  it('says what a task waits for, also where its own moment is shown', async () => {
    const waiting = '  - { id: laat, titel: Taart bakken, voorstel: 1 week na vertrek, na: [e-zsm] }\n';
    const all = { '/w/dossiers/proef.yaml': head + tasks + waiting };
    const text = (await made(['actielijst'], {}, all))['actielijst-proef'] ?? '';
    const first = freeNumber('e-zsm', new Set());
    expect(cells(text, 'Taart bakken').slice(2, 4)).toEqual([
      '1 week na vertrek*',
      `**Taart bakken**<br>*wacht op ${first}*`,
    ]);
  });

  it('explains tasks at the end, once, when asked for, in a file of its own', async () => {
    expect(await list()).not.toMatch(/Draai twee keer|Uitleg bij de taken/);
    const explained = await made(['actielijst'], { withExplanations: true });
    const text = explained['actielijst-proef-met-uitleg'] ?? '';
    expect(headings(text).slice(-2)).toEqual(['Uitleg bij de taken', 'Tijdlijn']);
    const number = freeNumber('c-week', new Set());
    expect(text).toContain(
      `- **${number} Kluis sluiten**\n  Draai twee keer.\n  Over de dag: verschoven van di 27 april: Koningsdag.`,
    );
    const numbers = [...text.matchAll(/^- \*\*(\d+) /gm)].map((match) => Number(match[1]));
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
    expect(text.match(/Draai twee keer/g)).toHaveLength(1);
  });

  it('groups by date, with what needs attention first, each task once', async () => {
    const groups = async (date?: string): Promise<readonly string[]> => headings(await list({ date }));
    const last = ['Wacht op de dag van het feest', 'Zonder datum', 'Klaar', 'Vervallen'];
    expect(await groups()).toEqual(['Zo snel mogelijk', 'Daarna', ...last]);
    expect(await groups('2027-04-10')).toEqual(['Nu doen', 'Daarna', ...last]);
    expect(await groups('2027-04-28')).toEqual(['Nu doen', 'Komende twee weken', ...last]);
    const rows = (await list({ date: '2027-04-28' })).match(/^\| +\d.*$/gm) ?? [];
    expect(rows).toHaveLength(9);
  });

  it('groups by phase, by actor and by week', async () => {
    const groups = async (groupBy: RenderChoices['groupBy']): Promise<readonly string[]> =>
      headings(await list({ groupBy }));
    expect(await groups('fase')).toEqual(['Eerst', 'Daarna', 'Overige taken']);
    expect(await groups('door')).toContain('Bodes');
    expect(await groups('week')).toEqual([
      'Week 13 (29 maart t/m 4 april 2027)',
      'Week 17 (26 april t/m 2 mei 2027)',
      'Week 18 (3 t/m 9 mei 2027)',
      'Zo snel mogelijk',
      'Wacht op de dag van het feest',
      'Zonder datum',
      'Vervallen taken',
    ]);
    expect(Object.keys(await made(['actielijst'], { groupBy: 'week' }))).toEqual([
      'actielijst-proef-per-week',
    ]);
  });

  it('puts a part under its task, and names the task when that is elsewhere', async () => {
    expect(cells(await list({ groupBy: 'fase' }), 'Vaas zoeken')[3]).toBe('– **Vaas zoeken**');
    expect(cells(await list({ groupBy: 'week' }), 'Vaas zoeken')[3]).toBe(
      `**Vaas zoeken** · bij ${freeNumber('c-week', new Set())}`,
    );
  });

  it('calls nothing late without a reference day', async () => {
    expect(await list()).not.toMatch(/te laat/i);
    const late = await list({ date: '2027-04-28' });
    expect(late).toContain('Te laat: 1 taak.');
    expect(cells(late, 'Kluis sluiten')[1]).toBe('**te laat:** **ma 26 apr**');
    expect(cells(late, 'Post doorsturen')[1]).not.toContain('te laat');
  });

  it('says when what begins too late can be done, what it holds up, and why it cannot wait', async () => {
    const late =
      '  - { id: vog, titel: Verklaring vragen, wanneer: voor vertrek, doorlooptijd: 4 weken, doorlooptijd_uitleg: De dienst doet er lang over. }\n' +
      '  - { id: map, titel: Map geven, wanneer: voor vertrek, na: [vog] }\n' +
      '  - { id: kort, titel: Bericht maken, voorstel: 2 weken voor vertrek, voorstel_reden: Dan weet iedereen het., doorlooptijd: 1 week }\n' +
      '  - { id: nu, titel: Meteen bellen, voorstel: 3 weken voor vertrek, doorlooptijd: 2 werkdagen, spoed: dezelfde dag }\n';
    const all = {
      '/w/dossiers/proef.yaml': `${head}taken:\n${late}`.replace(
        'vertrek, datum: 2027-05-04',
        'vertrek, datum: 2027-05-04',
      ),
    };
    const text = (await made(['actielijst'], { date: '2027-04-13' }, all))['actielijst-proef'] ?? '';
    expect(cells(text, 'Verklaring vragen').slice(1, 4)).toEqual([
      '**vandaag** –<br>rond **di 11 mei**<br>**na het vertrek**',
      'vóór vertrek',
      '**Verklaring vragen**<br>Had ma 5 apr moeten beginnen. De dienst doet er lang over.',
    ]);
    expect(cells(text, 'Map geven')[1]).toBe('rond **di 11 mei**<br>**na het vertrek**');
    expect(cells(text, 'Meteen bellen')[1]).toBe('**vandaag**');
    expect(cells(text, 'Bericht maken')[3]).toBe('**Bericht maken**<br>Dan weet iedereen het.');
  });

  it('says what to do about what takes too long, and no day to begin that has passed for what waits', async () => {
    const late = `taken:
  - id: pas
    titel: Pas bestellen
    wanneer: voor vertrek
    doorlooptijd: 4 weken
    doorlooptijd_uitleg: De drukker is traag. Is die tijd er niet, leen dan een pas.
    spoed: 2 werkdagen
  - { id: brief, titel: Brief vragen, wanneer: 2027-04-29 }
  - { id: map, titel: Map vullen, wanneer: voor vertrek, doorlooptijd: 2 weken, na: [brief] }
`;
    const all = { '/w/dossiers/proef.yaml': head + late };
    const text = (await made(['actielijst'], { date: '2027-04-28' }, all))['actielijst-proef'] ?? '';
    expect(cells(text, 'Pas bestellen')[3]).toBe(
      '**Pas bestellen**<br>Had ma 5 apr moeten beginnen. Vraag om spoed: dan kan het in 2 werkdagen. Is die tijd er niet, leen dan een pas.',
    );
    expect(cells(text, 'Map vullen')[1]).toBe('**do 29 apr** –<br>ma 3 mei');
  });

  it('names everything that a task waits for', async () => {
    const first = ['a', 'b', 'c', 'd'].map(
      (id, index) => `  - { id: ${id}, nummer: ${index + 1}, titel: Eerst ${id}, wanneer: zsm }\n`,
    );
    const last = '  - { id: bos, titel: Dan bos, wanneer: op vertrek, na: [a, b, c, d] }\n';
    const all = { '/w/dossiers/proef.yaml': `${head}taken:\n${first.join('')}${last}` };
    const text = (await made(['actielijst'], {}, all))['actielijst-proef'] ?? '';
    expect(cells(text, 'Dan bos')[3]).toBe('**Dan bos**<br>*wacht op 1, 2, 3 en 4*');
  });

  it('counts parts that wait for a day on the timeline, as the list does', async () => {
    const all = `${head}taken:
  - { id: geheel, titel: Geheel regelen, wanneer: op feest }
  - { id: deel-a, titel: Deel a, onderdeel_van: geheel, wanneer: op feest }
  - { id: deel-b, titel: Deel b, onderdeel_van: geheel, wanneer: op feest }
  - { id: los, titel: Los, wanneer: op vertrek }
`;
    const text = Object.values(
      await made(['actielijst'], { withExplanations: true }, { '/w/dossiers/proef.yaml': all }),
    )[0];
    expect(text).toContain('Wacht op een datum: 3 taken.');
  });

  it('names the ground of a departure', async () => {
    const all = { '/w/dossiers/proef.yaml': `${head}grond: eigen-ontslag\n${tasks}` };
    const text = (await made(['actielijst'], {}, all))['actielijst-proef'] ?? '';
    expect(text).toContain('· Grond: eigen ontslag');
  });

  it('shows what is still to be done on a timeline, with counts in words', async () => {
    expect(await list()).not.toContain('timeline');
    const text = Object.values(await made(['actielijst'], { withExplanations: true }))[0] ?? '';
    expect(text).toMatch(/timeline\n.*\n {2}zo snel mogelijk : \d+ Rooster maken\n {2}week 17/);
    expect(text).toContain('Week 18 (3 t/m 9 mei 2027): 2 taken, met het vertrek op 4 mei 2027.');
    expect(text.split('```')[3] ?? '').not.toContain('Post doorsturen');
  });
});

describe('the timeline', () => {
  it('never has more than twelve moments, and counts every open task once', async () => {
    const days = fc.array(fc.integer({ min: 0, max: 9000 }), { minLength: 1, maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(days, async (offsets) => {
        const rows = offsets.map(
          (offset, index) => `  - { id: t-${index}, titel: Taak, datum: ${addDays('2027-01-01', offset)} }`,
        );
        const extra = { '/w/dossiers/proef.yaml': `${head}taken:\n${rows.join('\n')}\n` };
        const text = Object.values(await made(['actielijst'], { withExplanations: true }, extra))[0] ?? '';
        const picture = /```mermaid\n(?:(?!```)[^])*timeline\n[^\n]*\n([^]*?)\n```/.exec(text)?.[1] ?? '';
        expect(picture.split('\n').length).toBeLessThanOrEqual(12);
        const counts = [...text.matchAll(/: (\d+) ta(?:ak|ken)(?=[.,])/g)].map((match) => Number(match[1]));
        if (picture !== '') expect(counts.reduce((sum, count) => sum + count, 0)).toBe(offsets.length);
      }),
      { numRuns: 15 },
    );
  }, 60_000);

  it('repeats in a week only what differs between its ends', () => {
    expect(weekTitle('2026-12-07')).toBe('week 50 (7 t/m 13 december 2026)');
    expect(weekTitle('2026-11-30')).toBe('week 49 (30 november t/m 6 december 2026)');
    expect(weekTitle('2026-12-28')).toBe('week 53 (28 december 2026 t/m 3 januari 2027)');
  });
});

describe('the requests of a dossier', () => {
  it('go only to those with open tasks of their own, and list only those', async () => {
    const mails = await made(['verzoeken']);
    expect(Object.keys(mails)).toEqual(['verzoeken-proef-griffier', 'verzoeken-proef-ict']);
    const { 'verzoeken-proef-ict': ict = '', 'verzoeken-proef-griffier': clerk = '' } = mails;
    expect(ict.match(/^### .*\n\n.*$/gm)).toEqual([
      '### Uiterlijk maandag 26 april 2027\n\nKluis sluiten',
      '### Uiterlijk maandag 3 mei 2027\n\nBrief schrijven',
      '### Op dinsdag 4 mei 2027\n\nBos bloemen halen',
      '### In overleg\n\nVaas zoeken',
    ]);
    expect(clerk).toContain('\n\n### Zo snel mogelijk\n\nVoor de raad: Rooster maken');
    expect(clerk).toContain('Wij regelen het vertrek van wethouder Wonen en Groen.');
  });
});

describe('the hand-over of a dossier', () => {
  it('has its portfolios, the last day, and what is still to be done', async () => {
    const text = (await made(['overdracht']))['overdracht-proef'] ?? '';
    expect(text).toContain('| Van (vertrekkende wethouder) | wethouder (Wonen, Groen) |');
    expect(text).toContain('| Laatste dag | 4 mei 2027 |');
    expect(headings(text).filter((title) => title.startsWith('Portefeuille'))).toEqual([
      'Portefeuille Wonen',
      'Portefeuille Groen',
    ]);
  });

  it('lists what is still to be done for the work, and nothing that is not for these readers', async () => {
    const work = `  - { id: schrijven, titel: Stuk schrijven, door: ict, uit: overdracht, wanneer: 1 week voor vertrek }
  - { id: map-pf-wonen, titel: 'Map maken: Wonen', door: ict, uit: vertrek-wethouder }
  - { id: geheim, titel: Erepenning aanvragen, door: ict, uit: vertrek-wethouder }
  - { id: gedaan, titel: Lijst maken, door: ict, uit: overdracht, status: afgehandeld }
`;
    const text = (await made(['overdracht'], {}, { '/w/dossiers/proef.yaml': head + tasks + work }))[
      'overdracht-proef'
    ];
    const todo = text?.split('## Taken die nog openstaan')[1]?.split('\n## ')[0] ?? '';
    expect(todo).toContain('| Stuk schrijven | ICT | ma 26 april 2027 |');
    expect(todo).toContain('Map maken: Wonen');
    expect(text).not.toMatch(/Erepenning|Lijst maken|bloemen/);
  });

  it('has every running file and contact, also of a portfolio without a page', async () => {
    const work = `lopende_zaken:
  - { zaak: Zonder portefeuille }
  - { portefeuille: pf-wonen, zaak: Van Wonen }
  - { portefeuille: pf-geld, zaak: Van Geld }
contacten:
  - { organisatie: Een vereniging }
`;
    const text = (await made(['overdracht'], {}, { '/w/dossiers/proef.yaml': head + tasks + work }))[
      'overdracht-proef'
    ];
    for (const each of ['Zonder portefeuille', 'Van Wonen', 'Van Geld', 'Een vereniging'])
      expect(text?.split(`| ${each} |`)).toHaveLength(2);
  });

  it("prefers the dossier's portfolios to those of the member", async () => {
    const own = `${head}portefeuilles: [pf-geld]\n${tasks}`;
    const text = (await made(['overdracht'], {}, { '/w/dossiers/proef.yaml': own }))['overdracht-proef'];
    expect(text).toContain('Portefeuille Geld');
    expect(text).not.toContain('Portefeuille Wonen');
  });
});

describe('the out-of-office texts of a dossier', () => {
  it('have the day and the portfolios, and fields for what is unknown', async () => {
    const text = (await made(['afwezigheid']))['afwezigheid-proef'] ?? '';
    expect(text).toContain('[voornaam en achternaam] was tot en met 4 mei 2027 wethouder');
    expect(text).toContain('Gaat uw bericht over Wonen of Groen, of over ander werk');
    expect(text).toContain('[opvolger, waarnemer of contactpersoon]');
  });

  it('have the name only from the file that stays out of git', async () => {
    const names = { '/w/personen.lokaal.yaml': 'personen: [{ id: w1, naam: Sanne Verzonnen }]\n' };
    const text = (await made(['afwezigheid'], {}, names))['afwezigheid-proef'];
    expect(text).toContain('Sanne Verzonnen was tot en met 4 mei 2027 wethouder');
  });

  it('keep every field when the last day is unknown', async () => {
    const unknown = head.replace(', datum: 2027-05-04', '') + tasks;
    const text = (await made(['afwezigheid'], {}, { '/w/dossiers/proef.yaml': unknown }))[
      'afwezigheid-proef'
    ];
    expect(text).toContain('is vanaf [eerste dag na het wethouderschap] niet langer wethouder');
  });

  it.each([
    ['overlijden', 'Dit mailadres gaat sluiten.'],
    ['ziekte', 'is op dit moment afwezig.'],
    ['ontslag-door-raad', 'niet langer wethouder van de gemeente'],
    ['herindeling', 'Stuur het dan aan [e-mailadres van de nieuwe gemeente].'],
  ])('fit the ground %s, without naming it', async (ground, words) => {
    const file = `${head.replace(', datum: 2027-05-04', '')}grond: ${ground}\n${tasks}`;
    const all = await made(['afwezigheid'], {}, { '/w/dossiers/proef.yaml': file });
    const text = all['afwezigheid-proef'] ?? '';
    expect(text).toContain(words);
    expect(text).not.toMatch(/overlijden|overleden|ziek|ontslag/);
    // Who comes back needs no successor; whether somebody reads the mail is asked in both texts.
    expect(text.includes('U kunt ook terecht bij')).toBe(ground !== 'ziekte');
    expect(text.match(/\[kies één zin: /g)).toHaveLength(2);
  });
});

describe('which documents can be made from a dossier', () => {
  it('is defined once, in the registry', () => {
    expect(dossierDocumentIds).toEqual(['actielijst', 'overdracht', 'afwezigheid', 'verzoeken']);
  });

  it('has unique names for each, whatever the options', async () => {
    const { sources } = await open(files);
    for (const id of dossierDocumentIds) {
      const definition = findDocument(id) ?? documents[0];
      if (definition === undefined) throw new Error(`no document ${id}`);
      const names = namesInAnyChoice(definition, { assets: packageAssets, sources, dossier: 'proef' });
      expect([...names].every((name) => name.startsWith(`${id}-proef`))).toBe(true);
    }
  });

  it('invents no year for a day without one when the dossier does not say when it began', async () => {
    const undatedHead = head.replace('gestart_op: 2027-04-01\n', '');
    const undated = `${undatedHead}taken: [{ id: april, titel: Opgave vragen, wanneer: uiterlijk 1 april }]\n`;
    const text = (await made(['actielijst'], {}, { '/w/dossiers/proef.yaml': undated }))['actielijst-proef'];
    expect(cells(text ?? '', 'Opgave vragen').slice(1, 3)).toEqual(['', 'uiterlijk 1 april']);
  });
});
