import { EnvironmentError } from '../../diagnostics/errors.ts';
import { joinPath } from '../../workspace/paths.ts';
import { keepOutOfGit } from '../documents/keep-out-of-git.ts';
import type { World } from '../world.ts';
import type { Known, KnownAppointment } from './choose-appointments.ts';

/** What was exported last on this computer. */
export interface LastExport {
  /** The day it was made on; undefined when there was none. */
  readonly day: string | undefined;
  readonly known: Known;
}

/**
 * Where it is remembered, beside the schemas and out of git: which calendar has which tasks differs per computer. It
 * holds ids, days and fingerprints, and no words.
 */
const folderName = '.gemeente/agenda';

/** What was exported last under a name. A file that is broken counts as none: everything is then exported again. */
export function readLastExport(name: string, folder: string, { files }: Pick<World, 'files'>): LastExport {
  const found = files.read(joinPath(joinPath(folder, folderName), `${name}.json`));
  const none: LastExport = { day: undefined, known: new Map() };
  if ('failure' in found) return none;
  try {
    const { dag, afspraken } = JSON.parse(new TextDecoder().decode(found.bytes)) as {
      readonly dag?: unknown;
      readonly afspraken?: unknown;
    };
    if (typeof dag !== 'string' || typeof afspraken !== 'object' || afspraken === null) return none;
    return { day: dag, known: new Map(Object.entries(afspraken).flatMap(readEntry)) };
  } catch {
    return none;
  }
}

function readEntry([key, value]: readonly [string, unknown]): readonly (readonly [
  string,
  KnownAppointment,
])[] {
  if (typeof value !== 'object' || value === null) return [];
  const { dag, kenmerk } = value as { readonly dag?: unknown; readonly kenmerk?: unknown };
  if (typeof dag !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(dag) || typeof kenmerk !== 'string') return [];
  return [[key, { day: dag, state: kenmerk }]];
}

/** Remembers an export. Where nothing can be written, the next one just holds more than it needs to. */
export function rememberExport(
  name: string,
  { day, known }: LastExport,
  { folder, world }: { readonly folder: string; readonly world: Pick<World, 'files'> },
): void {
  const place = joinPath(folder, folderName);
  const sorted = [...known].toSorted(([one], [other]) => (one < other ? -1 : 1));
  const entries = sorted.map(([key, { day: dag, state: kenmerk }]) => [key, { dag, kenmerk }] as const);
  const text = `${JSON.stringify({ dag: day, afspraken: Object.fromEntries(entries) }, null, 1)}\n`;
  try {
    keepOutOfGit(place, world);
    world.files.replace(joinPath(place, `${name}.json`), new TextEncoder().encode(text));
  } catch (error) {
    if (!(error instanceof EnvironmentError)) throw error;
  }
}
