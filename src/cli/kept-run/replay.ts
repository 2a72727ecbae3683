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
  const file = recordFile(key);
  if (file === undefined) return undefined;
  const record = readRecord(file);
  if (record?.key !== key) return undefined;
  const begun = Date.now();
  const paths = pathsStill(record, { begun, isExact });
  if (paths === undefined) return undefined;
  if (paths.some((path, index) => path !== record.paths[index]))
    writeTrusted(file, JSON.stringify({ ...record, paths } satisfies RunRecord));
  for (const [stream, text] of record.printed) print(stream, text);
  return record.code;
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
  { begun, isExact }: { readonly begun: number; readonly isExact: boolean },
): readonly SeenPath[] | undefined {
  try {
    if (!isSameAround(record, begun)) return undefined;
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
function isSameAround({ day, env, terminals, columns }: RunRecord, begun: number): boolean {
  const seconds = Math.floor(begun / 1000);
  if (day !== undefined && (seconds < day[0] || seconds >= day[1])) return false;
  if (Object.entries(env).some(([name, value]) => (process.env[name] ?? null) !== value)) return false;
  const { isatty } = process.getBuiltinModule('node:tty');
  for (const [stream, was] of entriesOf(terminals))
    if (isatty({ stdin: 0, stdout: 1, stderr: 2 }[stream]) !== was) return false;
  return entriesOf(columns).every(
    ([stream, was]) => stream !== 'stdin' && (process[stream].isTTY ? process[stream].columns : null) === was,
  );
}

function entriesOf<T>(
  object: Readonly<Partial<Record<StreamName, T>>>,
): readonly (readonly [StreamName, T])[] {
  return Object.entries(object) as unknown as readonly (readonly [StreamName, T])[];
}
