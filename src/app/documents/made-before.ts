import { EnvironmentError } from '../../diagnostics/errors.ts';
import { madeFolder } from '../../workspace/file-kinds.ts';
import type { NewContent } from '../../workspace/file-system.ts';
import { joinPath } from '../../workspace/paths.ts';
import type { World } from '../world.ts';
import { keepOutOfGit } from './keep-out-of-git.ts';
import type { OutputFile } from './rendered-file.ts';

const listName = 'kenmerken.json';

/** How many fingerprints are kept per name: of the last version, and of those that it may not have replaced. */
const mostKept = 3;

/**
 * The fingerprints of documents that cannot carry their own, in a hidden folder beside them.
 *
 * Why not in git: there, the versions that git holds serve, and a list that differs in every branch could not be merged.
 */
export class MadeBefore {
  readonly #folder: string;
  readonly #world: Pick<World, 'files'>;
  /** Names that the list did not hold before this run. */
  readonly #added = new Set<string>();
  #known: ReadonlyMap<string, readonly string[]> | undefined;

  /** @param folder of the documents */
  constructor(folder: string, world: Pick<World, 'files'>) {
    this.#folder = joinPath(folder, madeFolder);
    this.#world = world;
  }

  /** Whether a document was made with this fingerprint. @param name of the document, not of a version beside it */
  has(name: string, fingerprint: string): boolean {
    const known = this.#read().get(name) ?? [];
    return known.includes(fingerprint) || known.includes(asRead(fingerprint));
  }

  /** Whether any document was made here with this fingerprint; one that somebody changed was not. */
  made(fingerprint: string): boolean {
    return [...this.#read().values()].some((known) => known.includes(fingerprint));
  }

  /** Whether a document of this name was ever made here, before this run. */
  knows(name: string): boolean {
    return this.#read().has(name) && !this.#added.has(name);
  }

  /**
   * Adds what is about to be written.
   *
   * Why before it is written: a run that is cut off then leaves no file that looks like somebody's.
   *
   * @returns the list as it is to be written, before the documents; undefined when nothing is new
   */
  async add(files: readonly OutputFile[]): Promise<NewContent | undefined> {
    const own = files.filter(({ format }) => !format.carriesFingerprint);
    const known = new Map(this.#read());
    let isNew = false;
    for (const { name, format, bytes } of own) {
      const { now } = (await format.readFingerprint(bytes)) ?? {};
      const before = known.get(name) ?? [];
      if (now === undefined || before[0] === now) continue;
      if (before.length === 0) this.#added.add(name);
      known.set(name, [now, ...before.filter((each) => each !== now)].slice(0, mostKept));
      isNew = true;
    }
    if (!isNew) return undefined;
    this.#known = known;
    return this.#list(known);
  }

  /** Counts a document as made here: somebody changed it, and all of that was read back. @param name of its file */
  know(name: string, fingerprint: string): void {
    const before = this.#read().get(name) ?? [];
    if (this.has(name, fingerprint)) return;
    this.#keep(new Map(this.#read()).set(name, [asRead(fingerprint), ...before].slice(0, mostKept)));
  }

  #keep(known: ReadonlyMap<string, readonly string[]>): void {
    this.#known = known;
    const list = this.#list(known);
    try {
      if (list !== undefined) this.#world.files.replace(list.path, list.content);
    } catch (error) {
      // Where nothing can be written, the documents tell so; without a list they would only be kept too often.
      if (!(error instanceof EnvironmentError)) throw error;
    }
  }

  /** The list to write; undefined where nothing can be written: then the documents tell so. */
  #list(known: ReadonlyMap<string, readonly string[]>): NewContent | undefined {
    try {
      keepOutOfGit(this.#folder, this.#world);
    } catch (error) {
      if (!(error instanceof EnvironmentError)) throw error;
      return undefined;
    }
    const sorted = Object.fromEntries([...known].sort(([one], [other]) => (one < other ? -1 : 1)));
    const text = `${JSON.stringify(sorted, null, 1)}\n`;
    return { path: joinPath(this.#folder, listName), content: new TextEncoder().encode(text) };
  }

  /** What the list says; anything else than names with fingerprints counts as absent. */
  #read(): ReadonlyMap<string, readonly string[]> {
    this.#known ??= readList(this.#world.files.read(joinPath(this.#folder, listName)));
    return this.#known;
  }
}

/** What is kept of a document that somebody changed, and of which all was read. */
function asRead(fingerprint: string): string {
  return `gelezen ${fingerprint}`;
}

function readList(found: ReturnType<World['files']['read']>): ReadonlyMap<string, readonly string[]> {
  if ('failure' in found) return new Map();
  try {
    const data: unknown = JSON.parse(new TextDecoder().decode(found.bytes));
    if (typeof data !== 'object' || data === null) return new Map();
    return new Map(
      Object.entries(data).map(([name, list]) => [
        name,
        Array.isArray(list) ? list.filter((each) => typeof each === 'string') : [],
      ]),
    );
  } catch {
    return new Map();
  }
}
