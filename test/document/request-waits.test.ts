/** What a mail asks at once, and what it says must wait. */
import { describe, expect, it } from 'vitest';
import { readable } from '../support/readable-mail.ts';
import { minimal, open, render } from '../support/workspace.ts';

const profile = `${minimal}  portefeuilles: [{ id: pf-wonen, naam: Wonen }]
  leden: [{ id: w1, rol: wethouder, portefeuilles: [pf-wonen] }]
`;

/** A list of which the news is known once `nieuws` is done. */
const list = (tasks: string): string => `id: zomer
titel: Voor de zomer
mijlpalen: [{ id: sluiting, naam: de sluiting }, { id: feest, naam: het feest }]
onderwerp:
  kort: Sluiting
  betrokkene: wethouder
  mijlpaal: sluiting
  aanleiding: Wij bereiden de sluiting voor.
  vertrouwelijk: Nog niet verder vertellen.
  vertrouwelijk_tot: nieuws
taken:
${tasks}`;

interface Wanted {
  /** Tasks of the list, as YAML. */
  readonly tasks: string;
  /** Ids of the tasks of the dossier, each with the rest of its line. */
  readonly rows: Readonly<Record<string, string>>;
  readonly date?: string;
}

/** The mails of a dossier about that list, by role. */
async function mails({ tasks, rows, date }: Wanted): Promise<Readonly<Record<string, string>>> {
  const lines = Object.entries(rows).map(
    ([id, more]) => `  - { id: ${id}, titel: ${id}, uit: zomer, ${more} }\n`,
  );
  const workspace = await open({
    '/w/gemeente.yaml': profile,
    '/w/sjablonen/checklists/zomer.yaml': list(tasks),
    '/w/dossiers/proef.yaml': `id: proef
titel: 'Zomer: wonen'
checklists: [zomer]
gestart_op: 2027-04-01
mijlpalen: [{ id: sluiting, naam: de sluiting, datum: 2027-06-30 }, { id: feest, naam: het feest }]
taken:
${lines.join('')}`,
  });
  expect(workspace.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const made = await render(workspace, ['verzoeken'], { dossier: 'proef', date: date ?? '2027-04-12' });
  return Object.fromEntries(
    made.map(({ name, bytes }) => [
      name.replace(/^verzoeken-proef-(?:nog-niet-versturen-)?|\.md$/g, ''),
      readable(bytes),
    ]),
  );
}

/** What stands under a heading. */
function under(text: string | undefined, heading: string): string {
  return text?.split(/\n(?=## |---)/).find((part) => part.startsWith(`## ${heading}`)) ?? '';
}

const task = (id: string, role: string, text: string, more = ''): string =>
  `  - { id: ${id}, titel: ${id}, verzoek: { ${role}: { vraag: '${text}'${more} } } }\n`;

const own = '  - { id: doos, titel: doos, verzoek: { bestuurssecretariaat: { eerder: 3 werkdagen } } }\n';
const rows = {
  nieuws: 'door: communicatie, status: afgehandeld',
  doos: 'door: bestuurssecretariaat, datum: 2027-05-10',
  inpakken: "door: bodes, datum: 2027-05-20, na: ['doos']",
};
const news = '  - { id: nieuws, titel: nieuws }\n';

describe('a mail asks at once', () => {
  it('what says by which day its reader gets what it needs', async () => {
    const asked = async (text: string, more = ''): Promise<boolean> => {
      const { bodes } = await mails({ tasks: news + own + task('inpakken', 'bodes', text, more), rows });
      return under(bodes, 'Wat wij').includes('Pak in');
    };
    expect(await asked('Pak in.')).toBe(false);
    expect(await asked('Pak in. De doos komt {{uiterlijk.doos | vooraf}}.')).toBe(true);
    // A later day by which it is done as well, and one before it.
    expect(await asked('Pak in, de lijst komt {{uiterlijk.inpakken | later}}.')).toBe(true);
    expect(await asked('Pak in. Het plan komt {{op.inpakken | later}}.')).toBe(false);
    expect(await asked('Pak in.', ', meteen: true')).toBe(true);
  });

  it('a part that has a day of its own before the rest, while the rest waits', async () => {
    const first = ", eerst: { vraag: 'Noem uw dagdelen.', eerder: 6 werkdagen }";
    const { bodes } = await mails({
      tasks: news + own + task('inpakken', 'bodes', 'Pak in.', first),
      rows,
    });
    expect(under(bodes, 'Wat wij')).toContain('Noem uw dagdelen.');
    expect(under(bodes, 'Wat nog moet')).toContain('Pak in.');
    expect(under(bodes, 'Wat nog moet')).not.toContain('Noem');
  });

  it('what comes after what the secretariat plans and asks of the reader', async () => {
    const tasks = news + task('doos', 'bodes', 'Bestel een doos.') + task('inpakken', 'bodes', 'Pak in.');
    const { bodes } = await mails({ tasks, rows });
    expect(under(bodes, 'Wat wij')).toContain('Pak in.');
    expect(bodes).not.toContain('## Wat nog moet wachten');
    const others = await mails({ tasks, rows: { ...rows, doos: 'door: ict, datum: 2027-05-10' } });
    expect(under(others['bodes'], 'Wat nog moet')).toContain('Pak in.');
  });

  it('what follows from own work whose text says when it can begin', async () => {
    const tasks =
      news +
      own +
      task('inpakken', 'bodes', 'Pak in, de doos komt {{uiterlijk.doos | vooraf}}.') +
      task('halen', 'bodes', 'Haal op.');
    const { bodes } = await mails({
      tasks,
      rows: { ...rows, halen: "door: bodes, datum: 2027-05-25, na: ['inpakken']" },
    });
    expect(under(bodes, 'Wat wij')).toContain('Haal op.');
  });

  it('what is done on the day itself, in the order of that day', async () => {
    const tasks =
      news +
      own +
      task('inpakken', 'wethouder', 'Wilt u inpakken?', ', precies: true') +
      task('sleutel', 'wethouder', 'Wilt u sluiten?', ', precies: true');
    const days = {
      ...rows,
      inpakken: "door: wethouder, wanneer: uiterlijk op sluiting, na: ['doos']",
      sleutel: "door: wethouder, wanneer: uiterlijk op sluiting, na: ['inpakken']",
    };
    const { wethouder } = await mails({ tasks, rows: days });
    expect(under(wethouder, 'Wat wij')).toMatch(/Wilt u inpakken\?[^]*Wilt u sluiten\?/);
    expect(wethouder).not.toContain('## Wat nog moet wachten');
    const { bodes } = await mails({
      tasks: tasks.replaceAll('wethouder: {', 'bodes: {'),
      rows: {
        ...days,
        inpakken: days.inpakken.replace('wethouder', 'bodes'),
        sleutel: days.sleutel.replace('wethouder', 'bodes'),
      },
    });
    // Only the calendar decides when, also for who is no board.
    expect(under(bodes, 'Wat wij')).toContain('Wilt u inpakken?');
    expect(bodes).not.toContain('## Wat nog moet wachten');
  });
});

describe('a text with the day by which the secretariat delivers', () => {
  it('names it, also where the task waits for something later', async () => {
    const tasks =
      news +
      `  - id: inpakken
    titel: inpakken
    verzoek:
      bestuurssecretariaat: { eerder: 5 werkdagen }
      bodes: { vraag: 'Pak in. De lijst komt {{uiterlijk.inpakken.bestuurssecretariaat | vooraf}}.' }
` +
      '  - { id: doos, titel: doos }\n';
    const { bodes, bestuurssecretariaat } = await mails({
      tasks,
      rows: {
        ...rows,
        doos: 'door: ict, datum: 2027-05-18',
        inpakken: "door: bestuurssecretariaat, datum: 2027-05-20, na: ['doos']",
      },
    });
    expect(under(bodes, 'Wat wij')).toContain('De lijst komt uiterlijk woensdag 12 mei.');
    expect(bestuurssecretariaat).toBeUndefined();
  });

  it('asks nobody today for what takes until then', async () => {
    const tasks =
      news + task('inpakken', 'bodes', 'Pak in, zodat het {{uiterlijk.inpakken | op tijd}} klaar is.');
    const { bodes } = await mails({ tasks, rows: { inpakken: 'door: bodes, datum: 2027-04-12' } });
    expect(bodes).toContain('Pak in, zodat het op tijd klaar is.');
  });
});

describe('a mail that waits for the news', () => {
  const held = { ...rows, nieuws: 'door: communicatie, datum: 2027-04-14' };

  it('gives some days to who helps on the day itself, and says so once', async () => {
    const tasks =
      news + task('brief', 'vakambtenaar', 'Wie missen wij?') + task('later', 'vakambtenaar', 'Wie komt?');
    const { vakambtenaar } = await mails({
      tasks,
      rows: {
        nieuws: held.nieuws,
        brief: "door: bestuurssecretariaat, datum: 2027-04-14, na: ['nieuws']",
        later: 'door: bestuurssecretariaat, datum: 2027-05-20',
      },
    });
    expect(vakambtenaar).toContain('- **Uiterlijk maandag 19 april 2027** – Wie missen wij?');
    expect(vakambtenaar).toContain(
      'Lukt een dag niet? Dan horen wij dat graag meteen, en zoeken wij samen een andere dag.',
    );
    expect(vakambtenaar).not.toMatch(/vandaag/i);
  });

  it('tells that a day which the questions count from is still to follow', async () => {
    const { bodes } = await mails({
      tasks: news + task('taart', 'bodes', 'Hoe laat?'),
      rows: { nieuws: held.nieuws, taart: 'door: bestuurssecretariaat, wanneer: 5 werkdagen voor feest' },
    });
    expect(bodes).toContain('Wij geven het feest door zodra wij die weten.');
    expect(bodes).not.toContain('## Wat nog moet wachten');
  });

  it('has nothing to be done before it when all of it follows on others, on the day of the news itself', async () => {
    const heldToday = async (after: string): Promise<boolean> => {
      const { bodes } = await mails({
        tasks: news + own + task('inpakken', 'bodes', 'Pak in.'),
        rows: {
          doos: 'door: ict, datum: 2027-04-12',
          inpakken: "door: bodes, datum: 2027-04-12, na: ['doos']",
          nieuws: `door: communicatie, datum: 2027-04-12${after}`,
        },
      });
      return bodes?.includes('nog niet versturen') === true;
    };
    expect(await heldToday('')).toBe(true);
    // Who helps to bring the news must know of it.
    expect(await heldToday(", na: ['inpakken']")).toBe(false);
  });
});

describe('the days of a mail', () => {
  it('leave the board until some days before the first, though the work has begun', async () => {
    const { college, bodes } = await mails({
      tasks:
        news + task('besluit', 'college', 'Wilt u besluiten?') + task('zaal', 'bodes', 'Maak de zaal klaar.'),
      rows: {
        nieuws: rows.nieuws,
        besluit: 'door: college, datum: 2027-04-20, doorlooptijd: 6 werkdagen',
        zaal: 'door: bodes, datum: 2027-04-20, doorlooptijd: 6 werkdagen',
      },
    });
    expect(college).toContain('Dan horen wij dat graag uiterlijk op donderdag 15 april 2027');
    expect(bodes).toContain('Dan horen wij dat graag uiterlijk op dinsdag 13 april 2027');
  });

  it('name the moment that is waited for, not a proposal that has passed', async () => {
    const { ict } = await mails({
      tasks: news + task('hulp', 'ict', 'Wie helpt?'),
      rows: { nieuws: rows.nieuws, hulp: 'door: ict, wanneer: op feest, voorstel: 16 weken voor sluiting' },
    });
    expect(under(ict, 'Wat nog moet')).toContain('- **Bij het feest** – Wie helpt?');
  });
});
