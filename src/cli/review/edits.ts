import { UserError } from '../../diagnostics/errors.ts';
import type { Agreement } from '../../document/agreements.ts';
import type { OpenWorkspace } from '../../document/open-workspace.ts';
import { shapes } from '../../generated/shapes.ts';
import type { Shape } from '../../profile/shape.ts';
import { parseYaml } from '../../workspace/parse-yaml.ts';
import { addItem, replaceRange, writeValue, type PlainValue } from '../../workspace/edit-place.ts';
import { itemsAt, nodeAt, pointerKeys, textAt, dotted, type LocatedScalar } from '../../workspace/located.ts';
import { absolutePath } from '../../workspace/paths.ts';
import type { Io } from '../io.ts';
import { fileFor, ownFiles, type ProfileEdit } from './profile-edit.ts';

/** Where a municipality's own texts of a document stand. */
function textsPath(document: string): readonly string[] {
  return ['documenten', document, 'teksten'];
}

/** What is said of one agreement in `teksten`. */
type TextItem = Readonly<Record<string, PlainValue>>;

/** Writes an own text for an agreement. */
export function ownTextEdit(agreement: Agreement, words: string, place: EditPlace): ProfileEdit {
  return itemEdit(agreement.id, { tekst: words }, place);
}

/** Lets an agreement lapse, as the profile does that: `vervalt: true`, with the reason as a comment behind it. */
export function lapseEdit(id: string, reason: string | undefined, place: EditPlace): ProfileEdit {
  return itemEdit(id, { vervalt: true }, { ...place, comment: reason });
}

/** Ids of agreements of a document that a profile lets lapse. */
export function lapsedIn({ files }: OpenWorkspace, document: string): ReadonlySet<string> {
  const ids = itemsAt(files.profile, ...textsPath(document)).flatMap((item) => {
    const lapses = nodeAt(item, ['vervalt']);
    const id = textAt(item, 'id');
    return id !== undefined && lapses?.kind === 'scalar' && lapses.value === true ? [id] : [];
  });
  return new Set(ids);
}

/** Where an edit is done. */
export interface EditPlace {
  readonly document: string;
  readonly workspace: OpenWorkspace;
  readonly io: Io;
  readonly comment?: string | undefined;
}

function itemEdit(id: string, keys: TextItem, { document, workspace, io, comment }: EditPlace): ProfileEdit {
  const list = textsPath(document);
  return {
    path: fileFor(list, workspace, io),
    edit: (text) => {
      const { root } = parseYaml(text, '');
      const index = itemsAt(root, ...list).findIndex((item) => textAt(item, 'id') === id);
      if (index === -1) return addItem(text, list, { item: { id, ...keys }, comment });
      return Object.entries(keys).reduce(
        (current, [key, value]) => writeValue(current, [...list, index, key], value),
        text,
      );
    },
  };
}

/** A value of the profile behind an agreement, that can be given another. */
export interface EditableValue {
  /** As people write it: `pfo.dag`. */
  readonly path: string;
  /** What people call it: `Dag`. */
  readonly title: string;
  /** What stands there now; empty when it is to be filled in. */
  readonly now: string;
  readonly edit: (typed: string) => ProfileEdit;
}

/** The values that an agreement shows, as far as they stand in files of this workspace itself, or in none yet. */
export function editableValues(
  { values, blanks }: Agreement,
  workspace: OpenWorkspace,
  io: Io,
): readonly EditableValue[] {
  const own = new Set(ownFiles(workspace, io));
  const found = values.flatMap(({ source }) => {
    const keys = pointerKeys(source?.pointer ?? '');
    return scalarsAt(keys, workspace).filter(({ node }) => own.has(absolutePath(io.cwd, node.file)));
  });
  const written = found.map(({ keys, node }) => ({
    path: dotted(keys),
    title: titleOf(keys),
    now: node.written,
    edit: (typed: string) => replaceEdit(node, typed, { workspace, io }),
  }));
  const open = blanks.map(({ path }) => ({
    path,
    title: titleOf(keysOf(path)),
    now: '',
    edit: (typed: string) => fillIn(path, typed, { workspace, io }),
  }));
  const all = [...written, ...open].filter(({ path }) => !path.startsWith('documenten.'));
  return [...new Map(all.map((each) => [each.path, each])).values()];
}

interface Scalar {
  readonly keys: readonly (string | number)[];
  readonly node: LocatedScalar;
}

/** The single values at a place of the profile: the value itself, or those of a small group such as a moment. */
function scalarsAt(keys: readonly (string | number)[], { files }: OpenWorkspace): readonly Scalar[] {
  const node = nodeAt(files.profile, keys);
  if (node?.kind === 'scalar') return node.range === undefined ? [] : [{ keys, node }];
  if (node?.kind !== 'map') return [];
  return [...node.entries].flatMap(([key, inner]) =>
    inner.kind === 'scalar' && inner.range !== undefined ? [{ keys: [...keys, key], node: inner }] : [],
  );
}

function replaceEdit(
  node: LocatedScalar,
  typed: string,
  { workspace, io }: Pick<EditPlace, 'workspace' | 'io'>,
): ProfileEdit {
  const { range = { start: 0, end: 0 }, file } = node;
  const seen = workspace.files.texts.get(file) ?? '';
  return {
    path: absolutePath(io.cwd, file),
    edit: (text) => {
      const mark = text.startsWith('\ufeff') ? 1 : 0;
      const [start, end] = [range.start + mark, range.end + mark];
      if (text.slice(mark, end) !== seen.slice(0, range.end))
        throw new UserError(`Een collega veranderde intussen ${file}. Kies de afspraak opnieuw.`);
      return replaceRange(text, { start, end }, asTyped(typed, node.value));
    },
  };
}

/** The keys of a path as people write it, who count from one. */
function keysOf(path: string): readonly (string | number)[] {
  const keys = path.split(/[.[\]]+/).filter((part) => part !== '');
  return keys.map((key) => (/^\d+$/.test(key) ? Number(key) - 1 : key));
}

/** What the schema calls a value; of a moment in the week the parts have no name of their own. */
function titleOf(keys: readonly (string | number)[]): string {
  let shape: Shape | undefined = shapes.gemeente;
  let title = '';
  for (const key of keys) {
    if (shape?.kind === 'list') shape = shape.item;
    else {
      shape = shape?.kind === 'object' ? shape.keys[key] : undefined;
      title = shape === undefined ? `${title}, ${key}` : (shape.title ?? String(key));
    }
  }
  return title;
}

function fillIn(
  path: string,
  typed: string,
  { workspace, io }: Pick<EditPlace, 'workspace' | 'io'>,
): ProfileEdit {
  const place = keysOf(path);
  return {
    path: fileFor(place, workspace, io),
    edit: (text) => writeValue(text, place, asTyped(typed, undefined)),
  };
}

/** What was typed, as the kind of value that stood there: a number stays a number, `ja` stays yes. */
function asTyped(typed: string, old: LocatedScalar['value'] | undefined): PlainValue {
  const isYes = /^(?:ja|true)$/i.test(typed);
  if (typeof old === 'boolean' && (isYes || /^(?:nee|false)$/i.test(typed))) return isYes;
  const isNumber = /^-?\d+(?:[.,]\d+)?$/.test(typed);
  return isNumber && typeof old !== 'string' ? Number(typed.replace(',', '.')) : typed;
}

/** Stamps the day of a review; the day of the one before it is kept, so that the document can tell what changed since. */
export function stampEdit(
  today: string,
  { workspace, io, last }: Pick<EditPlace, 'workspace' | 'io'> & { readonly last: string | undefined },
): ProfileEdit {
  const stamp = ['werkwijzer', 'laatst_herzien'];
  return {
    path: fileFor(stamp, workspace, io),
    edit: (text) => {
      const stamped = writeValue(text, stamp, today);
      // A second time on one day is the same review.
      if (last === undefined || last === today) return stamped;
      return writeValue(stamped, ['werkwijzer', 'wijzigingen_sinds'], last);
    },
  };
}
