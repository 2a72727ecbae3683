import type { ActedTasks, ChangedTasks } from '../../app/dossiers/change-tasks.ts';
import type { Outcome, Refused, RefusalCode } from '../../app/outcome.ts';
import type { DossierTask } from '../../checklist/dossier.ts';
import { progressOf } from '../../checklist/overview.ts';
import { screenText } from '../../profile/marked-text.ts';
import { replacedIn, replacedWords } from './replaced.ts';
import { exitCodes, type ExitCode } from '../exit-code.ts';
import type { CommandContext } from '../global-options.ts';
import { reportStopped } from '../report-stopped.ts';

/** Printed after the problems of a file that could not be changed. */
export const nothingChanged = 'Er is niets veranderd. Verbeter eerst dit bestand.';

/**
 * Reports the outcome of a change of tasks.
 *
 * @param words wording for each task, and whether it already was so
 */
export async function reportTasks(
  outcome: Outcome<ChangedTasks & Partial<ActedTasks>>,
  context: CommandContext,
  words: (task: DossierTask, wasSo: boolean) => string,
): Promise<ExitCode> {
  if (outcome.kind !== 'done') return reportStopped(outcome, context, nothingChanged);
  const { io, options, say } = context;
  const { dossier, tasks, before, unchanged = [] } = outcome.value;
  const replaced = tasks.map((task) => replacedIn(task, before));
  const { done, total } = progressOf(dossier.tasks);
  if (options.json === true) {
    const result = {
      ...{ dossier: dossier.id, taken: tasks.map(taskFacts), ongewijzigd: unchanged },
      was: tasks.flatMap(({ id }, at) => (replaced[at] === undefined ? [] : [{ id, ...replaced[at] }])),
      ...{ klaar: done, totaal: total },
    };
    io.stdout(`${JSON.stringify(result, null, 2)}\n`);
    return exitCodes.done;
  }
  for (const [at, task] of tasks.entries()) {
    const was = replacedWords(replaced[at]);
    io.stdout(
      `${task.number} ${screenText(task.title)}: ${words(task, unchanged.includes(task.id))}${was}\n`,
    );
  }
  if (tasks.every(({ id }) => unchanged.includes(id))) say('Er is niets veranderd.');
  say(`${done} van ${total} taken klaar in ${dossier.id}.`);
  return exitCodes.done;
}

/** Whether a use case was refused for lack of a consent that somebody at a terminal can give. */
export function asksConsent<C extends RefusalCode>(
  outcome: Outcome<unknown>,
  code: C,
): outcome is Refused & { readonly refusal: { readonly code: C } } {
  return outcome.kind === 'refused' && outcome.refusal.code === code;
}

/** A task for programs: keys as in the file. */
export function taskFacts(task: DossierTask): Readonly<Record<string, unknown>> {
  return {
    id: task.id,
    nummer: task.number,
    titel: screenText(task.title),
    fase: task.phase,
    door: task.by,
    wanneer: task.when,
    voorstel: task.proposal,
    voorstel_reden: task.proposalReason,
    doorlooptijd: task.leadTime,
    ...(task.leadTime === undefined ? {} : { doorlooptijd_volgens: task.leadTimeBy }),
    doorlooptijd_uitleg: task.leadTimeReason,
    spoed: task.haste,
    voorstel_bij_haast: task.hasteProposal,
    status: task.status,
    datum: task.date,
    afgehandeld_op: task.doneOn,
    afgehandeld_door: task.doneBy,
    toegewezen_aan: task.assignee,
    opmerking: task.remark,
    reden: task.reason,
    ...(task.despite.length === 0 ? {} : { ondanks: task.despite }),
  };
}
