import type { WebAnswer } from '../../../app/local-server.ts';
import { isClosed, type DossierTask } from '../../../checklist/dossier.ts';
import type { PlannedTask } from '../../../checklist/plan.ts';
import { versionFor, type TaskActKind } from '../../../checklist/task-version.ts';
import { dueWords, whyWords } from '../../../checklist/words.ts';
import { upperFirst } from '../../../diagnostics/upper-first.ts';
import { htmlElement, text, type Children, type Markup } from '../../../output/markup.ts';
import { screenText } from '../../../profile/marked-text.ts';
import { roleName, whoDoesInFull } from '../../../words/who.ts';
import { areaField, dayField, hiddenField, lineField } from '../fields.ts';
import { stoppedNotice } from '../notice.ts';
import { button, link, pageAnswer, paragraph, postForm } from '../page.ts';
import type { Visit } from '../visit.ts';
import { seeDossier, type SeenDossier } from './seen-dossier.ts';
import { pathOf } from './task-row.ts';

/** One task: what it is, and everything that can be done with it. */
export async function taskPage(visit: Visit): Promise<WebAnswer> {
  const seen = await seeDossier(visit);
  if (seen.kind !== 'done')
    return pageAnswer({ title: 'Taak', part: 'dossiers', body: [], notice: stoppedNotice(seen) }, visit);
  const { dossier, plan } = seen.value;
  const planned = plan.find(({ task }) => task.id === visit.params['task']);
  const back = htmlElement('p', {}, [link(pathOf(dossier.id), `Terug naar ${screenText(dossier.title)}`)]);
  if (planned === undefined) {
    const body = [paragraph('Deze taak staat niet in het dossier.'), back];
    return pageAnswer({ title: 'Taak', part: 'dossiers', body, status: 404 }, visit);
  }
  const { task } = planned;
  const forms = dossier.closedOn === undefined ? formsFor(planned, seen.value, visit) : [];
  const body = [back, ...facts(planned, seen.value), ...forms];
  return pageAnswer({ title: `${task.number} ${screenText(task.title)}`, part: 'dossiers', body }, visit);
}

function facts(planned: PlannedTask, { dossier, names, today }: SeenDossier): readonly Markup[] {
  const { task } = planned;
  const roles = task.withRoles.map((id) => roleName(id, names));
  const rows: readonly (readonly [string, string | undefined])[] = [
    ['Wanneer', dueWords(planned, dossier, today)],
    ['Door', `${whoDoesInFull(task, names)}${roles.length === 0 ? '' : `, met ${roles.join(', ')}`}`],
    ...whyWords(planned, dossier, today).map((why) => ['Let op', upperFirst(why)] as const),
    ['Klaar gemeld door', task.doneBy],
    ['Vervalt', task.reason],
    ['Opmerking', task.remark],
  ];
  return [
    ...(task.explanation === undefined ? [] : [paragraph(screenText(task.explanation))]),
    htmlElement(
      'dl',
      {},
      rows.flatMap(([name, value]) =>
        value === undefined
          ? []
          : [htmlElement('dt', {}, [text(name)]), htmlElement('dd', {}, [text(value)])],
      ),
    ),
  ];
}

/** Makes the form of an act on the task. */
type FormFor = (kind: TaskActKind, children: Children) => Markup;

function formsFor(planned: PlannedTask, seen: SeenDossier, visit: Visit): readonly Markup[] {
  const { task } = planned;
  const form: FormFor = (kind, children) =>
    postForm({ action: `${pathOf(seen.dossier.id)}/taken`, class: 'act' }, visit, [
      hiddenField('taak', `${kind} ${versionFor(kind, task)} ${task.id}`),
      hiddenField('terug', 'taak'),
      ...children,
    ]);
  const typed = typedFor(visit);
  const remark = typed('note', 'opmerking') ?? task.remark ?? '';
  return [
    ...(isClosed(task)
      ? [form('untick', [button('Weer open zetten')])]
      : openForms(task, { form, typed, today: seen.today })),
    form('note', [
      areaField({ label: 'Opmerking (geen privégegevens)' }, { name: 'opmerking', maxlength: 1000 }, remark),
      button('Opmerking bewaren'),
    ]),
  ];
}

function openForms(
  task: DossierTask,
  { form, typed, today }: { readonly form: FormFor; readonly typed: Typed; readonly today: string },
): readonly Markup[] {
  const day = typed('tick', 'op') ?? today;
  const own = typed('date', 'datum') ?? task.date;
  const who = typed('assign', 'wie') ?? task.assignee;
  return [
    form('tick', [
      dayField({ label: 'Klaar op' }, { name: 'op', value: day, max: today }),
      lineField(
        { label: 'Door (functie of paraaf)' },
        { name: 'door', value: typed('tick', 'door'), maxlength: 80 },
      ),
      button('Afvinken', { class: 'main' }),
    ]),
    task.status === 'bezig'
      ? form('untick', [button('Nog niet begonnen')])
      : form('begin', [button('Er wordt aan gewerkt')]),
    form('date', [
      dayField({ label: 'Eigen datum' }, { name: 'datum', value: own }),
      button('Datum bewaren'),
    ]),
    form('assign', [
      lineField({ label: 'Wie pakt het op (functie of paraaf)' }, { name: 'wie', value: who, maxlength: 80 }),
      button('Bewaren'),
    ]),
    form('skip', [
      lineField(
        { label: 'Waarom vervalt dit' },
        {
          name: 'reden',
          value: typed('skip', 'reden'),
          maxlength: 300,
          required: true,
        },
      ),
      button('Laten vervallen'),
    ]),
  ];
}

/** What was typed in a field of the form of an act. */
type Typed = (kind: TaskActKind, name: string) => string | undefined;

/** What was typed in a field before, when that was not taken. */
function typedFor({ memory, query }: Visit): Typed {
  const typed = memory.notices.get(query.get('m') ?? undefined)?.typed;
  const isOf = (kind: string): boolean => typed?.get('taak')?.startsWith(`${kind} `) === true;
  return (kind, name) => (isOf(kind) ? typed?.get(name) : undefined);
}
