import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { Script } from 'node:vm';
import { version } from '../version.ts';
import { cachedNames, cacheFolder, readTrusted, removeCached, writeTrusted } from './user-cache.ts';

/** A loaded program, and what to do after it ran. */
export interface CachedProgram<T> {
  readonly exports: T;
  /** Stores what the next run needs of it; never throws. */
  readonly keep: () => void;
}

/** A part of the program, as CommonJS has it. */
type Part = (
  ...given: readonly [
    exports: object,
    require: (name: string) => unknown,
    module: { exports: object },
    file: string,
    folder: string,
  ]
) => void;

/** Parts by their name. */
type Parts = Readonly<Record<string, Part>>;

/**
 * Loads the program from a file of its parts (scripts/build/parts.ts), with the code that an earlier run compiled: the
 * parts that the same command needed then are read, and compiled, as one.
 *
 * Why: Node recompiles everything at each start, which takes longer than the work itself. From 22.8 on it can cache
 * compiled code itself; this does the same for Node 20, and goes when support for Node 20 ends
 * (docs/decisions/0012-compiled-code.md). A cache that is absent, foreign or old is simply not used: V8 itself rejects
 * code of another version.
 *
 * @param path of the file
 * @param argv the arguments after the program's name; each command has a cache of its own
 */
export function loadCached<T>(path: string, argv: readonly string[]): CachedProgram<T> {
  const file = new PartsFile(path);
  const cacheFile = cacheFileFor(path, keptAs(argv));
  const kept = readKept(cacheFile);
  const { script, names } = compiled(file, kept);
  const parts: Record<string, Part> = { ...(script?.runInThisContext() as Parts | undefined) };
  const late: string[] = [];
  const host = createRequire(path);
  const made = new Map<string, { exports: object }>();
  const load = (name: string): unknown => {
    if (!file.has(name)) return host(name);
    const known = made.get(name);
    if (known !== undefined) return known.exports;
    const module = { exports: {} };
    made.set(name, module);
    if (parts[name] === undefined) late.push(name);
    const part = parts[name] ?? (file.script([name], undefined).runInThisContext() as Parts)[name];
    part?.call(module.exports, module.exports, load, module, path, dirname(path));
    return module.exports;
  };
  const exports = load('./start.js') as T;
  const isStale = kept.code === undefined || script?.cachedDataRejected === true;
  const keep = (): void => {
    if (cacheFile === undefined || (late.length === 0 && !isStale)) return;
    // Code of parts that were not compiled together cannot be kept together: the next run does that.
    const code = late.length === 0 ? script?.createCachedData() : undefined;
    const head = `${JSON.stringify([...names, ...late])}\n`;
    const data = code === undefined ? head : Buffer.concat([Buffer.from(head), code]);
    if (writeTrusted(cacheFile, data)) removeOthers(cacheFile);
  };
  return { exports, keep };
}

/** What an earlier run of the same command kept: the names of the parts that it needed, and their compiled code. */
interface Kept {
  readonly names: readonly string[];
  readonly code?: Buffer;
}

function readKept(cacheFile: string | undefined): Kept {
  const bytes = cacheFile === undefined ? undefined : readTrusted(cacheFile);
  const end = bytes?.indexOf('\n') ?? -1;
  if (bytes === undefined || end === -1) return { names: [] };
  try {
    const names = JSON.parse(bytes.toString('latin1', 0, end)) as readonly string[];
    const code = bytes.subarray(end + 1);
    return code.length === 0 ? { names } : { names, code };
  } catch {
    return { names: [] };
  }
}

/** The parts that were needed before, as one script. */
function compiled(
  file: PartsFile,
  { names, code }: Kept,
): { readonly script: Script | undefined; readonly names: readonly string[] } {
  const isKnown = names.length > 0 && names.every((name) => file.has(name));
  return isKnown ? { script: file.script(names, code), names } : { script: undefined, names: [] };
}

/** Where each part begins in the file, and how long it is. */
type PartPlaces = Readonly<Record<string, readonly [start: number, length: number]>>;

/** The file with all parts. */
class PartsFile {
  readonly #path: string;
  readonly #places: PartPlaces;

  constructor(path: string) {
    this.#path = path;
    this.#places = JSON.parse(readFileSync(path.replace(/cjs$/, 'json'), 'latin1')) as PartPlaces;
  }

  has(name: string): boolean {
    return Object.hasOwn(this.#places, name);
  }

  /** Some of the parts, as a script that gives an object with them. */
  script(names: readonly string[], cachedData: Buffer | undefined): Script {
    const source = `({${this.#read(names)}})`;
    return new Script(source, { filename: this.#path, ...(cachedData === undefined ? {} : { cachedData }) });
  }

  #read(names: readonly string[]): string {
    const places = names.map((name) => this.#places[name] ?? [0, 0]);
    const bytes = Buffer.allocUnsafe(places.reduce((sum, [, length]) => sum + length, 0));
    const file = openSync(this.#path, 'r');
    try {
      let at = 0;
      for (const [start, length] of places) at += readSync(file, bytes, at, length, start);
    } finally {
      closeSync(file);
    }
    return bytes.toString('latin1');
  }
}

/** Typed word → the command with a separate cache; anything else shares one. */
const commands: Readonly<Record<string, string>> = {
  validate: 'validate',
  controleer: 'validate',
  render: 'render',
  // A thread that makes documents (src/cli/thread.ts).
  __batch: 'batch',
  maak: 'render',
  status: 'status',
  checklist: 'checklist',
  actielijst: 'checklist',
  __complete: 'complete',
};

/** Subcommands of `checklist` with a separate cache: those by which a task is changed, which are short. */
const changes: ReadonlySet<string> = new Set(['tick', 'untick', 'skip', 'note', 'assign', 'date', 'list']);

/** The cache key of a run: per command, and for documents per format, because writers are the larger part. */
function keptAs(argv: readonly string[]): string {
  const name = commands[argv[0] ?? ''] ?? 'start';
  if (name === 'checklist' && changes.has(argv[1] ?? '')) return `${name}_${argv[1] ?? ''}`;
  if (name !== 'render' && name !== 'batch') return name;
  const format = /(?:^| )--format[ =]([a-z,]{1,40})(?= |$)/.exec(argv.join(' '))?.[1] ?? 'md';
  return `${name}_${format.replaceAll(',', '_')}`;
}

/** A file in the user's own cache folder; undefined when there is none or the user wants none. */
function cacheFileFor(path: string, name: string): string | undefined {
  // The same variable that turns off Node's own cache.
  if ((process.env['NODE_DISABLE_COMPILE_CACHE'] ?? '') !== '') return undefined;
  const base = cacheFolder();
  if (base === undefined) return undefined;
  const { size, mtimeMs } = statSync(path);
  const key = [
    name,
    version,
    process.version,
    process.arch,
    size.toString(36),
    Math.floor(mtimeMs).toString(36),
  ];
  return join(base, `${key.join('-')}.v8`);
}

/** Cached code of the same command from an older program or another Node version. */
function removeOthers(file: string): void {
  const [command = ''] = basename(file).split('-');
  for (const name of cachedNames(dirname(file)))
    if (name.startsWith(`${command}-`) && name !== basename(file)) removeCached(join(dirname(file), name));
}
