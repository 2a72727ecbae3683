import { isPrintable, type LawNote } from '../../profile/law.ts';
import { leafAt, rawText } from '../../profile/leaf.ts';
import { openFor } from '../open/open.ts';
import { done, problemsIn, type Done, type Problems } from '../outcome.ts';
import type { World } from '../world.ts';

/** What a statement says besides what was found. */
export interface StatementFacts {
  /** Name of the municipality; undefined when it is not filled in. */
  readonly municipality: string | undefined;
  /** Where people report what they cannot use. */
  readonly mail: string | undefined;
  readonly phone: string | undefined;
  /** The day of the statement, as `2026-12-08`. */
  readonly day: string;
  /** Notes about the law, in the order of the file with notes. */
  readonly law: readonly LawNote[];
}

/** Ids of the notes about accessibility. */
const lawIds: ReadonlySet<string> = new Set(['toegankelijkheid', 'toegankelijkheidsverklaring']);

/** Reads what a statement of a workspace says. Errors in its files stop it: a name or address might be wrong. */
export async function readStatementFacts(
  folder: string,
  world: World,
): Promise<Done<StatementFacts> | Problems> {
  const { sources, diagnostics, files } = await openFor(folder, { documents: [], names: false }, world);
  const stopped = problemsIn(diagnostics, files.texts);
  if (stopped !== undefined) return stopped;
  const { profile, law } = sources;
  return done({
    municipality: leafAt(profile, 'gemeente', 'naam')?.text,
    mail: rawText(profile, 'secretariaat', 'email_functioneel'),
    phone: rawText(profile, 'secretariaat', 'telefoon_functioneel'),
    day: await world.today(),
    law: [...law.values()].filter((note) => lawIds.has(note.id) && isPrintable(note)),
  });
}
