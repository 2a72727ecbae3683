/** The names of people, which stay on this computer: who the workspace knows, and what the local file says of them. */
import { EnvironmentError } from '../../diagnostics/errors.ts';
import { fillIn } from '../../workspace/fill-yaml.ts';
import { personsFile } from '../../workspace/file-kinds.ts';
import { itemsAt, textAt, type Located } from '../../workspace/located.ts';
import { nodeVersion } from '../../workspace/node-version.ts';
import { joinPath, showPath } from '../../workspace/paths.ts';
import { readExactText } from '../../workspace/read-text.ts';
import { withoutItem } from '../../workspace/remove-item.ts';
import { UneditableError, YamlText } from '../../workspace/yaml-text.ts';
import { writeYaml } from '../../workspace/write-yaml.ts';
import { peopleIn } from '../documents/name-places.ts';
import { changeFile } from '../files/change-file.ts';
import { checkText, readChecked } from '../files/checked-yaml.ts';
import { knownNames } from '../fill/known-names.ts';
import { openWithDossiers } from '../open/open.ts';
import { done, outcomeOf, refuse, type Outcome } from '../outcome.ts';
import type { World } from '../world.ts';

/** Somebody that the workspace refers to. */
export interface Person {
  readonly id: string;
  /** Who it is, without a name: "wethouder 1 (Wonen)". */
  readonly title: string;
  readonly name: string;
  readonly mail: string;
  /** The version of what the local file says of this person. */
  readonly version: string;
}

/** Everybody that the profile and dossiers refer to, with what the local file says of them. */
export function listPersons(folder: string, world: World): Promise<Outcome<readonly Person[]>> {
  return outcomeOf(async () => {
    const path = joinPath(folder, personsFile);
    const isThere = world.files.info(path) !== undefined;
    const read = isThere ? await readChecked(path, 'personen', world) : undefined;
    if (read !== undefined && read.kind !== 'done') return read;
    const items = itemsAt(read?.value.root, 'personen');
    const titles = await titlesIn(folder, world);
    return done([...titles].map(([id, title]) => personOf({ id, title }, items)));
  });
}

function personOf({ id, title }: Pick<Person, 'id' | 'title'>, items: readonly Located[]): Person {
  const item = items.find((each) => textAt(each, 'id') === id);
  const [name = '', mail = ''] = [textAt(item, 'naam'), textAt(item, 'mail')];
  return { id, title, name, mail, version: nodeVersion(item) };
}

/** Who can have a name, by id. */
async function titlesIn(folder: string, world: World): Promise<ReadonlyMap<string, string>> {
  const workspace = await openWithDossiers(folder, 'all', world);
  const known = new Map([...knownNames(workspace, 'collegelid'), ...knownNames(workspace, 'medewerker')]);
  const ids = peopleIn(workspace);
  const subjects = workspace.sources.dossiers.flatMap(({ dossier: { subject, title } }) =>
    subject === undefined || ids.includes(subject) ? [] : [[subject, `Over wie gaat: ${title}`] as const],
  );
  return new Map([...ids.map((id) => [id, known.get(id) ?? id] as const), ...subjects]);
}

/** What is typed of somebody. */
export interface TypedPerson extends Pick<Person, 'id' | 'name' | 'mail'> {
  readonly folder: string;
  /** The version that was shown. */
  readonly seen: string;
}

/**
 * Writes the name and address of somebody in the local file, which is made when it is not there. With neither, that
 * person leaves the file. Other lines and comments stay.
 *
 * @returns who it is, without a name
 */
export function savePerson(request: TypedPerson, world: World): Promise<Outcome<string>> {
  return outcomeOf(async () => {
    const { folder, id, seen } = request;
    const path = joinPath(folder, personsFile);
    const file = showPath(world.base, path);
    const title = (await titlesIn(folder, world)).get(id);
    if (title === undefined) return refuse({ code: 'fill/unknown-path', typed: id, near: undefined });
    if (request.name === '' && request.mail !== '')
      refuse({ code: 'fill/wrong-value', path: title, wrong: 'Vul ook de naam in.' });
    if (request.name !== '') await leftOutOfGit(folder, world);
    return changeFile(path, world, async () => {
      const isThere = world.files.info(path) !== undefined;
      const read = isThere ? await readChecked(path, 'personen', world) : undefined;
      if (read !== undefined && read.kind !== 'done') return read;
      const items = itemsAt(read?.value.root, 'personen');
      const person = personOf({ id, title }, items);
      if (person.version !== seen)
        refuse({ code: 'fill/changed-meanwhile', title, mine: request.name, now: person.name || undefined });
      const text = newText(request, { text: read?.value.text, items, file });
      if (text === undefined) return done({ text, value: title });
      const checked = await checkText({ text, diagnostics: [] }, { file, schema: 'personen' }, world);
      const wrong = 'Schrijf een naam, en een mailadres zoals naam@voorbeeld.nl.';
      if (checked.kind !== 'done') refuse({ code: 'fill/wrong-value', path: title, wrong });
      return done({ text, value: title });
    });
  });
}

/** Names go in no file that git offers to keep: a workspace without the line for it gets one. */
async function leftOutOfGit(folder: string, world: World): Promise<void> {
  const asked = world.git(folder, ['check-ignore', '--no-index', '-q', '--', personsFile]);
  // 1: git would keep it; 0: it is left out; anything else: no repository, or no git.
  if (asked?.status !== 1) return;
  const path = joinPath(folder, '.gitignore');
  await changeFile(path, world, () => {
    const isThere = world.files.info(path) !== undefined;
    const { text } = isThere ? readExactText(world.files, path, '.gitignore') : { text: '' };
    if (text === undefined)
      throw new EnvironmentError(
        `Er is niets bewaard: ik kan .gitignore niet lezen, en anders kan deze naam in git komen. Zet daar zelf ${personsFile} in.`,
      );
    const end = text.includes('\r\n') ? '\r\n' : '\n';
    const before = text === '' || text.endsWith('\n') ? text : `${text}${end}`;
    return done({ text: `${before}${personsFile}${end}`, value: undefined });
  });
}

interface FoundPersons {
  /** Undefined when there is no such file yet. */
  readonly text: string | undefined;
  readonly items: readonly Located[];
  readonly file: string;
}

/** The file with what was typed; undefined when that changes nothing. */
function newText({ id, name, mail }: TypedPerson, { text, items, file }: FoundPersons): string | undefined {
  const at = items.findIndex((each) => textAt(each, 'id') === id);
  const person = { id, naam: name, ...(mail === '' ? {} : { mail }) };
  if (at === -1 && name === '') return undefined;
  if (text === undefined) return writeYaml({ personen: [person] });
  try {
    if (at === -1) return set(text, { path: [items.length], value: person });
    if (name === '') return withoutItem(text, ['personen'], at).text;
    const named = set(text, { path: [at, 'naam'], value: name });
    if (mail !== '') return set(named, { path: [at, 'mail'], value: mail });
    const yaml = new YamlText(named);
    const path = ['personen', at, 'mail'];
    return yaml.depthOf(path) === path.length ? yaml.remove(path).toString() : named;
  } catch (error) {
    if (!(error instanceof UneditableError)) throw error;
    return refuse({ code: 'profile/not-editable', file });
  }
}

interface Typed {
  readonly value: string | Readonly<Record<string, string>>;
  readonly path: readonly (string | number)[];
}

function set(text: string, { path, value }: Typed): string {
  return fillIn(text, { path: ['personen', ...path], value, isProposed: false });
}
