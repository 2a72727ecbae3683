import type { LiveSession } from '../../app/dossiers/live-session.ts';
import type { TypedScan } from '../../app/privacy/before-writing.ts';
import type { ScreenNames } from '../../app/dossiers/screen-names.ts';
import {
  doubtsAboutMilestones,
  doubtsAboutTask,
  type DoubtContext,
  type KnownDays,
} from '../../checklist/date-doubts.ts';
import { isClosed, type DossierTask } from '../../checklist/dossier.ts';
import { openBefore } from '../../checklist/open-before.ts';
import type { PlannedTask } from '../../checklist/plan.ts';
import { dueWords, whyWords } from '../../checklist/words.ts';
import { wrapWords } from '../../diagnostics/wrap-words.ts';
import { screenText } from '../../profile/marked-text.ts';
import { upperFirst } from '../../diagnostics/upper-first.ts';
import { askDay } from './ask-day.ts';
import { askText, choose, confirm, type Choice } from './ask.ts';
import { dayQuestion, isDeath, milestoneName } from '../../words/milestones.ts';
import { isConditional } from '../../words/dossiers.ts';
import { roleName, whoDoesInFull } from '../../words/who.ts';

type Action = 'tick' | 'begin' | 'untick' | 'note' | 'date' | 'milestone' | 'assign' | 'skip' | 'back';

interface MenuContext {
  readonly session: LiveSession;
  /** What dates are compared with. */
  readonly days: KnownDays;
  readonly names: ScreenNames;
  /** What is private in what is typed. */
  readonly scan: TypedScan;
  /** Width of the screen. */
  readonly columns: number;
}

/** Shows one task and carries out the chosen action. */
export async function openTask(id: string, context: MenuContext): Promise<void> {
  const { session } = context;
  const planned = session.work.plan.find(({ task }) => task.id === id);
  if (planned === undefined) return;
  const action = await choose(headOf(planned, context), actionsFor(planned, session), { back: 'back' });
  await act(action, planned, context);
}

/** Asks before ticking a task that waits for another. */
export async function tickBlocked(id: string, session: LiveSession): Promise<void> {
  const { dossier } = session.work;
  const open = openBefore(dossier, [id])[id] ?? [];
  const titles = open.map((each) => titleOf(each, session));
  const first = `‘${titleOf(id, session)}’ wacht op:\n${titles.map((title) => `  - ${title}`).join('\n')}\nToch afvinken?`;
  if (await confirm(first, 'Ja, toch afvinken. Het dossier onthoudt dit.')) session.tick(id);
}

function titleOf(id: string, { work }: LiveSession): string {
  const found = work.dossier.tasks.find((task) => task.id === id);
  return found === undefined ? id : screenText(found.title);
}

function headOf(planned: PlannedTask, { session, names, columns }: MenuContext): string {
  const { task } = planned;
  const { dossier, today } = session.work;
  const roles = task.withRoles.map((id) => roleName(id, names));
  const helpers = roles.length === 0 ? '' : `, met ${roles.join(', ')}`;
  const lines = [
    `Wanneer: ${dueWords(planned, dossier, today)}`,
    `Door: ${whoDoesInFull(task, names)}${helpers}`,
    ...whyWords(planned, dossier, today).map(upperFirst),
    ...(task.remark === undefined ? [] : [`Opmerking: ${task.remark}`]),
    ...(task.reason === undefined ? [] : [`Vervalt: ${task.reason}`]),
    ...(task.explanation === undefined ? [] : [screenText(task.explanation)]),
  ];
  // Two columns are for the prefix of a question, two for the indent below it; the prompt keeps two free.
  const wrapped = lines.flatMap((line) => wrapWords(line, columns - 6).split('\n'));
  return [
    wrapWords(`${task.number} ${screenText(task.title)}`, columns - 2),
    ...wrapped.map((line) => `  ${line}`),
  ].join('\n');
}

function actionsFor({ task, waitsFor }: PlannedTask, session: LiveSession): readonly Choice<Action>[] {
  const { dossier } = session.work;
  const milestone = dossier.milestones.find(({ id }) => id === waitsFor);
  const standing: readonly Choice<Action>[] = isClosed(task)
    ? [{ value: 'untick', name: 'Weer open zetten' }]
    : [
        { value: 'tick', name: 'Afvinken' },
        ...(task.status === 'bezig'
          ? [{ value: 'untick' as const, name: 'Nog niet begonnen' }]
          : [{ value: 'begin' as const, name: 'Er wordt aan gewerkt' }]),
        ...(milestone === undefined
          ? []
          : [
              {
                value: 'milestone' as const,
                name: `Datum van ${milestoneName(milestone, dossier)} invullen`,
              },
            ]),
        { value: 'date', name: 'Eigen datum kiezen' },
        { value: 'assign', name: 'Zeggen wie het oppakt' },
        { value: 'skip', name: 'Laten vervallen, met een reden' },
      ];
  return [
    ...standing,
    { value: 'note', name: task.remark === undefined ? 'Opmerking schrijven' : 'Opmerking veranderen' },
    { value: 'back', name: 'Terug naar de lijst' },
  ];
}

async function act(action: Action, planned: PlannedTask, context: MenuContext): Promise<void> {
  const { session, scan } = context;
  const { task, waitsFor } = planned;
  const ids = [task.id];
  switch (action) {
    case 'tick':
      if (session.toggle(planned) === 'blocked') await tickBlocked(task.id, session);
      return;
    case 'untick':
    case 'begin':
      session.act({ kind: action, ids });
      return;
    case 'note':
      session.act({ kind: 'note', ids, text: await askNote(task, scan) });
      return;
    case 'date':
      return askOwnDate(task, context);
    case 'assign':
      session.act({ kind: 'assign', ids, to: await askAssignee(task, scan) });
      return;
    case 'skip':
      return skip(task, context);
    case 'milestone':
      return waitsFor === undefined ? undefined : askMilestone(waitsFor, context);
    case 'back':
      return;
  }
}

async function askNote({ title, remark }: DossierTask, scan: TypedScan): Promise<string | undefined> {
  const text = await askText({
    message: `Opmerking bij ‘${screenText(title)}’\n  (geen privégegevens; leeg haalt de opmerking weg):`,
    initial: remark,
    scan: (typed) => scan(typed, 'anything'),
    hasLines: true,
    check: (typed) => (typed.length > 1000 ? 'Maak de opmerking korter dan 1000 tekens.' : undefined),
  });
  return text === '' ? undefined : text;
}

async function askAssignee({ title, assignee }: DossierTask, scan: TypedScan): Promise<string | undefined> {
  const to = await askText({
    message: `Wie pakt ‘${screenText(title)}’ op?\n  (een functie of paraaf; leeg: niemand):`,
    initial: assignee,
    scan: (typed) => scan(typed, 'somebody'),
    check: (typed) => (typed.length > 80 ? 'Maak dit korter dan 80 tekens.' : undefined),
  });
  return to === '' ? undefined : to;
}

/** Asks for the day of a milestone and sets it. */
export async function askMilestone(
  id: string,
  { session, days }: Pick<MenuContext, 'session' | 'days'>,
): Promise<void> {
  const { dossier, today } = session.work;
  const milestone = dossier.milestones.find((each) => each.id === id);
  if (milestone === undefined) return;
  const context = contextOf(session, days);
  const day = await askDay({
    ...{ message: dayQuestion(milestone, dossier), initial: milestone.date, today },
    toward: isDeath(milestone, dossier) ? 'past' : 'future',
    doubts: (date) => {
      const milestones = dossier.milestones.map((each) => (each.id === id ? { ...each, date } : each));
      return doubtsAboutMilestones([id], { milestones, source: { file: dossier.file } }, context);
    },
  });
  session.act({ kind: 'milestone', id, day });
}

async function askOwnDate(task: DossierTask, { session, days }: MenuContext): Promise<void> {
  const { dossier, today } = session.work;
  const context = contextOf(session, days);
  const day = await askDay({
    ...{ message: `Welke datum krijgt ‘${screenText(task.title)}’?`, initial: task.date, today },
    doubts: (date) => doubtsAboutTask(task, { day: date, source: { file: dossier.file } }, context),
  });
  session.act({ kind: 'date', ids: [task.id], day });
}

/** What makes a date doubtful in the dossier on the screen. */
function contextOf({ work: { dossier, today } }: LiveSession, days: KnownDays): DoubtContext {
  return { ...days, today, startedOn: dossier.startedOn, departure: dossier };
}

async function skip(task: DossierTask, { session, scan }: MenuContext): Promise<void> {
  const title = screenText(task.title);
  if (task.isMandatory) {
    const question = isConditional(title)
      ? `Soms maakt een wet of de veiligheid ‘${title}’ nodig. Laten vervallen?`
      : `Een wet of de veiligheid maakt ‘${title}’ nodig. Toch laten vervallen?`;
    if (!(await confirm(question, 'Ja, laat toch vervallen.'))) return;
  }
  const reason = await askText({
    message: `Waarom vervalt ‘${title}’?\n  (leeg: toch niet):`,
    scan: (typed) => scan(typed, 'anything'),
    check: (typed) => (typed.length > 300 ? 'Maak de reden korter dan 300 tekens.' : undefined),
  });
  if (reason === '') return;
  session.act({ kind: 'skip', ids: [task.id], reason });
}
