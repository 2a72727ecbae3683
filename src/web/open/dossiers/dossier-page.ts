import type { WebAnswer } from '../../../app/local-server.ts';
import { writeFullDay } from '../../../calendar/day.ts';
import { progressOf } from '../../../checklist/overview.ts';
import { inGroups } from '../../../checklist/plan-order.ts';
import { htmlElement, text, type Markup } from '../../../output/markup.ts';
import { screenText } from '../../../profile/marked-text.ts';
import { urgencyTitles } from '../../../words/urgency.ts';
import { stoppedNotice, type Notice } from '../notice.ts';
import { link, pageAnswer, paragraph, postForm, versioned } from '../page.ts';
import { searchForm } from '../search.ts';
import type { Visit } from '../visit.ts';
import { addressOf } from '../documents/choice.ts';
import { carePath } from './care-page.ts';
import { factsPath } from './facts-page.ts';
import { overwrittenNotice } from './overwritten.ts';
import { seeDossier, type SeenDossier } from './seen-dossier.ts';
import { foldedWords, pathOf, taskRow } from './task-row.ts';

/** A dossier: its progress, its days, and its tasks by urgency. */
export function dossierPage(visit: Visit): Promise<WebAnswer> {
  return shownDossier(visit, {});
}

/** The same with the tasks that match what was typed. Why posted: it may be a name, which is in no address. */
export function searchedPage(visit: Visit): Promise<WebAnswer> {
  return shownDossier(visit, { search: visit.form.get('zoek') ?? '' });
}

/** The page of a dossier. @param notice what just happened, when the address does not say so */
export async function shownDossier(
  visit: Visit,
  { search = '', notice }: { readonly search?: string; readonly notice?: Notice },
): Promise<WebAnswer> {
  const seen = await seeDossier(visit);
  if (seen.kind !== 'done')
    return pageAnswer({ title: 'Dossier', part: 'dossiers', body: [], notice: stoppedNotice(seen) }, visit);
  const { dossier } = seen.value;
  const body = [
    headPart(seen.value),
    htmlElement(
      'ul',
      { class: 'wegen' },
      [
        link(addressOf({ dossier: dossier.id, names: false }), 'Documenten en mails'),
        link(carePath(dossier.id), 'Dagen'),
        link(`${carePath(dossier.id)}#toevoegen`, 'Taak toevoegen'),
        link(factsPath(dossier.id), 'Gegevens en termijnen'),
        link(
          `${carePath(dossier.id)}#sluiten`,
          dossier.closedOn === undefined ? 'Dossier sluiten' : 'Weer openen',
        ),
      ].map((each) => htmlElement('li', {}, [each])),
    ),
    searchForm(
      `${pathOf(dossier.id)}/zoek`,
      { label: 'Zoek een taak, een nummer of wie het doet', search },
      visit,
    ),
    postForm({ action: `${pathOf(dossier.id)}/taken`, 'data-delen': true }, visit, [
      tasksPart(seen.value, search),
    ]),
  ];
  const told = notice ?? overwrittenNotice(visit, seen.value);
  return pageAnswer({ title: screenText(dossier.title), part: 'dossiers', body, notice: told }, visit);
}

/** The parts of the page that acts change, by their id. */
export function dossierParts(seen: SeenDossier): Readonly<Record<string, Markup>> {
  return { voortgang: headPart(seen), taken: tasksPart(seen, '') };
}

function headPart(seen: SeenDossier): Markup {
  const { dossier } = seen;
  const { done, total } = progressOf(dossier.tasks);
  const days = dossier.milestones.map(({ name, date }) =>
    htmlElement('li', {}, [
      text(`${screenText(name)}: ${date === undefined ? 'nog niet bekend' : writeFullDay(date)}`),
    ]),
  );
  return versioned('div', { id: 'voortgang' }, [
    htmlElement('progress', { max: Math.max(total, 1), value: done, 'aria-label': 'Voortgang' }, []),
    paragraph(`${done} van ${total} taken klaar`),
    ...(days.length === 0 ? [] : [htmlElement('ul', { class: 'days' }, days)]),
    ...(dossier.closedOn === undefined ? [] : [paragraph(`Gesloten op ${writeFullDay(dossier.closedOn)}`)]),
  ]);
}

function tasksPart(seen: SeenDossier, search: string): Markup {
  const words = foldedWords(search)
    .split(' ')
    .filter((word) => word !== '');
  const groups = inGroups(seen.plan).flatMap(({ urgency, tasks }) => {
    const rows = tasks
      .map((planned) => taskRow(planned, seen))
      .filter((row) => words.length === 0 || words.every((word) => searchOf(row).includes(word)));
    return rows.length === 0
      ? []
      : [
          htmlElement('section', { 'data-groep': urgency, class: urgency }, [
            htmlElement('h2', {}, [text(`${urgencyTitles[urgency]} (${rows.length})`)]),
            htmlElement('ul', { class: 'tasks' }, rows),
          ]),
        ];
  });
  return versioned(
    'div',
    { id: 'taken' },
    groups.length === 0 ? [paragraph('Geen taken die hierbij passen.')] : groups,
  );
}

function searchOf(row: Markup): string {
  return /data-zoek="([^"]*)"/.exec(row)?.[1] ?? '';
}
