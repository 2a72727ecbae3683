/** What people type or change outside the rows of a list, or between our own words in a mail, does not go in silence. */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { nodeIo } from '../../src/cli/io.ts';
import { main } from '../../src/cli/main.ts';
import { EditedWord } from '../support/edited-word.ts';
import { temporaryFolder } from '../support/folders.ts';
import { coverBody, wordFile } from '../support/house-files.ts';
import { root } from '../support/root.ts';

const id = 'vertrek-wethouder-zorg';
const request = `documenten/verzoeken-${id}-ict.md`;
const list = `documenten/actielijst-${id}.md`;
let folder = '';

beforeEach(() => {
  folder = temporaryFolder();
  cpSync(`${root}examples/voorbeelddam`, folder, { recursive: true });
});

async function run(...words: readonly string[]): Promise<{ code: number; said: string }> {
  let said = '';
  const add = (text: string): void => void (said += text);
  const io = { ...nodeIo(), cwd: folder, isTerminal: () => false, stdout: add, stderr: add };
  const code = await main([...words, '--datum', '2026-11-27'], { ...io, env: {} });
  return { code, said: said.replaceAll('\u00a0', ' ').replace(/\s+/g, ' ') };
}

const text = (path: string): string => readFileSync(`${folder}/${path}`, 'utf8');

/** Reads a file back after a change of it. */
async function readBack(path: string, change: (text: string) => string): ReturnType<typeof run> {
  const changed = change(text(path));
  expect(changed).not.toBe(text(path));
  writeFileSync(`${folder}/terug.md`, changed);
  return run('inlezen', 'terug.md', '--dry-run');
}

const nothing = 'Er is niets nieuws om over te nemen.';
const told = 'terug.md: Buiten de tabel is iets getypt of veranderd. Dat neem ik niet over: ';
/** The number of a task that ICT is asked to do. */
const number = (): string => /^\| (\d+) \|/m.exec(text(request))?.[1] ?? '';

describe('a request that comes back', () => {
  it('with another sentence shows that sentence', async () => {
    const { code, said } = await readBack(request, (made) =>
      made.replace('Alvast hartelijk dank.', 'Dat lukt ons niet.'),
    );
    expect(code).toBe(1);
    expect(said).toContain(told);
    expect(said).toContain('Dat lukt ons niet.’');
    expect(said).not.toContain('’, ‘');
  });

  it('with another day in a sentence shows that sentence', async () => {
    const { said } = await readBack(request, (made) =>
      made.replace(/(uiterlijk [^\d\n]*)\d+/iu, (_, words: string) => `${words}99`),
    );
    expect(said).toContain(told);
  });

  it.each(['\n\n', '\n'])('with answers below its table asks about their tasks', async (space) => {
    const { code, said } = await readBack(request, (made) =>
      made.replace('\n\n<!-- gemeente', `${space}${number()} volgende week klaar\n\n<!-- gemeente`),
    );
    expect(code).toBe(1);
    expect(said).toContain(`terug.md, buiten de tabel: ${number()} `);
    expect(said).not.toContain(told);
  });

  it('says nothing of what the program wrote, whatever became of the dossier', async () => {
    await run('checklist', 'date', id, 'vertrek', '2027-03-01');
    await run('checklist', 'tick', id, '43', '14', '--toch');
    const { code, said } = await readBack(request, (made) => made.replace(/_ \|$/m, '_ Bel mij |'));
    expect(said).toContain('opmerking: Bel mij');
    expect(said).not.toContain('Buiten de tabel');
    expect(code).toBe(0);
  });

  it('without what it carried is compared with what would be made now', async () => {
    const bare = (made: string): string => made.replace(/<!-- gemeente[^]*/, '');
    expect((await readBack(request, bare)).said).not.toContain('Buiten de tabel');
    const { said } = await readBack(request, (made) => bare(`Bel ons maandag even.\n\n${made}`));
    expect(said).toContain(`${told}‘Bel ons maandag even.’.`);
  });
});

describe('an action list in Word', () => {
  const made = `documenten/actielijst-${id}.docx`;

  async function inWord(words: string): ReturnType<typeof run> {
    await run('render', 'actielijst', '--dossier', id, '--format', 'docx', '--overschrijf');
    const edited = new EditedWord(readFileSync(`${folder}/${made}`));
    edited.fill(43, 'opmerking', 'Bel mij');
    const below = words === '' ? '' : `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`;
    writeFileSync(
      `${folder}/terug.docx`,
      edited.bytes((xml) => xml.replace('</w:tbl>', `</w:tbl>${below}`)),
    );
    return run('inlezen', 'terug.docx', '--dry-run');
  }

  it('shows what was typed below a table, and nothing of its cover', async () => {
    expect((await inWord('Wij bellen nog.')).said).toContain('neem ik niet over: ‘Wij bellen nog.’.');
    mkdirSync(`${folder}/huisstijl`, { recursive: true });
    writeFileSync(`${folder}/huisstijl/sjabloon.docx`, wordFile({ body: coverBody }));
    const { said } = await inWord('');
    expect(said).toContain('opmerking: Bel mij');
    expect(said).not.toContain('Buiten de tabel');
  });
});

describe('a sheet', () => {
  async function asCsv(change: (made: string) => string): ReturnType<typeof run> {
    await run('render', 'actielijst', '--dossier', id, '--format', 'csv');
    const made = text(`documenten/actielijst-${id}.csv`);
    writeFileSync(`${folder}/terug.csv`, change(made));
    return run('inlezen', 'terug.csv', '--dry-run');
  }

  it('shows what stands beside and below its table, and asks about what names a task', async () => {
    const { code, said } = await asCsv(
      (made) => `${made.replace(/^(43;.*)\r\n/m, '$1;wij bellen nog\r\n')};;;\r\nTaak 14 is klaar\r\n`,
    );
    expect(code).toBe(1);
    expect(said).toContain('neem ik niet over: ‘wij bellen nog’.');
    expect(said).toContain('buiten de tabel: 14 ');
  });

  it('offers a typed row with who helps, that is not taken over', async () => {
    const { said } = await asCsv((made) => `${made};Hekken plaatsen;;;bodes;griffier;;16-12-2026\r\n`);
    expect(said).not.toContain('Buiten de tabel');
    const { vragen } = JSON.parse((await run('inlezen', 'terug.csv', '--dry-run', '--json')).said) as {
      readonly vragen: readonly object[];
    };
    expect(vragen).toMatchObject([
      { nieuw: { titel: 'Hekken plaatsen', door: 'bodes', niet_overgenomen: ['met griffier'] } },
    ]);
    expect(said).toContain('Hekken plaatsen');
  });
});

describe('a mail', () => {
  async function mailed(body: string, code = 'N5W6P'): ReturnType<typeof run> {
    const head = `From: ict@voorbeelddam.example\r\nSubject: RE: lijst ${code}\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n`;
    writeFileSync(`${folder}/antwoord.eml`, head + body);
    return run('inlezen', 'antwoord.eml', '--dry-run');
  }

  it('that repeats ours without a mark is not asked about our own words', async () => {
    await run('checklist', 'start', 'new-wethouder', '--id', 'wonen', '--benoeming', '2027-02-02');
    await run('render', 'verzoeken', '--dossier', 'wonen', '--format', 'md');
    const made = text('documenten/verzoeken-wonen-ict.md');
    const code = /Dit is lijst (\w+)/.exec(made)?.[1] ?? '';
    const ours = made.split('## Terugmelden')[0]?.replace(/[*#\\]/g, '') ?? '';
    const answer = `${/^\| (\d+) \|/m.exec(made)?.[1] ?? ''} klaar op 25-11-2026\n\n`;
    expect((await mailed(`${answer}Alles klaar, ook 1.`, code)).said).toContain('niet gelezen');
    const { code: exit, said } = await mailed(answer + ours, code);
    expect(said).toContain('klaar op wo 25 november');
    expect(said).not.toContain('niet gelezen');
    expect(exit).toBe(0);
  });

  it('that says nothing of a task is shown', async () => {
    const { code, said } = await mailed('Hallo,\n\nPrima, wij bellen maandag.\n\nGroet');
    expect(code).toBe(1);
    expect(said).toContain('geen antwoord dat bij een taak hoort, wel: ‘Prima, wij bellen maandag.’.');
  });

  it('with answers between our lines asks about the tasks of those', async () => {
    const quoted = `> - Mail bewaren (nummer ${number()})\nGedaan op 25-11-2026\n> - Iets anders`;
    const { code, said } = await mailed(`Zie hieronder.\n\n${quoted}`);
    expect(code).toBe(1);
    expect(said).toContain(`regel 4: ${number()} `);
    expect(said).toContain('‘Gedaan op 25-11-2026’');
  });

  it('with answers behind our lines asks about the tasks of those', async () => {
    const quoted = `Van: BSS\nOnderwerp: lijst N5W6P\n\n- Mail bewaren (nummer ${number()}): lukt niet\n- Iets (nummer 3)`;
    const { said } = await mailed(`Zie hieronder.\n\n${quoted}`);
    expect(said).toContain(`regel 6: ${number()} `);
    expect(said).toContain('‘lukt niet’');
    expect(said).toContain('Nog te beslissen: 1 vraag.');
  });
});

it('the lists of the example say nothing by themselves', async () => {
  for (const path of [request, list]) {
    writeFileSync(`${folder}/terug.md`, text(path).replace(/ *$/gm, ' '));
    expect((await run('inlezen', 'terug.md', '--dry-run')).said).toContain(nothing);
  }
});
