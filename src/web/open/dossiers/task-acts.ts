import { chooseForTask, type ChosenTask, type TaskChoice } from '../../../app/dossiers/act-on-task.ts';
import { typedScan } from '../../../app/privacy/before-writing.ts';
import { dossierPath } from '../../../app/dossiers/files.ts';
import type { Outcome, Refused } from '../../../app/outcome.ts';
import { isClosed, type Dossier, type DossierTask } from '../../../checklist/dossier.ts';
import { versionFor } from '../../../checklist/task-version.ts';
import { htmlElement, type Markup } from '../../../output/markup.ts';
import { screenText } from '../../../profile/marked-text.ts';
import { needed, outOfOrder } from '../../../words/dossiers.ts';
import { standWords } from '../../../words/stand.ts';
import { actWords } from '../../../words/notices.ts';
import { doubtLine } from '../browser-words.ts';
import { hiddenField } from '../fields.ts';
import { wordsIn } from '../form.ts';
import { doneNotice, stoppedNotice, type Notice } from '../notice.ts';
import { button, postForm } from '../page.ts';
import type { FormResult, Visit } from '../visit.ts';
import { dossierParts } from './dossier-page.ts';
import { doneActs, keepAct } from './done-acts.ts';
import { seeDossier, seeWritten } from './seen-dossier.ts';
import {
  enterKind,
  seenPrefix,
  taskFields,
  taskFormId,
  typedKinds,
  unsavedLines,
  type TaskField,
} from './task-fields.ts';
import { pathOf } from './task-row.ts';
import { readChoice } from './task-choice.ts';

/** Carries out what was chosen for a task; the button or the form says which. */
export async function actOnTask(visit: Visit): Promise<FormResult> {
  const [pressed = '', shown = '', ...rest] = (visit.form.get('taak') ?? '').split(' ');
  const task = rest.join(' ');
  const kinds = pressed === enterKind ? typedKinds(visit.form) : [pressed];
  const [kind = ''] = kinds;
  if (pressed === enterKind && kinds.length !== 1) {
    const words =
      kind === '' ? 'Er is niets veranderd.' : 'Nog niets bewaard. Kies de knop van wat u wilt doen.';
    return after(visit, typedNotice({ kind: 'stopped', words }, visit), task);
  }
  const seen = pressed === enterKind ? (visit.form.get(`${seenPrefix}${kind}`) ?? '') : shown;
  const choice = readChoice(kind, visit.form, await visit.world.today());
  if ('problem' in choice)
    return after(visit, typedNotice({ kind: 'stopped', words: choice.problem }, visit), task);
  const isAgreed = visit.query.get('toch') === 'ja';
  return carriedOut(visit, { task, seen, choice, isAgreed });
}

/** Takes the act back that a notice was about. */
export async function takeBack(visit: Visit): Promise<FormResult> {
  const act = doneActs(visit).get(visit.form.get('daad'));
  const [inverse] = act?.chosen.inverse ?? [];
  if (act === undefined || inverse === undefined || inverse.kind === 'milestone')
    return after(visit, { kind: 'stopped', words: 'Dit is niet meer terug te draaien.' });
  const { task, act: done } = act.chosen;
  return carriedOut(visit, {
    ...{ task: task.id, seen: versionFor(done.kind, task), isAgreed: true },
    ...{ choice: { kind: 'exactly', act: inverse }, isTakenBack: true },
  });
}

/** Does an act once more that was overwritten. */
export async function doAgain(visit: Visit): Promise<FormResult> {
  const again = visit.form.get('daad');
  const lost = doneActs(visit).get(again);
  if (lost === undefined) return after(visit, { kind: 'stopped', words: 'Dit is al opnieuw gedaan.' });
  const choice = { kind: 'exactly', act: lost.chosen.act } as const;
  const seen = visit.form.get('gezien') ?? '';
  return carriedOut(visit, { task: lost.chosen.task.id, seen, choice, isAgreed: true, again });
}

interface Wanted {
  readonly task: string;
  readonly seen: string;
  readonly choice: TaskChoice;
  readonly isAgreed: boolean;
  readonly isTakenBack?: boolean;
  /** Number of the act that is done once more. */
  readonly again?: string | undefined;
}

async function carriedOut(visit: Visit, wanted: Wanted): Promise<FormResult> {
  const { folder, world, memory, params } = visit;
  const dossier = params['dossier'] ?? '';
  const path = dossierPath(folder, dossier, world);
  const known = memory.dossiers.get(path);
  const outcome = await chooseForTask({ folder, dossier, known, ...wanted }, world);
  if (outcome.kind !== 'done') return after(visit, whyNot(outcome, wanted, visit), wanted.task);
  memory.dossiers.set(path, outcome.value.stored);
  doneActs(visit).take(wanted.again);
  const { dossier: written } = outcome.value.stored;
  return {
    ...after(visit, withUnsaved(doneWords(outcome.value, wanted, visit), outcome.value, visit), wanted.task),
    parts: () => partsOf(visit, written),
  };
}

function doneWords(chosen: ChosenTask, { isTakenBack = false }: Wanted, visit: Visit): Notice {
  const { stored, act, isChanged, task } = chosen;
  const dossier = stored.dossier.id;
  if (!isChanged) {
    const before = sameAct(chosen, dossier, visit);
    return doneNotice(
      'Dit stond er al zo.',
      before === undefined ? undefined : undoForm(before, { dossier, task }, visit),
    );
  }
  const words = actWords(act, stored.dossier);
  const number = keepAct(chosen, visit);
  if (isTakenBack) return doneNotice(`Teruggedraaid: ${words}`);
  return doneNotice(words, undoForm(number, { dossier, task }, visit));
}

/** The act that made the task as it is, such as the first of a double click: it can still be taken back. */
function sameAct({ task, act }: ChosenTask, dossier: string, visit: Visit): string | undefined {
  const [number, last] =
    doneActs(visit)
      .entries()
      .findLast(([, done]) => done.dossier === dossier && done.chosen.task.id === task.id) ?? [];
  const isSame = last?.chosen.act.kind === act.kind;
  return isSame && versionFor(act.kind, last.chosen.task) === versionFor(act.kind, task) ? number : undefined;
}

function undoForm(
  number: string,
  { dossier, task }: { readonly dossier: string; readonly task: DossierTask },
  visit: Visit,
): Markup {
  return noticeForm(visit, {
    ...{ action: `${pathOf(dossier)}/terug`, field: ['daad', number] },
    ...{ label: 'Ongedaan maken', spoken: `Ongedaan maken: ${task.title}` },
  });
}

interface NoticeForm {
  readonly action: string;
  readonly field: readonly [name: string, value: string];
  readonly label: string;
  readonly spoken?: string;
  readonly more?: readonly Markup[];
}

/** A button in a notice. On the page of a task it sends that page's form along, so that what is typed there stays. */
function noticeForm(visit: Visit, { action, field, label, spoken, more = [] }: NoticeForm): Markup {
  const [name, value] = field;
  if (isOnTask(visit))
    return htmlElement('p', {}, [
      button(label, { form: taskFormId, formaction: action, name, value, 'aria-label': spoken }),
    ]);
  return postForm({ action, 'data-delen': true }, visit, [
    hiddenField(name, value),
    ...more,
    button(label, { 'aria-label': spoken }),
  ]);
}

function isOnTask({ form }: Visit): boolean {
  return form.get('terug') === 'taak';
}

/** With what was typed for other acts on the page of a task: it stays in its fields, and is told. */
function withUnsaved(notice: Notice, { task }: ChosenTask, visit: Visit): Notice {
  if (!isOnTask(visit)) return notice;
  const [acted = ''] = (visit.form.get('taak') ?? '').split(' ');
  const lines = unsavedLines(visit.form, acted, isClosed(task));
  return typedNotice({ ...notice, words: [notice.words, ...lines].join('\n') }, visit);
}

/** With what was typed, so that the page has it still. */
function typedNotice(notice: Notice, { form }: Visit): Notice {
  return { ...notice, typed: form };
}

/** Why it was not carried out, with a form to do it all the same where that is allowed. */
function whyNot(
  outcome: Exclude<Outcome<ChosenTask>, { kind: 'done' }>,
  wanted: Wanted,
  visit: Visit,
): Notice {
  const again = outcome.kind === 'refused' ? asked(outcome, wanted, visit) : undefined;
  return typedNotice(again ?? stoppedNotice(outcome), visit);
}

/** What is perhaps private in what was typed: told before somebody agrees. */
function doubtsIn({ folder, world, form, params }: Visit, field: TaskField): readonly string[] {
  const scan = typedScan(folder, world, `${params['dossier'] ?? ''}.yaml`);
  return scan(wordsIn(form, field) ?? '', field === 'door' ? 'somebody' : 'remark').map(doubtLine);
}

function asked({ refusal }: Refused, wanted: Wanted, visit: Visit): Notice | undefined {
  switch (refusal.code) {
    case 'task/out-of-order':
      return {
        kind: 'stopped',
        words: [`Nog niet afgevinkt. ${outOfOrder(refusal)}`, ...doubtsIn(visit, 'door')].join('\n'),
        more: allTheSame('Toch afvinken', wanted, visit),
      };
    case 'task/needed':
      return {
        kind: 'stopped',
        words: [`Nog niet vervallen. ${needed(refusal)}`, ...doubtsIn(visit, 'reden')].join('\n'),
        more: allTheSame('Toch laten vervallen', wanted, visit),
      };
    case 'task/changed-meanwhile':
      return { kind: 'stopped', ...changedMeanwhile(refusal, wanted, visit) };
    default:
      return undefined;
  }
}

/** Both values, and a form to choose one's own after all; without it, the other stays. */
function changedMeanwhile(
  { task, wanted, act }: Extract<Refused['refusal'], { readonly code: 'task/changed-meanwhile' }>,
  { choice, ...own }: Wanted,
  visit: Visit,
): Pick<Notice, 'words' | 'more'> {
  const words = [
    `Intussen veranderd: ${task.number} ${screenText(task.title)}`,
    `Uw keuze: ${standWords(act.kind, wanted)}`,
    `Wat er staat: ${standWords(act.kind, task)}`,
  ].join('\n');
  if (choice.kind === 'exactly') return { words };
  const seen = versionFor(act.kind, task);
  return { words, more: allTheSame('Toch mijn keuze', { ...own, seen, choice }, visit) };
}

/** The same form once more, with consent. */
function allTheSame(label: string, { task, seen, choice }: Wanted, visit: Visit): Markup {
  const fields = taskFields.flatMap((name) => {
    const value = visit.form.get(name);
    return value === undefined ? [] : [hiddenField(name, value)];
  });
  return noticeForm(visit, {
    action: `${pathOf(visit.params['dossier'] ?? '')}/taken?toch=ja`,
    ...{ field: ['taak', `${choice.kind} ${seen} ${task}`], label, more: fields },
  });
}

function after(visit: Visit, notice: Notice, task?: string): FormResult {
  const path = pathOf(visit.params['dossier'] ?? '');
  return {
    notice,
    to:
      isOnTask(visit) && task !== undefined
        ? `${path}/taken/${encodeURIComponent(task)}`
        : `${path}${task === undefined ? '' : `#taak-${encodeURIComponent(task)}`}`,
    parts: () => partsOf(visit),
  };
}

/** The parts of the dossier's page. @param written the dossier as it was just written */
async function partsOf(visit: Visit, written?: Dossier): Promise<Readonly<Record<string, Markup>>> {
  const known = written === undefined ? undefined : await seeWritten(visit, written);
  if (known !== undefined) return dossierParts(known);
  const seen = await seeDossier(visit);
  return seen.kind === 'done' ? dossierParts(seen.value) : {};
}
