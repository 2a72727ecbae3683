import type { DossierRefusals } from '../app/dossiers/refusals.ts';
import type { DossierTask } from '../checklist/dossier.ts';
import { plainId } from '../app/dossiers/named.ts';
import { writeFullDay } from '../calendar/day.ts';
import { describeMomentError } from '../diagnostics/messages/moment.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { upperFirst } from '../diagnostics/upper-first.ts';
import { describe } from '../diagnostics/present.ts';
import { screenText } from '../profile/marked-text.ts';
import { suggest } from './suggest.ts';
import { careWords, named } from './care.ts';
import { takenWords } from './taken.ts';
import type { RefusalWords } from './refusal-words.ts';
import { notEditable, sharingWords, startWords } from './start.ts';

/** Wordings for refusals of work on dossiers. */
export const dossierWords: RefusalWords<DossierRefusals> = {
  ...startWords,
  ...sharingWords,
  ...careWords,
  'dossier/which': ({ known }) => `Welk dossier?${choices(known)}`,
  'dossier/unknown': ({ typed, known }) =>
    `Het dossier ${typed} bestaat niet.${suggest(nearName(plainId(typed), known))}${choices(known)}`,
  'dossier/ambiguous': ({ typed, found }) => {
    const lines = found.map(({ id, title }) => `- ${id}${title === '' ? '' : ` (${screenText(title)})`}`);
    return `Bij ${typed} passen meer dossiers. Typ er iets meer bij:\n${lines.join('\n')}`;
  },
  'dossier/gone': ({ file }) => `Het dossier ${file} is er niet meer.`,
  'dossier/exists': ({ file }) => `Het dossier ${file} bestaat al. Kies een andere naam met --id.`,
  'dossier/not-editable': notEditable,
  'dossier/no-milestone-or-task': ({ typed, dossier, milestones, tasks }) =>
    `${typed} is geen mijlpaal en geen taak van ${dossier}.${suggest(nearName(typed, [...milestones, ...tasks]))} Mijlpalen: ${milestones.join(', ')}.`,
  'dossier/would-be-wrong': ({ file, diagnostics }) => {
    const [first] = diagnostics.map(describe);
    return `Dit kan niet in ${file}. ${first?.text ?? ''} Verander wat u opgaf.\nEr is niets veranderd.`;
  },
  'task/which': ({ dossier }) =>
    `Welke taak? Noem er een of meer. Alle taken: gemeente checklist list ${dossier}`,
  'task/unknown': ({ typed, dossier, known }) =>
    `De taak ${typed} bestaat niet in het dossier ${dossier}.${suggest(nearName(typed, known))}\nAlle taken: gemeente checklist list ${dossier}`,
  'task/unknown-role': ({ typed, known, near }) => unknownFilter(`De rol ${typed}`, near, known),
  'task/moment': ({ phrase, error, days = [] }) => {
    if (error.reason === 'unknown-milestone' || error.reason === 'missing-milestone')
      return whichDay({ reason: error.reason, found: screenText(error.found) }, days);
    const { text, fix } = describeMomentError({ ...error, whole: phrase });
    return `${text} ${fix}`;
  },
  'task/ambiguous': ({ typed, ids }) =>
    `Bij ${typed} passen meer taken: ${ids.slice(0, 8).join(', ')}${ids.length > 8 ? ' …' : ''}. Typ er iets meer bij.`,
  'task/day-to-come': ({ day }) =>
    `${upperFirst(writeFullDay(day))} moet nog komen. Achter --op staat de dag waarop het klaar was.`,
  'task/closed': ({ dossier, tasks }) => {
    const lines = tasks.map((task) => `${named(task)} ${closedWords(task)}.`);
    const ids = tasks.map(({ id }) => id).join(' ');
    return `${lines.join('\n')}\nZet dit eerst weer open met: gemeente checklist untick ${dossier} ${ids}`;
  },
  'task/out-of-order': (facts) =>
    `Niet afgevinkt. ${outOfOrder(facts)}\nIs het toch al gedaan? Geef dan --toch mee. Het dossier onthoudt dat.`,
  'task/needed': (facts) => `Niet vervallen. ${needed(facts)}\nVervalt het toch? Geef dan --toch mee.`,
  'task/changed-meanwhile': ({ task, act }) => takenWords({ task, act: act.kind }),
  'task/has-remark': (facts) =>
    `Niets opgeschreven. ${otherRemarks(facts)}\nZet uw tekst erbij met --erbij, of zet uw tekst in de plaats met --vervang.`,
  'list/unknown-phase': ({ typed, known }) => unknownFilter(`De fase ${typed}`, nearest(typed, known), known),
  'list/unknown-role': ({ typed, known, near }) => unknownFilter(`De rol ${typed}`, near, known),
};

/** Whether the title of a task says that it is not always needed. */
export function isConditional(title: string): boolean {
  return /^(?:zo nodig|indien|eventueel|als)\b/i.test(title);
}

function dutyLines(words: string, duties: DossierRefusals['task/needed']['duties']): readonly string[] {
  return duties.length === 0 ? [] : [words, ...duties.map((task) => `- ${named(task)}`)];
}

/** How a closed task is: behind its name. */
export function closedWords({ status }: Pick<DossierTask, 'status'>): string {
  return status === 'vervalt' ? 'vervalt' : 'is al afgehandeld';
}

/** A moment that names no day of the dossier: the days that there are, or else how to write a date. */
function whichDay(
  { reason, found }: { readonly reason: 'unknown-milestone' | 'missing-milestone'; readonly found: string },
  days: DossierRefusals['task/moment']['days'] = [],
): string {
  const what =
    reason === 'unknown-milestone'
      ? `Ik weet niet welke dag ‘${found}’ is.`
      : `Na ‘${found}’ hoort een dag. Die ontbreekt.`;
  if (days.length === 0)
    return `${what} Dit dossier heeft geen eigen dagen. Schrijf een datum, zoals 8 december.`;
  const names = days.map(({ id, name }) => `${id} (${screenText(name)})`);
  return `${what} Noem een dag van dit dossier, of een datum zoals 8 december.\nDagen van dit dossier: ${names.join('; ')}.`;
}

function unknownFilter(what: string, near: string | undefined, known: readonly string[]): string {
  const some = near !== undefined && known.length > 12 ? '' : ` Kies uit: ${known.join(', ')}.`;
  return `${what} bestaat niet.${suggest(near)}${some}`;
}

/** The nearest id; else the nearest word of one, as a word is enough to name a dossier or a task. */
function nearName(typed: string, known: readonly string[]): string | undefined {
  return (
    nearest(typed, known) ??
    nearest(
      typed,
      known.flatMap((id) => id.split('-')),
    )
  );
}

function choices(known: readonly string[]): string {
  return known.length === 0
    ? ' Er zijn nog geen dossiers. Begin er een met: gemeente checklist start new-wethouder'
    : ` Kies uit: ${known.join(', ')}.`;
}

/** What prevents ticking: a reason, and a line for each task. */
export function outOfOrder({ waiting, dropped }: DossierRefusals['task/out-of-order']): string {
  const why = waiting.length > 0 ? 'Eerst moet iets anders klaar zijn.' : 'Deze taak was niet meer nodig.';
  const lines = [
    ...dropped.map((task) => `- ${named(task)} vervalt: ${task.reason ?? 'zonder reden'}`),
    ...waiting.map(({ task, for: others }) => `- ${named(task)} wacht op: ${others.map(named).join('; ')}`),
  ];
  return [why, ...lines].join('\n');
}

/** The remarks that a new one would replace: a sentence, and a line for each task. */
export function otherRemarks({ tasks }: DossierRefusals['task/has-remark']): string {
  return [
    'Er staat al een opmerking:',
    ...tasks.map((task) => `- ${named(task)}: ${task.remark ?? ''}`),
  ].join('\n');
}

/** What prevents skipping: a reason, and a line for each task. */
export function needed({ duties, done, dropped }: DossierRefusals['task/needed']): string {
  if (dropped.length > 0)
    return [
      'Dit was al vervallen, om een andere reden:',
      ...dropped.map((task) => `- ${named(task)}: ${task.reason ?? ''}`),
    ].join('\n');
  return done.length > 0
    ? [
        'Dit is al afgehandeld:',
        ...done.map(
          (task) => `- ${named(task)}${task.doneOn === undefined ? '' : `, op ${writeFullDay(task.doneOn)}`}`,
        ),
      ].join('\n')
    : [
        ...dutyLines(
          'Een wet of de veiligheid maakt dit nodig:',
          duties.filter(({ title }) => !isConditional(title)),
        ),
        ...dutyLines(
          'Soms maakt een wet of de veiligheid dit nodig. Bij de taak staat wanneer:',
          duties.filter(({ title }) => isConditional(title)),
        ),
      ].join('\n');
}
