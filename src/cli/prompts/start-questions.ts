import type { DossierChoices, ListChoice } from '../../app/dossiers/choices.ts';
import type { TypedScan } from '../../app/privacy/before-writing.ts';
import type { NewCase, PeopleOfCase } from '../../app/dossiers/plan-start.ts';
import { writeFullDay } from '../../calendar/day.ts';
import {
  doubtsAboutMilestones,
  type DepartureFacts,
  type DoubtContext,
} from '../../checklist/date-doubts.ts';
import { progressOf } from '../../checklist/overview.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { askDay } from './ask-day.ts';
import { askText, choose } from './ask.ts';
import { dayQuestion, isDeath } from '../../words/milestones.ts';
import { grounds, inUsualOrder, proposalChoices, unknown } from '../../words/start-choices.ts';
import { memberOptions, withName } from '../../words/who.ts';

/** What someone chose to work on. */
export type ChosenDossier =
  { readonly kind: 'resume'; readonly id: string } | { readonly kind: 'start'; readonly list: ListChoice };

/**
 * Asks which dossier to continue with, or which list to start; without running dossiers, only which list.
 *
 * @param list restricts to this list. Default: any
 */
export async function askDossier(
  { dossiers, checklists, people }: DossierChoices,
  list: ListChoice | undefined,
): Promise<ChosenDossier> {
  const own = dossiers.filter((each) => list === undefined || each.checklists.includes(list.id));
  const running = own.filter(({ closedOn }) => closedOn === undefined);
  if (running.length === 0 && list !== undefined) return { kind: 'start', list };
  const open = running.map(({ id, subject, tasks }) => {
    const { done, total } = progressOf(tasks);
    const shown = withName(id, people.get(subject ?? ''));
    return { value: `verder:${id}`, name: `Verder met ${shown} (${done} van ${total} klaar)` };
  });
  const fresh = (list === undefined ? inUsualOrder(checklists) : [list]).map(({ id, title }) => ({
    value: `nieuw:${id}`,
    name: `Nieuw: ${title}`,
  }));
  const closed = own.flatMap(({ id, closedOn }) =>
    closedOn === undefined
      ? []
      : [{ value: `verder:${id}`, name: `Gesloten op ${writeFullDay(closedOn)}: ${id}` }],
  );
  const answer = await choose('Waar wilt u aan werken?', [...open, ...fresh, ...closed]);
  const name = answer.slice(answer.indexOf(':') + 1);
  const started = answer.startsWith('nieuw:') ? checklists.find(({ id }) => id === name) : undefined;
  return started === undefined ? { kind: 'resume', id: name } : { kind: 'start', list: started };
}

/** When a dossier is started, and what is private in what is typed for it. */
interface StartPlace {
  readonly today: string;
  readonly scan: TypedScan;
}

/** Asks for the facts of a new case: its name, who it is about, and the dates of its milestones. */
export async function askStart(
  list: ListChoice,
  choices: DossierChoices,
  { today, scan }: StartPlace,
): Promise<NewCase> {
  const people = list.isForGroup ? await askPeople(scan) : undefined;
  const name = list.isForGroup
    ? ''
    : await askText({
        message: 'Hoe heet dit dossier?\n  (zoals wethouder wonen; geen naam van een persoon):',
        stays: true,
        scan: (typed) => scan(typed, 'title'),
        check: (typed) => (typed.length > 60 ? 'Maak de naam korter dan 60 tekens.' : undefined),
      });
  const isDeparture = !list.isForGroup && list.milestones.some(({ id }) => id === 'vertrek');
  const departure = isDeparture ? await askDeparture(choices) : {};
  const context = { ...choices.days, today, startedOn: today, departure };
  const dates = await askDates(list, context);
  return {
    ...departure,
    ...(choices.hasChosenTerms ? {} : { withProposals: await askProposals() }),
    ...{ people, dates, name: name === '' ? undefined : name },
  };
}

/** Asks for the days of the milestones, one after another. */
async function askDates(list: ListChoice, context: DoubtContext): Promise<Readonly<Record<string, string>>> {
  const { today, departure } = context;
  const dates: Record<string, string> = {};
  for (const milestone of list.milestones) {
    const { id, day: initial } = milestone;
    const doubts = (date: string): readonly Diagnostic[] => {
      const milestones = list.milestones.map((each) => ({
        ...each,
        date: each.id === id ? date : dates[each.id],
      }));
      // The dossier has no file yet.
      return doubtsAboutMilestones([id], { milestones, source: { file: '' } }, context);
    };
    const day = await askDay({
      ...{ message: dayQuestion(milestone, departure), initial, today, doubts, stays: true },
      toward: isDeath(milestone, departure) ? 'past' : 'future',
    });
    if (day !== undefined) dates[id] = day;
  }
  return dates;
}

/** Asks whether proposed terms count. */
async function askProposals(): Promise<boolean> {
  const answer = await choose('Wilt u voorgestelde termijnen in de lijst?', proposalChoices);
  return answer === 'ja';
}

/** Asks who leaves, for the portfolios to hand over, and on which ground. */
async function askDeparture(
  choices: DossierChoices,
): Promise<Pick<NewCase, 'subject' | 'ground' | 'isSudden'>> {
  return { subject: await askMember(choices), ...(await askGround()) };
}

/**
 * Asks which member of the board a case is about; undefined when it is none of them.
 *
 * @param present who it is about now; the cursor starts there. Default: not known
 */
export async function askMember(
  known: Pick<DossierChoices, 'members' | 'people'>,
  present?: { readonly subject: string | undefined },
): Promise<string | undefined> {
  const choices = memberOptions(known);
  const who =
    choices.length === 0
      ? unknown
      : await choose('Om wie gaat het?', [...choices, { value: unknown, name: 'Iemand anders' }], {
          initial: present === undefined ? undefined : (present.subject ?? unknown),
        });
  return who === unknown ? undefined : who;
}

/**
 * Asks on which ground somebody leaves, if that is known, and whether it is sudden. A death always is.
 *
 * @param present what is known now; the cursor starts there. Default: nothing
 */
export async function askGround({ ground: before, isSudden }: DepartureFacts = {}): Promise<DepartureFacts> {
  const ground = await choose('Wat is de grond van het vertrek?', grounds, { initial: before });
  if (ground === 'overlijden') return { ground, isSudden: true };
  return {
    ground: ground === unknown ? undefined : ground,
    isSudden: canBeSudden.has(ground) ? await askSudden(isSudden) : undefined,
  };
}

/** Grounds that nobody may have seen coming. */
const canBeSudden: ReadonlySet<string> = new Set(['eigen-ontslag', 'ontslag-door-raad', 'ziekte']);

/** Asks whether there is no time to prepare the departure: then the first days are planned day by day. */
async function askSudden(before: boolean | undefined): Promise<boolean> {
  const choices = [
    { value: 'nee', name: 'Nee, er is tijd om het vertrek voor te bereiden' },
    { value: 'ja', name: 'Ja, het vertrek is plotseling' },
  ];
  const initial = before === true ? 'ja' : 'nee';
  const answer = await choose('Vertrekt de wethouder van de ene op de andere dag?', choices, { initial });
  return answer === 'ja';
}

async function askPeople(scan: TypedScan): Promise<PeopleOfCase> {
  const ask = async (who: string): Promise<readonly string[]> => {
    const typed = await askText({
      message: `Wie ${who}?\n  (zoals wethouder-zorg, met een komma ertussen; leeg: niemand):`,
      scan: (answer) => namesIn(answer).flatMap((each) => scan(each, 'somebody')),
    });
    return namesIn(typed);
  };
  return {
    comes: await ask('komen er'),
    leaves: await ask('vertrekken er'),
    stays: await ask('blijven er'),
  };
}

function namesIn(typed: string): readonly string[] {
  return typed.split(',').flatMap((each) => each.trim() || []);
}
