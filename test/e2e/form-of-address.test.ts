/**
 * How readers are addressed in all that goes out and comes back: in one form throughout, that of the municipality, and `u`
 * to the board. Words that go around a text, such as those of a web form, address nobody. By the built program.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { simpleParser } from 'mailparser';
import { beforeAll, describe, expect, it } from 'vitest';
import { readDocx } from '../../src/output/docx/read-blocks.ts';
import { findFormat } from '../../src/output/registry.ts';
import { gemeente, temporaryFolder } from '../support/bin.ts';
import { root } from '../support/root.ts';

const dossiers = ['vertrek-wethouder-zorg', 'wonen'] as const;
const formal = ['burgemeester', 'college', 'gemeentesecretaris', 'griffier', 'wethouder'];
/** Day on which each dossier has work that is late and work that is to come. */
const days: Readonly<Record<string, string>> = {
  'vertrek-wethouder-zorg': '2026-12-12',
  wonen: '2026-12-09',
};

const toU = /\b(?:u|uw|uzelf)\b/i;
const toJe = /\b(?:je|jij|jou|jouw|jullie|jezelf)\b/i;

/** Makes all that goes out of both dossiers. */
async function sentFrom(style: 'u' | 'je'): Promise<string> {
  const folder = temporaryFolder(`${root}examples/voorbeelddam`);
  const profile = readFileSync(`${folder}/gemeente.yaml`, 'utf8');
  writeFileSync(`${folder}/gemeente.yaml`, profile.replace('aanspreekvorm: u', `aanspreekvorm: ${style}`));
  const run = async (...typed: readonly string[]): Promise<void> => {
    const { status, stderr } = await gemeente(typed, folder);
    if (status !== 0) throw new Error(stderr);
  };
  const start = ['start', 'new-wethouder', '--naam', 'wethouder wonen', '--id', 'wonen'];
  await run('checklist', ...start, '--benoeming', '2026-12-15', '--datum', '2026-12-01');
  for (const id of dossiers) {
    const [day, of] = [
      ['--datum', days[id] ?? ''],
      ['--dossier', id],
    ];
    await run('render', 'verzoeken', ...of, ...day, '--format', 'eml,html');
    await run('render', 'actielijst', ...of, ...day, '--format', 'html,xlsx,ics,docx');
    await run('checklist', 'remind', id, ...day, '--format', 'eml,html');
  }
  return folder;
}

interface Sent {
  readonly name: string;
  /** Whether its reader is of the board, or addressed like it. */
  readonly isFormal: boolean;
  readonly words: string;
}

async function allSent(folder: string): Promise<readonly Sent[]> {
  const files = ['documenten', 'documenten.lokaal'].flatMap((each) =>
    readdirSync(`${folder}/${each}`).map((name) => ({ name, path: `${folder}/${each}/${name}` })),
  );
  const own = files.filter(
    ({ name }) =>
      dossiers.some((id) => name.includes(`-${id}`)) && /\.(?:eml|html|xlsx|ics|docx)$/.test(name),
  );
  // The page with mails is of the sender, and repeats them.
  return Promise.all(
    own
      .filter(({ name }) => !name.startsWith('mails-'))
      .map(async ({ name, path }) => ({
        name,
        isFormal: formal.some((role) => name.includes(`-${role}.`)),
        words: await wordsOf(name, readFileSync(path)),
      })),
  );
}

async function wordsOf(name: string, bytes: Buffer): Promise<string> {
  if (name.endsWith('.eml')) return mailWords(bytes);
  if (name.endsWith('.html')) return pageWords(bytes.toString('utf8'));
  const read = await findFormat(name.slice(name.lastIndexOf('.') + 1))?.readBack(new Uint8Array(bytes));
  return (read?.blocks ?? []).join('\n');
}

/** What a mail says, with the list that goes along; other forms are not of the mail. */
async function mailWords(bytes: Buffer): Promise<string> {
  const { subject = '', text = '', attachments } = await simpleParser(bytes);
  const lists = attachments
    .filter(({ filename = '' }) => filename.startsWith('Lijst'))
    .flatMap(({ content }) => readDocx(new Uint8Array(content))?.blocks ?? []);
  return [subject, text, ...lists].join('\n');
}

/** What a page shows, and what its script can say. */
function pageWords(page: string): string {
  const said = [...page.matchAll(/\b(?:say|confirm)\('([^']*)'/g)].map(([, words = '']) => words);
  const shown = page.replace(/<(style|script|svg)\b[^]*?<\/\1>/g, ' ').replace(/<[^>]*>/g, '\n');
  return [shown, ...said].join('\n');
}

/** The lines that address somebody otherwise, each after the name of its file. */
function linesWith(pattern: RegExp, sent: readonly Sent[]): readonly string[] {
  return sent.flatMap(({ name, words }) =>
    words.split('\n').flatMap((line) => (pattern.test(line) ? `${name}: ${line.trim().slice(0, 200)}` : [])),
  );
}

describe.each(['u', 'je'] as const)('where the form of address is %s', (style) => {
  let sent: readonly Sent[] = [];
  beforeAll(async () => {
    sent = await allSent(await sentFrom(style));
  });

  it('all kinds are read, and have words', () => {
    for (const kind of [
      /^verzoeken.*eml$/,
      /^verzoeken.*html$/,
      /^herinneringen.*eml$/,
      /^actielijst.*xlsx$/,
    ])
      expect(sent.filter(({ name }) => kind.test(name)).length, String(kind)).toBeGreaterThan(1);
    expect(sent.filter(({ words }) => words.length < 200).map(({ name }) => name)).toEqual([]);
    expect(sent.some(({ words }) => words.includes('Er is nog niets ingevuld.'))).toBe(true);
  });

  it('the board reads u', () => {
    const board = sent.filter(({ isFormal }) => isFormal);
    expect(linesWith(toU, board)).not.toEqual([]);
    expect(linesWith(toJe, board)).toEqual([]);
  });

  it('all others read that form alone', () => {
    const others = sent.filter(({ isFormal }) => !isFormal);
    expect(linesWith(style === 'je' ? toJe : toU, others)).not.toEqual([]);
    expect(linesWith(style === 'je' ? toU : toJe, others)).toEqual([]);
  });

  it('no subject is long, used twice, or tells a secret', () => {
    const subjects = sent.flatMap(({ name, words }) =>
      name.endsWith('.eml') ? { name, subject: words.split('\n')[0] ?? '' } : [],
    );
    expect(new Set(subjects.map(({ subject }) => subject)).size).toBe(subjects.length);
    for (const { name, subject } of subjects) {
      expect(subject.length, subject).toBeLessThanOrEqual(100);
      if (name.includes('-wonen-')) expect(subject).toMatch(/^Vertrouwelijk: (?!.*(?:wonen|start|benoem))/i);
    }
  });
});
