import { describeMoment, milestoneOf, writeTerm } from '../calendar/moment.ts';
import type { Term } from '../calendar/lead-time.ts';
import { writeShortDay, type IsoDay } from '../calendar/day.ts';
import { describeShift } from '../calendar/working-days.ts';
import { screenText } from '../profile/marked-text.ts';
import { counted } from '../diagnostics/counted.ts';
import type { Dossier, DossierTask, LeadTimeSource } from './dossier.ts';
import type { LeadTime, PlannedTask } from './planned-task.ts';
import { nameIn } from './start-milestone.ts';

/**
 * When a task is due, in a few words.
 *
 * @param today shows the year of a day in another year
 */
export function dueWords(planned: PlannedTask, dossier: Pick<Dossier, 'milestones'>, today?: IsoDay): string {
  const { task, due, moment } = planned;
  if (task.status === 'vervalt') return 'vervalt';
  if (task.status === 'afgehandeld')
    return task.doneOn === undefined ? 'klaar' : `klaar ${writeShortDay(task.doneOn, today)}`;
  if (due !== undefined) return dayWords(planned, due, today);
  const name = nameIn(dossier.milestones);
  if (planned.waitsFor !== undefined) return `wacht op ${name(planned.waitsFor)}`;
  return moment === undefined ? (task.when ?? 'nog te bepalen') : describeMoment(moment, name);
}

function dayWords(planned: PlannedTask, due: IsoDay, today: IsoDay | undefined): string {
  const { isLapsed, endangeredBy } = planned;
  if (isLapsed) return `termijn verstreken op ${writeShortDay(due, today)}`;
  return endangeredBy === undefined
    ? termWords(planned, due, today)
    : `rond ${writeShortDay(endangeredBy.done, today)}, gepland ${writeShortDay(due, today)}`;
}

/** "begin vandaag, klaar wo 2 dec"; what begins and is due today is "vandaag". */
function termWords(
  { begin, task, urgency, doneAtBest }: PlannedTask,
  due: IsoDay,
  today: IsoDay | undefined,
): string {
  const written = (day: IsoDay): string => (day === today ? 'vandaag' : writeShortDay(day, today));
  if (begin === undefined || task.status === 'bezig') return written(due);
  // A day in the past is no day to begin on.
  const first = urgency === 'nu-beginnen' ? 'vandaag' : written(begin);
  if (doneAtBest !== undefined) return `begin ${first}, klaar rond ${writeShortDay(doneAtBest, today)}`;
  return first === written(due) ? first : `begin ${first}, klaar ${written(due)}`;
}

/**
 * Why a task is due when it is, one sentence each; empty when there is nothing to explain.
 *
 * @param today shows the year of a day in another year
 */
export function whyWords(planned: PlannedTask, dossier: Dossier, today?: IsoDay): readonly string[] {
  if (planned.urgency === 'klaar') return [];
  const titleOf = (id: string): string => {
    const found = dossier.tasks.find((task) => task.id === id);
    return found === undefined ? id : screenText(found.title);
  };
  const shifted = planned.shifted === undefined ? undefined : describeShift(planned.shifted, today);
  const name = nameIn(dossier.milestones);
  return [
    ...beginWords(planned, dossier, today),
    ...(shifted === undefined ? [] : [shifted]),
    // Why the day was a good one no longer helps who cannot make it.
    ...(planned.doneAtBest === undefined ? proposalWords(planned.task) : []),
    ...(planned.pushedBy === undefined
      ? []
      : [
          `later gezet: eerst komt ‘${titleOf(planned.pushedBy.id)}’ (${writeShortDay(planned.due ?? '', today)})`,
        ]),
    ...(planned.endangeredBy === undefined
      ? []
      : [
          `komt in gevaar: ‘${titleOf(planned.endangeredBy.id)}’ is pas klaar rond ${writeShortDay(planned.endangeredBy.day, today)}`,
        ]),
    ...(planned.waitsFor === undefined ? [] : [`wacht op de datum van ${name(planned.waitsFor)}`]),
    ...(planned.blockedBy.length === 0
      ? []
      : [
          `wacht op: ${planned.blockedBy.slice(0, 3).map(titleOf).join('; ')}${planned.blockedBy.length > 3 ? '; en meer' : ''}`,
        ]),
  ];
}

/** The name of the milestone by which a task should be done, when at best it is done only after it. */
export function missedMilestone(
  { moment, doneAtBest }: Pick<PlannedTask, 'moment' | 'doneAtBest'>,
  { milestones }: Pick<Dossier, 'milestones'>,
): string | undefined {
  const id = moment === undefined ? undefined : milestoneOf(moment);
  const missed = milestones.find((each) => each.id === id);
  const isMissed = missed?.date !== undefined && doneAtBest !== undefined && missed.date < doneAtBest;
  const comesAfter = moment !== undefined && 'side' in moment && moment.side === 'na';
  return isMissed && !comesAfter ? missed.name : undefined;
}

/**
 * The day on which a task can be done at best, when what comes first is late; undefined when that is only after its
 * milestone: then the day stays, as somebody must decide whether the milestone does.
 */
export function delayedDay(planned: PlannedTask, dossier: Pick<Dossier, 'milestones'>): IsoDay | undefined {
  const day = planned.endangeredBy?.done;
  return missedMilestone({ ...planned, doneAtBest: day }, dossier) === undefined ? day : undefined;
}

/** When a task with a lead time must begin, and why. */
function beginWords(
  planned: PlannedTask,
  dossier: Pick<Dossier, 'milestones'>,
  today: IsoDay | undefined,
): readonly string[] {
  const { daysBehind, doneAtBest, leadTime, urgency, needsHaste } = planned;
  if (leadTime === undefined) return [];
  const missed = missedMilestone(planned, dossier);
  const late = counted(daysBehind, 'werkdag', 'werkdagen');
  const isLate = daysBehind > 0 && urgency === 'nu-beginnen';
  const result =
    doneAtBest === undefined
      ? ''
      : `, en dus pas klaar rond ${writeShortDay(doneAtBest, today)}${missed === undefined ? '' : `, na ${missed}`}`;
  const haste = needsHaste && leadTime.haste !== undefined ? `, maar ${hasteWords(leadTime.haste)}` : '';
  return [...(isLate ? [`begin nu: ${late} te laat${haste}${result}`] : []), leadTimeWords(leadTime)];
}

/** "met spoed kan het in 1 werkdag" */
export function hasteWords(haste: Term): string {
  return `met spoed kan het ${haste.amount === 0 ? 'nog dezelfde dag' : `in ${writeTerm(haste)}`}`;
}

const leadTimeSources: Readonly<Record<LeadTimeSource, string>> = {
  wet: 'volgens de wet',
  instantie: 'volgens de instantie',
  voorstel: 'voorstel',
};

/** "duurt 4 weken (volgens de instantie): Justis beslist in een tot vier weken" */
export function leadTimeWords({ term, by, reason }: LeadTime): string {
  const source = `duurt ${writeTerm(term)} (${leadTimeSources[by]})`;
  return reason === undefined ? source : `${source}: ${withoutStop(reason)}`;
}

function proposalWords({ proposal, proposalReason, date }: DossierTask): readonly string[] {
  if (proposal === undefined || date !== undefined) return [];
  return [proposalReason === undefined ? 'voorstel' : `voorstel: ${withoutStop(proposalReason)}`];
}

/** A sentence as the last part of another one. */
function withoutStop(sentence: string): string {
  return sentence.trim().replace(/\.$/, '');
}
