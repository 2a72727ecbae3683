import type { World } from '../world.ts';

/** An object of git, with what was written behind its id when it was asked for. */
export interface GitObject {
  readonly id: string;
  /** `blob`, `commit`, `tag` or `tree`. */
  readonly type: string;
  readonly rest: string;
  readonly bytes: Uint8Array;
}

/** What git knows of an object without reading it. */
export interface ObjectFacts {
  readonly id: string;
  /** As of an object; `missing` when it is not here. */
  readonly type: string;
  readonly size: number;
  readonly rest: string;
}

type Streaming = Pick<World, 'gitStream'>;
const format = '%(objectname) %(objecttype) %(objectsize) %(rest)';

/** Types and sizes of objects. @param asked a line for each: its id, and behind a space anything */
export async function* objectFacts(
  folder: string,
  asked: AsyncIterable<string>,
  world: Streaming,
): AsyncGenerator<ObjectFacts> {
  const output = world.gitStream(folder, ['cat-file', `--batch-check=${format}`], asked);
  for await (const line of partsOf(output, '\n')) {
    const [id = '', type = '', size = '', ...rest] = line.split(' ');
    yield { id, type, size: Number(size), rest: rest.join(' ') };
  }
}

/** Objects, one at a time: no more than one is in memory. @param asked as of {@link objectFacts} */
export async function* gitObjects(
  folder: string,
  asked: AsyncIterable<string>,
  world: Streaming,
): AsyncGenerator<GitObject> {
  const reader = new PieceReader(world.gitStream(folder, ['cat-file', `--batch=${format}`], asked));
  for (let head = await reader.line(); head !== undefined; head = await reader.line()) {
    const [id = '', type = '', size = '', ...rest] = head.split(' ');
    if (type === 'missing') continue;
    const bytes = await reader.take(Number(size));
    await reader.take(1);
    yield { id, type, rest: rest.join(' '), bytes };
  }
}

/** The parts of a text that comes in pieces, between marks. */
export async function* partsOf(pieces: AsyncIterable<Uint8Array>, mark: string): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8');
  let left = '';
  for await (const piece of pieces) {
    const parts = (left + decoder.decode(piece, { stream: true })).split(mark);
    left = parts.pop() ?? '';
    yield* parts;
  }
  if (left !== '') yield left;
}

/** Reads lines and so many bytes at a time from what comes in pieces. */
class PieceReader {
  readonly #pieces: AsyncIterator<Uint8Array, undefined>;
  #left: Uint8Array = new Uint8Array();

  constructor(pieces: AsyncIterable<Uint8Array>) {
    this.#pieces = pieces[Symbol.asyncIterator]() as AsyncIterator<Uint8Array, undefined>;
  }

  /** The next line; undefined at the end. */
  async line(): Promise<string | undefined> {
    let end = this.#left.indexOf(10);
    while (end === -1) {
      if (!(await this.#more())) return undefined;
      end = this.#left.indexOf(10);
    }
    const line = new TextDecoder().decode(this.#left.subarray(0, end));
    this.#left = this.#left.subarray(end + 1);
    return line;
  }

  /** The next bytes, fewer at the end. */
  async take(count: number): Promise<Uint8Array> {
    const taken = [this.#left];
    let have = this.#left.length;
    while (have < count) {
      const next = await this.#pieces.next();
      if (next.done === true) break;
      taken.push(next.value);
      have += next.value.length;
    }
    const all = taken.length === 1 ? this.#left : Buffer.concat(taken);
    this.#left = all.subarray(count);
    return all.subarray(0, count);
  }

  async #more(): Promise<boolean> {
    const next = await this.#pieces.next();
    if (next.done === true) return false;
    this.#left = Buffer.concat([this.#left, next.value]);
    return true;
  }
}
