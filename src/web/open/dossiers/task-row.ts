import { isClosed, type DossierTask } from '../../../checklist/dossier.ts';
import type { PlannedTask } from '../../../checklist/plan.ts';
import { versionFor } from '../../../checklist/task-version.ts';
import { dueWords, whyWords } from '../../../checklist/words.ts';
import { upperFirst } from '../../../diagnostics/upper-first.ts';
import { htmlElement, text, type Markup } from '../../../output/markup.ts';
import { screenText } from '../../../profile/marked-text.ts';
import { whoDoes, whoDoesInFull } from '../../../words/who.ts';
import { link, paragraph } from '../page.ts';
import type { SeenDossier } from './seen-dossier.ts';

/** The path of a dossier's page. */
export function pathOf(dossier: string): string {
  return `/dossiers/${encodeURIComponent(dossier)}`;
}

/** A task in the list: a button to tick it, and what it is; the rest is on its own page. */
export function taskRow(planned: PlannedTask, seen: SeenDossier): Markup {
  const { task } = planned;
  const { dossier, names, today } = seen;
  const title = screenText(task.title);
  const begun = task.status === 'bezig' ? ['er wordt aan gewerkt'] : [];
  const facts = [dueWords(planned, dossier, today), whoDoes(task, names), ...begun].join(' · ');
  return htmlElement(
    'li',
    {
      id: `taak-${task.id}`,
      class: `task ${task.status}`,
      'data-rij': true,
      'data-zoek': searchWords(task, seen),
    },
    [
      tickButton(task, dossier.closedOn !== undefined),
      htmlElement('div', { class: 'words' }, [
        htmlElement('p', {}, [
          link(`${pathOf(dossier.id)}/taken/${encodeURIComponent(task.id)}`, `${task.number} ${title}`),
        ]),
        paragraph(facts, { class: planned.urgency === 'te-laat' ? 'when late' : 'when' }),
        ...whyWords(planned, dossier, today).map((why) => paragraph(upperFirst(why), { class: 'why' })),
        ...(task.remark === undefined ? [] : [paragraph(`Opmerking: ${task.remark}`, { class: 'remark' })]),
      ]),
    ],
  );
}

/** The button carries the task and the version of what it overwrites: one form serves the whole list. */
function tickButton(task: DossierTask, isOff: boolean): Markup {
  const closed = isClosed(task);
  const kind = closed ? 'untick' : 'tick';
  const label = closed ? 'Weer open zetten' : 'Afvinken';
  return htmlElement(
    'button',
    {
      type: 'submit',
      class: `tick ${task.status}`,
      name: 'taak',
      value: `${kind} ${versionFor(kind, task)} ${task.id}`,
      disabled: isOff,
    },
    [
      htmlElement('span', { class: 'seen-not' }, [
        text(`${label}: ${task.number} ${screenText(task.title)}`),
      ]),
    ],
  );
}

function searchWords(task: DossierTask, { names }: SeenDossier): string {
  const withRoles = task.withRoles.map((id) => names.roles.get(id) ?? id);
  const words = [
    String(task.number),
    task.title,
    whoDoesInFull(task, names),
    task.assignee ?? '',
    ...withRoles,
  ];
  return foldedWords(words.join(' '));
}

/** Letters without accents or capitals, so that `ë` is found by `e`. */
export function foldedWords(words: string): string {
  return words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
