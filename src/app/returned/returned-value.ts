/** A value that reads otherwise in a document that came back: its place in the profile, read as `invullen` reads it. */
import type { Source } from '../../diagnostics/diagnostic.ts';
import { lineStarts, positionAt } from '../../diagnostics/present.ts';
import type { EditedValue } from '../../document/edited-block.ts';
import type { OpenWorkspace } from '../../document/open-workspace.ts';
import type { Leaf } from '../../profile/leaf.ts';
import { SchemaBook } from '../../profile/schema-book.ts';
import type { AnswerForm } from '../../setup/fill/answer-form.ts';
import { dotted, nodeAt, pointerKeys, toPlain, type Located } from '../../workspace/located.ts';
import { isPlainMap } from '../../workspace/plain-tree.ts';
import { showPath } from '../../workspace/paths.ts';
import { shownPath } from '../fill/fill-path.ts';
import { settingAt, type SettingInput } from '../fill/set-values.ts';
import { ownFiles } from '../profile-edit/own-files.ts';

/** Why a value is not taken over. */
export type LeftWhy =
  /** It is written in another way than printed, or in pieces. */
  | { readonly kind: 'otherwise' }
  /** It is no value for that key. @param words what is wrong with it */
  | { readonly kind: 'wrong'; readonly words: string }
  /** The document says two things of the same value. */
  | { readonly kind: 'several' };

/** A value that reads otherwise in the document that came back. */
export interface ReturnedValue {
  /** Dotted path in its file, as filling in takes it: `pfo.dag`. */
  readonly path: string;
  readonly file: string;
  /** From 1; undefined for a value that is not written yet. */
  readonly line: number | undefined;
  /** As the workspace has it now; empty when it is still to be filled in. */
  readonly before: string;
  /** Whether nobody agreed on what the workspace has now. */
  readonly isProposal: boolean;
  /** As the document says it. */
  readonly after: string;
  /** What filling in takes for it, or why that is no matter of copying. */
  readonly edit: { readonly typed: string } | { readonly why: LeftWhy };
}

/** The place of a printed value. */
interface Home {
  readonly path: string;
  readonly file: string;
  readonly line: number | undefined;
  /** The value itself; undefined when it is still to be filled in. */
  readonly raw: unknown;
  /** Whether it is a value of this workspace's own profile. */
  readonly isOwn: boolean;
}

/**
 * A changed value at its own key.
 *
 * @returns nothing when it has no key of its own: then it is a sentence. Two for a day and a time that both changed
 */
export function returnedValues(
  { leaf, printed, said }: EditedValue,
  input: SettingInput,
): readonly ReturnedValue[] {
  const home = homeOf(leaf, input);
  if (home === undefined) return [];
  const { path, file, line, raw, isOwn } = home;
  const isProposal = leaf.proposals.length > 0;
  const before = raw === undefined ? '' : printed;
  const found = { path, file, line, before, isProposal, after: said };
  if (!isOwn) return [{ ...found, edit: { why: { kind: 'otherwise' } } }];
  const place = settingAt(path, input);
  const named = { ...found, path: shownPath(place.path) };
  const read = readAs(place.form, { leaf, printed, said, raw });
  if ('why' in read) return [{ ...named, edit: read }];
  if (isSame(read.value, raw) && !isProposal) return [];
  const parts = line === undefined ? [] : partsOf(named, { old: raw, now: read.value }, input);
  return parts.length > 0 ? parts : [{ ...named, edit: { typed: read.typed } }];
}

/** Where a value belongs; undefined for words that no key holds. */
function homeOf({ blank, source, proposals }: Leaf, input: SettingInput): Home | undefined {
  const { workspace } = input;
  if (blank !== undefined) return openHome(blank, undefined, input);
  const keys = keysAt(source, workspace);
  if (source === undefined || keys === undefined) {
    const [only, ...more] = proposals;
    const isDefault = only?.reason === 'default' && more.length === 0;
    return isDefault && source === undefined ? openHome(only, only.value, input) : undefined;
  }
  const file = source.file;
  const node = nodeAt(workspace.files.profile, keys);
  const line = lineOf(source, workspace);
  const isOwn = node !== undefined && isAt(node, source) && isOwnFile(file, input);
  const path = dotted(keys);
  return { path, file, line, raw: node === undefined ? undefined : toPlain(node), isOwn };
}

/** A place where nothing is written yet. */
function openHome(
  { path, source: { file } }: { readonly path: string; readonly source: Source },
  raw: unknown,
  input: SettingInput,
): Home | undefined {
  if (path === '') return undefined;
  const keys = pointerKeys(`/${path.replaceAll('[', '.').replaceAll(']', '').replaceAll('.', '/')}`);
  const isKnown = new SchemaBook(input.world.shipped).at('gemeente', keys) !== undefined;
  return { path, file, line: undefined, raw, isOwn: isKnown && isOwnFile(file, input) };
}

function keysAt(
  source: Source | undefined,
  { files }: OpenWorkspace,
): readonly (string | number)[] | undefined {
  const keys = pointerKeys(source?.pointer ?? '');
  if (keys.length === 0) return undefined;
  return keys.map((key, index) =>
    nodeAt(files.profile, keys.slice(0, index))?.kind === 'list' ? Number(key) : key,
  );
}

/** Whether a node is the one that a value was read from. Why: files of roles have the same keys as the profile. */
function isAt(node: Located, { file, range }: Source): boolean {
  return node.file === file && (node.range ?? node.keyRange)?.start === range?.start;
}

function isOwnFile(file: string, { workspace, world }: SettingInput): boolean {
  return ownFiles(workspace, world).some((path) => showPath(world.base, path) === file);
}

function lineOf({ file, range }: Source, { files }: OpenWorkspace): number | undefined {
  const text = files.texts.get(file);
  return text === undefined || range === undefined
    ? undefined
    : positionAt(lineStarts(text), range.start).line;
}

type Reading = { readonly typed: string; readonly value: unknown } | { readonly why: LeftWhy };

/** Reads what a document says, if the same form reads what the program prints there as the value that is there. */
function readAs(
  form: AnswerForm | undefined,
  { leaf, printed, said, raw }: EditedValue & { readonly raw: unknown },
): Reading {
  const otherwise: Reading = { why: { kind: 'otherwise' } };
  if (form === undefined || /[[\]]/.test(said)) return otherwise;
  const typed = typedFor(form, { printed: plainSpaces(printed), said: plainSpaces(said), raw }, leaf.article);
  if (typed === undefined) return otherwise;
  const read = form.read(typed);
  return 'wrong' in read ? { why: { kind: 'wrong', words: read.wrong } } : { typed, value: read.value };
}

function typedFor(
  form: AnswerForm,
  { printed, said, raw }: { readonly printed: string; readonly said: string; readonly raw: unknown },
  article: string | undefined,
): string | undefined {
  const means = (text: string): boolean => {
    const read = form.read(text);
    return 'value' in read && isSame(read.value, raw);
  };
  // A day without a year can be of any year.
  if (/^\d{4}-\d\d-\d\d$/.test(typeof raw === 'string' ? raw : '') && !/\d{4}/.test(said)) return undefined;
  if (raw === undefined || means(printed)) return said;
  const bare = withoutArticle(printed);
  return article !== '' && bare !== printed && means(bare) ? withoutArticle(said) : undefined;
}

function withoutArticle(text: string): string {
  return text.replace(/^(?:de|het|een) /iu, '');
}

/** Why: on a screen, and typed again, a no-break space is only a space that cannot be seen. */
function plainSpaces(text: string): string {
  return text.replaceAll('\u00a0', ' ');
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Of a day with a time, each that changed at its own key. */
function partsOf(
  value: Omit<ReturnedValue, 'edit'>,
  { old, now }: { readonly old: unknown; readonly now: unknown },
  input: SettingInput,
): readonly ReturnedValue[] {
  if (!isPlainMap(old) || !isPlainMap(now)) return [];
  const [before, after] = [old, now] as readonly Readonly<Record<string, unknown>>[];
  return Object.entries(after ?? {}).flatMap(([key, part]): readonly ReturnedValue[] => {
    if (isSame(part, before?.[key])) return [];
    const path = `${value.path}.${key}`;
    const { form } = settingAt(path, input);
    const [was, typed] = [form?.write(before?.[key]), form?.write(part)];
    return was === undefined || typed === undefined
      ? []
      : [{ ...value, path, before: was, after: typed, edit: { typed } }];
  });
}
