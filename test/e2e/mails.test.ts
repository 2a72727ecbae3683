/** Requests and reminders as drafts of mails, by the built program; a library that is not ours reads them. */
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { simpleParser, type ParsedMail } from 'mailparser';
import { describe, expect, it } from 'vitest';
import { readDocx } from '../../src/output/docx/read-blocks.ts';
import { gemeente, temporaryFolder } from '../support/bin.ts';
import { root } from '../support/root.ts';
import { WordParts } from '../support/word-parts.ts';

const dossier = 'vertrek-wethouder-zorg';
const address = 'verzonnen-adres@voorbeelddam.example';
const name = 'Ooit Verzonnen';

function workspace(): string {
  const folder = temporaryFolder(`${root}examples/voorbeelddam`);
  const profile = readFileSync(`${folder}/gemeente.yaml`, 'utf8');
  writeFileSync(
    `${folder}/gemeente.yaml`,
    profile.replace('\norganisatie:\n', '\norganisatie:\n  mail: { ict: ict@voorbeelddam.example }\n'),
  );
  const people = ['burgemeester', 'wethouder-2'].map(
    (id) => `  - { id: ${id}, naam: ${name}, mail: ${id}.${address} }\n`,
  );
  writeFileSync(`${folder}/personen.lokaal.yaml`, `personen:\n${people.join('')}`);
  return folder;
}

function render(folder: string, ...more: readonly string[]): ReturnType<typeof gemeente> {
  const typed = ['render', 'verzoeken', '--dossier', dossier, '--format', 'eml', '--datum', '2026-12-07'];
  return gemeente([...typed, ...more], folder);
}

function draftPath(folder: string, role: string, kind = 'verzoeken'): string {
  return `${folder}/documenten.lokaal/${kind}-${dossier}-${role}.eml`;
}

async function draft(folder: string, role: string, kind?: string): Promise<ParsedMail> {
  return simpleParser(readFileSync(draftPath(folder, role, kind)));
}

/** Everything in a folder as one text. */
function textsIn(folder: string): string {
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => (entry.isFile() ? readFileSync(`${folder}/${entry.name}`, 'utf8') : []))
    .join('\n');
}

describe('requests as drafts', () => {
  it('go to the address of the department or the person, or to nobody yet', async () => {
    const folder = workspace();
    const { status, stderr } = await render(folder);
    expect(status).toBe(0);
    expect((await draft(folder, 'ict')).to).toMatchObject({ text: 'ict@voorbeelddam.example' });
    expect((await draft(folder, 'burgemeester')).to).toMatchObject({ text: `burgemeester.${address}` });
    expect((await draft(folder, 'wethouder')).to).toMatchObject({ text: `wethouder-2.${address}` });
    expect((await draft(folder, 'hrm')).to).toBeUndefined();
    expect(stderr).toContain('Zonder ontvanger: 11 concepten');
    expect(stderr).toContain('organisatie.mail');
  });

  it('come with the list to fill in and the forms that they name, which Word opens', async () => {
    const folder = workspace();
    await render(folder);
    const { attachments, text } = await draft(folder, 'directiesecretaris');
    const [list, form] = attachments;
    expect(list?.filename).toMatch(/^Lijst [A-Z0-9]{5}\.docx$/);
    expect(form?.filename).toBe('Overdrachtsdocument wethouder.docx');
    const code = list?.filename?.slice(6, 11) ?? '';
    expect(text).toContain(`stuur de ingevulde bijlage ‘Lijst ${code}’ terug.`);
    const bytes = new Uint8Array(list?.content ?? []);
    const blocks = readDocx(bytes)?.blocks.join('\n');
    expect(blocks).toContain('Overdrachtsdocument schrijven');
    expect(blocks).not.toContain('Met vriendelijke groet');
    // In no footer either: the id of a dossier may say more than who gets the mail should read.
    const word = new WordParts(bytes);
    const footer = word.all('w:t', 'word/footer1.xml').map(({ textContent }) => textContent);
    expect(footer.join('').replace(/\s/g, ' ')).toMatch(/^Gemeente Voorbeelddam · 7 december 2026/);
  });

  it('are answered from a phone, by the number of a task; passed on without a word they say nothing', async () => {
    const folder = workspace();
    await render(folder);
    const { text = '' } = await draft(folder, 'ict');
    expect(text).toContain('- Mail en agenda laten bewaren (nummer 23)\n');
    expect(text).toContain('Voor al het andere is een gewoon antwoord genoeg.');
    const answer = (own: string): string =>
      [`${own}\n`, 'Van: BSS <bss@voorbeelddam.example>', 'Verzonden: maandag', 'Aan: I&A', '', text].join(
        '\n',
      );
    writeFileSync(`${folder}/antwoord.txt`, answer('23 klaar'));
    writeFileSync(`${folder}/door.txt`, answer(''));
    const read = async (name: string): Promise<string> =>
      (await gemeente(['inlezen', name, '--dry-run', '--datum', '2026-12-18'], folder)).stdout;
    expect(await read('antwoord.txt')).toMatch(/23 +Mail en agenda laten +open +klaar/);
    expect(await read('door.txt')).not.toContain('klaar');
  });

  it('leave no name or address where git looks', async () => {
    const folder = workspace();
    await render(folder, '--format', 'md,eml');
    expect(textsIn(`${folder}/documenten`)).not.toContain(address);
    expect(textsIn(`${folder}/documenten.lokaal`)).toContain(address);
    expect(textsIn(`${folder}/documenten.lokaal`)).not.toContain(name);
    expect(readFileSync(`${folder}/documenten.lokaal/.gitignore`, 'utf8')).toBe('*\n');
  });

  it('are the same bytes again, and up to date', async () => {
    const folder = workspace();
    await render(folder);
    const before = readFileSync(draftPath(folder, 'directiesecretaris'));
    const again = await render(folder, '--json');
    expect(again.stdout).not.toContain('"gewijzigd": true');
    expect(readFileSync(draftPath(folder, 'directiesecretaris'))).toEqual(before);
    expect((await render(folder, '--check')).status).toBe(0);
    // Without a day, those of the day that they were made for.
    const typed = ['render', 'verzoeken', '--dossier', dossier, '--format', 'eml', '--check'];
    expect((await gemeente(typed, folder)).status).toBe(0);
  });

  it('are not there when all is done, and that is said', async () => {
    const folder = workspace();
    const file = `${folder}/dossiers/${dossier}.yaml`;
    const done = 'status: afgehandeld\n    afgehandeld_op: 2026-12-05';
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace(/status: (?:open|bezig)$/gm, done));
    const drafts = await render(folder);
    expect(drafts.status).toBe(2);
    expect(drafts.stderr).toContain(`Van het dossier ${dossier} is er nu niets te maken`);
    const typed = ['render', 'verzoeken', '--dossier', dossier, '--datum', '2026-12-07'];
    const texts = await gemeente(typed, folder);
    expect(texts.status).toBe(0);
    expect(texts.stderr).toContain('aan niemand meer iets te vragen');
  });

  it('stay when somebody changed them, and when a mail program only wrote them otherwise are up to date', async () => {
    const folder = workspace();
    await render(folder);
    const path = draftPath(folder, 'ict');
    const made = readFileSync(path, 'utf8');
    writeFileSync(path, made.replace('X-Unsent: 1\r\n', '').replaceAll('\r\n', '\n'));
    expect((await render(folder, '--check')).status).toBe(0);
    const edited = made.replace('Beste collega', 'Dag allemaal');
    writeFileSync(path, edited);
    expect((await render(folder, '--check')).stdout).toContain('aangepast');
    const { stderr } = await render(folder);
    expect(readFileSync(path, 'utf8')).toBe(edited);
    expect(stderr).toContain('(nieuw)');
  });

  it('are not made of mails that must wait', async () => {
    const folder = temporaryFolder();
    await gemeente(['init', '--yes', '--gemeente', 'Voorbeelddam', '--code', 'gm9999'], folder);
    const start = ['checklist', 'start', 'vertrek-wethouder', '--naam', 'wethouder zorg', '--id', 'zorg'];
    await gemeente([...start, '--vertrek', '2027-01-12', '--datum', '2026-11-27'], folder);
    const typed = ['render', 'verzoeken', '--dossier', 'zorg', '--format', 'eml', '--datum', '2026-12-01'];
    mkdirSync(`${folder}/documenten.lokaal`);
    writeFileSync(`${folder}/documenten.lokaal/verzoeken-zorg-ict.eml`, 'van eerder');
    const { stderr, status, stdout } = await gemeente([...typed, '--json'], folder);
    expect(status).toBe(0);
    expect(stderr).toContain(
      'Opzij gezet: documenten.lokaal/verzoeken-zorg-ict.eml mag nog niet worden verstuurd',
    );
    expect(JSON.parse(stdout)).toMatchObject({
      opzij_gezet: [
        { naar: 'documenten.lokaal/verzoeken-zorg-ict.eml.oud', waarom: 'nieuws nog niet bekend' },
      ],
    });
    expect(stderr).toContain('Zonder concept, want nog niet te versturen');
    const names = readdirSync(`${folder}/documenten.lokaal`);
    expect(names).toContain('verzoeken-zorg-griffier.eml');
    expect(names.join()).not.toMatch(/nog-niet-versturen|-ict\.eml(?!\.oud)/);
    expect(readFileSync(`${folder}/documenten.lokaal/mails-verzoeken-zorg.html`, 'utf8')).toContain(
      'Nog niet versturen',
    );
  });

  it('have a page with links and texts for who cannot open them, without script', async () => {
    const folder = workspace();
    await render(folder);
    const page = readFileSync(`${folder}/documenten.lokaal/mails-verzoeken-${dossier}.html`, 'utf8');
    expect(page).not.toContain('<script');
    const links = [...page.matchAll(/href="(mailto:[^"]*)"/g)].map(([, href = '']) => href);
    expect(links.length).toBe(14);
    for (const link of links) expect(link.length).toBeLessThanOrEqual(2200);
    const short = links.find((link) => link.startsWith(`mailto:burgemeester.${address}`)) ?? '';
    expect(decodeURIComponent(short)).toContain('subject=Vertrek wethouder zorg');
    expect(page.match(/<textarea/g)?.length).toBe(14);
    // What goes along stands nowhere else.
    const [, saved = ''] = /<a href="data:[^;]*;base64,([^"]*)" download="Lijst /.exec(page) ?? [];
    const list = readDocx(new Uint8Array(Buffer.from(saved, 'base64')));
    expect(list?.blocks.join()).toContain('Dit is lijst');
    expect(page).toContain('Die is te lang voor de koppeling.');
  });
});

describe('reminders', () => {
  const remind = (folder: string, ...more: readonly string[]): ReturnType<typeof gemeente> =>
    gemeente(['checklist', 'remind', dossier, '--datum', '2026-12-15', ...more], folder);

  it('ask each role for what is late or due soon alone', async () => {
    const folder = workspace();
    const { status } = await remind(folder, '--format', 'eml', '--door', 'I&A');
    expect(status).toBe(0);
    const mail = await draft(folder, 'ict', 'herinneringen');
    const [subject, text] = [mail.subject, mail.text ?? ''].map((each) => each?.replaceAll('\u00a0', ' '));
    expect(subject).toBe('Herinnering: vertrek wethouder zorg per 12 januari 2027, acties voor I&A');
    expect(text).toContain('Dit staat volgens ons overzicht nog open op 15 december 2026.');
    expect(text).toContain('Maak een kopie van alle mail');
    expect(text).not.toContain('apparaten');
    expect(existsSync(draftPath(folder, 'archief', 'herinneringen'))).toBe(false);
  });

  it('ask for an answer by a day, and for one thing once, also when its day has passed', async () => {
    const folder = workspace();
    await remind(folder, '--datum', '2026-12-12', '--door', 'wethouder');
    const file = `${folder}/documenten/herinneringen-${dossier}-wethouder.md`;
    const text = readFileSync(file, 'utf8').replaceAll('\u00a0', ' ');
    expect(text).toContain('Dat horen wij graag uiterlijk op dinsdag 15 december 2026.');
    expect(text.match(/welke zalen vrij zijn/g)).toHaveLength(1);
    expect(text).not.toMatch(/daarna graag daarna/);
  });

  it('are not there when nothing is urgent, and say so', async () => {
    const { stderr, stdout } = await remind(
      workspace(),
      '--datum',
      '2026-11-20',
      '--dagen',
      '0',
      '--door',
      'hrm',
    );
    expect(stdout).toBe('');
    expect(stderr).toContain('Niets om aan te herinneren');
  });

  it('refuse a role that does not exist, and days that are no number', async () => {
    const folder = workspace();
    expect((await remind(folder, '--door', 'niemand')).status).toBe(2);
    expect((await remind(folder, '--door', 'bestuurssecretariaat')).stderr).toContain('checklist list');
    expect((await remind(folder, '--dagen', '-1')).status).toBe(2);
  });
});
