import { citeLaw } from '../../profile/law.ts';
import { textLeaf, type Leaf } from '../../profile/leaf.ts';
import { bindingNotes, printableNotes, type NoteSources } from '../law-notes.ts';

/** What a row says of a duty by law. */
const byLaw = 'wettelijk';

/** What the row of a task says about why it is there: duty and custom are told apart. */
export interface Duty {
  /** "wettelijk, art. 41b Gemeentewet", or "verplicht" for what safety or the municipality requires. */
  readonly plicht: Leaf | undefined;
  /** "art. 77 Gemeentewet": the law that a task has to do with, when that is no duty to do it. */
  readonly wet: Leaf | undefined;
}

/** A task, as far as its duty goes. */
export interface DutyTask {
  readonly lawIds: readonly string[];
  /** Whether law or safety requires it. */
  readonly isMandatory: boolean;
}

/**
 * The duty of a task.
 *
 * Why not every task with a law: the law on privacy says how flowers are sent, not that they must be.
 */
export function dutyOf({ lawIds, isMandatory }: DutyTask, sources: NoteSources): Duty {
  const law = citeLaw(printableNotes(citedIds(lawIds, sources), sources));
  if (isMandatory) return { plicht: textLeaf(dutyWords(lawIds, { law, sources })), wet: undefined };
  return { plicht: undefined, wet: law === '' ? undefined : textLeaf(law) };
}

/** "wettelijk" without article when the municipality leaves the notes out. */
function dutyWords(
  lawIds: readonly string[],
  { law, sources }: { readonly law: string; readonly sources: NoteSources },
): string {
  if (citedIds(lawIds, sources).length === 0) return 'verplicht';
  return law === '' ? byLaw : `${byLaw}, ${law}`;
}

/** Ids of the notes that rows cite, each once, in the order of the notes; the same are explained below the list. */
export function citedIds(lawIds: readonly string[], sources: NoteSources): readonly string[] {
  return bindingNotes(lawIds, sources).map(({ id }) => id);
}

/** How many rows are a duty by law, how many are another duty, and how many of the rest are additions to the sources. */
export function countDuties(
  rows: readonly { readonly row: Duty & { readonly aanvullend: boolean } }[],
): Readonly<Record<'wettelijk' | 'verplicht' | 'aanvullend', number>> {
  const isLegal = ({ plicht }: Duty): boolean => plicht?.text.startsWith(byLaw) === true;
  return {
    wettelijk: rows.filter(({ row }) => isLegal(row)).length,
    verplicht: rows.filter(({ row }) => row.plicht !== undefined && !isLegal(row)).length,
    aanvullend: rows.filter(({ row }) => row.aanvullend && row.plicht === undefined).length,
  };
}
