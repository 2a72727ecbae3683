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
import { needNothingPrivateTyped, typedScan } from '../privacy/before-writing.ts';
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
  /** What can be changed of each member, with what it is now. */
  readonly changes: readonly (readonly MemberAnswer[])[];
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
      changes: facts.members.map((_, index) => answersOf({ path, index }, form, facts)),
      fields: form.fields(facts),
    });
  });
}

/** A field of a member, and what it is now, as it is typed or chosen. */
export interface MemberAnswer {
  readonly field: MemberField;
  readonly now: string;
}

interface MemberAt {
  readonly path: string;
  readonly index: number;
}

/** What can be changed of a member. Its role cannot: its id says it, and others refer to that. */
function answersOf(
  { path, index }: MemberAt,
  form: MemberForm,
  { members, known }: MemberFacts,
): readonly MemberAnswer[] {
  const member = members[index] ?? {};
  // Asked as it was asked then: about this member, and a link about the one that it is of.
  const helped = member['collegelid'];
  const only = (kind: string): ReadonlyMap<string, string> =>
    kind === 'collegelid' && path === 'ondersteuning.koppeling' && typeof helped === 'string'
      ? new Map([[helped, known(kind).get(helped) ?? helped]])
      : known(kind);
  const before = path === 'ondersteuning.koppeling' ? [] : members.slice(0, index);
  return form
    .fields({ members: before, known: only })
    .filter(({ key }) => key !== 'rol')
    .map((field) => {
      const value = member[field.key] ?? '';
      if (typeof value === 'string') return { field, now: value };
      const ids = (Array.isArray(value) ? value : []).filter((each) => typeof each === 'string');
      return { field, now: ids.map((id) => known('portefeuille').get(id) ?? id).join('; ') };
    });
}

/** Another answer for a member that is in a list. */
export interface ChangedMember extends NewMember {
  /** Its place in the list, from zero. */
  readonly index: number;
}

/** Changes a member where it is written; its id, its other values and the other members stay. */
export function changeMember(request: ChangedMember, world: World): Promise<Outcome<AnsweredValue>> {
  return outcomeOf(async () => {
    const { folder, path, index, answers, seen } = request;
    const opened = await openSound(folder, world);
    if (opened.kind !== 'done') return opened;
    needNothingPrivateTyped([...answers.values()], { folder, file: profileNames[0] }, world);
    const { form, facts, node } = await listAt(path, opened.value, world);
    if (facts.members[index] === undefined) {
      const mine = [...answers.values()].join(', ');
      refuse({ code: 'fill/changed-meanwhile', title: node.title ?? path, mine, now: undefined });
    }
    const fields = answersOf({ path, index }, form, facts).map(({ field }) => field);
    const read = readMember(fields, answers, node.title ?? path);
    needNoName(fields, request, world);
    const [key = '', value = ''] = Object.entries(read)[0] ?? [];
    const keys = path.split('.');
    return writeAnswer(
      {
        ...{ place: { path: keys, node, form: undefined }, value, item: [...keys, index, key], seen },
        words: form.tell({ ...facts.members[index], ...read }, facts),
      },
      { folder, workspace: opened.value, world },
    );
  });
}

/** The next member of a list, given on a page that may be older than the file. */
export interface NewMember extends MemberPlace {
  /** What was typed or chosen, by the key of its field. */
  readonly answers: ReadonlyMap<string, string>;
  readonly seen: string;
  /** Whether it is meant, although it looks like a name. */
  readonly isAgreed: boolean;
}

/** Refuses what looks like a name where none belongs, unless somebody said that it is none. */
function needNoName(
  fields: readonly MemberField[],
  { folder, answers, isAgreed }: Pick<NewMember, 'folder' | 'answers' | 'isAgreed'>,
  world: World,
): void {
  const scan = typedScan(folder, world, profileNames[0]);
  for (const { key, isWithoutName = false } of fields) {
    const typed = answers.get(key) ?? '';
    if (isWithoutName && !isAgreed && scan(typed, 'remark').length > 0)
      refuse({ code: 'fill/perhaps-name', typed });
  }
}

/** Adds a member at the end of a list. The others stay as they are written. */
export function addMember(request: NewMember, world: World): Promise<Outcome<AnsweredValue>> {
  return outcomeOf(async () => {
    const { folder, path, answers, seen } = request;
    const opened = await openSound(folder, world);
    if (opened.kind !== 'done') return opened;
    needNothingPrivateTyped([...answers.values()], { folder, file: profileNames[0] }, world);
    const { form, facts, node } = await listAt(path, opened.value, world);
    const read = readMember(form.fields(facts), answers, node.title ?? path);
    needNoName(form.fields(facts), request, world);
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
  title: string,
): Member {
  const wrong = (words: string): never => refuse({ code: 'fill/wrong-value', path: title, wrong: words });
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
