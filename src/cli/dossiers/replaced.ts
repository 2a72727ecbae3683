import { writeFullDay } from '../../calendar/day.ts';
import type { DossierTask } from '../../checklist/dossier.ts';

/** What somebody wrote at a task and a change took away; keys as in the file. */
export type Replaced = Readonly<Record<string, string>>;

/** Key → what a task says there. */
const written: Readonly<Record<string, (task: DossierTask) => string | undefined>> = {
  opmerking: ({ remark }) => remark,
  reden: ({ reason }) => reason,
  afgehandeld_op: ({ doneOn }) => doneOn,
  afgehandeld_door: ({ doneBy }) => doneBy,
  toegewezen_aan: ({ assignee }) => assignee,
  datum: ({ date }) => date,
};

/**
 * What a change took away from a task, or replaced; undefined when nothing.
 *
 * Why: words that somebody wrote never go in silence. Whoever replaced them by mistake can read them once more.
 */
export function replacedIn(task: DossierTask, before: readonly DossierTask[]): Replaced | undefined {
  const old = before.find(({ id }) => id === task.id);
  if (old === undefined) return undefined;
  const gone = Object.entries(written).flatMap(([key, read]) => {
    const value = read(old);
    return value === undefined || isKept(value, read(task)) ? [] : [[key, value] as const];
  });
  return gone.length === 0 ? undefined : Object.fromEntries(gone);
}

/** Whether the words are still there, perhaps with others below them. */
function isKept(value: string, now: string | undefined): boolean {
  return now === value || now?.startsWith(`${value.trimEnd()}\n`) === true;
}

/** The same in words, behind what the task says now: ` (was: ‘besteld’)`. */
export function replacedWords(replaced: Replaced | undefined): string {
  if (replaced === undefined) return '';
  const {
    afgehandeld_op: on,
    afgehandeld_door: by,
    datum: day,
    reden,
    opmerking,
    toegewezen_aan: to,
  } = replaced;
  const words = [
    ...(on === undefined ? [] : [`afgehandeld op ${writeFullDay(on)}`]),
    ...(by === undefined ? [] : [`door ${by}`]),
    ...(day === undefined ? [] : [writeFullDay(day)]),
    ...[reden, opmerking, to].flatMap((each) => (each === undefined ? [] : [`‘${each}’`])),
  ];
  return ` (was: ${words.join(' ')})`;
}
