import type { Agreement } from '../../document/agreements.ts';
import type { OpenWorkspace } from '../../document/open-workspace.ts';
import { shapes } from '../../generated/shapes.ts';
import type { Shape } from '../../profile/shape.ts';
import { dotted, nodeAt, pointerKeys, type LocatedScalar } from '../../workspace/located.ts';
import { absolutePath } from '../../workspace/paths.ts';
import { YamlText, type YamlPath } from '../../workspace/yaml-text.ts';
import { replaceRange, type PlainValue } from '../../workspace/yaml-value.ts';
import { refuse } from '../outcome.ts';
import type { World } from '../world.ts';
import type { ProfileEdit } from './change-profile.ts';
import { fileFor, ownFiles } from './own-files.ts';

/** A profile value that can be edited. */
export interface EditableValue {
  /** Dotted path: `pfo.dag`. */
  readonly path: string;
  /** Its title: `Dag`. */
  readonly title: string;
  /** Whether it is a day: `2026-12-08`. */
  readonly isDay: boolean;
  /** The current text; empty when still to be filled in. */
  readonly now: string;
  /** Where it is written; undefined when still to be filled in. */
  readonly written: WrittenValue | undefined;
}

interface WrittenValue {
  readonly scalar: LocatedScalar;
  /** The text of its file, without byte order mark, when the value was found. */
  readonly text: string;
}

/** The values that an agreement shows, as far as they are in this workspace's own files, or not written yet. */
export function editableValues(
  { values, blanks }: Pick<Agreement, 'values' | 'blanks'>,
  workspace: OpenWorkspace,
  world: Pick<World, 'files' | 'base'>,
): readonly EditableValue[] {
  const own = new Set(ownFiles(workspace, world));
  const { texts } = workspace.files;
  const written = values
    .flatMap(({ source }) => scalarsAt(pointerKeys(source?.pointer ?? ''), workspace))
    .filter(({ scalar }) => own.has(absolutePath(world.base, scalar.file)))
    .map(({ keys, scalar }) => ({
      path: dotted(keys),
      ...schemaFacts(keys),
      now: scalar.written,
      written: { scalar, text: texts.get(scalar.file) ?? '' },
    }));
  const open = blanks.map(({ path }) => ({
    path,
    ...schemaFacts(keysOf(path)),
    now: '',
    written: undefined,
  }));
  const all = [...written, ...open].filter(({ path }) => !path.startsWith('documenten.'));
  return [...new Map(all.map((each) => [each.path, each])).values()];
}

/** Replaces a value with what somebody typed. */
export function valueEdit(
  { path, written }: EditableValue,
  typed: string,
  { workspace, world }: { readonly workspace: OpenWorkspace; readonly world: Pick<World, 'files' | 'base'> },
): ProfileEdit {
  if (written !== undefined) return replaceEdit(written, typed, world);
  const place = keysOf(path);
  return {
    path: fileFor(place, workspace, world),
    edit: (text) => new YamlText(text).set(place, asTyped(typed, undefined)).toString(),
  };
}

function replaceEdit(
  { scalar, text: seen }: WrittenValue,
  typed: string,
  { base }: Pick<World, 'base'>,
): ProfileEdit {
  const { range = { start: 0, end: 0 }, file } = scalar;
  return {
    path: absolutePath(base, file),
    edit: (text) => {
      const mark = text.startsWith('\ufeff') ? 1 : 0;
      const [start, end] = [range.start + mark, range.end + mark];
      if (text.slice(mark, end) !== seen.slice(0, range.end))
        refuse({ code: 'profile/changed-meanwhile', file });
      return replaceRange(text, { start, end }, asTyped(typed, scalar.value));
    },
  };
}

interface Scalar {
  readonly keys: YamlPath;
  readonly scalar: LocatedScalar;
}

/** The scalars at a place of the profile: the value itself, or those of a small map such as a moment. */
function scalarsAt(keys: YamlPath, { files }: OpenWorkspace): readonly Scalar[] {
  const node = nodeAt(files.profile, keys);
  if (node?.kind === 'scalar') return node.range === undefined ? [] : [{ keys, scalar: node }];
  if (node?.kind !== 'map') return [];
  return [...node.entries].flatMap(([key, inner]) =>
    inner.kind === 'scalar' && inner.range !== undefined ? [{ keys: [...keys, key], scalar: inner }] : [],
  );
}

/** The keys of a dotted path, which counts from one. */
function keysOf(path: string): YamlPath {
  const keys = path.split(/[.[\]]+/).filter((part) => part !== '');
  return keys.map((key) => (/^\d+$/.test(key) ? Number(key) - 1 : key));
}

/** What the schema says of a value; the parts of a moment in the week have no title of their own. */
function schemaFacts(keys: YamlPath): Pick<EditableValue, 'title' | 'isDay'> {
  let shape: Shape | undefined = shapes.gemeente;
  let title = '';
  for (const key of keys) {
    if (shape?.kind === 'list') shape = shape.item;
    else {
      shape = shape?.kind === 'object' ? shape.keys[key] : undefined;
      title = shape === undefined ? `${title}, ${key}` : (shape.title ?? String(key));
    }
  }
  return { title, isDay: shape?.kind === 'leaf' && shape.format === 'datum' };
}

/** The typed text, with the type of the old value: a number stays a number, `ja` stays yes. */
function asTyped(typed: string, old: LocatedScalar['value'] | undefined): PlainValue {
  const isYes = /^(?:ja|true)$/i.test(typed);
  if (typeof old === 'boolean' && (isYes || /^(?:nee|false)$/i.test(typed))) return isYes;
  const isNumber = /^-?\d+(?:[.,]\d+)?$/.test(typed);
  return isNumber && typeof old !== 'string' ? Number(typed.replace(',', '.')) : typed;
}
