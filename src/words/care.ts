import type { CareRefusals, DeletionFacts, NamedTask } from '../app/dossiers/care-refusals.ts';
import type { CalledById, FactConflict } from '../app/dossiers/case-facts.ts';
import { writeFullDay } from '../calendar/day.ts';
import { counted } from '../diagnostics/counted.ts';
import { screenText } from '../profile/marked-text.ts';
import type { RefusalWords } from './refusal-words.ts';
import { departureOption } from './start.ts';
import { groundName } from './start-choices.ts';

/** Wordings for refusals to change a dossier as a whole. */
export const careWords: RefusalWords<CareRefusals> = {
  'dossier/closed': ({ dossier, day }) =>
    `Het dossier ${dossier} is gesloten op ${writeFullDay(day)}. Zet het eerst weer open met: gemeente checklist reopen ${dossier}`,
  'dossier/tasks-open': (facts) =>
    `Niet gesloten. ${stillOpen(facts)}\nSluit u het dossier toch? Geef dan --toch mee.`,
  'dossier/day-changed': ({ milestone, now, asked }) =>
    `Niet bewaard: iemand veranderde intussen ${screenText(milestone)}.\nUw keuze: ${dayWords(asked)}. Wat er staat: ${dayWords(now)}.`,
  'dossier/facts-changed': ({ conflicts, called }) =>
    [
      'Niet bewaard: iemand veranderde intussen dit dossier.',
      ...conflicts.map(
        ({ what, asked, now }) =>
          `${factNames[what]}. Uw keuze: ${factWords(what, asked, called)}. Wat er staat: ${factWords(what, now, called)}.`,
      ),
    ].join('\n'),
  'dossier/no-change': ({ dossier }) =>
    `Wat wilt u veranderen? Bijvoorbeeld: gemeente checklist change ${dossier} --naam "wethouder wonen"\nAlle opties: gemeente checklist change --help`,
  'dossier/no-departure': ({ dossier, what }) =>
    `De optie --${departureOption[what]} hoort bij een vertrek. In ${dossier} vertrekt niemand. Laat de optie weg.`,
  'dossier/set-and-cleared': ({ what }) =>
    `De optie --${clearedOption[what]} gaat niet samen met --weg ${clearedOption[what]}. Kies er een.`,
  'dossier/misfits': (facts) =>
    `Nog niets veranderd. ${noLongerFitting(facts)}\nLaat ze vervallen met --vervallen, of laat ze open staan met --laat-staan.`,
  'dossier/same-name': ({ dossier }) => `Het dossier heet al ${dossier}. Kies een andere naam.`,
  'dossier/deletion': (facts) =>
    `Niet verwijderd. ${deletion(facts)}\nVerwijdert u het toch? Geef dan --yes mee.`,
};

function dayWords(day: string | undefined): string {
  return day === undefined ? 'geen datum' : writeFullDay(day);
}

/** What the facts of a case are called. */
export const factNames = {
  name: 'Naam',
  subject: 'Om wie het gaat',
  portfolios: 'Portefeuilles',
  ground: 'Grond van het vertrek',
  isSudden: 'Plotseling',
} as const;

/** A fact of a case, in words. */
export function factWords(
  what: FactConflict['what'],
  value: FactConflict['now'],
  called: CalledById,
): string {
  if (typeof value === 'boolean') return value ? 'ja' : 'nee';
  if (what === 'ground') return groundName(value === '' ? undefined : String(value)).toLowerCase();
  const isId = what === 'subject' || what === 'portfolios';
  const words = [value]
    .flat()
    .map((each) => (isId ? (called[each] ?? each) : each))
    .join(', ');
  return words === '' ? 'niets' : screenText(words);
}

/** Fact → the option that sets it. */
export const clearedOption = { subject: 'voor', portfolios: 'portefeuilles', ground: 'grond' } as const;

/** The most tasks named in one message. */
const tasksNamed = 12;

/** What is still open in a dossier: a sentence, and a line for each task. */
export function stillOpen(
  { tasks }: Pick<CareRefusals['dossier/tasks-open'], 'tasks'>,
  name: NameTask = named,
): string {
  const [one, several] = ['staat nog 1 taak', `staan nog ${tasks.length} taken`];
  return [`Er ${tasks.length === 1 ? one : several} open:`, ...taskLines(tasks, name)].join('\n');
}

/** Open tasks that do not belong to the case any more: a sentence, and a line for each. */
export function noLongerFitting(
  { dossier, tasks }: CareRefusals['dossier/misfits'],
  name: NameTask = named,
): string {
  const verb = tasks.length === 1 ? 'past' : 'passen';
  const what = counted(tasks.length, 'open taak', 'open taken');
  return [`Met deze wijziging ${verb} ${what} niet meer bij ${dossier}:`, ...taskLines(tasks, name)].join(
    '\n',
  );
}

/** What goes when a dossier is deleted, and whether it can come back. */
export function deletion({ dossier, title, done, total, members, kept }: DeletionFacts): string {
  const back = {
    same: 'Git heeft dit dossier. U kunt het dus terughalen.',
    earlier: 'Git heeft een eerdere versie. Wat daarna veranderde, kunt u niet terughalen.',
    never: 'Git heeft dit dossier niet. U kunt het dus niet terughalen.',
  };
  const others =
    members.length === 0 ? [] : [`Bij dit dossier horen ook: ${members.join(', ')}. Die blijven.`];
  return [
    `‘${screenText(title)}’ (${dossier}): ${done} van ${total} taken klaar.`,
    back[kept.kind],
    ...others,
  ].join('\n');
}

function taskLines(tasks: readonly NamedTask[], name: NameTask): readonly string[] {
  const more = tasks.length - tasksNamed;
  return [
    ...tasks.slice(0, tasksNamed).map((task) => `- ${name(task)}`),
    ...(more > 0 ? [`- en nog ${more}`] : []),
  ];
}

/** How a task is named. */
type NameTask = (task: NamedTask) => string;

/** A task by its title alone, for who types no ids. */
export function titled({ title }: NamedTask): string {
  return `‘${screenText(title)}’`;
}

/** A task by its title and id. */
export function named({ id, title }: NamedTask): string {
  return `‘${screenText(title)}’ (${id})`;
}
