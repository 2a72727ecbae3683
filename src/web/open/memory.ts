import type { WebAnswer } from '../../app/local-server.ts';
import type { DossierText } from '../../checklist/dossier-text.ts';
import type { Notice } from './notice.ts';

/** How many things of a kind are kept: those of the last while. */
const kept = 200;

/** Things by a number that says nothing, for addresses and forms. */
export class Numbered<T> {
  readonly #things = new Map<string, T>();
  readonly #most: number;
  #last = 0;

  constructor(most: number = kept) {
    this.#most = most;
  }

  /** Keeps a thing and gives its number. */
  keep(thing: T): string {
    const number = String(++this.#last);
    this.#things.set(number, thing);
    if (this.#things.size > this.#most) this.#things.delete(String(this.#last - this.#most));
    return number;
  }

  get(number: string | undefined): T | undefined {
    return number === undefined ? undefined : this.#things.get(number);
  }

  /** Everything that is kept, with its number, oldest first. */
  entries(): readonly (readonly [number: string, thing: T])[] {
    return [...this.#things];
  }

  /** Gives a thing once. */
  take(number: string | undefined): T | undefined {
    const found = this.get(number);
    if (number !== undefined) this.#things.delete(number);
    return found;
  }
}

/** What the program remembers while it runs; nothing of it is written anywhere. */
export class SiteMemory {
  /** What just happened, for the next page. Why by number: words may hold names, and an address never does. */
  readonly notices: Numbered<Notice> = new Numbered<Notice>();
  /** Pages that answered a form, with their path: a browser that goes back asks for them, and posts nothing again. */
  readonly pages: Numbered<{ readonly path: string; readonly page: WebAnswer }> = new Numbered(20);
  /** Dossiers as they were last read or written, by path: one that did not change is not parsed again. */
  readonly dossiers: Map<string, DossierText> = new Map();
  readonly #shelves = new Map<object, unknown>();

  /** What an area of the site remembers for itself; made when first asked for. */
  shelf<T>(make: () => T): T {
    if (!this.#shelves.has(make)) this.#shelves.set(make, make());
    return this.#shelves.get(make) as T;
  }
}
