/**
 * Judges from outside: programs that others wrote, which say whether our output is right. A machine may lack any of
 * them; then what they would judge is skipped in plain sight, and in CI it fails instead.
 *
 * What a judge can do is handed to the tests that asked for it, and can be had nowhere else: no test can use a judge
 * that it did not ask for. `test/judges.test.ts` sees to it that no other file names one of these programs.
 */
import { describe, it } from 'vitest';
import { skippedName, type Need } from './needs.ts';

/** In CI every judge must be there (`.ci/run` sets this). */
export const areRequired: boolean = process.env['GEMEENTE_ORACLES'] === 'required';

/** A judge, and how to get it. `Tools` is what tests get that ask for it. */
export interface Judge<Tools extends object> extends Need {
  /** Never there: it ties the judge to its tools. */
  readonly tools?: Tools;
}

const finders = new WeakMap<Judge<object>, () => object | undefined>();

/**
 * Makes a judge.
 *
 * @param find gives its tools, or undefined on a machine that lacks it
 */
export function judge<Tools extends object>(
  { name, get }: Need,
  find: () => Tools | undefined,
): Judge<Tools> {
  const made = { name, get };
  finders.set(made, find);
  return made;
}

/** What all of these judges can do together. */
type ToolsOf<Judges extends readonly Judge<object>[]> = Judges extends readonly [
  Judge<infer Tools>,
  ...infer Rest extends readonly Judge<object>[],
]
  ? Tools & ToolsOf<Rest>
  : unknown;

/**
 * A group of tests that need judges from outside, with what those judges can do.
 *
 * Where one is missing the group is one skipped test that names it; the run ends with a line about each
 * (skipped-judges.ts).
 */
export function judgedBy<const Judges extends readonly Judge<object>[]>(
  judges: Judges,
  name: string,
  tests: (tools: ToolsOf<Judges>) => void,
): void {
  const found = toolsOf(judges, areRequired);
  if ('missing' in found) describe(name, () => it.skip(skippedName(found.missing), () => undefined));
  else describe(name, () => tests(found.tools as ToolsOf<Judges>));
}

/**
 * The tools of judges together, or which of them are missing.
 *
 * @throws when one is missing that may not be
 */
export function toolsOf(
  judges: readonly Judge<object>[],
  mustBeThere: boolean,
): { readonly tools: object } | { readonly missing: readonly Need[] } {
  const found = judges.map((each) => finders.get(each)?.());
  const missing = judges.filter((_, index) => found[index] === undefined);
  if (missing.length > 0 && mustBeThere)
    throw new Error(`In CI no judge may be missing: ${skippedName(missing)}`);
  return missing.length > 0 ? { missing } : { tools: Object.assign({}, ...found) as object };
}
