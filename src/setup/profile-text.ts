import { writeEntry } from '../workspace/write-yaml.ts';

/** A template line with a key. */
const keyLine = /^(?<space> *)(?<key>[a-z_]+):/;

/** The state of reading the template from top to bottom. */
interface ReadState {
  /** Keys from the top to the current line. */
  path: readonly string[];
  /** Depth of the outermost map without an answer; undefined when in none. */
  silent: number | undefined;
  /** Whether the lines of the key above were replaced by an answer. */
  isReplaced: boolean;
}

/**
 * The profile of a new workspace: the template, with each answer in its place. What was not answered stays as a
 * comment, which shows what can be filled in.
 *
 * @param template YAML in which every key has an example; lines with `##` are explanations and stay
 * @param answers dotted path → value
 */
export function profileText(template: string, answers: ReadonlyMap<string, unknown>): string {
  const reading: ReadState = { path: [], silent: undefined, isReplaced: false };
  return template
    .split('\n')
    .flatMap((line) => profileLines(line, answers, reading))
    .join('\n');
}

function profileLines(
  line: string,
  answers: ReadonlyMap<string, unknown>,
  reading: ReadState,
): readonly string[] {
  if (/^ *(#|$)/.test(line)) return [explanation(line, reading)];
  const { space, key } = keyLine.exec(line)?.groups ?? {};
  if (space === undefined || key === undefined) return reading.isReplaced ? [] : [silenced(line, reading)];
  const depth = space.length / 2;
  reading.path = [...reading.path.slice(0, depth), key];
  if (reading.silent !== undefined && depth <= reading.silent) reading.silent = undefined;
  const path = reading.path.join('.');
  reading.isReplaced = answers.has(path);
  if (reading.isReplaced) return writeEntry(key, answers.get(path), depth);
  const isAround = [...answers.keys()].some((each) => each.startsWith(`${path}.`));
  if (!isAround) reading.silent ??= depth;
  return [silenced(line, reading)];
}

/** An explanation; inside an unanswered map it gets the column of that map. */
function explanation(line: string, reading: ReadState): string {
  const depth = line.search(/#/) / 2;
  return reading.silent !== undefined && depth > reading.silent ? silenced(line, reading) : line;
}

/**
 * The line as a comment when nothing was answered there. All lines of a map start in the same column, so an editor can
 * uncomment them in one go.
 */
function silenced(line: string, { silent }: ReadState): string {
  if (silent === undefined) return line;
  const column = silent * 2;
  return `${line.slice(0, column)}# ${line.slice(column)}`;
}
