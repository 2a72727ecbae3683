import { hasErrors, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import { onOneLine } from '../../diagnostics/typed.ts';
import type { OpenWorkspace } from '../../document/open-workspace.ts';
import { SchemaBook, type SchemaNode } from '../../profile/schema-book.ts';
import { exampleText } from '../../profile/explain/example.ts';
import { formFor, type AnswerForm, type ReadValue } from '../../setup/fill/answer-form.ts';
import { profileNames } from '../../workspace/find.ts';
import { nodeAt, textAt, toPlain } from '../../workspace/located.ts';
import { parseYaml } from '../../workspace/parse-yaml.ts';
import { showPath } from '../../workspace/paths.ts';
import type { PlainInput } from '../../workspace/plain-tree.ts';
import { single } from '../../workspace/write-yaml.ts';
import { done, outcomeOf, problems, refuse, type Outcome } from '../outcome.ts';
import { changeProfiles } from '../profile-edit/change-profile.ts';
import { needNothingPrivateTyped } from '../privacy/before-writing.ts';
import type { World } from '../world.ts';
import { formFacts } from './fill-questions.ts';
import { fillEdit, openToFill } from './live-fill.ts';
import { schemaKeys, shownPath, valueAt, type FillKey } from './fill-path.ts';

/** A place and the value for it, as typed: `college.leden.wethouder-1.rol`, `wethouder`. */
export interface TypedSetting {
  readonly path: string;
  readonly typed: string;
}

/** Values to write together. */
export interface SetRequest {
  readonly folder: string;
  readonly settings: readonly TypedSetting[];
}

/** A value that was written, and what it took the place of. */
export interface SetValue {
  readonly path: string;
  readonly value: PlainInput;
  /** What was there; undefined when nothing, or the same. */
  readonly was: unknown;
  /** Both as somebody would type them. */
  readonly words: { readonly now: string; readonly was: string | undefined };
}

/** What was written. */
export interface SetValues {
  readonly values: readonly SetValue[];
  /** Changed files, as messages name them. */
  readonly changed: readonly string[];
  readonly warnings: readonly Diagnostic[];
}

/** Writes values that are given with their places. When one is wrong, nothing is written. */
export function setValues({ folder, settings }: SetRequest, world: World): Promise<Outcome<SetValues>> {
  return outcomeOf(async () => {
    const workspace = await openToFill(folder, world);
    const wrong = workspace.diagnostics.filter((each) => hasErrors([each]));
    if (wrong.length > 0) return problems(wrong, workspace.files.texts);
    needNothingPrivateTyped(
      settings.map(({ typed }) => typed),
      { folder, file: profileNames[0] },
      world,
    );
    const today = await world.today();
    const placed = settings.map((setting) => readSetting(setting, { workspace, world, today }));
    const edits = placed.map((value) => fillEdit(value, workspace, world));
    const outcome = await changeProfiles(edits, folder, world);
    if (outcome.kind !== 'done') return outcome;
    const { written, warnings } = outcome.value;
    return done({
      values: placed.map((each) => withOld(each, workspace)),
      changed: written.map((path) => showPath(world.base, path)),
      warnings,
    });
  });
}

/** What reading a setting needs to know. */
export interface SettingInput {
  readonly workspace: OpenWorkspace;
  readonly world: World;
  readonly today: string;
}

/** A value with its place, and how it is written as people type it. */
export interface PlacedSetting {
  readonly path: readonly FillKey[];
  readonly value: PlainInput;
  readonly isProposed: false;
  readonly form: AnswerForm | undefined;
}

/** A value with what it takes the place of. Why: words that somebody wrote never go in silence (0058). */
export function withOld(
  { path, value, form }: PlacedSetting,
  { files }: Pick<OpenWorkspace, 'files'>,
): SetValue {
  const old = valueAt(path, files.profile) ?? undefined;
  const was = JSON.stringify(old) === JSON.stringify(value) ? undefined : old;
  const write = (each: unknown): string => (form?.write(each) ?? onOneLine(each, single)).replace(/;$/, '');
  const words = { now: write(value), was: was === undefined ? undefined : write(was) };
  return { path: shownPath(path), value, was, words };
}

function readSetting({ path: typedPath, typed }: TypedSetting, input: SettingInput): PlacedSetting {
  const { path, keys, node, form, book } = settingAt(typedPath, input);
  const isData = node.type === 'array' && typed.trim().startsWith('[');
  const read =
    form === undefined || isData
      ? (readData(typed) ?? { wrong: partsHint({ path: shownPath(path), keys, book }) })
      : form.read(typed.trim());
  if ('wrong' in read) return refuse({ code: 'fill/wrong-value', path: typedPath, wrong: read.wrong });
  return { path, value: read.value, isProposed: false, form };
}

/** A place in the profile, and how a value for it is read. */
export interface SettingPlace {
  readonly path: readonly FillKey[];
  readonly keys: readonly string[];
  readonly node: SchemaNode;
  /** Undefined when it must be given piece by piece. */
  readonly form: AnswerForm | undefined;
  readonly book: SchemaBook;
}

/** Finds a place by its typed path; refuses a path that the profile does not have. */
export function settingAt(typed: string, { workspace, world, today }: SettingInput): SettingPlace {
  const book = new SchemaBook(world.shipped);
  const path = readPath(typed, workspace, book);
  const keys = schemaKeys(path);
  const node = book.at('gemeente', keys);
  if (node === undefined) return refuse({ code: 'fill/unknown-path', typed, near: undefined });
  const item = node.items === undefined ? undefined : book.at('gemeente', [...keys, '0']);
  const plainKeys = path.map((key) => (typeof key === 'object' ? key.id : key));
  return {
    path,
    keys,
    node,
    form: formFor({ keys: plainKeys, node, item }, formFacts(workspace, today)),
    book,
  };
}

/** A list or map as YAML on one line; undefined when it is neither. */
function readData(typed: string): ReadValue | undefined {
  const { root, diagnostics } = parseYaml(`waarde: ${typed}\n`, '');
  const node = nodeAt(root, ['waarde']);
  const isWhole = node !== undefined && node.kind !== 'scalar' && !hasErrors(diagnostics);
  return isWhole ? { value: toPlain(node) as PlainInput } : undefined;
}

interface SchemaPlace {
  readonly path: string;
  readonly keys: readonly string[];
  readonly book: SchemaBook;
}

/** How to write a list, or one value of a group, with examples of the schema itself. */
function partsHint({ path, keys, book }: SchemaPlace): string {
  const node = book.at('gemeente', keys);
  if (node?.type === 'array')
    return `Schrijf een lijst op één regel, zoals '${path}=${listExample(keys, book)}'`;
  const [part = ''] = node?.required ?? Object.keys(node?.properties ?? {});
  const below = { path: `${path}.${part}`, keys: [...keys, part], book };
  return book.at('gemeente', below.keys)?.properties === undefined
    ? `Dit zijn meer waarden. Geef ze één voor één, zoals '${below.path}=${exampleAt(below.keys, book)}'`
    : partsHint(below);
}

function listExample(keys: readonly string[], book: SchemaBook): string {
  const inItem = [...keys, '0'];
  const item = book.at('gemeente', inItem);
  const parts = item?.required ?? Object.keys(item?.properties ?? {}).slice(0, 2);
  return `[{ ${parts.map((key) => `${key}: ${exampleAt([...inItem, key], book)}`).join(', ')} }]`;
}

function exampleAt(keys: readonly string[], book: SchemaBook): string {
  const node = book.at('gemeente', keys);
  return node === undefined ? '' : exampleText(node);
}

/** The keys of a typed path: a list member by its id, or by its number as in messages. */
function readPath(typed: string, { files }: OpenWorkspace, book: SchemaBook): readonly FillKey[] {
  const words = typed.split(/[.[\]]+/).filter((word) => word !== '');
  const path: FillKey[] = [];
  for (const word of words) {
    const above = schemaKeys(path);
    const node = book.at('gemeente', above);
    if (node?.type === 'array') {
      path.push(memberKey(word, path, files.profile));
      continue;
    }
    const known = Object.keys(node?.properties ?? {});
    if (!known.includes(word)) {
      const near = nearest(word, known);
      const whole = near === undefined ? undefined : [...words.slice(0, path.length), near].join('.');
      refuse({ code: 'fill/unknown-path', typed, near: whole });
    }
    path.push(word);
  }
  return path;
}

function memberKey(
  word: string,
  path: readonly FillKey[],
  profile: OpenWorkspace['files']['profile'],
): FillKey {
  if (!/^\d+$/.test(word)) return { id: word };
  const at = Number(word) - 1;
  const keys = path.map((key) => (typeof key === 'object' ? key.id : key));
  const id = textAt(nodeAt(profile, [...keys, at]), 'id');
  return id === undefined ? at : { id };
}
