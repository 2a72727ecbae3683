import { writeStream } from '../streams.ts';
import { readTrusted, writeTrusted } from '../user-cache.ts';
import { isFresh, stillAs } from './look.ts';
import { recordFile, type RunRecord, type SeenPath, type StreamName } from './record.ts';

/**
 * Prints what an earlier run of the same command printed, when nothing that it asked for has changed since.
 *
 * Why: who looks where things stand mostly looks at what did not change, and a run that only reads gives the same again.
 *
 * @param key {@link keyOf} the run
 * @param isExact whether content counts instead of times: for `--check`, on which others rely
 * @param print gets what was printed
 * @returns its exit code; undefined when it has to be run
 */
export function replay(
  key: string,
  isExact: boolean,
  print: typeof writeStream = writeStream,
): number | undefined {
  const record = stillHolding(key, { around: aroundProcess(), isExact });
  if (record === undefined) return undefined;
  for (const [stream, text] of record.printed) print(stream, text);
  return record.code;
}

/** What a run knows besides files: the moment, in seconds since 1970, its variables and its terminals. */
export interface Around {
  readonly seconds: number;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly isTerminal: (stream: StreamName) => boolean;
  readonly columns: (stream: 'stdout' | 'stderr') => number | undefined;
}

/** What was kept of a run, when everything it asked for would be answered the same; undefined when it has to be run. */
export function stillHolding(
  key: string,
  { around, isExact }: { readonly around: Around; readonly isExact: boolean },
): RunRecord | undefined {
  const file = recordFile(key);
  const record = file === undefined ? undefined : readRecord(file);
  if (file === undefined || record?.key !== key) return undefined;
  const paths = pathsStill(record, { around, isExact });
  if (paths === undefined) return undefined;
  if (paths.some((path, index) => path !== record.paths[index]))
    writeTrusted(file, JSON.stringify({ ...record, paths } satisfies RunRecord));
  return record;
}

function aroundProcess(): Around {
  return {
    seconds: Math.floor(Date.now() / 1000),
    env: process.env,
    isTerminal: (stream) =>
      process.getBuiltinModule('node:tty').isatty({ stdin: 0, stdout: 1, stderr: 2 }[stream]),
    columns: (stream) => (process[stream].isTTY ? process[stream].columns : undefined),
  };
}

function readRecord(file: string): RunRecord | undefined {
  const bytes = readTrusted(file);
  if (bytes === undefined) return undefined;
  try {
    return JSON.parse(bytes.toString('utf8')) as RunRecord;
  } catch {
    return undefined;
  }
}

/** The paths as they are to be kept from now on; undefined when anything answers otherwise. */
function pathsStill(
  record: RunRecord,
  { around, isExact }: { readonly around: Around; readonly isExact: boolean },
): readonly SeenPath[] | undefined {
  try {
    // Why before looking: what changes during the look may bear the same time.
    const begun = Date.now();
    if (!isSameAround(record, around)) return undefined;
    const paths: SeenPath[] = [];
    for (const seen of record.paths) {
      const still = stillAs(seen, isExact);
      if (still === undefined) return undefined;
      paths.push(still !== seen && isFresh(still.stamp, begun) ? { ...still, isFresh: true } : still);
    }
    return paths;
  } catch {
    // Something cannot be seen, or the record is not one of ours: the run tells.
    return undefined;
  }
}

/** Whether day, environment and terminals are as they were. */
function isSameAround({ day, env, terminals, columns }: RunRecord, now: Around): boolean {
  if (day !== undefined && (now.seconds < day[0] || now.seconds >= day[1])) return false;
  if (Object.entries(env).some(([name, value]) => (now.env[name] ?? null) !== value)) return false;
  if (entriesOf(terminals).some(([stream, was]) => now.isTerminal(stream) !== was)) return false;
  return entriesOf(columns).every(
    ([stream, was]) => stream !== 'stdin' && (now.columns(stream) ?? null) === was,
  );
}

function entriesOf<T>(
  object: Readonly<Partial<Record<StreamName, T>>>,
): readonly (readonly [StreamName, T])[] {
  return Object.entries(object) as unknown as readonly (readonly [StreamName, T])[];
}
