/** Parts of a request with a day, an hour or a name of their own. */
import { expect, it } from 'vitest';
import { readable } from '../support/readable-mail.ts';
import { minimal, open, render } from '../support/workspace.ts';

const list = `id: zomer
titel: Voor de zomer
mijlpalen: [{ id: sluiting, naam: de sluiting }]
onderwerp:
  kort: Sluiting
  betrokkene: wethouder
  mijlpaal: sluiting
  aanleiding: Wij bereiden de sluiting van {{dossier.wie | een wethouder}} voor.
  vertrouwelijk: Nog niet verder vertellen.
  naam_alleen_bij: { communicatie: het bericht }
  vertrouwelijk_tot: nieuws
taken:
  - { id: nieuws, titel: nieuws }
  - id: wens
    titel: wens
    verzoek:
      hrm:
        tijd: '12.00'
        vraag: 'Welke vorm? De gasten horen wij graag {{uiterlijk.gasten.hrm | later}}.'
  - { id: gasten, titel: gasten, verzoek: { hrm: { vraag: Wie komen er? } } }
  - id: loon
    titel: loon
    verzoek: { ict: { eerst: { vraag: Stop eerst., eerder: 5 werkdagen }, vraag: Rond dan af. } }
  - { id: brief, titel: brief, verzoek: { griffier: { vraag: 'Neem {{ontslag.sluiting | vooraf}} ontslag, dat {{erna.sluiting | later}} ingaat.' } } }
`;

/** The mails of a dossier about that list, by role. */
async function mails({
  news = '',
  wish = '',
  day = '2027-06-30',
  head = '',
  later = 'datum: 2027-05-20',
}): Promise<Readonly<Record<string, string>>> {
  const row = (id: string, by: string, more: string): string =>
    `  - { id: ${id}, titel: ${id}, uit: zomer, door: ${by}, ${more} }\n`;
  const workspace = await open({
    '/w/gemeente.yaml': minimal,
    '/w/sjablonen/checklists/zomer.yaml': list,
    '/w/dossiers/proef.yaml': `id: proef
titel: Zomer
checklists: [zomer]
gestart_op: 2027-04-01
mijlpalen: [{ id: sluiting, naam: de sluiting, datum: ${day} }]
${head}taken:
${row('nieuws', 'communicatie', `datum: 2027-04-13${news}`)}${row('wens', 'bestuurssecretariaat', `datum: 2027-05-10${wish}`)}${row('gasten', 'bestuurssecretariaat', 'datum: 2027-05-12')}${row('loon', 'ict', 'datum: 2027-05-20')}${row('brief', 'griffier', later)}`,
  });
  expect(workspace.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const made = await render(workspace, ['verzoeken'], { dossier: 'proef', date: '2027-04-12' });
  return Object.fromEntries(
    made.map(({ name, bytes }) => [
      name.replace(/^verzoeken-proef-(?:nog-niet-versturen-)?|\.md$/g, ''),
      readable(bytes),
    ]),
  );
}

const known = ', status: afgehandeld';

it('a question that names the day of another takes its place, until it is done', async () => {
  const { hrm } = await mails({ news: known });
  expect(hrm).toContain(
    '2027, vóór 12.00 uur** – Welke vorm? De gasten horen wij graag uiterlijk woensdag 12 mei.',
  );
  expect(hrm).not.toContain('Wie komen er?');
  expect((await mails({ news: known, wish: known }))['hrm']).toContain('Wie komen er?');
});

it('a part that comes first has its own day', async () => {
  const { ict } = await mails({ news: known });
  expect(ict).toMatch(/\*\*.*12 mei 2027\*\* – Stop eerst\.[^]*\*\*.*20 mei 2027\*\* – Rond dan af\./);
});

it('the day to resign on is a month before the day after the last one, and left open where no month ends so', async () => {
  expect((await mails({ news: known }))['griffier']).toContain(
    'Neem dinsdag 1 juni ontslag, dat op donderdag 1 juli ingaat.',
  );
  expect((await mails({ news: known, day: '2027-07-30' }))['griffier']).toContain(
    'Neem vooraf ontslag, dat op zaterdag 31 juli ingaat.',
  );
});

it('what follows a day is not for after it on that day itself, when somebody left from one day to the next', async () => {
  const today = { news: known, day: '2027-04-12', later: "wanneer: '3 dagen na sluiting'" };
  expect((await mails(today))['griffier']).toContain(
    '**Na de sluiting, uiterlijk donderdag 15 april 2027** –',
  );
  const sudden = await mails({ ...today, head: 'plotseling: true\n' });
  expect(sudden['griffier']).toContain('**Uiterlijk donderdag 15 april 2027** –');
  const death = await mails({ ...today, head: 'grond: overlijden\n' });
  expect(death['griffier']).toContain('**Uiterlijk donderdag 15 april 2027** –');
});

it('the name is told by telephone while it is confidential, and a blank afterwards', async () => {
  const secret = await mails({});
  expect(secret['communicatie']).toContain(
    'Noem de naam alleen waar het niet anders kan, zoals bij het bericht. Om wie het gaat, vertellen wij telefonisch.',
  );
  expect((await mails({ news: known }))['hrm']).toContain(
    'de sluiting van wethouder **[nog invullen: naam]** voor',
  );
});
