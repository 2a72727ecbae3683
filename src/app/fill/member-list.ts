import type { OpenWorkspace } from '../../document/open-workspace.ts';
import { SchemaBook, type SchemaNode } from '../../profile/schema-book.ts';
import {
  memberForms,
  type Member,
  type MemberFacts,
  type MemberField,
  type MemberForm,
} from '../../setup/fill/members.ts';
import { profileNames } from '../../workspace/find.ts';
import type { Located } from '../../workspace/located.ts';
import type { PlainInput } from '../../workspace/plain-tree.ts';
import { done, outcomeOf, refuse, type Outcome } from '../outcome.ts';
import { needNothingPrivateTyped } from '../privacy/before-writing.ts';
import type { World } from '../world.ts';
import { openSound, writeAnswer, type AnsweredValue } from './answer-value.ts';
import { placeAt, valueAt } from './fill-path.ts';
import { formFacts } from './fill-questions.ts';
import { valueVersion } from './value-version.ts';

/** Where the members of a list are asked. */
export interface MemberPlace {
  /** Folder of the workspace. */
  readonly folder: string;
  /** The place of the list: `college.leden`. */
  readonly path: string;
}

/** A list whose members are asked one by one. */
export interface MemberList {
  readonly path: string;
  readonly title: string;
  readonly description: string | undefined;
  readonly form: MemberForm;
  /** The members so far, in words. */
  readonly told: readonly string[];
  /** What is asked about the next one; none when everybody has had a turn. */
  readonly fields: readonly MemberField[];
  /** The version of the list; see `valueVersion`. */
  readonly version: string;
}

/** Paths of the lists whose members are asked one by one. */
export const memberLists: readonly string[] = Object.keys(memberForms);

/** Reads a list whose members are asked one by one. */
export function openMembers({ folder, path }: MemberPlace, world: World): Promise<Outcome<MemberList>> {
  return outcomeOf(async () => {
    const opened = await openSound(folder, world);
    if (opened.kind !== 'done') return opened;
    const { form, facts, node, version } = await listAt(path, opened.value, world);
    return done({
      ...{ path, form, version, title: node.title ?? path, description: node.description },
      told: facts.members.map((member) => form.tell(member, facts)),
      fields: form.fields(facts),
    });
  });
}

/** The next member of a list, given on a page that may be older than the file. */
export interface NewMember extends MemberPlace {
  /** What was typed or chosen, by the key of its field. */
  readonly answers: ReadonlyMap<string, string>;
  readonly seen: string;
}

/** Adds a member at the end of a list. The others stay as they are written. */
export function addMember(request: NewMember, world: World): Promise<Outcome<AnsweredValue>> {
  return outcomeOf(async () => {
    const { folder, path, answers, seen } = request;
    const opened = await openSound(folder, world);
    if (opened.kind !== 'done') return opened;
    needNothingPrivateTyped([...answers.values()], { folder, file: profileNames[0] }, world);
    const { form, facts, node } = await listAt(path, opened.value, world);
    const read = readMember(form.fields(facts), answers, path);
    const member = form.make(read, facts);
    const keys = path.split('.');
    const isWhole = canBeWhole(placeAt(keys, opened.value.files.profile), opened.value.files.texts);
    return writeAnswer(
      {
        place: { path: keys, node, form: undefined },
        ...(isWhole
          ? { value: [...facts.members, member] }
          : { value: member, item: [...keys, facts.members.length] }),
        words: form.tell(member, facts),
        seen,
      },
      { folder, workspace: opened.value, world },
    );
  });
}

/**
 * Whether a list can be written as a whole without touching what somebody wrote by hand: there is none, or its members
 * are written as the program writes them, without comments.
 */
function canBeWhole(list: Located | undefined, texts: ReadonlyMap<string, string>): boolean {
  if (list?.kind !== 'list' || list.items.length === 0) return true;
  const written = (node: Located): string =>
    (texts.get(node.file) ?? '').replace(/^\ufeff/u, '').slice(node.range?.start, node.range?.end);
  return !written(list).includes('#') && list.items.every((item) => written(item).startsWith('{'));
}

function readMember(
  fields: readonly MemberField[],
  answers: ReadonlyMap<string, string>,
  path: string,
): Member {
  const wrong = (words: string): never => refuse({ code: 'fill/wrong-value', path, wrong: words });
  const member: Record<string, PlainInput> = {};
  if (fields.length === 0) wrong('Hier hoeft niemand meer bij.');
  for (const [index, { key, choices, read }] of fields.entries()) {
    const typed = (answers.get(key) ?? '').trim();
    if (typed === '') {
      if (index === 0) wrong('Vul de eerste vraag in.');
      continue;
    }
    if (choices !== undefined && !choices.some(({ value }) => value === typed))
      wrong('Kies een van de antwoorden.');
    const found = read(typed);
    if ('wrong' in found) wrong(found.wrong);
    else member[key] = found.value;
  }
  return member;
}

/** A list, and what asking for its members needs to know. */
export interface AskedList {
  readonly form: MemberForm;
  readonly node: SchemaNode;
  readonly facts: MemberFacts;
  readonly version: string;
}

/** A list whose members are asked, with what asking needs to know; refused when it is another one. */
export async function listAt(path: string, workspace: OpenWorkspace, world: World): Promise<AskedList> {
  const form = memberForms[path];
  const node = new SchemaBook(world.shipped).at('gemeente', path.split('.'));
  if (form === undefined || node === undefined)
    return refuse({ code: 'fill/unknown-path', typed: path, near: undefined });
  const keys = path.split('.');
  const { profile } = workspace.files;
  const found = valueAt(keys, profile);
  const members = (Array.isArray(found) ? found : []) as readonly Member[];
  const { known } = formFacts(workspace, await world.today());
  return { form, node, facts: { members, known }, version: valueVersion(keys, profile) };
}
