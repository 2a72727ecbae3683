import {
  writeAmount,
  writeDate,
  writeHours,
  writeMinutes,
  writeMoment,
  writeNumber,
  writeTime,
} from '../calendar/written.ts';
import type { Source } from '../diagnostics/diagnostic.ts';
import { lowerFirst } from '../diagnostics/lower-first.ts';
import {
  child,
  dotted,
  fromPlain,
  sourceOfValue,
  toPlain,
  toPointer,
  type Located,
} from '../workspace/located.ts';
import { isList, Leaf, type Proposal, type View } from './leaf.ts';
import { enumerated, plainWords, splitText } from './marked-text.ts';
import type { NameOf } from './reader-name.ts';
import type { Closed, LeafShape, ListShape, ObjectShape, Shape } from './shape.ts';

/** What completing needs, besides the tree and its shape. */
export interface CompleteOptions {
  readonly nameOf: NameOf;
  /** The completed profile, for values inside texts. Default: texts contain names of roles only. */
  readonly profile?: View | undefined;
  /** File that blanks point to when nothing near them was written. */
  readonly file: string;
  /**
   * What agreements that came with the program rest on, when one key of the profile takes them all over: nothing once
   * it is agreed. Default: each is a proposal of its own.
   */
  readonly shipped?: readonly Proposal[] | undefined;
  /** Dotted paths of internal values that the municipality makes public. Default: none */
  readonly opened?: readonly string[] | undefined;
}

/**
 * Turns a tree into what documents see: defaults filled in, missing values as blanks, references as names, and every
 * value formatted in Dutch.
 *
 * @param node the tree; undefined for a missing part
 * @param shape the generated shape of the schema
 */
export function complete(
  node: Located | undefined,
  shape: Shape,
  options: CompleteOptions,
): View | undefined {
  return new Completer(options).view(node, shape, { path: [], near: undefined });
}

interface Spot {
  readonly path: readonly (string | number)[];
  /** The nearest written map or item above, for a blank to point to; the file as a whole is too vague. */
  readonly near: Located | undefined;
  /** What all that is here rests on, when nobody agreed on it. */
  readonly proposal?: Proposal | undefined;
}

/** Line endings around a text that only YAML's block style put there. */
const edges = /^[\r\n]+|[\r\n]+$/g;

class Completer {
  readonly #options: CompleteOptions;

  readonly #opened: readonly (readonly string[])[];

  constructor(options: CompleteOptions) {
    this.#options = options;
    this.#opened = (options.opened ?? []).map((path) => path.split('.'));
  }

  view(node: Located | undefined, shape: Shape, spot: Spot): View {
    const written = node?.kind === 'scalar' && node.value === null ? undefined : node;
    const given = written ?? this.#default(shape);
    if (given === undefined || spot.proposal !== undefined || !isProposal(given, shape))
      return this.#view(given, shape, spot);
    if (given.range === undefined && this.#options.shipped !== undefined)
      return this.#view(given, shape, { ...spot, proposal: this.#options.shipped[0] });
    const shown = inWords(this.#view(given, shape, spot), shape);
    return this.#view(given, shape, { ...spot, proposal: this.#proposal(given, shape, { ...spot, shown }) });
  }

  #default({ default: usual }: Shape): Located | undefined {
    return usual === undefined ? undefined : fromPlain(usual, this.#options.file);
  }

  #view(given: Located | undefined, shape: Shape, spot: Spot): View {
    if (shape.kind === 'leaf') return this.#leaf(given, shape, spot);
    return shape.kind === 'list' ? this.#list(given, shape, spot) : this.#object(given, shape, spot);
  }

  #list(node: Located | undefined, shape: ListShape, spot: Spot): View {
    if (node === undefined) return shape.optional === true ? [] : this.#blank(shape, spot);
    const items = node.kind === 'list' ? node.items : [];
    return items.map((item, index) => this.view(item, shape.item, this.#inner(spot, index, item)));
  }

  #object(node: Located | undefined, shape: ObjectShape, spot: Spot): View {
    if (node === undefined && shape.label !== undefined) return this.#blank(shape, spot);
    const entries = keyShapes(node, shape).map(([key, inner]) => {
      const value = child(node, key);
      return [key, this.view(value, inner, this.#inner(spot, key, value))] as const;
    });
    return Object.fromEntries(entries);
  }

  #inner(spot: Spot, key: string | number, value: Located | undefined): Spot {
    return { ...spot, path: [...spot.path, key], near: value?.range === undefined ? spot.near : value };
  }

  #leaf(node: Located | undefined, shape: LeafShape, spot: Spot): Leaf {
    if (node === undefined) return this.#absent(shape, spot);
    const source = node.range === undefined ? undefined : sourceOfValue(node, toPointer(spot.path));
    const openness = this.#openness(shape, spot);
    const facts = { source, openness, proposals: spot.proposal === undefined ? undefined : [spot.proposal] };
    if (node.kind !== 'scalar') return new Leaf({ ...momentOf(node), ...facts });
    const raw = node.value ?? undefined;
    if (shape.refers !== undefined && typeof raw === 'string') {
      const name = this.#options.nameOf(shape.refers, raw) ?? { text: raw };
      return new Leaf({ raw, text: name.text, article: name.article, ...facts });
    }
    if (shape.format === 'roltekst' && typeof raw === 'string' && raw.includes('{{'))
      return new Leaf({ raw, ...this.#markedText(raw), ...facts });
    return new Leaf({ raw, text: this.#write(raw, shape), ...facts });
  }

  #absent(shape: LeafShape, spot: Spot): Leaf {
    const blank = this.#blank(shape, spot);
    if (shape.optional !== true) return blank;
    return new Leaf({ raw: undefined, text: '', missing: blank.blank, openness: blank.openness });
  }

  #write(raw: Leaf['raw'], shape: LeafShape): string {
    if (typeof raw === 'boolean') return raw ? 'ja' : 'nee';
    if (typeof raw === 'number') return writeQuantity(raw, shape.format);
    if (raw === undefined) return '';
    if (shape.format === 'datum') return writeDate(raw);
    // Why: a block scalar in YAML (`|`) ends with a line ending that nobody typed.
    return shape.format === 'tijd' ? writeTime(raw) : raw.replace(edges, '');
  }

  /**
   * A text with `{{rol.ict}}` or `{{systemen.vergaderen}}` in it: filled in with this municipality's names and values.
   */
  #markedText(raw: string): { readonly parts: readonly (string | View)[]; readonly text: string } {
    const parts = splitText(raw.replace(edges, ''), this.#options);
    return { parts, text: plainWords(parts) };
  }

  #proposal(given: Located, shape: Shape, spot: Spot & { readonly shown: string }): Proposal {
    return {
      title: shape.title ?? String(spot.path.at(-1) ?? ''),
      path: dotted(spot.path),
      value: toPlain(given),
      shown: spot.shown,
      reason: given.range === undefined ? 'default' : 'comment',
      source: given.range === undefined ? this.#placeNear(spot) : sourceOfValue(given, toPointer(spot.path)),
    };
  }

  #blank(shape: Shape, spot: Spot): Leaf {
    const label = shape.label ?? lowerFirst(shape.title ?? String(spot.path.at(-1) ?? ''));
    const blank = { label, path: dotted(spot.path), source: this.#placeNear(spot) };
    return new Leaf({ raw: undefined, text: '', blank, openness: this.#openness(shape, spot) });
  }

  /** The audience of a value; what is only internal can be opened by the profile. */
  #openness({ openness }: Shape, { path }: Spot): Closed | undefined {
    const isOpened = openness === 'intern' && this.#opened.some((each) => isWithin(each, path));
    return isOpened ? undefined : openness;
  }

  /** The place nearest to where a value can be written. */
  #placeNear({ path, near }: Spot): Source {
    const pointer = toPointer(path);
    return near === undefined
      ? { file: this.#options.file, pointer }
      : { file: near.file, pointer, range: near.keyRange ?? near.range };
  }
}

/**
 * Whether nobody agreed on a value: an agreement that is not in the user's files, or what the comment `# voorstel`
 * stands behind. Of a map, each key is a proposal of its own.
 */
function isProposal(given: Located, shape: Shape): boolean {
  if (shape.kind === 'object') return false;
  const isComment = given.isProposed === true || (shape.kind === 'leaf' && hasProposed(given));
  return isComment || (given.range === undefined && shape.agreement === true);
}

/** Whether a part of a value, such as the day of a moment in the week, has the comment. */
function hasProposed(node: Located): boolean {
  return node.kind === 'map' && [...node.entries.values()].some(({ isProposed }) => isProposed === true);
}

/** Whether a place is a given path or below it; the numbers of items do not count. */
function isWithin(path: readonly string[], place: Spot['path']): boolean {
  const keys = place.filter((each) => typeof each === 'string');
  return path.every((key, index) => keys[index] === key);
}

/** A value as readers of a list of values need it, without a sentence around it: "2 weken", "op verzoek". */
function inWords(view: View, { unit, isChoice }: Shape): string {
  const words = shownOf(view);
  if (unit !== undefined) return `${words} ${words === '1' ? unit[0] : unit[1]}`;
  return isChoice === true ? words.replaceAll('-', ' ') : words;
}

/** A value on one line: "a, b en c". */
function shownOf(view: View): string {
  if (view instanceof Leaf) return view.text;
  if (isList(view)) return enumerated(view.map(shownOf));
  const { van, tot, ...rest } = view;
  const span = van === undefined || tot === undefined ? [van, tot] : [spanOf(shownOf(van), shownOf(tot))];
  return [...Object.values(rest), ...span]
    .map((each) => (each === undefined || typeof each === 'string' ? each : shownOf(each)))
    .filter((text) => text !== undefined && text !== '')
    .join(' ');
}

/** "08.30–17.00 uur": the first time says no "uur". */
function spanOf(from: string, to: string): string {
  return `${from.replace(/\suur$/, '')}–${to}`;
}

function momentOf(node: Located): { readonly raw: string; readonly text: string } {
  const { dag, tijd } = toPlain(node) as { dag?: unknown; tijd?: unknown };
  const text = writeMoment({ dag: String(dag), tijd: String(tijd) });
  return { raw: `${String(dag)} ${String(tijd)}`, text };
}

/** The keys of a map with their shapes: those of the schema, and where it allows others, those that were written. */
export function keyShapes(
  node: Located | undefined,
  { keys, rest }: ObjectShape,
): readonly (readonly [key: string, shape: Shape])[] {
  const named = Object.entries(keys);
  if (rest === undefined || node?.kind !== 'map') return named;
  const others = [...node.entries.keys()].filter((key) => !Object.hasOwn(keys, key));
  return [...named, ...others.map((key) => [key, rest] as const)];
}

function writeQuantity(value: number, format: LeafShape['format']): string {
  if (format === 'bedrag') return writeAmount(value);
  if (format === 'minuten') return writeMinutes(value);
  return format === 'uren' ? writeHours(value) : writeNumber(value);
}
