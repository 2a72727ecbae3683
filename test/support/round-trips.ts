/** Documents on their way out and back without an edit, by the built program. */
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { expect } from 'vitest';
import { exampleDossiers, exampleWorkspaces } from '../../scripts/examples.ts';
import { outputFormats, type OutputFormat } from '../../src/output/registry.ts';
import { gemeente, temporaryFolder, type RunOutcome } from './bin.ts';
import { exampleFolders } from './example-documents.ts';
import { root } from './root.ts';

const day = '2026-11-27';

/** Formats of which `inlezen` reads the files: lists and documents, and mails for what is attached to them. */
export const returningFormats: readonly OutputFormat[] = outputFormats.filter(
  ({ readReturned, needs }) => readReturned !== undefined || needs === 'mail',
);

/** A workspace of its own to send documents from. */
export interface RoundTrip {
  readonly name: string;
  readonly folder: string;
  readonly dossiers: readonly string[];
}

/** Runs a command on the day of every round trip. */
export function run(folder: string, ...words: readonly string[]): Promise<RunOutcome> {
  return gemeente([...words, '--datum', day], folder);
}

async function needDone(outcome: Promise<RunOutcome>): Promise<void> {
  expect(await outcome).toMatchObject({ status: 0 });
}

/** A copy of an example, with what it inherits beside it. */
export function exampleTrip(path: string): RoundTrip {
  const [top = '', ...rest] = path.replace('examples/', '').split('/');
  const copy = temporaryFolder(`${root}examples/${top}`);
  return { name: path, folder: [copy, ...rest].join('/'), dossiers: exampleDossiers(path) };
}

/** Every example. */
export const exampleNames: readonly string[] = exampleFolders.filter((path) =>
  exampleWorkspaces().includes(path),
);

/** A new workspace with a dossier of each of these lists. */
export async function startedTrip(lists: readonly string[]): Promise<RoundTrip> {
  const folder = temporaryFolder();
  await needDone(run(folder, 'init', '--yes', '--gemeente', 'Súdwest-Fryslân'));
  return { name: 'init', folder, dossiers: await startDossiers(folder, lists) };
}

/** A dossier of each list: of a change of the college there are several. */
export async function startDossiers(folder: string, lists: readonly string[]): Promise<readonly string[]> {
  const path = `${folder}/dossiers`;
  const before = filesIn(path);
  for (const list of lists) {
    const who = list === 'collegewisseling' ? ['--komt', 'nieuw-lid', '--vertrekt', 'oud-lid'] : [];
    await needDone(run(folder, 'checklist', 'start', list, '--naam', `proef ${list}`, ...who));
  }
  const started = filesIn(path).filter((name) => !before.includes(name));
  return started.map((name) => name.replace('.yaml', ''));
}

function filesIn(folder: string): readonly string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}

/** Changes the text of the file of a dossier. */
export function changeDossier(
  { folder }: Pick<RoundTrip, 'folder'>,
  id: string,
  change: (text: string) => string,
): void {
  const path = `${folder}/dossiers/${id}.yaml`;
  const before = readFileSync(path, 'utf8');
  const after = change(before);
  expect(after).not.toBe(before);
  writeFileSync(path, after);
}

/** Every file in a folder with its bytes. */
export function bytesIn(folder: string): ReadonlyMap<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  const files = names.filter((name) => statSync(`${folder}/${name}`).isFile());
  return new Map(files.map((name) => [name, readFileSync(`${folder}/${name}`, 'latin1')]));
}

/** News asks nothing: a draft of it has nothing to fill in, and so nothing to come back. */
function asksSomething(draft: string): boolean {
  return /^Content-Disposition: attachment/im.test(draft);
}

const places = ['documenten', 'documenten.lokaal'];

/** Makes documents in formats, and nothing beside them. @returns paths of what was made, from the folder */
export async function send(
  { folder }: Pick<RoundTrip, 'folder'>,
  words: readonly string[],
  wanted?: readonly string[],
): Promise<readonly string[]> {
  for (const place of places) rmSync(`${folder}/${place}`, { recursive: true, force: true });
  const formats = returningFormats.filter(({ id }) => wanted?.includes(id) ?? true);
  const ids = formats.map(({ id }) => id).join(',');
  await needDone(run(folder, 'render', ...words, '--format', ids));
  const endings = formats.map(({ extension }) => `.${extension}`);
  const isPage = (name: string): boolean => name === 'index.html' || name.startsWith('mails-');
  return places
    .flatMap((place) => filesIn(`${folder}/${place}`).map((name) => ({ place, name })))
    .filter(({ name }) => !isPage(name) && endings.some((end) => name.endsWith(end)))
    .map(({ place, name }) => `${place}/${name}`)
    .filter((path) => !path.endsWith('.eml') || asksSomething(readFileSync(`${folder}/${path}`, 'utf8')));
}

/** Lines that tell that there is nothing to take over. */
const nothing =
  /^(?:Er is niets nieuws om over te nemen\.|Niet ingevuld, dus overgeslagen: .*|\S+: (?:[^:]+\.docx: )?hierin (?:is niets veranderd|staat niets nieuws voor het dossier \S+)\.|)$/;

/** Reads files back and expects that nothing is new, and that no byte changes. */
export async function expectNothingNew(folder: string, paths: readonly string[]): Promise<void> {
  const before = bytesIn(folder);
  const { status, stdout, stderr } = await run(folder, 'inlezen', ...paths, '--yes');
  const said = `${stdout}\n${stderr}`.split('\n').filter((line) => !nothing.test(line));
  expect({ status, said }, paths.slice(0, 3).join(' ')).toEqual({ status: 0, said: [] });
  expect(changedIn(before, bytesIn(folder))).toEqual([]);
}

/** Names of files that differ. */
export function changedIn(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): readonly string[] {
  const names = [...new Set([...before.keys(), ...after.keys()])];
  return names.filter((name) => before.get(name) !== after.get(name));
}
