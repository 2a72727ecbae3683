/** The mails to others: who gets one, what they are asked in which order, and what stays at home. */
import { describe, expect, it } from 'vitest';
import { readable } from '../support/readable-mail.ts';
import { minimal, open, render } from '../support/workspace.ts';
import type { RenderedFile } from '../../src/app/documents/rendered-file.ts';
import type { RenderChoices } from '../../src/document/definition.ts';

const list = `id: zomer
titel: Voor de zomer
mijlpalen: [{ id: sluiting, naam: de sluiting }]
onderwerp:
  kort: Sluiting
  betrokkene: wethouder
  mijlpaal: sluiting
  aanleiding: Wij bereiden de sluiting voor met {{dossier.wie | een wethouder}}.
  aanleiding_betrokkene: Wij helpen u graag met uw zomer.
  bij_geval:
    - { als: dossier.grond is ziekte, kort: Ziekte, aanleiding: Iemand is ziek. }
taken:
  - id: ramen
    titel: Ramen sluiten
    toelichting: Let op de oude kozijnen.
    door: bodes
    met: [ict, receptie]
    wanneer: op sluiting
    verzoek:
      bodes: { vraag: Graag de ramen sluiten., bijlagen: [werkwijzer, personalia] }
      ict: { ter_informatie: De bodes sluiten de ramen., bijlagen: [werkwijzer] }
  - { id: post, titel: Post doorsturen, met: [ict], door: bestuurssecretariaat, toelichting: Vraag een adres. }
  - { id: kluis, titel: Kluis sluiten, door: ict, toelichting: Draai twee keer., wanneer: 2 weken voor sluiting }
  - { id: besluit, titel: Sluiting vaststellen, door: raad, wanneer: 4 weken voor sluiting }
  - { id: cadeau, titel: Verrassing kopen, door: secretaresse, wanneer: 1 week voor sluiting }
  - id: versturen
    titel: Spullen versturen
    door: bodes
    wanneer: 1 dag voor sluiting
    na: [cadeau]
    verzoek: { bodes: { vraag: '{{rol.ict}} levert een doos. Graag die versturen.' } }
  - { id: sleutel, titel: Sleutel inleveren, door: bodes, wanneer: 1 dag na sluiting, na: [versturen] }
  - { id: bewijs, titel: Bewijs vragen, door: bodes, wanneer: 2 dagen na sluiting, na: [versturen] }
  - { id: licht, titel: Licht uitdoen, door: bodes, wanneer: 2 dagen na sluiting, na: [ramen] }
  - id: tas
    titel: Tas pakken
    door: wethouder
    wanneer: 1 week voor sluiting
    verzoek: { wethouder: { vraag: Wilt u uw tas pakken? } }
  - id: agenda
    titel: Agenda nakijken
    per: portefeuille
    door: beleidsmedewerker
    wanneer: 1 week voor sluiting
    verzoek: { beleidsmedewerker: { vraag: Graag de agenda nakijken. } }
`;

const profile = `${minimal}  portefeuilles:
    - { id: pf-wonen, naam: Wonen }
    - { id: pf-groen, naam: Groen en water }
  leden:
    - { id: w1, rol: wethouder, portefeuilles: [pf-wonen, pf-groen] }
`;

/** A task of a dossier from the list above, as it stands there. */
function task(id: string, door: string, more: string): string {
  return `  - { id: ${id}, titel: Titel van ${id}, toelichting: Geheim van ${id}., uit: zomer, door: ${door}, ${more} }\n`;
}

const dossier = (head = '', tasks = task('ramen', 'bodes', 'wanneer: op sluiting')): string => `id: proef
titel: 'Voor de zomer: wethouder wonen'
checklists: [zomer]
gestart_op: 2027-04-01
mijlpalen: [{ id: sluiting, naam: de sluiting, datum: 2027-06-30 }]
${head}taken:
${tasks}`;

interface Wanted extends Partial<RenderChoices> {
  readonly addition?: string;
  readonly files?: Readonly<Record<string, string>>;
}

async function mails({ addition = '', files = {}, ...wanted }: Wanted = {}): Promise<Record<string, string>> {
  const workspace = await open({
    '/w/gemeente.yaml': profile + addition,
    '/w/sjablonen/checklists/zomer.yaml': list,
    ...files,
  });
  expect(workspace.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const choices = wanted.dossier === undefined ? { checklist: 'zomer', ...wanted } : wanted;
  const made = await render(workspace, ['verzoeken'], choices);
  return Object.fromEntries(
    made.map(({ name, bytes }) => [name.replace(/^verzoeken-|\.md$/g, ''), readable(bytes)]),
  );
}

/** The mails of a dossier, by role. */
async function mailsOf(text: string, wanted: Wanted = {}): Promise<Record<string, string>> {
  const made = await mails({ dossier: 'proef', ...wanted, files: { '/w/dossiers/proef.yaml': text } });
  return Object.fromEntries(Object.entries(made).map(([name, mail]) => [name.replace('proef-', ''), mail]));
}

/** What stands under a heading. */
function under(text: string | undefined, heading: string): string {
  return text?.split(/\n(?=## |---)/).find((part) => part.startsWith(`## ${heading}`)) ?? '';
}

describe('who gets a mail', () => {
  it('is everyone to whom something was written, and who does a task', async () => {
    expect(Object.keys(await mails())).toEqual([
      'beleidsmedewerker',
      'bodes',
      'griffier',
      'ict',
      'wethouder-zomer',
    ]);
  });

  it('is nobody who only helps, and never the secretariat', async () => {
    const made = await mails();
    expect(made['receptie']).toBeUndefined();
    expect(Object.values(made).join('')).not.toMatch(/Post doorsturen|Vraag een adres|Verrassing/);
  });

  it('is the clerk for what the council must do', async () => {
    const { griffier } = await mails();
    expect(griffier).toContain(
      '- **Uiterlijk 4 weken vóór de sluiting** – Voor de raad: Sluiting vaststellen',
    );
    expect(griffier).toContain('Geachte griffier,');
  });

  it('follows who really does the task', async () => {
    const { ict, bodes } = await mailsOf(dossier('', task('ramen', 'ict', 'wanneer: op sluiting')));
    expect(under(ict, 'Wat wij')).toContain('Graag de ramen sluiten.');
    expect(bodes).toBeUndefined();
  });

  it('is not who died', async () => {
    const tasks = task('tas', 'wethouder', 'wanneer: zsm') + task('ramen', 'bodes', 'wanneer: zsm');
    expect(Object.keys(await mailsOf(dossier('grond: overlijden\n', tasks)))).not.toContain('wethouder');
    expect(Object.keys(await mailsOf(dossier('grond: eigen-ontslag\n', tasks)))).toContain('wethouder');
  });
});

describe('what a mail asks', () => {
  it('is what was written to its reader, else the title: never the explanation', async () => {
    const { bodes, ict } = await mails();
    expect(bodes).toContain('- **Bij de sluiting** – Graag de ramen sluiten.');
    expect(ict).toContain('- **Uiterlijk 2 weken vóór de sluiting** – Kluis sluiten');
    expect(`${bodes}${ict}`).not.toMatch(/kozijnen|Draai twee keer/);
    const own = await mailsOf(dossier('', task('zelf', 'bodes', 'wanneer: zsm').replace('uit: zomer, ', '')));
    expect(own['bodes']).toContain('- **Zo snel mogelijk** – Titel van zelf');
    expect(own['bodes']).not.toContain('Geheim');
  });

  it('comes before what the reader should only know, which has no deadline', async () => {
    const { ict } = await mails();
    expect(under(ict, 'Ter informatie')).toContain('\n\nDe bodes sluiten de ramen.');
    expect(ict?.indexOf('## Ter informatie')).toBeGreaterThan(ict?.indexOf('Kluis sluiten') ?? 0);
  });

  it('may be nothing', async () => {
    const { ict } = await mailsOf(dossier());
    expect(ict).toContain('# Sluiting wethouder wonen per 30 juni 2027: ter informatie voor ICT');
    expect(ict).toContain('Een antwoord is niet nodig.');
    expect(ict).not.toContain('Wij horen graag');
  });

  it('names what is asked several times for several portfolios once', async () => {
    const tasks = ['pf-wonen', 'pf-groen'].map((id) =>
      task(`agenda-${id}`, 'beleidsmedewerker', 'wanneer: 1 week voor sluiting'),
    );
    const titled = tasks
      .join('')
      .replace('Titel van agenda-pf-wonen', "'Agenda nakijken: Wonen'")
      .replace('Titel van agenda-pf-groen', "'Agenda nakijken: Groen en water'");
    const { beleidsmedewerker = '' } = await mailsOf(dossier('', titled));
    expect(beleidsmedewerker).toContain(
      '- **Uiterlijk woensdag 23 juni 2027** – Graag de agenda nakijken. Het gaat om: Wonen; Groen en water.\n',
    );
    expect(beleidsmedewerker.split('Graag de agenda')).toHaveLength(2);
  });

  it('is what the case makes of it', async () => {
    const variant = list.replace(
      '    verzoek: { wethouder: {',
      '    bij_geval:\n      - als: dossier.plotseling\n        verzoek: { wethouder: { vraag: Wilt u bellen? } }\n    verzoek: { wethouder: {',
    );
    const files = { '/w/sjablonen/checklists/zomer.yaml': variant };
    const text = dossier('plotseling: true\n', task('tas', 'wethouder', 'wanneer: zsm'));
    const made = await mails({ dossier: 'proef', files: { ...files, '/w/dossiers/proef.yaml': text } });
    expect(made['proef-wethouder']).toContain('Wilt u bellen?');
    expect(made['proef-wethouder']).not.toContain('tas pakken');
  });

  it('leaves out what is done', async () => {
    const done = task('ramen', 'bodes', 'status: afgehandeld, afgehandeld_op: 2027-04-02');
    expect(await mailsOf(dossier('', done))).toEqual({});
  });

  it('begins with a capital, also where a text begins with the name of a department', async () => {
    const named = await mails({ addition: 'organisatie: { namen: { ict: automatisering } }\n' });
    expect(named['bodes']).toContain('– Automatisering levert een doos. Graag die versturen.');
  });
});

describe('the days of a mail', () => {
  it('ascend, what is late first, what has no day yet where life has it, and what has no moment last', async () => {
    const tasks =
      task('a', 'bodes', 'wanneer: op feest') +
      task('b', 'bodes', 'datum: 2027-05-03') +
      task('c', 'bodes', 'wanneer: 1 week voor sluiting') +
      task('d', 'bodes', 'wanneer: zsm') +
      task('e', 'bodes', 'datum: 2027-04-08') +
      task('f', 'bodes', 'wanneer: 3 maanden voor sluiting') +
      task('g', 'bodes', '') +
      task('h', 'bodes', 'wanneer: zsm na sluiting') +
      task('i', 'bodes', 'wanneer: na sluiting') +
      task('j', 'bodes', 'wanneer: 1 week voor sluiting, doorlooptijd: 3 maanden');
    const text = dossier('', tasks).replace(
      'datum: 2027-06-30 }',
      'datum: 2027-06-30 }, { id: feest, naam: het feest }',
    );
    const { bodes } = await mailsOf(text, { date: '2027-04-12' });
    expect(bodes).toContain('De sluiting staat gepland op woensdag 30 juni 2027.\n');
    expect(under(bodes, 'Wat nog moet wachten')).toContain(
      '## Wat nog moet wachten\n\nHet feest is nog niet bekend. Wij geven die dag door zodra wij hem weten.\n',
    );
    expect(
      [...(bodes ?? '').matchAll(/^- \*\*(.*)\*\* – Titel van (.)/gm)].map((row) => row.slice(1)),
    ).toEqual([
      ['Zo snel mogelijk', 'f'],
      ['Zo snel mogelijk (dit stond op 8 april 2027)', 'e'],
      ['Zo snel mogelijk', 'd'],
      ['Liefst vandaag, maandag 12 april 2027', 'j'],
      ['Op maandag 3 mei 2027', 'b'],
      ['Uiterlijk woensdag 23 juni 2027', 'c'],
      ['Zo snel mogelijk na 30 juni 2027', 'h'],
      ['Vanaf 1 juli 2027', 'i'],
      ['In overleg', 'g'],
      ['Bij het feest', 'a'],
    ]);
  });

  it('are in the order of life where no day is known', async () => {
    const { bodes } = await mails();
    const order = [
      'Bij de sluiting',
      'Uiterlijk 2 dagen na de sluiting',
      'Uiterlijk 1 dag vóór',
      'Uiterlijk 1 dag na',
    ];
    const places = order.map((words) => bodes?.indexOf(`**${words}`));
    expect(places).toEqual(places.toSorted((a = 0, b = 0) => a - b));
    expect(places).not.toContain(-1);
  });

  it('leave time to answer, and less when something is asked sooner', async () => {
    const answer = async (date: string): Promise<string | undefined> =>
      /Dan horen wij dat graag ([^,]*),/.exec((await mailsOf(dossier(), { date }))['bodes'] ?? '')?.[1];
    expect(await answer('2027-05-31')).toBe('uiterlijk op maandag 7 juni 2027');
    expect(await answer('2027-06-24')).toBe('uiterlijk op vrijdag 25 juni 2027');
    const { bodes } = await mailsOf(dossier(), { date: '2027-06-29' });
    expect(bodes).toContain(
      'Lukt een dag niet? Dan horen wij dat graag meteen, en zoeken wij samen een andere dag.',
    );
    expect((await mailsOf(dossier()))['bodes']).toContain(
      'Dan horen wij dat graag binnen een week, en zoeken wij samen een andere dag.',
    );
  });

  it('are called today when they are, and then an answer tomorrow is too late', async () => {
    const tasks =
      task('ramen', 'bodes', 'wanneer: op sluiting') + task('z', 'ict', 'wanneer: 1 dag voor sluiting');
    const { bodes } = await mailsOf(dossier('', tasks), { date: '2027-06-30' });
    expect(bodes).toContain('De sluiting is vandaag, woensdag 30 juni 2027.');
    expect(bodes).toContain('- **Vandaag, woensdag 30 juni 2027** – Graag de ramen sluiten.');
    expect(bodes).toContain('Wij horen graag vandaag nog of dit lukt.');
    const { ict } = await mailsOf(dossier('', tasks), { date: '2027-06-29' });
    expect(ict).toContain('- **Liefst vandaag, dinsdag 29 juni 2027** – Titel van z');
    expect(ict).toContain(
      'Wat vandaag niet lukt, kan ook de volgende werkdag nog. Lukt een dag niet? Dan horen wij dat graag uiterlijk op woensdag 30 juni 2027,',
    );
  });

  it('say what must come first, for what may not be done before it', async () => {
    const tasks =
      task('a', 'bodes', 'wanneer: 1 dag na sluiting') +
      task('b', 'bodes', 'wanneer: binnen 2 weken na sluiting') +
      task('c', 'bodes', 'wanneer: 2 weken na sluiting, doorlooptijd: 8 weken') +
      task('d', 'bodes', 'wanneer: binnen 4 weken na start') +
      task('e', 'bodes', 'wanneer: 2 dagen voor sluiting');
    const days = async (date: string): Promise<readonly (string | undefined)[]> =>
      [...((await mailsOf(dossier('', tasks), { date }))['bodes'] ?? '').matchAll(/^- \*\*(.*)\*\*/gm)].map(
        ([, day]) => day,
      );
    expect(await days('2027-04-12')).toEqual([
      'Uiterlijk donderdag 29 april 2027',
      'Uiterlijk maandag 28 juni 2027',
      'Na de sluiting, uiterlijk donderdag 1 juli 2027',
      'Na de sluiting, uiterlijk woensdag 14 juli 2027',
      'Uiterlijk woensdag 14 juli 2027',
    ]);
    expect((await days('2027-07-01')).slice(-2)).toEqual([
      'Uiterlijk woensdag 14 juli 2027',
      'Graag nu beginnen, klaar uiterlijk donderdag 26 augustus 2027',
    ]);
  });

  it('do not press who is ill or must leave at once', async () => {
    const tasks =
      task('tas', 'wethouder', 'wanneer: op sluiting') + task('ramen', 'bodes', 'wanneer: op sluiting');
    const closing = async (head: string): Promise<Record<string, string>> =>
      mailsOf(dossier(head, tasks), { date: '2027-06-30' });
    expect((await closing('plotseling: true\n'))['wethouder']).toContain(
      'Antwoord gerust op een moment dat u past.',
    );
    expect((await closing('plotseling: true\n'))['bodes']).toContain(
      'Wij horen graag vandaag nog of dit lukt.',
    );
    expect((await closing(''))['wethouder']).toContain('Wij horen graag vandaag nog of dit lukt.');
  });
});

describe('what must wait', () => {
  it('comes after the rest, and names nothing that others do', async () => {
    const { bodes } = await mails();
    const later = under(bodes, 'Wat nog moet wachten');
    expect(later).toContain(
      'Hiervoor moet eerst iets anders klaar zijn. Wij laten weten wanneer het kan.\n\n- **Uiterlijk 1 dag vóór de sluiting** – ICT levert een doos.',
    );
    expect(bodes).not.toContain('Verrassing');
    expect(bodes?.indexOf('## Wat nog moet wachten')).toBeGreaterThan(bodes?.indexOf('Licht uitdoen') ?? 0);
  });

  it('is also what follows from work that must wait', async () => {
    const later = under((await mails())['bodes'], 'Wat nog moet wachten');
    expect(later.match(/^- .*$/gm)).toEqual([
      '- **Uiterlijk 1 dag vóór de sluiting** – ICT levert een doos. Graag die versturen.',
      '- **Uiterlijk 1 dag na de sluiting** – Sleutel inleveren',
      '- **Uiterlijk 2 dagen na de sluiting** – Bewijs vragen',
    ]);
  });

  it('is not what the board must do within a week or so: that is asked at once, with a day to answer before it', async () => {
    const asked = async (day: string, role = 'griffier'): Promise<string> => {
      const tasks = task('a', 'ict', 'datum: 2027-04-14') + task('b', role, `datum: ${day}, na: [a]`);
      return (await mailsOf(dossier('', tasks), { date: '2027-04-12' }))[role] ?? '';
    };
    const soon = await asked('2027-04-21');
    expect(under(soon, 'Wat wij u vragen')).toContain('Titel van b');
    expect(soon).toContain(
      'Dan horen wij dat graag uiterlijk op vrijdag 16 april 2027, en zoeken wij samen een andere dag.',
    );
    const later = await asked('2027-04-22');
    expect(under(later, 'Wat nog moet wachten')).toContain('Titel van b');
    expect(later).toContain(
      'Dan horen wij dat graag uiterlijk op maandag 19 april 2027, en zoeken wij samen een andere dag.',
    );
    // Who does the work waits until the rest is done.
    expect(under(await asked('2027-04-21', 'bodes'), 'Wat nog moet wachten')).toContain('Titel van b');
  });

  it('is not what follows only from work that the reader can do now', async () => {
    expect(under((await mails())['bodes'], 'Wat wij u vragen')).toContain('Licht uitdoen');
  });
});

describe('the words around it', () => {
  it('are about the case, when it is and whom it concerns', async () => {
    const { bodes } = await mailsOf(dossier(), { date: '2027-05-31' });
    expect(bodes).toContain('# Sluiting wethouder wonen per 30 juni 2027: acties voor de bodes\n');
    expect(bodes).toContain('met de wethouder wonen. De sluiting staat gepland op woensdag 30 juni 2027.');
    const named = dossier().replaceAll('wethouder wonen', 'wethouder Voorbeeld');
    expect((await mailsOf(named, { date: '2027-05-31' })).bodes).toContain('met wethouder Voorbeeld. De');
    const past = await mailsOf(dossier(), { date: '2027-07-01' });
    expect(past['bodes']).toContain('De sluiting was op woensdag 30 juni 2027.');
  });

  it('say it without a name, or without a day, when those are not known', async () => {
    const { bodes } = await mails();
    expect(bodes).toContain('# Sluiting wethouder: acties voor de bodes\n');
    expect(bodes).toContain('met een wethouder.\n');
    const member = dossier('voor: w1\n').replace("'Voor de zomer: wethouder wonen'", "'Voor de zomer: w1'");
    expect((await mailsOf(member))['bodes']).toContain('# Sluiting wethouder Wonen en Groen en water per 30');
  });

  it('address the person whom it is about', async () => {
    const { wethouder } = await mailsOf(dossier('', task('tas', 'wethouder', 'wanneer: zsm')));
    expect(wethouder).toContain('# Uw sluiting per 30 juni 2027\n');
    expect(wethouder).toContain(
      'Wij helpen u graag met uw zomer. Uw sluiting staat gepland op woensdag 30 juni 2027.',
    );
  });

  it('differ in a case that the list knows', async () => {
    const { bodes } = await mailsOf(dossier('grond: ziekte\n'));
    expect(bodes).toContain('# Ziekte: acties voor de bodes\n');
    expect(bodes).toContain('\nIemand is ziek.\n');
  });

  it('say the title for a list without words of its own', async () => {
    const plain = list.replace(/onderwerp:[^]*?(?=taken:)/, '');
    const files = { '/w/sjablonen/checklists/zomer.yaml': plain };
    expect((await mails({ files }))['bodes']).toContain('Wij werken aan het volgende: Voor de zomer.');
    const made = await mails({ dossier: 'proef', files: { ...files, '/w/dossiers/proef.yaml': dossier() } });
    expect(made['proef-bodes']).toContain(
      '# Voor de zomer, wethouder wonen op 30 juni 2027: acties voor de bodes',
    );
  });

  it('are formal to the board in any style', async () => {
    const made = await mails({ addition: 'schrijfstijl: { aanspreekvorm: je }\n' });
    expect(made['wethouder-zomer']).toContain('Beste wethouder,');
    expect(made['wethouder-zomer']).toContain('## Wat wij u vragen');
    expect(made['bodes']).toContain('Beste collega’s,');
    expect(made['bodes']).toContain('## Wat wij jullie vragen');
    expect(made['bodes']).toContain('Wat wij jullie vragen');
    expect(made['beleidsmedewerker']).toContain('## Wat wij je vragen');
    expect((await mails())['wethouder-zomer']).toContain('Geachte wethouder,');
  });

  it('name the documents that go along by their title, once, unless the municipality does not make them', async () => {
    const { bodes, ict } = await mails();
    expect(under(bodes, 'Bijlagen')).toMatch(/- Werkwijzer .*\n- Formulier personalia/);
    expect(under(ict, 'Bijlage\n')).toContain('\n\nWerkwijzer');
    const without = await mails({ addition: 'documenten: { personalia: { maken: false } }\n' });
    expect(without['bodes']).not.toContain('Formulier personalia');
  });

  it('say how to reach the secretariat, or that it is not filled in', async () => {
    const { ict } = await mails({
      addition: 'secretariaat: { email_functioneel: bss@proefstad.example, telefoon_functioneel: 14 000 }\n',
    });
    expect(ict).toMatch(/E-mail: bss@proefstad\.example\s+Telefoon: 14 000\n$/);
    expect((await mails())['ict']).toMatch(
      /E-mail: .*nog invullen: e-mailadres.*\s+Telefoon: .*nog invullen/,
    );
  });
});

describe('the subject of an own list', () => {
  it('is checked: its milestone, its condition and what it fills in', async () => {
    const wrong = list
      .replace('mijlpaal: sluiting', 'mijlpaal: sluitingg')
      .replace('als: dossier.grond is ziekte', 'als: dossier.gronden is ziekte')
      .replace('{{dossier.wie |', '{{dossier.wiee |');
    const { diagnostics } = await open({
      '/w/gemeente.yaml': profile,
      '/w/sjablonen/checklists/zomer.yaml': wrong,
    });
    expect(diagnostics.map(({ code }) => code).sort()).toEqual([
      'condition/unknown-path',
      'reference/unknown',
      'template/unknown-variable',
    ]);
  });

  it('alone may say whom a dossier is about', async () => {
    const wrong = list.replace('Graag de ramen sluiten.', "'Graag ramen sluiten voor {{dossier.wie | x}}.'");
    const { diagnostics } = await open({
      '/w/gemeente.yaml': profile,
      '/w/sjablonen/checklists/zomer.yaml': wrong,
    });
    expect(diagnostics.map(({ code }) => code)).toEqual(['template/unknown-variable']);
  });
});

describe('a role that must be ready before the task', () => {
  const early = (more: string): string =>
    list.replace(
      'bodes: { vraag: Graag de ramen sluiten., bijlagen',
      `bodes: { vraag: Graag de ramen sluiten., ${more}, bijlagen`,
    );
  const asked = async (
    more: string,
    wanted: Wanted & { readonly text?: string } = {},
  ): Promise<string | undefined> => {
    const { text = dossier(), ...rest } = wanted;
    const files = { '/w/sjablonen/checklists/zomer.yaml': early(more), '/w/dossiers/proef.yaml': text };
    const made = await mails({ dossier: 'proef', ...rest, files });
    return /^- \*\*(.*?)\*\* – Graag de ramen/m.exec(made['proef-bodes'] ?? '')?.[1];
  };

  it('reads its own day', async () => {
    expect(await asked('eerder: 3 werkdagen', { date: '2027-04-12' })).toBe('Uiterlijk vrijdag 25 juni 2027');
    expect(await asked('eerder: 2 weken', { date: '2027-04-12' })).toBe('Uiterlijk woensdag 16 juni 2027');
  });

  it('is asked for the day itself where that matters', async () => {
    const text = dossier().replace('wanneer: op sluiting', 'wanneer: 1 maand voor sluiting');
    expect(await asked('precies: true', { text, date: '2027-04-12' })).toBe('Op vrijdag 28 mei 2027');
    expect(await asked('eerder: 1 dag', { text, date: '2027-04-12' })).toBe(
      'Uiterlijk donderdag 27 mei 2027',
    );
  });

  it('is not asked for a day that has passed, nor after the task itself', async () => {
    expect(await asked('eerder: 3 werkdagen', { date: '2027-06-28' })).toBe(
      'Liefst vandaag, maandag 28 juni 2027',
    );
    expect(await asked('eerder: 3 werkdagen', { date: '2027-07-05' })).toBe(
      'Zo snel mogelijk (dit stond op 30 juni 2027)',
    );
  });

  it('reads how long before a milestone without a day', async () => {
    const without = dossier().replace(', datum: 2027-06-30', '');
    const before = async (wanneer: string): Promise<string | undefined> =>
      asked('eerder: 5 werkdagen', { text: without.replace('wanneer: op sluiting', `wanneer: ${wanneer}`) });
    expect(await before('op sluiting')).toBe('Uiterlijk 5 werkdagen vóór de sluiting');
    expect(await before('binnen 10 werkdagen na sluiting')).toBe('Binnen 5 werkdagen na de sluiting');
    expect(await before('binnen 5 werkdagen na sluiting')).toBe('Uiterlijk bij de sluiting');
    expect(await before('2 werkdagen voor sluiting')).toBe('Uiterlijk 7 werkdagen vóór de sluiting');
    expect(await before('2 weken voor sluiting')).toBe('Uiterlijk 2 weken vóór de sluiting');
  });
});

describe('the day of another task', () => {
  const chain = list
    .replace(
      "'{{rol.ict}} levert een doos. Graag die versturen.'",
      "'De doos komt {{uiterlijk.kluis | vooraf}}. Graag die versturen.'",
    )
    .replace('na: [cadeau]', 'na: [kluis]');
  const sent = async (kluis: string, wanted: Wanted = {}): Promise<Record<string, string>> => {
    const tasks =
      task('kluis', 'ict', kluis) + task('versturen', 'bodes', 'wanneer: 1 dag voor sluiting, na: [kluis]');
    const files = {
      '/w/sjablonen/checklists/zomer.yaml': chain,
      '/w/dossiers/proef.yaml': dossier('', tasks),
    };
    return mails({ dossier: 'proef', date: '2027-04-12', ...wanted, files });
  };

  it('is named in a request, which then waits for nothing', async () => {
    const { 'proef-bodes': bodes } = await sent('wanneer: 2 weken voor sluiting');
    expect(under(bodes, 'Wat wij u vragen')).toContain(
      'De doos komt uiterlijk woensdag 16 juni. Graag die versturen.',
    );
    const far = await sent('datum: 2028-01-03');
    expect(far['proef-bodes']).toContain('De doos komt uiterlijk maandag 3 januari 2028.');
  });

  it('is in other words where it is not known, has passed or no longer matters', async () => {
    for (const kluis of [
      'wanneer: zsm',
      'status: afgehandeld, wanneer: 2 weken voor sluiting',
      'datum: 2027-04-09',
    ])
      expect((await sent(kluis))['proef-bodes'], kluis).toContain(
        'De doos komt vooraf. Graag die versturen.',
      );
    expect(under((await sent('wanneer: zsm'))['proef-bodes'], 'Wat nog moet wachten')).toContain(
      'De doos komt',
    );
  });

  it('is also that of a task that is repeated: the last of its days', async () => {
    const agenda = chain.replace('{{uiterlijk.kluis | vooraf}}', '{{uiterlijk.agenda | vooraf}}');
    const tasks =
      task('agenda-wonen', 'beleidsmedewerker', 'datum: 2027-05-03') +
      task('agenda-groen', 'beleidsmedewerker', 'datum: 2027-05-10') +
      task('versturen', 'bodes', 'wanneer: 1 dag voor sluiting, na: [agenda-wonen, agenda-groen]');
    const { 'proef-bodes': bodes } = await mails({
      dossier: 'proef',
      date: '2027-04-12',
      files: { '/w/sjablonen/checklists/zomer.yaml': agenda, '/w/dossiers/proef.yaml': dossier('', tasks) },
    });
    expect(under(bodes, 'Wat wij u vragen')).toContain('De doos komt uiterlijk maandag 10 mei.');
  });

  it('must be that of a task that exists', async () => {
    const { diagnostics } = await open({
      '/w/gemeente.yaml': profile,
      '/w/sjablonen/checklists/zomer.yaml': chain.replace('uiterlijk.kluis', 'uiterlijk.kluiss'),
    });
    expect(diagnostics.map(({ code }) => code)).toContain('reference/unknown');
  });
});

describe('the day on which another task is done at best', () => {
  const late = async (kluis: string, mark: string): Promise<string | undefined> => {
    const text = list.replace(
      '{{rol.ict}} levert een doos. Graag',
      `De doos komt {{${mark} | op tijd}}. Graag`,
    );
    const tasks = task('kluis', 'ict', kluis) + task('versturen', 'bodes', 'wanneer: 1 dag voor sluiting');
    const files = {
      '/w/sjablonen/checklists/zomer.yaml': text,
      '/w/dossiers/proef.yaml': dossier('', tasks),
    };
    const made = await mails({ dossier: 'proef', date: '2027-04-12', files });
    return /De doos komt .*?\./.exec(made['proef-bodes'] ?? '')?.[0];
  };

  it('is named when that is too late, and only then', async () => {
    const mark = 'rond.kluis';
    expect(await late('wanneer: voor sluiting, doorlooptijd: 4 maanden', mark)).toBe(
      'De doos komt rond donderdag 12 augustus.',
    );
    expect(await late('wanneer: voor sluiting, doorlooptijd: 1 week', mark)).toBe('De doos komt op tijd.');
  });

  it('is its day for who waits for it, when it began too late', async () => {
    expect(await late('datum: 2027-04-14, doorlooptijd: 2 weken', 'uiterlijk.kluis')).toBe(
      'De doos komt uiterlijk maandag 26 april.',
    );
  });
});

describe('what cannot be in time', () => {
  it('is told once, to who does it, or in words written for its reader', async () => {
    const text = list.replace(
      'ict: { ter_informatie: De bodes sluiten de ramen., ',
      'ict: { ter_informatie: De bodes sluiten de ramen., te_laat: "Klaar {{rond.ramen | later}}, na de sluiting {{op.sluiting | straks}}.", ',
    );
    const late = 'wanneer: voor sluiting, doorlooptijd: 4 maanden';
    const tasks = task('ramen', 'bodes', late) + task('kluis', 'bodes', late);
    const files = {
      '/w/sjablonen/checklists/zomer.yaml': text,
      '/w/dossiers/proef.yaml': dossier('', tasks),
    };
    const { 'proef-ict': ict, 'proef-bodes': bodes } = await mails({
      dossier: 'proef',
      date: '2027-04-12',
      files,
    });
    expect(bodes?.match(/Dit kan tot rond/g)).toHaveLength(2);
    expect(bodes?.match(/Wij nemen vandaag contact op/g)).toHaveLength(1);
    expect(ict).toContain(
      'sluiten de ramen. Klaar rond donderdag 12 augustus, na de sluiting op woensdag 30 juni.',
    );
    expect(ict).not.toContain('Dit kan tot rond');
  });

  it('is for today, and says what follows', async () => {
    const tasks = task('kluis', 'ict', 'wanneer: voor sluiting, doorlooptijd: 4 maanden');
    const { ict } = await mailsOf(dossier('', tasks), { date: '2027-04-12' });
    expect(ict).toContain('- **Liefst vandaag, maandag 12 april 2027** – Titel van kluis Dit kan tot rond');
    expect(ict).toContain(
      '12 augustus 2027 duren, dus tot na de sluiting. Wij nemen vandaag contact op over wat dat betekent.',
    );
    expect(ict).toContain('Dan horen wij dat graag uiterlijk op dinsdag 13 april 2027,');
  });

  it('asks the board to be early', async () => {
    const text = list.replace(
      'ict: { ter_informatie: De bodes sluiten de ramen., ',
      'gemeentesecretaris: { vraag: Welke ramen?, ',
    );
    const files = { '/w/sjablonen/checklists/zomer.yaml': text };
    const asked = async (date: string): Promise<string | undefined> => {
      const tasks = task('ramen', 'bodes', 'datum: 2027-06-01, doorlooptijd: 2 weken');
      const made = await mails({
        dossier: 'proef',
        date,
        files: { ...files, '/w/dossiers/proef.yaml': dossier('', tasks) },
      });
      return /^- \*\*(.*?)\*\* – Welke ramen/m.exec(made['proef-gemeentesecretaris'] ?? '')?.[1];
    };
    expect(await asked('2027-05-24')).toBe('Uiterlijk maandag 7 juni 2027, liefst eerder');
    expect(await asked('2027-05-18')).toBe('Op dinsdag 1 juni 2027');
  });

  it('is for the first possible day, as is what follows from it', async () => {
    const tasks =
      task('a', 'ict', 'datum: 2027-04-14, doorlooptijd: 2 weken') +
      task('b', 'ict', "datum: 2027-04-15, na: ['a']");
    const { ict } = await mailsOf(dossier('', tasks), { date: '2027-04-12' });
    expect(ict).toContain(
      '- **Uiterlijk maandag 26 april 2027** – Titel van a Hiermee graag nu beginnen.\n- **Uiterlijk maandag 26 april 2027** – Titel van b',
    );
  });
});

describe('news that is not known yet', () => {
  const secret = list.replace(
    '  bij_geval:',
    '  betrokkene_vooraf: gast\n  vertrouwelijk: Nog niet verder vertellen.\n  vertrouwelijk_tot: post\n  bekend: Het is bekend.\n  bij_geval:',
  );
  const rendered = async (tasks: string, date: string, text = secret): Promise<readonly RenderedFile[]> => {
    const workspace = await open({
      '/w/gemeente.yaml': profile,
      '/w/sjablonen/checklists/zomer.yaml': text,
      '/w/dossiers/proef.yaml': dossier('', tasks),
    });
    return render(workspace, ['verzoeken'], { dossier: 'proef', date });
  };
  const made = async (tasks: string, date: string, text = secret): Promise<Record<string, string>> =>
    Object.fromEntries(
      (await rendered(tasks, date, text)).map(({ name, bytes }) => [
        name.replace(/^verzoeken-proef-(?:nog-niet-versturen-)?|\.md$/g, ''),
        readable(bytes),
      ]),
    );
  /** Who must wait, and the names of their files. */
  const held = async (tasks: string, date: string, text = secret): Promise<readonly string[]> =>
    (await rendered(tasks, date, text)).flatMap(({ name, document: { hold } }) => {
      expect(name.includes('-nog-niet-versturen-'), name).toBe(hold !== undefined);
      return hold === undefined ? [] : [`${hold.receiver} ${hold.until ?? 'zonder dag'}`];
    });

  const post = (more: string): string => task('post', 'ict', more);
  const tomorrow = task('ramen', 'bodes', 'wanneer: 2027-04-13');
  const later =
    task('ramen', 'bodes', 'wanneer: op sluiting') + task('tas', 'wethouder', 'wanneer: op sluiting');

  it('is called so until its task is done, or the milestone has come', async () => {
    const open_ = await made(tomorrow + post('datum: 2027-04-20'), '2027-04-12');
    expect(open_['bodes']).toContain('met de wethouder wonen. Nog niet verder vertellen. De sluiting');
    const done = await made(tomorrow + post('status: afgehandeld'), '2027-04-12');
    expect(done['bodes']).not.toContain('verder vertellen');
    const milestone = secret.replace('  vertrouwelijk_tot: post\n', '');
    expect((await made(tomorrow, '2027-04-12', milestone))['bodes']).toContain('verder vertellen');
    expect((await made(later, '2027-06-30', milestone))['bodes']).not.toContain('verder vertellen');
  });

  it('holds back the mail of who need not begin before it is known', async () => {
    expect(await held(later + post('datum: 2027-04-20'), '2027-04-12')).toEqual(['bodes 2027-04-20']);
    expect(await held(later + tomorrow + post('datum: 2027-04-20'), '2027-04-12')).toEqual([]);
    expect(await held(later + post('wanneer: zsm'), '2027-04-12')).toEqual(['bodes zonder dag']);
    expect(await held(later + post('datum: 2027-04-09'), '2027-04-12')).toEqual(['bodes zonder dag']);
    expect(await held(later + post('status: afgehandeld'), '2027-04-12')).toEqual([]);
    const milestone = secret.replace('  vertrouwelijk_tot: post\n', '');
    const after = task('ramen', 'bodes', 'wanneer: 2 dagen na sluiting');
    expect(await held(after, '2027-04-12', milestone)).toEqual(['bodes 2027-06-30', 'ICT 2027-06-30']);
    expect(await held(after, '2027-06-30', milestone)).toEqual([]);
  });

  it('does not hold back who must begin before it, unless it is known soon', async () => {
    const long = task('ramen', 'bodes', 'datum: 2027-04-23, doorlooptijd: 8 werkdagen');
    expect(await held(long + post('datum: 2027-04-20'), '2027-04-12')).toEqual([]);
    expect(await held(long + post('datum: 2027-04-15'), '2027-04-12')).toEqual(['bodes 2027-04-15']);
    // What waits for the news itself is no reason to tell it.
    const waiting = task('ramen', 'bodes', 'datum: 2027-04-13, na: [post]');
    expect(await held(waiting + post('datum: 2027-04-14'), '2027-04-12')).toEqual(['bodes 2027-04-14']);
  });

  it('tells its sender above a line why a mail waits, and its reader what is true when it goes out', async () => {
    const { bodes = '' } = await made(later + post('datum: 2027-04-20'), '2027-04-12');
    const [top = '', ...below] = bodes.split('\n---\n');
    const mail = below.join('\n---\n');
    expect(top).toContain('· vertrouwelijk tot de bekendmaking ·');
    expect(top).toContain(
      '**Voor het secretariaat: nog niet versturen.** Het nieuws is nog vertrouwelijk, en deze mail kan wachten. Versturen kan vanaf dinsdag 20 april 2027, als het nieuws dan bekend is. Vink dan eerst de taak ‘Titel van post’ af.',
    );
    expect(mail).toContain('Het is bekend.');
    expect(mail).not.toMatch(/versturen vanaf|verder vertellen|vertrouwelijk tot|secretariaat:/i);
    expect(mail).toContain(
      'Dan horen wij dat graag uiterlijk op woensdag 28 april 2027, en zoeken wij samen een andere dag.',
    );
    const asap = await made(later + post('wanneer: zsm'), '2027-04-12');
    expect(asap['bodes']).toContain('Versturen kan zodra het nieuws bekend is.');
  });

  it('leaves time to answer to who first reads of a moment before a day that is not known', async () => {
    const tasks = task('x', 'bodes', 'wanneer: 5 werkdagen voor feest') + post('datum: 2027-04-20');
    const text = dossier('', tasks).replace('2027-06-30 }', '2027-06-30 }, { id: feest, naam: het feest }');
    const list_ = secret.replace(
      'naam: de sluiting }',
      'naam: de sluiting }, { id: feest, naam: het feest }',
    );
    const files = { '/w/dossiers/proef.yaml': text, '/w/sjablonen/checklists/zomer.yaml': list_ };
    const bodes = (await mails({ dossier: 'proef', date: '2027-04-12', files }))[
      'proef-nog-niet-versturen-bodes'
    ];
    expect(under(bodes, 'Wat wij u vragen')).toContain('- **Uiterlijk vrijdag 23 april 2027** – Titel van x');
    expect(bodes).toContain(
      'Lukt een dag niet? Dan horen wij dat graag meteen, en zoeken wij samen een andere dag.',
    );
  });

  it('is in the subject and in the first line, and in other words to whom it is about', async () => {
    const text = secret.replace('  bij_geval:', '  vertrouwelijk_betrokkene: Wij zwijgen.\n  bij_geval:');
    const { bodes, wethouder: self } = await made(tomorrow + later, '2027-04-12', text);
    expect(bodes).toMatch(/^# .*: acties voor de bodes \(vertrouwelijk\)\n\n.* · vertrouwelijk · /);
    expect(self).toMatch(/^# Uw sluiting .* \(vertrouwelijk\)\n\n.* · vertrouwelijk · /);
    expect(self).toContain('Wij zwijgen.');
    expect(self).not.toContain('verder vertellen');
    const known = await made(later, '2027-06-30', text.replace('  vertrouwelijk_tot: post\n', ''));
    expect(known['bodes']).not.toContain('(vertrouwelijk)');
    expect(known['bodes']).toMatch(/^# .*\n\n.* · intern · /);
  });

  it('is said in the list of its tasks too, until it is known', async () => {
    const listed = async (more: string): Promise<string> => {
      const workspace = await open({
        '/w/gemeente.yaml': profile,
        '/w/sjablonen/checklists/zomer.yaml': secret,
        '/w/dossiers/proef.yaml': dossier('', later + post(more)),
      });
      const [list_] = await render(workspace, ['actielijst'], { dossier: 'proef', date: '2027-04-12' });
      return new TextDecoder().decode(list_?.bytes);
    };
    expect(await listed('datum: 2027-04-20')).toContain('· vertrouwelijk tot de bekendmaking ·');
    expect(await listed('status: afgehandeld')).toContain('· intern ·');
  });

  it('gives the person another name until the day', async () => {
    expect((await made(later, '2027-06-29'))['wethouder']).toContain('Aan: de gast\n\nGeachte gast,');
    expect((await made(later, '2027-06-30'))['wethouder']).toContain('Geachte wethouder,');
  });
});

describe('the day of the subject', () => {
  const told = async (more: string, door = 'ict'): Promise<Record<string, string>> =>
    mailsOf(
      dossier(
        '',
        task('a', door, `wanneer: 1 week voor sluiting, ${more}`) + task('ramen', 'bodes', 'wanneer: zsm'),
      ),
      { date: '2027-06-21' },
    );
  const words = 'De dag kan nog verschuiven. Dat laten wij dan meteen weten.';

  it('may still shift when something mandatory may come after it', async () => {
    const { bodes, ict } = await told('verplicht: true, doorlooptijd: 3 weken');
    expect(bodes).toContain(words);
    // Who reads of that itself knows.
    expect(ict).not.toContain(words);
    expect((await told('doorlooptijd: 3 weken'))['bodes']).not.toContain(words);
    expect((await told('verplicht: true'))['bodes']).not.toContain(words);
  });
});

describe('one day', () => {
  it('is named once, with all that is asked for it, and with its haste where that differs', async () => {
    const tasks =
      task('a', 'ict', 'datum: 2027-04-20, doorlooptijd: 6 werkdagen') +
      task('b', 'ict', 'datum: 2027-04-20') +
      task('c', 'bodes', 'datum: 2027-04-20, doorlooptijd: 6 werkdagen') +
      task('d', 'bodes', 'datum: 2027-04-20, doorlooptijd: 6 werkdagen');
    const text = dossier('', tasks);
    const files = { '/w/dossiers/proef.yaml': text, '/w/sjablonen/checklists/zomer.yaml': list };
    const workspace = await open({ '/w/gemeente.yaml': profile, ...files });
    const [bodes = '', ict = ''] = (
      await render(workspace, ['verzoeken'], { dossier: 'proef', date: '2027-04-12' })
    ).map(({ bytes }) => new TextDecoder().decode(bytes).replaceAll('\u00a0', ' '));
    expect(ict).toContain('- Titel van a Hiermee graag nu beginnen.\n- Titel van b\n');
    expect(ict.match(/^### .*april 2027$/gm)).toHaveLength(1);
    expect(bodes).toMatch(/\n### Graag nu beginnen, klaar [^\n]*\n\n- Titel van c\n- Titel van d\n/);
  });
});

it('things of one day that must begin now stand together under that, apart from the others', async () => {
  const tasks = ['a', 'b'].map((id) => task(id, 'ict', 'datum: 2027-04-20, doorlooptijd: 6 werkdagen'));
  const text = dossier('', tasks.join('') + task('c', 'ict', 'datum: 2027-04-20'));
  const { ict = '' } = await mailsOf(text, { date: '2027-04-12' });
  expect(ict).toMatch(
    /\*\*Graag nu beginnen, klaar [^*]*\*\* – Titel van a\n.*\*\*Graag nu[^*]*\*\* – Titel van b\n/,
  );
  expect(ict).toMatch(/- \*\*Op dinsdag 20 april 2027\*\* – Titel van c/);
});

describe('what is not known yet', () => {
  const finding = list.replace(
    'naam: de sluiting }',
    'naam: de sluiting }, { id: feest, naam: het feest, bekend_na: ramen }',
  );
  const asked = async (door: string, date = '2027-04-12'): Promise<Record<string, string>> => {
    const tasks = task('ramen', door, 'datum: 2027-04-20') + task('x', 'bodes', 'wanneer: op feest');
    const text = dossier('', tasks).replace('2027-06-30 }', '2027-06-30 }, { id: feest, naam: het feest }');
    const files = { '/w/dossiers/proef.yaml': text, '/w/sjablonen/checklists/zomer.yaml': finding };
    return mails({ dossier: 'proef', date, files });
  };

  it('is told with the day on which it will be', async () => {
    expect((await asked('griffier'))['proef-bodes']).toContain(
      'Het feest is nog niet bekend. Wij geven die dag door zodra wij hem weten, uiterlijk vrijdag 23 april 2027.',
    );
    expect((await asked('griffier', '2027-04-21'))['proef-bodes']).toMatch(
      /Wij geven die dag door zodra wij hem weten\.\n/,
    );
  });

  it('is not promised to who is asked for it', async () => {
    expect((await asked('bodes'))['proef-bodes']).toContain(
      'Het feest is nog niet bekend. Het antwoord op onze vraag daarover bepaalt de dagen hieronder.',
    );
  });

  it('has a probable beginning where it waits for work that has a day', async () => {
    const wait = async (day: string): Promise<string | undefined> => {
      const tasks =
        task('a', 'ict', `datum: ${day}`) + task('b', 'bodes', 'wanneer: 1 week voor sluiting, na: [a]');
      const { bodes } = await mailsOf(dossier('', tasks), { date: '2027-04-12' });
      return /^- \*\*(.*)\*\* – Titel van b/m.exec(bodes ?? '')?.[1];
    };
    expect(await wait('2027-05-11')).toBe(
      'Waarschijnlijk vanaf dinsdag 11 mei, uiterlijk woensdag 23 juni 2027',
    );
    expect(await wait('2027-06-22')).toBe('Uiterlijk woensdag 23 juni 2027');
  });
});
