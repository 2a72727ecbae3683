import type { WebAnswer } from '../../../app/local-server.ts';
import { isClosed, type DossierTask } from '../../../checklist/dossier.ts';
import type { PlannedTask } from '../../../checklist/plan.ts';
import { versionFor, type TaskActKind } from '../../../checklist/task-version.ts';
import { dueWords, whyWords } from '../../../checklist/words.ts';
import { upperFirst } from '../../../diagnostics/upper-first.ts';
import { htmlElement, text, type Attributes, type Children, type Markup } from '../../../output/markup.ts';
import { screenText } from '../../../profile/marked-text.ts';
import { roleName, whoDoesInFull } from '../../../words/who.ts';
import { areaField, dayField, hiddenField, lineField } from '../fields.ts';
import { stoppedNotice } from '../notice.ts';
import { button, link, pageAnswer, paragraph, postForm } from '../page.ts';
import type { Visit } from '../visit.ts';
import { seeDossier, type SeenDossier } from './seen-dossier.ts';
import {
  enterKind,
  fieldLabels,
  seenPrefix,
  taskFormId,
  typedBeside,
  typedValue,
  wasPrefix,
  type TaskField,
} from './task-fields.ts';
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

/** Makes the part of an act on the task. */
type PartFor = (
  kind: TaskActKind,
  fields: Children,
  button: readonly [label: string, look?: Attributes],
) => Markup;

/** One form for every act, so that what is typed for one is not lost by another. */
function formsFor(planned: PlannedTask, seen: SeenDossier, visit: Visit): readonly Markup[] {
  const { task } = planned;
  const part: PartFor = (kind, fields, [label, look = {}]) => {
    const version = versionFor(kind, task);
    return htmlElement('div', { class: 'act' }, [
      hiddenField(`${seenPrefix}${kind}`, version),
      ...fields,
      button(label, { name: 'taak', value: `${kind} ${version} ${task.id}`, ...look }),
    ]);
  };
  const { field, isKept } = fieldFor(visit);
  const form = { action: `${pathOf(seen.dossier.id)}/taken`, id: taskFormId, 'data-onbewaard': isKept };
  return [
    postForm(form, visit, [
      hiddenField('terug', 'taak'),
      // Enter presses the first button: it must not tick the task when somebody types a remark.
      button('Bewaren wat getypt is', {
        ...{ name: 'taak', value: `${enterKind} - ${task.id}`, class: 'seen-not' },
        ...{ tabindex: -1, 'aria-hidden': 'true' },
      }),
      ...(isClosed(task)
        ? [part('untick', [], ['Weer open zetten'])]
        : openParts(task, { part, field, today: seen.today })),
      part('note', field('note', 'opmerking', [task.remark, areaOf]), ['Opmerking bewaren']),
    ]),
  ];
}

interface Parts {
  readonly part: PartFor;
  readonly field: FieldFor;
  readonly today: string;
}

function openParts(task: DossierTask, { part, field, today }: Parts): readonly Markup[] {
  const day: Field = (label, attributes) => dayField({ label }, { ...attributes, max: today });
  const own: Field = (label, attributes) => dayField({ label }, attributes);
  const line =
    (maxlength: number): Field =>
    (label, attributes) =>
      lineField({ label }, { ...attributes, maxlength });
  const ticked = [...field('tick', 'op', [today, day]), ...field('tick', 'door', [undefined, line(80)])];
  return [
    part('tick', ticked, ['Afvinken', { class: 'main' }]),
    task.status === 'bezig'
      ? part('untick', [], ['Nog niet begonnen'])
      : part('begin', [], ['Er wordt aan gewerkt']),
    part('date', field('date', 'datum', [task.date, own]), ['Datum bewaren']),
    part('assign', field('assign', 'wie', [task.assignee, line(80)]), ['Bewaren']),
    part('skip', field('skip', 'reden', [undefined, line(300)]), ['Laten vervallen']),
  ];
}

/** Draws a field with its value. */
type Field = (label: string, attributes: { readonly name: string; readonly value: string }) => Markup;

/** A field of an act, with beside it what the task has now; what was typed and not saved comes before that. */
type FieldFor = (
  kind: TaskActKind,
  name: TaskField,
  shown: readonly [now: string | undefined, draw: Field],
) => Children;

const areaOf: Field = (label, { name, value }) => areaField({ label }, { name, maxlength: 1000 }, value);

function fieldFor({ memory, query }: Visit): { readonly field: FieldFor; readonly isKept: boolean } {
  const { typed, kind: became } = memory.notices.get(query.get('m') ?? undefined) ?? {};
  const acted = typed?.get('taak')?.split(' ')[0] ?? '';
  const isSaved = (kind: string): boolean => became === 'done' && kind === acted;
  const field: FieldFor = (kind, name, [now = '', draw]) => {
    const value = (isSaved(kind) ? undefined : typedValue(typed, name)) ?? now;
    return [hiddenField(`${wasPrefix}${name}`, now), draw(fieldLabels[name], { name, value })];
  };
  const isKept = typed !== undefined && typedBeside(typed, became === 'done' ? acted : '').length > 0;
  return { field, isKept };
}
