import { versionOf } from '../../../workspace/version-of.ts';
import { findChoices, type DossierChoices, type ListChoice } from '../../../app/dossiers/choices.ts';
import type { NewCase } from '../../../app/dossiers/plan-start.ts';
import { planDossiers, startDossiers, type StartedDossier } from '../../../app/dossiers/start-dossiers.ts';
import type { WebAnswer } from '../../../app/local-server.ts';
import { done, outcomeOf } from '../../../app/outcome.ts';
import { writeFullDay } from '../../../calendar/day.ts';
import { counted } from '../../../diagnostics/counted.ts';
import { htmlElement, text, type Markup } from '../../../output/markup.ts';
import { screenText } from '../../../profile/marked-text.ts';
import { doubtTexts } from '../../../words/doubts.ts';
import { milestoneName } from '../../../words/milestones.ts';
import { inUsualOrder } from '../../../words/start-choices.ts';
import { doneNotice, stoppedNotice, type Notice } from '../notice.ts';
import { button, link, pageAnswer, paragraph, postForm } from '../page.ts';
import { proseParagraph } from '../prose.ts';
import type { FormResult, Visit } from '../visit.ts';
import { hiddenField, tickField } from '../fields.ts';
import { readFacts } from './start-facts.ts';
import { startQuestions } from './start-form.ts';
import { pathOf } from './task-row.ts';

/** Where a dossier is begun. */
export const startPath = '/dossiers-nieuw';

const page = { title: 'Nieuw dossier', part: 'dossiers' } as const;

/** Which list to begin with. */
export async function listsPage(visit: Visit): Promise<WebAnswer> {
  const found = await outcomeOf(async () => done(await findChoices(visit.folder, visit.world)));
  if (found.kind !== 'done') return pageAnswer({ ...page, body: [], notice: stoppedNotice(found) }, visit);
  const { checklists, unfit } = found.value;
  const cards = inUsualOrder(checklists).map(({ id, title }) =>
    htmlElement('li', {}, [link(`${startPath}/${encodeURIComponent(id)}`, screenText(title))]),
  );
  const body = [
    paragraph('Met welke lijst wilt u beginnen?'),
    htmlElement('ul', { class: 'cards' }, cards),
    back(),
  ];
  const notice = unfit === undefined ? undefined : stoppedNotice(unfit);
  return pageAnswer({ ...page, body, notice }, visit);
}

/** The questions for a list, on one page. */
export function questionsPage(visit: Visit): Promise<WebAnswer> {
  return withList(visit, (start) =>
    shownQuestions(start, start.choices.unfit === undefined ? undefined : stoppedNotice(start.choices.unfit)),
  );
}

/** Shows what would come, and starts once somebody saw exactly that and agreed to it. */
export function startPosted(visit: Visit): Promise<WebAnswer | FormResult> {
  return withList<WebAnswer | FormResult>(visit, async (start) => {
    const { list, choices } = start;
    const { folder, world, form } = visit;
    const read = readFacts(list, { form, today: await world.today() }, choices);
    if ('problem' in read) return shownQuestions(start, { kind: 'stopped', words: read.problem });
    const { facts } = read;
    const request = { folder, checklists: [list.id], facts };
    const planned = await planDossiers(request, world);
    if (planned.kind !== 'done') return shownQuestions(start, stoppedNotice(planned));
    const shown = { facts, planned: planned.value, version: versionOfStart(facts, planned.value) };
    const isWanted = form.get('doe') === 'start';
    if (!isWanted) return shownPlan(start, shown);
    if (form.get('gezien') !== shown.version)
      return shownPlan(start, shown, 'Er is nog niets gestart, want er veranderde iets. Kijk nog een keer.');
    if (hasDoubts(planned.value) && form.get('klopt') !== 'ja')
      return shownPlan(start, shown, 'Er is nog niets gestart. Klopt de datum? Zet dan het vinkje.');
    const started = await startDossiers(request, world);
    return started.kind === 'done'
      ? { notice: startedNotice(started.value), to: pathOf(started.value[0]?.id ?? '') }
      : shownQuestions(start, stoppedNotice(started));
  });
}

interface Start {
  readonly visit: Visit;
  readonly list: ListChoice;
  readonly choices: DossierChoices;
}

async function withList<T>(visit: Visit, answer: (start: Start) => Promise<T> | T): Promise<T | WebAnswer> {
  const found = await outcomeOf(async () => done(await findChoices(visit.folder, visit.world)));
  if (found.kind !== 'done') return pageAnswer({ ...page, body: [], notice: stoppedNotice(found) }, visit);
  const choices = found.value;
  const list = choices.checklists.find(({ id }) => id === visit.params['list']);
  if (list !== undefined) return answer({ visit, list, choices });
  const body = [
    paragraph('Deze lijst is er niet.'),
    htmlElement('p', {}, [link(startPath, 'Kies een lijst')]),
  ];
  return pageAnswer({ ...page, body, status: 404 }, visit);
}

function shownQuestions(start: Start, notice: Notice | undefined): WebAnswer {
  return shown(start, [...questions(start), look()], notice);
}

interface Plan {
  readonly facts: NewCase;
  readonly planned: readonly StartedDossier[];
  readonly version: string;
}

/** What would come, with the answers below it: changing one shows it anew. */
function shownPlan(start: Start, { facts, planned, version }: Plan, problem?: string): WebAnswer {
  const doubts = doubtTexts(planned.flatMap((each) => each.doubts));
  const body = [
    htmlElement('section', { class: 'komt' }, [
      htmlElement('h2', {}, [text('Dit komt er')]),
      htmlElement('ul', { class: 'days' }, planned.map(dossierLine)),
      ...dayLines(planned, facts),
      ...doubts.map((words) => proseParagraph(`Let op: ${words}`, { class: 'late' })),
      ...(doubts.length === 0 ? [] : [tickField('Ja, dit klopt', { name: 'klopt', value: 'ja' })]),
      hiddenField('gezien', version),
      htmlElement('p', {}, [button('Start het dossier', { class: 'main', name: 'doe', value: 'start' })]),
    ]),
    htmlElement('h2', {}, [text('Uw antwoorden')]),
    ...questions(start),
    look('Bekijk opnieuw wat er komt'),
  ];
  return shown(start, body, problem === undefined ? undefined : { kind: 'stopped', words: problem });
}

function shown({ visit, list }: Start, body: readonly Markup[], notice: Notice | undefined): WebAnswer {
  const form = postForm({ action: `${startPath}/${encodeURIComponent(list.id)}` }, visit, body);
  const title = `Nieuw dossier: ${screenText(list.title)}`;
  return pageAnswer({ ...page, title, body: [form, back()], notice }, visit);
}

function questions({ visit, list, choices }: Start): readonly Markup[] {
  return startQuestions(list, choices, visit.form);
}

function look(label = 'Bekijk wat er komt'): Markup {
  return htmlElement('p', {}, [button(label, { class: 'main', name: 'doe', value: 'kijk' })]);
}

function back(): Markup {
  return htmlElement('p', {}, [link('/dossiers', 'Terug naar alle dossiers')]);
}

function dossierLine({ file, tasks }: StartedDossier): Markup {
  return htmlElement('li', {}, [text(`${counted(tasks, 'taak', 'taken')}, in het bestand ${file}`)]);
}

/** The days with their weekday, so that a typing mistake shows. */
function dayLines(planned: readonly StartedDossier[], facts: NewCase): readonly Markup[] {
  const departure = facts.ground === undefined ? {} : { ground: facts.ground };
  const lines = planned
    .flatMap(({ dates }) => dates)
    .map((each) => `${screenText(milestoneName(each, departure))}: ${writeFullDay(each.date ?? '')}`);
  return lines.length === 0
    ? [paragraph('Er is nog geen dag bekend. Die vult u later in.')]
    : [
        htmlElement(
          'ul',
          { class: 'days' },
          [...new Set(lines)].map((line) => htmlElement('li', {}, [text(line)])),
        ),
      ];
}

function startedNotice(started: readonly StartedDossier[]): Notice {
  const lines = started.map(({ id, tasks }) => `- ${id}: ${counted(tasks, 'taak', 'taken')}`);
  return doneNotice(started.length === 1 ? 'Het dossier is gestart.' : ['Gestart:', ...lines].join('\n'));
}

function hasDoubts(planned: readonly StartedDossier[]): boolean {
  return planned.some(({ doubts }) => doubts.length > 0);
}

/** Changes when anything that was answered or shown changes. */
function versionOfStart(facts: NewCase, planned: readonly StartedDossier[]): string {
  const told = planned.map(({ id, tasks, dates, doubts }) => [id, tasks, dates, doubtTexts(doubts)]);
  return versionOf(JSON.stringify([facts, told]));
}
