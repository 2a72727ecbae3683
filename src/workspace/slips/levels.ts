import { nearest } from '../../diagnostics/nearest.ts';

/** A group or list that is open: keys or dashes in a column. */
export interface Level {
  readonly column: number;
  readonly kind: 'map' | 'list';
  /** Keys from the top of the file; `0` for an item of a list. */
  readonly path: readonly string[];
  /** Keys that the group has so far. */
  readonly keys: Set<string>;
}

/** Tells the keys that a group may have; undefined when that is not known. */
export type KeysAt = (path: readonly string[]) => readonly string[] | undefined;

/** The open groups and lists above a line, from the top of the file down. */
export class Levels {
  readonly #open: Level[] = [];
  readonly #keysAt: KeysAt | undefined;

  constructor(keysAt: KeysAt | undefined) {
    this.#keysAt = keysAt;
  }

  /** Whether a key or dash may stand in a column. */
  has(column: number, kind: Level['kind']): boolean {
    return this.#open.some((level) => level.column === column && level.kind === kind);
  }

  /** Whether anything is open. */
  get isEmpty(): boolean {
    return this.#open.length === 0;
  }

  /** Adds a key or dash in a column, closing what is deeper. */
  add(column: number, kind: Level['kind'], key: string): void {
    this.#closeTo(column, kind);
    let top = this.#open.at(-1);
    if (top?.column !== column || top.kind !== kind) {
      top = { column, kind, path: this.#pathBelow(top), keys: new Set() };
      this.#open.push(top);
    }
    if (kind === 'list') this.#last = undefined;
    else {
      top.keys.add(key);
      this.#last = key;
    }
  }

  #closeTo(column: number, kind: Level['kind']): void {
    while ((this.#open.at(-1)?.column ?? -1) > column) this.#open.pop();
    // A list may stand in the column of its key.
    const top = this.#open.at(-1);
    if (kind === 'map' && top?.column === column && top.kind === 'list') this.#open.pop();
  }

  #last: string | undefined;

  /** Whether the group below the last key may have a key. */
  mayHold(key: string): boolean {
    return this.#keysAt?.(this.#pathBelow(this.#open.at(-1)))?.includes(key) === true;
  }

  /**
   * Whether an open group, or the one below the last key, may have a key or one that is spelled much like it; also when
   * that is not known.
   */
  mayKnow(key: string): boolean {
    const groups = this.#open.filter(({ kind }) => kind === 'map').map(({ path }) => path);
    return (
      [[], ...groups].some((path) => {
        const keys = this.#keysAt?.(path);
        return keys === undefined || keys.includes(key) || nearest(key, keys) !== undefined;
      }) || this.mayHold(key)
    );
  }

  #pathBelow(top: Level | undefined): readonly string[] {
    if (top === undefined) return [];
    if (top.kind === 'list') return [...top.path, '0'];
    return this.#last === undefined ? top.path : [...top.path, this.#last];
  }

  /**
   * The column that a key or dash in a wrong column was meant to have: the nearest; of two as near, the one of the group
   * that may have the key, and lacks it.
   */
  nearest(column: number, kind: Level['kind'], key: string | undefined): number | undefined {
    const near = this.#open
      .filter((level) => level.kind === kind)
      .map((level) => ({ level, far: Math.abs(level.column - column) }))
      .sort((a, b) => a.far - b.far || b.level.column - a.level.column);
    const least = near[0]?.far;
    const same = near.filter(({ far }) => far === least).map(({ level }) => level);
    if (key === undefined || same.length < 2) return same[0]?.column;
    const lacking = same.filter(({ keys }) => !keys.has(key));
    const known = lacking.filter(({ path }) => this.#keysAt?.(path)?.includes(key) === true);
    return (known[0] ?? lacking[0] ?? same[0])?.column;
  }

  /** The columns of the open groups or lists for a key or dash; those of a group that may have the key, and lacks it, first. */
  columnsFor(kind: Level['kind'], key: string | undefined): readonly number[] {
    const columns = this.#open.filter((level) => level.kind === kind).map(({ column }) => column);
    const inward = columns.reverse();
    if (key === undefined || kind === 'list') return inward;
    const lacking = inward.filter((column) => this.isLacking(column, key));
    return [...lacking, ...inward.filter((column) => !lacking.includes(column))];
  }

  /** Whether the open group in a column may have a key, as far as is known, and lacks it. */
  isLacking(column: number, key: string): boolean {
    const group = this.#open.find((level) => level.column === column && level.kind === 'map');
    if (group === undefined || group.keys.has(key)) return false;
    const keys = this.#keysAt?.(group.path);
    return keys === undefined || keys.includes(key);
  }

  /** Whether of all open groups only the one in a column may have a key, and lacks it. */
  isOnlyHome(column: number, key: string): boolean {
    const homes = this.#open.filter((level) => level.kind === 'map' && this.isLacking(level.column, key));
    return homes.length > 0 && homes.every((level) => level.column === column) && !this.mayHold(key);
  }
}
