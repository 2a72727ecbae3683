import { openFill } from '../../app/fill/live-fill.ts';
import { validate } from '../../app/validate/validate.ts';
import { counted } from '../../diagnostics/counted.ts';
import { countWords } from './fill/count-words.ts';
import { standOf } from './stand.ts';
import type { Visit } from './visit.ts';

/** What is open and what is wrong, in words; undefined when that cannot be said. */
export interface OverviewCounts {
  readonly fill: string | undefined;
  readonly faults: string | undefined;
}

interface Known {
  last: { readonly stand: string; readonly counts: OverviewCounts } | undefined;
  isBegun: boolean;
}

/**
 * Counts for the first page. They are kept until a file changes that they were made from.
 *
 * Why not on the first page of a run while dossiers run: counting makes every document, and who comes to tick waits.
 */
export async function overviewCounts(visit: Visit, hasDossiers: boolean): Promise<OverviewCounts> {
  const { folder, world, memory } = visit;
  const known = memory.shelf(newKnown);
  const isFirst = hasDossiers && !known.isBegun;
  known.isBegun = true;
  if (isFirst) return { fill: undefined, faults: undefined };
  const stand = `${await world.today()} ${standOf(folder, world)}`;
  if (known.last?.stand !== stand)
    known.last = { stand, counts: { fill: await fillWords(visit), faults: await faultWords(visit) } };
  return known.last.counts;
}

function newKnown(): Known {
  return { last: undefined, isBegun: false };
}

async function fillWords({ folder, world }: Visit): Promise<string | undefined> {
  const opened = await openFill({ folder, part: undefined }, world);
  if (opened.kind !== 'done') return undefined;
  const { questions } = opened.value.state;
  return questions.length === 0 ? 'Alles is ingevuld.' : `${countWords(questions)}.`;
}

async function faultWords({ folder, world }: Visit): Promise<string | undefined> {
  const outcome = await validate({ paths: [folder], workspaces: undefined }, world);
  if (outcome.kind !== 'done') return undefined;
  const found = outcome.value.flatMap(({ diagnostics }) => diagnostics);
  const errors = found.filter(({ severity }) => severity === 'error').length;
  const warnings = found.filter(({ severity }) => severity === 'warning').length;
  const parts = [
    ...(errors === 0 ? [] : [counted(errors, 'fout', 'fouten')]),
    ...(warnings === 0 ? [] : [counted(warnings, 'waarschuwing', 'waarschuwingen')]),
  ];
  return parts.length === 0 ? 'Geen fouten gevonden.' : `${parts.join(', ')}. Met de oplossing erbij.`;
}
