import type { WebAnswer } from '../../../app/local-server.ts';
import { isClosed } from '../../../checklist/dossier.ts';
import type { PlannedTask } from '../../../checklist/plan.ts';
import { versionFor, type TaskActKind } from '../../../checklist/task-version.ts';
import { dueWords, whyWords } from '../../../checklist/words.ts';
import { upperFirst } from '../../../diagnostics/upper-first.ts';
import { htmlElement, text, type Attributes, type Children, type Markup } from '../../../output/markup.ts';
import { screenText } from '../../../profile/marked-text.ts';
import { roleName, whoDoesInFull } from '../../../words/who.ts';
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

function formsFor(planned: PlannedTask, seen: SeenDossier, visit: Visit): readonly Markup[] {
  const { task } = planned;
  const typed = typedFor(visit);
  const form = (kind: TaskActKind, children: Children): Markup =>
    postForm({ action: `${pathOf(seen.dossier.id)}/taken`, class: 'act' }, visit, [
      htmlElement('input', {
        type: 'hidden',
        name: 'taak',
        value: `${kind} ${versionFor(kind, task)} ${task.id}`,
      }),
      htmlElement('input', { type: 'hidden', name: 'terug', value: 'taak' }),
      ...children,
    ]);
  const standing = isClosed(task)
    ? [form('untick', [button('Weer open zetten')])]
    : [
        form('tick', [
          field('Klaar op', {
            name: 'op',
            type: 'date',
            value: typed('tick', 'op') ?? seen.today,
            max: seen.today,
          }),
          field('Door (functie of paraaf)', { name: 'door', value: typed('tick', 'door'), maxlength: 80 }),
          button('Afvinken', { class: 'main' }),
        ]),
        task.status === 'bezig'
          ? form('untick', [button('Nog niet begonnen')])
          : form('begin', [button('Er wordt aan gewerkt')]),
      ];
  const open = isClosed(task)
    ? []
    : [
        form('date', [
          field('Eigen datum', {
            name: 'datum',
            type: 'date',
            value: typed('date', 'datum') ?? task.date ?? '',
          }),
          button('Datum bewaren'),
        ]),
        form('assign', [
          field('Wie pakt het op (functie of paraaf)', {
            name: 'wie',
            value: typed('assign', 'wie') ?? task.assignee ?? '',
            maxlength: 80,
          }),
          button('Bewaren'),
        ]),
        form('skip', [
          field('Waarom vervalt dit', {
            name: 'reden',
            value: typed('skip', 'reden'),
            maxlength: 300,
            required: true,
          }),
          button('Laten vervallen'),
        ]),
      ];
  const note = form('note', [
    area(
      'Opmerking (geen privégegevens)',
      { name: 'opmerking', maxlength: 1000 },
      typed('note', 'opmerking') ?? task.remark ?? '',
    ),
    button('Opmerking bewaren'),
  ]);
  return [...standing, ...open, note];
}

/** What was typed in a field before, when that was not taken. */
function typedFor({ memory, query }: Visit): (kind: TaskActKind, name: string) => string | undefined {
  const typed = memory.notices.get(query.get('m') ?? undefined)?.typed;
  const isOf = (kind: string): boolean => typed?.get('taak')?.startsWith(`${kind} `) === true;
  return (kind, name) => (isOf(kind) ? typed?.get(name) : undefined);
}

function field(label: string, attributes: Attributes & { readonly name: string }): Markup {
  const id = `veld-${attributes.name}`;
  return htmlElement('p', { class: 'field' }, [
    htmlElement('label', { for: id }, [text(label)]),
    htmlElement('input', { type: 'text', id, autocomplete: 'off', ...attributes }),
  ]);
}

function area(label: string, attributes: Attributes & { readonly name: string }, value: string): Markup {
  const id = `veld-${attributes.name}`;
  return htmlElement('p', { class: 'field' }, [
    htmlElement('label', { for: id }, [text(label)]),
    htmlElement('textarea', { id, rows: 3, ...attributes }, [text(value === '' ? '' : `\n${value}`)]),
  ]);
}
