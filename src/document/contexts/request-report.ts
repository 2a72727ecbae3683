import type { Leaf } from '../../profile/leaf.ts';
import { carriedByRequest, type Carried } from '../../returned/carried.ts';
import type { DocumentSources } from '../definition.ts';
import type { Receiver } from './receiver.ts';
import type { CaseTask, RequestCase } from './request-case.ts';
import { municipalityCode } from './sheet-of-rows.ts';

/** A task that the reader of a mail can report back, as its template reads it. */
export interface ReportRow {
  readonly id: string;
  readonly nummer: number;
  readonly titel: Leaf;
}

/** A row of the part of a mail that is sent back. */
export function reportRow({ planned: { task }, title }: CaseTask): ReportRow {
  return { id: task.id, nummer: task.number, titel: title };
}

/**
 * The tasks that the reader of a mail can report back by ticking them: their own, in a mail about one dossier.
 *
 * Why only their own: a tick closes the whole task, and who helps with it cannot say that it is done. The board, and who
 * is addressed like it, answers in words: nobody hands them a list to sign.
 *
 * @param own the tasks that the receiver does, of which the mail speaks
 */
export function tasksToReport(
  cases: readonly RequestCase[],
  { receiver, own }: { readonly receiver: Receiver; readonly own: readonly CaseTask[] },
): readonly CaseTask[] {
  const isOfDossier = cases.length === 1 && cases[0]?.isBlank === false;
  return isOfDossier && !receiver.isFormal ? own : [];
}

/** What a mail carries about those tasks; undefined when there are none. */
export function carriedBack(
  [about]: readonly RequestCase[],
  tasks: readonly CaseTask[],
  sources: DocumentSources,
): Carried | undefined {
  if (about === undefined || tasks.length === 0) return undefined;
  const reported = tasks.map(({ planned }) => planned.task);
  return carriedByRequest(about.dossier, municipalityCode(sources), reported);
}
