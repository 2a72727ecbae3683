import type { FileSystem } from '../../workspace/file-system.ts';
import { versionOf } from '../../workspace/version-of.ts';
import type { World } from '../world.ts';

/** How many results are remembered when nothing else is said. */
const usual = 4;

/**
 * Results that are made again only when something that they were made from is different: every file, folder, answer of
 * git and day that making them asked for is asked for again, and compared. So nothing outdated is given, also when a
 * file came into being, or was changed without a change of its size or time. The oldest are forgotten.
 */
export class Remembered<T> {
  readonly #kept = new Map<string, { readonly value: T; readonly isSame: () => Promise<boolean> }>();
  readonly #most: number;

  /** @param most how many are kept */
  constructor(most: number = usual) {
    this.#most = most;
  }

  /** The result for a key: as it was made before, or made now. @param make makes it, from the world that it is given */
  async get(key: string, world: World, make: (world: World) => Promise<T>): Promise<T> {
    const known = this.#kept.get(key);
    if (known !== undefined && (await known.isSame())) return known.value;
    const record = recorded(world);
    const value = await make(record.world);
    this.#kept.delete(key);
    this.#kept.set(key, { value, isSame: record.isSame });
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > this.#most && oldest !== undefined) this.#kept.delete(oldest);
    return value;
  }
}

/** A world that remembers what it was asked, and can say whether it would answer the same now. */
function recorded(world: World): { readonly world: World; readonly isSame: () => Promise<boolean> } {
  const answers = new Map<string, { readonly answer: string; readonly again: () => string }>();
  const days: string[] = [];
  let isExact = true;
  const asked = <A>(key: string, ask: () => A, written: (answer: A) => string): A => {
    const answer = ask();
    if (!answers.has(key)) answers.set(key, { answer: written(answer), again: () => written(ask()) });
    return answer;
  };
  const inexact = (): void => void (isExact = false);
  const own: World = {
    ...world,
    files: recordedFiles(world.files, asked),
    git: (folder, args) => asked(`git ${folder} ${args.join(' ')}`, () => world.git(folder, args), plain),
    // What cannot be asked again cheaply is not remembered.
    gitStream: (...request) => (inexact(), world.gitStream(...request)),
    glob: (...request) => (inexact(), world.glob(...request)),
    today: async () => {
      const day = await world.today();
      days.push(day);
      return day;
    },
  };
  const isSame = async (): Promise<boolean> => {
    if (!isExact) return false;
    if (days.length > 0 && days.some((day) => day !== days[0])) return false;
    if (days.length > 0 && (await world.today()) !== days[0]) return false;
    try {
      return [...answers.values()].every(({ answer, again }) => again() === answer);
    } catch {
      // What cannot be read any more is told when the result is made again.
      return false;
    }
  };
  return { world: own, isSame };
}

type Asked = <A>(key: string, ask: () => A, written: (answer: A) => string) => A;

function recordedFiles(files: FileSystem, asked: Asked): FileSystem {
  return {
    ...files,
    info: (path) => asked(`info ${path}`, () => files.info(path), plain),
    list: (path) => asked(`list ${path}`, () => files.list(path), plain),
    canList: (path) => asked(`canList ${path}`, () => files.canList(path), plain),
    realPath: (path) => asked(`realPath ${path}`, () => files.realPath(path), plain),
    read: (path) =>
      asked(
        `read ${path}`,
        () => files.read(path),
        (found) => ('bytes' in found ? versionOf(found.bytes) : found.failure),
      ),
  };
}

function plain(answer: unknown): string {
  return answer === undefined ? '' : JSON.stringify(answer);
}
