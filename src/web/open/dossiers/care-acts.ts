import { addOwnTask } from '../../../app/dossiers/add-task.ts';
import { closeDossier, reopenDossier } from '../../../app/dossiers/close-dossier.ts';
import { setDate, type DateSet } from '../../../app/dossiers/set-date.ts';
import { updateDossier } from '../../../app/dossiers/update-dossier.ts';
import type { WebAnswer } from '../../../app/local-server.ts';
import type { Stopped } from '../../../app/outcome.ts';
import { writeFullDay } from '../../../calendar/day.ts';
import { readTypedDay } from '../../../calendar/typed-day.ts';
import { counted } from '../../../diagnostics/counted.ts';
import { upperFirst } from '../../../diagnostics/upper-first.ts';
import type { Markup } from '../../../output/markup.ts';
import { screenText } from '../../../profile/marked-text.ts';
import { stillOpen, titled } from '../../../words/care.ts';
import { dayProblem } from '../../../words/day-problem.ts';
import { doubtTexts } from '../../../words/doubts.ts';
import { wordsIn } from '../form.ts';
import { doneNotice, stoppedNotice, type Notice } from '../notice.ts';
import { button, postForm } from '../page.ts';
import type { FormResult, Visit } from '../visit.ts';
import { carePath, shownCare } from './care-page.ts';
import { hiddenField } from '../fields.ts';
import { pathOf } from './task-row.ts';

type Answer = Promise<FormResult | WebAnswer>;

/** Carries out what was chosen for a dossier as a whole; the button says what. */
export function careActs(visit: Visit): Answer {
  switch (visit.form.get('doe')) {
    case 'dag':
      return changeDay(visit);
    case 'taak':
      return addTask(visit);
    case 'overnemen':
      return takeOver(visit);
    case 'sluiten':
      return close(visit);
    case 'openen':
      return reopen(visit);
    default:
      return back(visit, { kind: 'stopped', words: 'Dit formulier ken ik niet. Laad de pagina opnieuw.' });
  }
}

async function changeDay(visit: Visit): Answer {
  const { folder, world, form } = visit;
  const typed = wordsIn(form, 'dag');
  const today = await world.today();
  const read = typed === undefined ? undefined : readTypedDay(typed, { today, toward: 'future' });
  if (typed !== undefined && read !== undefined && read.kind !== 'day')
    return back(visit, { kind: 'stopped', words: dayProblem(typed, read) });
  const day = read?.kind === 'day' ? read.day : undefined;
  const [name, seen] = [form.get('mijlpaal') ?? '', form.get('was') ?? ''];
  const outcome = await setDate({ folder, dossier: idOf(visit), name, day, seen }, world);
  return outcome.kind === 'done'
    ? back(visit, dayNotice(outcome.value, { day, visit }))
    : stopped(visit, outcome);
}

function dayNotice(
  set: DateSet,
  { day, visit }: { readonly day: string | undefined; readonly visit: Visit },
): Notice {
  if (set.kind !== 'milestone') return doneNotice('Bewaard.');
  const { milestone, moved, doubts } = set;
  const { id, name, date: old } = milestone;
  if (old === day) return doneNotice('Dit stond er al zo.');
  const was = old === undefined ? '' : ` (was: ${writeFullDay(old)})`;
  const now = day === undefined ? 'datum weggehaald' : writeFullDay(day);
  const lines = [
    `${upperFirst(screenText(name))}: ${now}${was}.`,
    moved === 1 ? '1 taak kreeg een andere datum.' : `${moved} taken kregen een andere datum.`,
    ...doubtTexts(doubts).map((words) => `Let op: ${words}`),
  ];
  const fields = [hiddenField('mijlpaal', id), hiddenField('was', day ?? ''), hiddenField('dag', old ?? '')];
  return doneNotice(lines.join('\n'), asked(visit, [...fields, button('Ongedaan maken', act('dag'))]));
}

async function addTask(visit: Visit): Answer {
  const { folder, world, form } = visit;
  const title = wordsIn(form, 'titel') ?? '';
  if (title === '' || title.length > 120)
    return shownCare(visit, {
      kind: 'stopped',
      words: 'Wat moet er gebeuren? Schrijf dat op in ten hoogste 120 tekens.',
    });
  const task = {
    ...{ title, behind: wordsIn(form, 'achter'), by: wordsIn(form, 'rol') },
    ...{ when: wordsIn(form, 'wanneer'), explanation: wordsIn(form, 'toelichting') },
  };
  const outcome = await addOwnTask({ folder, dossier: idOf(visit), task }, world);
  // Shown at once, so that what was typed stays.
  if (outcome.kind !== 'done') return shownCare(visit, why(visit, outcome));
  const notice = doneNotice('De taak staat in het dossier.');
  return { notice, to: `${pathOf(idOf(visit))}#taak-${outcome.value.task}` };
}

async function takeOver(visit: Visit): Answer {
  const { folder, world } = visit;
  const outcome = await updateDossier({ folder, dossier: idOf(visit), isDryRun: false }, world);
  if (outcome.kind !== 'done') return stopped(visit, outcome);
  const { added } = outcome.value;
  const words =
    added.length === 0
      ? 'Er waren geen nieuwe taken meer. Het dossier is bij.'
      : `${counted(added.length, 'taak', 'taken')} ${added.length === 1 ? 'kwam' : 'kwamen'} erbij.`;
  return back(visit, doneNotice(words));
}

async function close(visit: Visit): Answer {
  const { folder, world, form } = visit;
  const isAgreed = form.get('toch') === 'ja';
  const outcome = await closeDossier({ folder, dossier: idOf(visit), isAgreed }, world);
  if (outcome.kind !== 'done') return stopped(visit, outcome);
  const { isChanged } = outcome.value;
  return back(visit, doneNotice(isChanged ? 'Het dossier is gesloten.' : 'Het dossier was al gesloten.'));
}

async function reopen(visit: Visit): Answer {
  const { folder, world } = visit;
  const outcome = await reopenDossier({ folder, dossier: idOf(visit) }, world);
  if (outcome.kind !== 'done') return stopped(visit, outcome);
  const { isChanged } = outcome.value;
  return back(visit, doneNotice(isChanged ? 'Het dossier is weer open.' : 'Het dossier stond al open.'));
}

/** Why something was not done, with a form to do it all the same, or first what is needed, where that is allowed. */
function why(visit: Visit, outcome: Stopped): Notice {
  const refusal = outcome.kind === 'refused' ? outcome.refusal : undefined;
  if (refusal?.code === 'dossier/tasks-open') {
    const form = asked(visit, [hiddenField('toch', 'ja'), button('Toch sluiten', act('sluiten'))]);
    return { kind: 'stopped', words: `Nog niet gesloten. ${stillOpen(refusal, titled)}`, more: form };
  }
  if (refusal?.code === 'dossier/closed') {
    const words = `Niets veranderd. Het dossier is gesloten op ${writeFullDay(refusal.day)}.`;
    return { kind: 'stopped', words, more: asked(visit, [button('Weer openen', act('openen'))]) };
  }
  if (refusal?.code !== 'dossier/day-changed') return stoppedNotice(outcome);
  const fields = [
    hiddenField('mijlpaal', visit.form.get('mijlpaal') ?? ''),
    ...[hiddenField('was', refusal.now ?? ''), hiddenField('dag', refusal.asked ?? '')],
  ];
  return stoppedNotice(outcome, asked(visit, [...fields, button('Toch mijn keuze', act('dag'))]));
}

function act(doe: string): { readonly name: string; readonly value: string } {
  return { name: 'doe', value: doe };
}

function asked(visit: Visit, children: readonly Markup[]): Markup {
  return postForm({ action: carePath(idOf(visit)) }, visit, children);
}

function stopped(visit: Visit, outcome: Stopped): Answer {
  return back(visit, why(visit, outcome));
}

function back(visit: Visit, notice: Notice): Answer {
  return Promise.resolve({ notice, to: carePath(idOf(visit)) });
}

function idOf({ params }: Visit): string {
  return params['dossier'] ?? '';
}
