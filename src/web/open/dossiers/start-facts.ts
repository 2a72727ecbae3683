import type { DossierChoices, ListChoice } from '../../../app/dossiers/choices.ts';
import type { NewCase, PeopleOfCase } from '../../../app/dossiers/plan-start.ts';
import { readTypedDay } from '../../../calendar/typed-day.ts';
import { dayProblem } from '../../../words/day-problem.ts';
import { isDeath } from '../../../words/milestones.ts';
import { unknown } from '../../../words/start-choices.ts';
import { wordsIn, type PostedForm } from '../form.ts';

/** The longest name of a dossier, in characters. */
export const nameLimit = 60;

/** Names of the fields of the form. */
export const startFields = {
  name: 'naam',
  id: 'bestand',
  subject: 'voor',
  portfolio: 'portefeuille',
  ground: 'grond',
  sudden: 'plotseling',
  proposals: 'termijnen',
  comes: 'komt',
  leaves: 'vertrekt',
  stays: 'blijft',
} as const;

/** The field for the day of a milestone. */
export function dayFieldName(milestone: string): string {
  return `dag-${milestone}`;
}

/** Whether somebody leaves in a list. */
export function isDeparture({ isForGroup, milestones }: ListChoice): boolean {
  return !isForGroup && milestones.some(({ id }) => id === 'vertrek');
}

/** What a form says about a new case, or why it cannot be that. */
export function readFacts(
  list: ListChoice,
  { form, today }: { readonly form: PostedForm; readonly today: string },
  { hasChosenTerms }: Pick<DossierChoices, 'hasChosenTerms'>,
): { readonly facts: NewCase } | { readonly problem: string } {
  const typed = (field: keyof typeof startFields): string | undefined => wordsIn(form, startFields[field]);
  const name = list.isForGroup ? undefined : typed('name');
  if (name !== undefined && name.length > nameLimit)
    return { problem: `Maak de naam korter dan ${nameLimit} tekens.` };
  const departure = isDeparture(list) ? departureIn(form) : {};
  const days = daysIn(list, { form, today }, departure);
  if ('problem' in days) return days;
  const people = list.isForGroup ? peopleIn(form) : undefined;
  if (people !== undefined && Object.values(people).every((side: readonly string[]) => side.length === 0))
    return { problem: 'Wie komt, wie vertrekt en wie blijft? Vul ten minste één naam in.' };
  return {
    facts: {
      ...(list.isForGroup ? {} : { name, subject: known(typed('subject')), portfolios: portfoliosIn(form) }),
      ...departure,
      ...(hasChosenTerms ? {} : { withProposals: typed('proposals') !== 'nee' }),
      ...{ id: typed('id'), dates: days.dates, people },
    },
  };
}

/** A death is always sudden. */
function departureIn(form: PostedForm): Pick<NewCase, 'ground' | 'isSudden'> {
  const ground = known(wordsIn(form, startFields.ground));
  const isSudden = ground === 'overlijden' || form.get(startFields.sudden) === 'ja';
  return { ground, isSudden: isSudden ? true : undefined };
}

function daysIn(
  { milestones }: ListChoice,
  { form, today }: { readonly form: PostedForm; readonly today: string },
  departure: Pick<NewCase, 'ground'>,
): { readonly dates: Readonly<Record<string, string>> } | { readonly problem: string } {
  const dates: Record<string, string> = {};
  for (const milestone of milestones) {
    const typed = wordsIn(form, dayFieldName(milestone.id));
    if (typed === undefined) continue;
    const read = readTypedDay(typed, { today, toward: isDeath(milestone, departure) ? 'past' : 'future' });
    if (read.kind !== 'day') return { problem: dayProblem(typed, read) };
    dates[milestone.id] = read.day;
  }
  return { dates };
}

/** Who comes, leaves or stays when several people change at once. */
export type GroupSide = 'comes' | 'leaves' | 'stays';

/** Who was ticked or typed: short names, with commas between those that were typed. */
export function peopleOn(side: GroupSide, form: PostedForm): readonly string[] {
  const all = form.all(startFields[side]).flatMap((each) => each.split(','));
  return all.map((each) => each.trim()).filter((each) => each !== '');
}

function peopleIn(form: PostedForm): PeopleOfCase {
  return {
    comes: peopleOn('comes', form),
    leaves: peopleOn('leaves', form),
    stays: peopleOn('stays', form),
  };
}

function portfoliosIn(form: PostedForm): readonly string[] | undefined {
  const ids = form.all(startFields.portfolio);
  return ids.length === 0 ? undefined : ids;
}

function known(answer: string | undefined): string | undefined {
  return answer === unknown ? undefined : answer;
}
