import { dirname } from 'node:path';
import { replaceAll } from '../../app/files/replace-all.ts';
import type { FileSystem, NewContent } from '../../workspace/file-system.ts';
import type { Io, KeptPart } from '../io.ts';
import { removeCached, removeOld, writeTrusted } from '../user-cache.ts';
import { hashOf, isFresh, stampOf } from './look.ts';
import { namesShown } from './names-shown.ts';
import { lookLikeGit } from './seen-by-git.ts';
import { recordFile, runsFolder, type RunRecord, type SeenPath, type StreamName } from './record.ts';

/** Runs longer than this on paper are not kept. */
const mostPrinted = 2_000_000;
/** How many runs are kept per place. */
const mostKept = 30;
const hour = 3600;

/** Variables that tell git where to look. */
const gitVariables = ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE'];

/** Exit codes of runs that looked at everything: done, and problems in the user's files. */
const whole: readonly number[] = [0, 1];

/**
 * Runs the program, and keeps what it asked for and printed when it only read: such a run gives the same again as long
 * as what it asked for stays the same. A run that writes forgets what was kept from the same place.
 *
 * @param key {@link keyOf} the run
 */
export async function recorded(key: string, io: Io, run: (io: Io) => Promise<number>): Promise<number> {
  const recorder = new Recorder(io);
  const code = await run(recorder.io);
  const record = whole.includes(code) ? await recorder.record(key, code) : undefined;
  keepRecord(key, recorder, record);
  return code;
}

/**
 * Runs a part of a run that is about one place, such as a workspace of many, and keeps what came of it as
 * {@link recorded} does.
 *
 * @param key see `keyOfPart`
 * @returns plain data
 */
export async function recordedPart<T extends { readonly code: number }>(
  key: string,
  io: Io,
  run: (io: Io) => Promise<T>,
): Promise<T> {
  const recorder = new Recorder(io);
  const answer = await run(recorder.io);
  const { code } = answer;
  keepRecord(key, recorder, whole.includes(code) ? await recorder.record(key, code, answer) : undefined);
  return answer;
}

function keepRecord(key: string, recorder: Recorder, record: RunRecord | undefined): void {
  const file = recordFile(key);
  if (file === undefined) return;
  if (recorder.hasRemoved) removeCached(runsFolder() ?? file);
  else if (recorder.hasWritten) removeCached(dirname(file));
  if (record !== undefined && writeTrusted(file, JSON.stringify(record))) removeOld(dirname(file), mostKept);
}

/** An outside world that remembers what it was asked. */
class Recorder {
  readonly io: Io;
  hasWritten = false;
  hasRemoved = false;
  /** Whether something was asked that cannot be asked again for a look. */
  #isOnce = false;
  /** The first moment that it asked for, in seconds since 1970. */
  #moment: number | undefined;
  #printedLength = 0;
  readonly #begun = Date.now();
  readonly #env: Record<string, string | null> = {};
  readonly #terminals: Partial<Record<StreamName, boolean>> = {};
  readonly #columns: Partial<Record<StreamName, number | null>> = {};
  readonly #paths = new Map<string, SeenPath>();
  readonly #printed: ['stdout' | 'stderr', string][] = [];
  /** Texts of the files with names that stay on this computer. */
  readonly #local: Uint8Array[] = [];

  constructor(io: Io) {
    const print = (stream: 'stdout' | 'stderr') => (text: string) => {
      this.#printedLength += text.length;
      if (this.#printedLength <= mostPrinted) this.#printed.push([stream, text]);
      io[stream](text);
    };
    const once =
      <A extends readonly unknown[], R>(ask: (...words: A) => R) =>
      (...words: A): R => {
        this.#isOnce = true;
        return ask(...words);
      };
    this.io = {
      ...io,
      stdout: print('stdout'),
      stderr: print('stderr'),
      files: this.#files(io.files),
      env: this.#environment(io.env),
      isTerminal: (stream) => (this.#terminals[stream] = io.isTerminal(stream)),
      columns: (stream) => {
        const columns = io.columns(stream);
        this.#columns[stream] = columns ?? null;
        return columns;
      },
      now: () => {
        const seconds = io.now();
        this.#moment ??= seconds;
        return seconds;
      },
      lock: once(io.lock),
      git: (folder, args) => {
        const answer = io.git(folder, args);
        // Where git looks can be told by variables; and somebody may install it.
        for (const name of gitVariables) this.#env[name] = io.env[name] ?? null;
        this.#isOnce ||= answer === undefined || !lookLikeGit(this.io.files, folder, args);
        return answer;
      },
      gitStream: once(io.gitStream),
      glob: once(io.glob),
      run: once(io.run),
      watch: once(io.watch),
      serve: once(io.serve),
      openBrowser: once(io.openBrowser),
      secret: once(io.secret),
      delay: once(io.delay),
      elapsed: once(io.elapsed),
      rows: once(io.rows),
      // What it asked when it was run is not seen here.
      ...(io.keptPart === undefined ? {} : { keptPart: this.#apart(io.keptPart) }),
      onResize: once(io.onResize),
      onStop: once(io.onStop),
    };
  }

  /** The record of the run; undefined when it cannot be kept. */
  async record(key: string, code: number, answer?: unknown): Promise<RunRecord | undefined> {
    const isAsked = this.#terminals.stdin === true;
    if (this.#isLost || isAsked) return undefined;
    if (this.#printedLength > mostPrinted || this.#paths.size === 0) return undefined;
    const told = answer === undefined ? [] : [['stdout', JSON.stringify(answer)] as const];
    if (namesShown(this.#local, [...this.#printed, ...told])) return undefined;
    const paths = [...this.#paths.values()].map((seen) => ({
      ...seen,
      // Only now: most runs that list a folder write something, and then nothing of it is kept.
      ...(seen.names === undefined ? {} : { names: hashOf([seen.names]) }),
      ...(isFresh(seen.stamp, this.#begun) ? { isFresh: true } : {}),
    }));
    const day = this.#moment === undefined ? undefined : await dayAround(this.#moment);
    const around = { env: this.#env, terminals: this.#terminals, columns: this.#columns };
    return { key, day, ...around, paths, printed: this.#printed, code, answer };
  }

  #files(files: FileSystem): FileSystem {
    return {
      ...files,
      info: (path) => {
        this.#see(path);
        return files.info(path);
      },
      read: (path) => {
        const seen = this.#see(path);
        const found = files.read(path);
        if ('bytes' in found) {
          this.#keep(seen, 'bytes', () => hashOf(found.bytes));
          if (/\.lokaal\.ya?ml$/i.test(path)) this.#local.push(found.bytes);
        } else if (found.failure !== 'missing' || seen.stamp !== null) this.#isOnce = true;
        return found;
      },
      list: (path) => {
        const seen = this.#see(path);
        const names = files.list(path);
        if (seen.stamp !== null) this.#keep(seen, 'names', () => names.join('\0'));
        return names;
      },
      canList: (path) => {
        this.#isOnce ||= !files.canList(path);
        return files.canList(path);
      },
      realPath: (path) => {
        const seen = this.#see(path);
        const real = files.realPath(path);
        this.#keep(seen, 'real', () => real ?? null);
        return real;
      },
      replace: Object.assign(
        (...words: Parameters<FileSystem['replace']>): void => {
          this.hasWritten = true;
          files.replace(...words);
        },
        {
          together: (contents: readonly NewContent[]) => {
            this.hasWritten ||= contents.length > 0;
            return replaceAll(files, contents);
          },
        },
      ),
      remove: (path) => {
        this.hasWritten = true;
        // A dossier may be wiped: nothing that was printed of it stays.
        this.hasRemoved ||= /\.ya?ml$/i.test(path);
        files.remove(path);
      },
    };
  }

  #apart(keptPart: KeptPart): KeptPart {
    return (part, io, run) => {
      this.#isOnce = true;
      return keptPart(part, io, run);
    };
  }

  /** Whether the run will not be kept, so that nothing more has to be remembered. */
  get #isLost(): boolean {
    return this.#isOnce || this.hasWritten;
  }

  /** Remembers an answer about a path; one that is another than a moment ago cannot be asked again. */
  #keep(seen: SeenPath, what: 'bytes' | 'names' | 'real', answerOf: () => string | null): void {
    if (this.#isLost) return;
    const answer = answerOf();
    const known = this.#paths.get(seen.path) ?? seen;
    if (known[what] !== undefined && known[what] !== answer) this.#isOnce = true;
    this.#paths.set(seen.path, { ...known, [what]: answer });
  }

  /** What was seen at a path first: a change since then shows later. */
  #see(path: string): SeenPath {
    const known = this.#paths.get(path);
    if (known !== undefined) return known;
    let seen: SeenPath = { path, stamp: null };
    if (this.#isLost) return seen;
    try {
      seen = { path, stamp: stampOf(path) };
    } catch {
      this.#isOnce = true;
    }
    this.#paths.set(path, seen);
    return seen;
  }

  #environment(env: Io['env']): Io['env'] {
    return new Proxy(env, {
      get: (target, name) => {
        if (typeof name === 'string') this.#env[name] = target[name] ?? null;
        return typeof name === 'string' ? target[name] : undefined;
      },
      ownKeys: (target) => {
        this.#isOnce = true;
        return Reflect.ownKeys(target);
      },
    });
  }
}

/** The Dutch day around a moment, in seconds since 1970. Dutch midnight is at a whole hour. */
async function dayAround(seconds: number): Promise<readonly [number, number]> {
  const { dutchDay } = await import('../../calendar/dutch-day.ts');
  const day = dutchDay(seconds);
  const thisHour = Math.floor(seconds / hour) * hour;
  let [from, until] = [thisHour, thisHour + hour];
  while (dutchDay(from - hour) === day) from -= hour;
  while (dutchDay(until) === day) until += hour;
  return [from, until];
}
