import { absolutePath, folderOf, nameOf } from '../../workspace/paths.ts';
import type { World } from '../world.ts';

/** The last change of some lines or of a file, according to git. No names of people: this ends up in logs. */
export type LastChange =
  /** Not recorded in git yet. */
  | { readonly kind: 'uncommitted' }
  | {
      readonly kind: 'commit';
      /** The first seven characters of its hash. */
      readonly commit: string;
      /** Seconds since 1970-01-01T00:00:00Z. */
      readonly seconds: number;
      /** Whether older history is absent, so that the change may be older. */
      readonly orEarlier: boolean;
    };

/** Lines of a file, counted from one; both ends inclusive. */
export interface Lines {
  readonly from: number;
  readonly to: number;
}

/** The most lines of one value that are looked up. */
const maxLines = 200;

/** Asks git for last changes; returns nothing without git, a repository or such a file in it. */
export class History {
  readonly #world: Pick<World, 'git' | 'base'>;
  /** Why: when git is absent or too slow once, it is not tried again. */
  #isSilent = false;
  readonly #shallow = new Map<string, boolean>();

  constructor(world: Pick<World, 'git' | 'base'>) {
    this.#world = world;
  }

  /**
   * The last change of each range of lines, in the same order: one git call for the whole file.
   *
   * @param file its name in messages
   */
  ofLines(file: string, stretches: readonly Lines[]): readonly (LastChange | undefined)[] {
    const path = absolutePath(this.#world.base, file);
    const ranges = stretches.flatMap(({ from, to }) => [
      '-L',
      `${from},${Math.min(to, from + maxLines - 1)}`,
    ]);
    // `-w`: changed line endings or indentation do not change an agreement.
    const found = this.#git(['blame', '--porcelain', '-w', ...ranges, '--', nameOf(path)], folderOf(path));
    if (found === undefined) return stretches.map(() => undefined);
    const lines = parseBlame(found);
    return stretches.map(({ from, to }) => {
      const own = lines.filter(({ line }) => line >= from && line <= to);
      return this.#newest(own, folderOf(path));
    });
  }

  /** The last change of a whole file. @param file its name in messages */
  ofFile(file: string): LastChange | undefined {
    const path = absolutePath(this.#world.base, file);
    const [folder, name] = [folderOf(path), nameOf(path)];
    const changed = this.#git(['status', '--porcelain', '--', name], folder);
    if (changed === undefined) return undefined;
    if (changed.trim() !== '') return { kind: 'uncommitted' };
    const [commit = '', seconds = '', parent] = (
      this.#git(['log', '-1', '--pretty=tformat:%H %at %P', '--', name], folder) ?? ''
    )
      .trim()
      .split(' ');
    if (commit === '') return undefined;
    return this.#newest(
      [{ line: 1, commit, seconds: Number(seconds), isOldest: parent === undefined }],
      folder,
    );
  }

  #newest(lines: readonly BlamedLine[], folder: string): LastChange | undefined {
    if (lines.some(({ commit }) => /^0+$/.test(commit))) return { kind: 'uncommitted' };
    const [last] = lines.toSorted((one, other) => other.seconds - one.seconds);
    if (last === undefined) return undefined;
    const { commit, seconds, isOldest } = last;
    return {
      kind: 'commit',
      commit: commit.slice(0, 7),
      seconds,
      orEarlier: isOldest && this.#isShallow(folder),
    };
  }

  #isShallow(folder: string): boolean {
    const known = this.#shallow.get(folder);
    if (known !== undefined) return known;
    const found = this.#git(['rev-parse', '--is-shallow-repository'], folder)?.trim() === 'true';
    this.#shallow.set(folder, found);
    return found;
  }

  #git(args: readonly string[], folder: string): string | undefined {
    if (this.#isSilent) return undefined;
    const result = this.#world.git(folder, args);
    this.#isSilent = result === undefined;
    return result?.status === 0 ? result.output : undefined;
  }
}

interface BlamedLine {
  /** Line number in the current file. */
  readonly line: number;
  readonly commit: string;
  readonly seconds: number;
  /** Whether the (shallow) history ends at this commit. */
  readonly isOldest: boolean;
}

/**
 * Parses the output of `git blame --porcelain`: facts about a commit follow only its first mention. A line of the file
 * itself follows a tab, so it is never taken for a fact.
 */
export function parseBlame(output: string): readonly BlamedLine[] {
  const commits = new Map<string, { seconds: number; isOldest: boolean }>();
  const lines: { line: number; commit: string }[] = [];
  let facts = { seconds: 0, isOldest: false };
  for (const text of output.split('\n')) {
    const head = /^([\da-f]{40,64}) \d+ (\d+)/.exec(text);
    if (head !== null) {
      const [, commit = '', line] = head;
      facts = commits.get(commit) ?? { seconds: 0, isOldest: false };
      commits.set(commit, facts);
      lines.push({ line: Number(line), commit });
    } else if (text.startsWith('author-time ')) facts.seconds = Number(text.slice('author-time '.length));
    else if (text === 'boundary') facts.isOldest = true;
  }
  return lines.map(({ line, commit }) => ({
    line,
    commit,
    ...(commits.get(commit) ?? { seconds: 0, isOldest: false }),
  }));
}
