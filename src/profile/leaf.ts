import type { Source } from '../diagnostics/diagnostic.ts';
import type { Closed } from './shape.ts';

/** A value that still has to be filled in. */
export interface Blank {
  /** What is missing, worded to follow "nog invullen:". */
  readonly label: string;
  /** Where to fill it in, as a dotted path: `pfo.dag`. */
  readonly path: string;
  /** The file to fill it in, when known. */
  readonly source: Source;
}

/** A value in use that nobody has agreed on: a default of an agreement, or one with the comment `# voorstel`. */
export interface Proposal {
  /** What it is about, as in the schema: "Voorzitter van het PFO". */
  readonly title: string;
  /** Its dotted path: `pfo.vooroverleg_minuten`. */
  readonly path: string;
  /** The value as the file or the schema has it. */
  readonly value: unknown;
  /** The value as readers see it; of a list, all of it. */
  readonly shown: string;
  readonly reason: 'default' | 'comment';
  /** Where it is written with the comment, or the place nearest to where it can be written. */
  readonly source: Source;
}

/** No proposals. */
const none: readonly Proposal[] = [];

/**
 * One value as documents see it: the raw value for conditions, the text to print, and where it was written.
 *
 * Why a class and not plain strings: a printed value must be escaped for its format, must know its YAML line for
 * `render --check`, and a missing value must show as a blank instead of vanishing.
 */
export class Leaf {
  /** The value itself; undefined when it is absent. */
  readonly raw: string | number | boolean | undefined;
  /** What readers see. */
  readonly text: string;
  readonly source: Source | undefined;
  /** Set when the value is missing and readers must see that. */
  readonly blank: Blank | undefined;
  /** Set when the value is absent and may be: what to show where it cannot be left out. */
  readonly missing: Blank | undefined;
  /** "de" or "het" for a name used in a sentence; empty when it takes none. */
  readonly article: string | undefined;
  /** A text with this municipality's names and values filled in, piece by piece; `text` is the same as plain text. */
  readonly parts: readonly (string | View)[] | undefined;
  /** Its audience when it is not public. */
  readonly openness: Closed | undefined;
  /** The proposals that it rests on; empty when it is agreed, or no agreement. */
  readonly proposals: readonly Proposal[];

  constructor(value: {
    readonly raw: Leaf['raw'];
    readonly text: string;
    readonly source?: Source | undefined;
    readonly blank?: Blank | undefined;
    readonly missing?: Blank | undefined;
    readonly article?: string | undefined;
    readonly parts?: readonly (string | View)[] | undefined;
    readonly proposals?: readonly Proposal[] | undefined;
    readonly openness?: Closed | undefined;
  }) {
    this.raw = value.raw;
    this.text = value.text;
    this.source = value.source;
    this.blank = value.blank;
    this.missing = value.missing;
    this.article = value.article;
    this.parts = value.parts;
    this.proposals = value.proposals ?? none;
    this.openness = value.openness;
  }

  /** Whether the value is truthy in a condition. */
  get isSet(): boolean {
    return this.raw !== undefined && this.raw !== false && this.raw !== '' && this.raw !== 0;
  }

  toString(): string {
    return this.text;
  }
}

/** A map as documents see it. */
export interface ViewObject {
  readonly [key: string]: View | undefined;
}

/** Any value that documents can see. */
export type View = Leaf | readonly View[] | ViewObject;

/** A leaf with a fixed text that does not come from a file. */
export function textLeaf(text: string): Leaf {
  return new Leaf({ raw: text, text });
}

/** A text made from values; it rests on every proposal that those rest on. */
export function derivedLeaf(text: string, from: readonly (View | undefined)[]): Leaf {
  return new Leaf({ raw: text, text, proposals: proposalsOf(from) });
}

/** The same value, resting on more proposals. */
export function restingOn(leaf: ConstructorParameters<typeof Leaf>[0], proposals: readonly Proposal[]): Leaf {
  return new Leaf({ ...leaf, proposals: [...(leaf.proposals ?? []), ...proposals] });
}

/** The proposals that values rest on, each once. */
export function proposalsOf(values: readonly (View | undefined)[]): readonly Proposal[] {
  const all = values.flatMap(proposalsIn);
  return all.length < 2 ? all : eachOnce(all);
}

/** Proposals without repeats. */
export function eachOnce(proposals: readonly Proposal[]): readonly Proposal[] {
  return [...new Map(proposals.map((each) => [proposalId(each), each])).values()];
}

/** Identifies a proposal: files of different meetings have the same paths. */
export function proposalId({ source, path }: Proposal): string {
  return `${source.file}\u0000${path}`;
}

function proposalsIn(value: View | undefined): readonly Proposal[] {
  if (value === undefined) return none;
  if (value instanceof Leaf) return value.proposals;
  return isList(value) ? value.flatMap(proposalsIn) : Object.values(value).flatMap(proposalsIn);
}

/** The same value in other words, at the same place in the files. */
export function reworded(
  leaf: ConstructorParameters<typeof Leaf>[0],
  text: string,
  article: string | undefined = leaf.article,
): Leaf {
  return new Leaf({ ...leaf, text, article, parts: undefined });
}

/** Words in the place of a value: they rest on the same proposals, and refer to nothing. */
export function wordsFor(leaf: ConstructorParameters<typeof Leaf>[0], text: string): Leaf {
  return new Leaf({ ...leaf, raw: '', text, parts: undefined });
}

/** The leaf, when it has a value. */
export function filled(leaf: Leaf | undefined): Leaf | undefined {
  return leaf?.raw === undefined ? undefined : leaf;
}

/** A value that may be absent, as a blank: where a document cannot do without. */
export function asBlank(leaf: ConstructorParameters<typeof Leaf>[0] | undefined): Leaf | undefined {
  return leaf === undefined ? undefined : new Leaf({ ...leaf, blank: leaf.blank ?? leaf.missing });
}

/** The leaf at a path of keys, or undefined when there is something else. */
export function leafAt(view: View | undefined, ...path: readonly string[]): Leaf | undefined {
  const found = viewAt(view, path);
  return found instanceof Leaf ? found : undefined;
}

/** The list at a path; empty when absent or blank. */
export function listAt(view: View | undefined, ...path: readonly string[]): readonly View[] {
  const found = viewAt(view, path);
  return isList(found) ? found : [];
}

/** The view at a path of keys. */
export function viewAt(view: View | undefined, path: readonly string[]): View | undefined {
  let current = view;
  for (const key of path) {
    if (current === undefined || current instanceof Leaf || isList(current)) return undefined;
    current = Object.hasOwn(current, key) ? current[key] : undefined;
  }
  return current;
}

/** Whether a view is a list. Why: `Array.isArray` does not narrow readonly arrays. */
export function isList(view: View | undefined): view is readonly View[] {
  return Array.isArray(view);
}

/** The raw text at a path, if it is text. */
export function rawText(view: View | undefined, ...path: readonly string[]): string | undefined {
  const raw = leafAt(view, ...path)?.raw;
  return typeof raw === 'string' ? raw : undefined;
}

/** The raw number at a path, if it is a number. */
export function rawNumber(view: View | undefined, ...path: readonly string[]): number | undefined {
  const raw = leafAt(view, ...path)?.raw;
  return typeof raw === 'number' ? raw : undefined;
}
