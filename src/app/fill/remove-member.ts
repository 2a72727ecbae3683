import type { OpenWorkspace } from '../../document/open-workspace.ts';
import { SchemaBook } from '../../profile/schema-book.ts';
import type { Member } from '../../setup/fill/members.ts';
import type { PlainInput } from '../../workspace/plain-tree.ts';
import { readExactText } from '../../workspace/read-text.ts';
import { itemsAt, textAt, toPlain } from '../../workspace/located.ts';
import { outlineValue } from '../../workspace/outline-yaml.ts';
import { parseYaml } from '../../workspace/parse-yaml.ts';
import { showPath } from '../../workspace/paths.ts';
import { withoutItem } from '../../workspace/remove-item.ts';
import { dossierIds, dossierPath } from '../dossiers/files.ts';
import { done, outcomeOf, refuse, type Outcome } from '../outcome.ts';
import { changeProfiles } from '../profile-edit/change-profile.ts';
import { ownFiles } from '../profile-edit/own-files.ts';
import type { World } from '../world.ts';
import { dryWorld } from '../files/dry-world.ts';
import { openSound, type AnsweredValue } from './answer-value.ts';
import { listAt, type MemberPlace } from './member-list.ts';
import type { MemberUse } from './refusals.ts';
import type { WrittenAnswer } from './take-back.ts';
import { versionIn } from './value-version.ts';

/** A member to remove, chosen on a page that may be older than the file. */
export interface RemovedMember extends MemberPlace {
  /** Its place in the list, from zero. */
  readonly index: number;
  /** The version of the list as it was shown. */
  readonly seen: string;
  readonly isAgreed: boolean;
}

/**
 * Removes a member of a list, after consent to what goes with it. Nothing else in the file changes. Refused when others
 * refer to it, or when the list is another one by now.
 */
export function removeMember(request: RemovedMember, world: World): Promise<Outcome<AnsweredValue>> {
  return outcomeOf(async () => {
    const { folder, path, index, seen, isAgreed } = request;
    const opened = await openSound(folder, world);
    if (opened.kind !== 'done') return opened;
    const { form, facts, node, version } = await listAt(path, opened.value, world);
    const title = node.title ?? path;
    const member = facts.members[index];
    const words = member === undefined ? '' : form.tell(member, facts);
    const conflict = (): never =>
      refuse({ code: 'fill/changed-meanwhile', title, mine: `${words} weghalen`, now: undefined });
    if (member === undefined || version !== seen) return conflict();
    const keys = path.split('.');
    const { file, at, text } = placeIn({ keys, index }, opened.value, world);
    const uses = await usesOf({ path, id: member['id'] }, opened.value, world);
    if (uses.length > 0) refuse({ code: 'fill/still-used', title, member: words, uses });
    if (!isAgreed) {
      const tried = { path: file, edit: (before: string) => withoutItem(before, keys, at).text };
      // What cannot be removed is not asked about.
      const possible = await changeProfiles([tried], folder, dryWorld(world));
      if (possible.kind !== 'done') return possible;
      const along = goesAlong({ member, keys, gone: withoutItem(text, keys, at).gone }, world);
      const dossiers = dossiersAbout(member['id'], folder, world);
      refuse({ code: 'fill/removal', title, member: words, along, dossiers });
    }
    const listed = versionIn(text, keys);
    let written: WrittenAnswer | undefined;
    const edit = (before: string): string => {
      // What was opened is checked above; what is on disk by now, here.
      if (versionIn(before, keys) !== listed) conflict();
      const after = withoutItem(before, keys, at).text;
      written = { file, path: keys, title, before, after };
      return after;
    };
    const outcome = await changeProfiles([{ path: file, edit }], folder, world);
    if (outcome.kind !== 'done') return outcome;
    const { warnings } = outcome.value;
    return done({ path, title, words, value: '', written, warnings });
  });
}

/** Keys that the words for a member tell. */
const told = new Set(['id', 'naam', 'rol', 'portefeuilles', 'taak', 'collegelid', 'secretaresse']);

/** What goes with a member besides what its words tell: other values, and comments. */
function goesAlong(
  {
    member,
    keys,
    gone,
  }: { readonly member: Member; readonly keys: readonly string[]; readonly gone: string },
  world: World,
): readonly string[] {
  const book = new SchemaBook(world.shipped);
  const values = Object.entries(member)
    .filter(([key]) => !told.has(key))
    .map(([key, value]) => {
      const title = book.at('gemeente', [...keys, '0', key])?.title ?? key;
      return `${title}: ${typeof value === 'string' ? value : JSON.stringify(value)}`;
    });
  const comments = gone.split(/\r?\n/).flatMap((line) => /(?:^|\s)#\s*(.*)$/.exec(line)?.[1] ?? []);
  return [...values, ...comments];
}

/** The keys that refer to members of a list, in other lists whose members are asked. */
const references: Readonly<Record<string, readonly [list: string, key: string]>> = {
  'college.portefeuilles': ['college.leden', 'portefeuilles'],
  'college.leden': ['ondersteuning.koppeling', 'collegelid'],
  'secretariaat.medewerkers': ['ondersteuning.koppeling', 'secretaresse'],
};

/** Who refers to a member. */
async function usesOf(
  { path, id }: { readonly path: string; readonly id: unknown },
  workspace: OpenWorkspace,
  world: World,
): Promise<readonly MemberUse[]> {
  const [list, key] = references[path] ?? [];
  if (list === undefined || key === undefined) return [];
  const { form, facts, node } = await listAt(list, workspace, world);
  return facts.members
    .filter((member) => [member[key]].flat().includes(id as PlainInput))
    .map((member) => ({ path: list, title: node.title ?? list, words: form.tell(member, facts) }));
}

interface ItemPlace {
  readonly file: string;
  /** Its place in the list of that file, from zero. */
  readonly at: number;
  readonly text: string;
}

/** The own file that a member is written in; refused when it is in none, or in several together. */
function placeIn(
  { keys, index }: { readonly keys: readonly string[]; readonly index: number },
  workspace: OpenWorkspace,
  world: World,
): ItemPlace {
  const wanted = itemsAt(workspace.files.profile, ...keys)[index];
  const id = textAt(wanted, 'id');
  const whole = wanted === undefined ? '' : JSON.stringify(toPlain(wanted));
  const found = ownFiles(workspace, world).flatMap((file): readonly ItemPlace[] => {
    const { text = '' } = readExactText(world.files, file, showPath(world.base, file));
    const items = itemsAt(parseYaml(text.replace(/^\ufeff/u, ''), '').root, ...keys);
    return items.flatMap((item, at) => {
      const isIt = id === undefined ? JSON.stringify(toPlain(item)) === whole : textAt(item, 'id') === id;
      return isIt ? [{ file, at, text }] : [];
    });
  });
  const [only, other] = found;
  if (only === undefined || other !== undefined)
    return refuse({ code: 'profile/not-editable', file: wanted?.file ?? workspace.files.profile.file });
  return only;
}

/** Dossiers that are about a member, by the lines of their files: one of them may be broken. */
function dossiersAbout(id: unknown, folder: string, world: World): readonly string[] {
  if (typeof id !== 'string') return [];
  return dossierIds(folder, world).filter((dossier) => {
    const read = world.files.read(dossierPath(folder, dossier, world));
    return 'bytes' in read && outlineValue(new TextDecoder().decode(read.bytes), 'voor') === id;
  });
}
