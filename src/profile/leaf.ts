import type { Source } from '../diagnostics/diagnostic.ts';

/** A place where a value still has to be filled in. */
export interface Blank {
  /** What is missing, as it reads after "nog invullen:". */
  readonly label: string;
  /** Where to fill it in, as people write it: `pfo.dag`. */
  readonly path: string;
  /** File to fill it in, when it is known. */
  readonly source: Source;
}

/**
 * One value as documents see it: the raw value to decide on, the text to print, and where it was written.
 *
 * Why a class and not bare strings: a printed value must be escaped for its format, must know its YAML line for
 * `render --check`, and an absent value must show as a blank instead of vanishing.
 */
export class Leaf {
  /** The value itself; undefined when it is absent. */
  readonly raw: string | number | boolean | undefined;
  /** What readers see. */
  readonly text: string;
  readonly source: Source | undefined;
  /** Set when the value is absent and readers must see that. */
  readonly blank: Blank | undefined;
  /** Set when the value is absent and may be: what to show where nothing can leave it out. */
  readonly missing: Blank | undefined;
  /** "de" or "het" for a name that can stand in a sentence; empty when it takes none. */
  readonly article: string | undefined;
  /** A text with names and values of this municipality in it, piece by piece; `text` is the same in plain words. */
  readonly parts: readonly (string | View)[] | undefined;

  constructor(value: {
    readonly raw: Leaf['raw'];
    readonly text: string;
    readonly source?: Source | undefined;
    readonly blank?: Blank | undefined;
    readonly missing?: Blank | undefined;
    readonly article?: string | undefined;
    readonly parts?: readonly (string | View)[] | undefined;
  }) {
    this.raw = value.raw;
    this.text = value.text;
    this.source = value.source;
    this.blank = value.blank;
    this.missing = value.missing;
    this.article = value.article;
    this.parts = value.parts;
  }

  /** Whether there is a value that counts as "yes" in a condition. */
  get isSet(): boolean {
    return this.raw !== undefined && this.raw !== false && this.raw !== '' && this.raw !== 0;
  }

  toString(): string {
    return this.text;
  }
}

/** A group of keys as documents see it. */
export interface ViewObject {
  readonly [key: string]: View | undefined;
}

/** Anything documents can see. */
export type View = Leaf | readonly View[] | ViewObject;

/** A leaf with a fixed text that was in no file. */
export function textLeaf(text: string): Leaf {
  return new Leaf({ raw: text, text });
}

/** The leaf, when it holds a value. */
export function filled(leaf: Leaf | undefined): Leaf | undefined {
  return leaf?.raw === undefined ? undefined : leaf;
}

/** The leaf at a path of keys, or undefined when something else is there. */
export function leafAt(view: View | undefined, ...path: readonly string[]): Leaf | undefined {
  const found = viewAt(view, path);
  return found instanceof Leaf ? found : undefined;
}

/** The list at a path; empty when absent or blank. */
export function listAt(view: View | undefined, ...path: readonly string[]): readonly View[] {
  const found = viewAt(view, path);
  return isList(found) ? found : [];
}

/** What stands at a path of keys. */
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

/** Raw text at a path, when there is text. */
export function rawText(view: View | undefined, ...path: readonly string[]): string | undefined {
  const raw = leafAt(view, ...path)?.raw;
  return typeof raw === 'string' ? raw : undefined;
}

/** Raw number at a path, when there is a number. */
export function rawNumber(view: View | undefined, ...path: readonly string[]): number | undefined {
  const raw = leafAt(view, ...path)?.raw;
  return typeof raw === 'number' ? raw : undefined;
}
