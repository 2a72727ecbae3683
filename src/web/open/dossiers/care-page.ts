import { updateDossier } from '../../../app/dossiers/update-dossier.ts';
import type { WebAnswer } from '../../../app/local-server.ts';
import { writeFullDay } from '../../../calendar/day.ts';
import type { Milestone } from '../../../checklist/dossier.ts';
import { counted } from '../../../diagnostics/counted.ts';
import { upperFirst } from '../../../diagnostics/upper-first.ts';
import { htmlElement, text, type Markup } from '../../../output/markup.ts';
import { screenText } from '../../../profile/marked-text.ts';
import { milestoneName } from '../../../words/milestones.ts';
import { stoppedNotice, stoppedWords, type Notice } from '../notice.ts';
import { button, link, pageAnswer, paragraph, postForm } from '../page.ts';
import { proseParagraph } from '../prose.ts';
import type { Visit } from '../visit.ts';
import { areaField, choiceField, dayField, hiddenField, lineField } from '../fields.ts';
import { seeDossier, type SeenDossier } from './seen-dossier.ts';
import { pathOf } from './task-row.ts';

/** Where a dossier as a whole is cared for. */
export function carePath(dossier: string): string {
  return `${pathOf(dossier)}/bijwerken`;
}

/** The page for the days of a dossier, tasks to add, and closing it. */
export function carePage(visit: Visit): Promise<WebAnswer> {
  return shownCare(visit);
}

/** The same page with what just happened; what was typed for a new task stays. */
export async function shownCare(visit: Visit, notice?: Notice): Promise<WebAnswer> {
  const seen = await seeDossier(visit);
  if (seen.kind !== 'done')
    return pageAnswer({ title: 'Dossier', part: 'dossiers', body: [], notice: stoppedNotice(seen) }, visit);
  const { dossier } = seen.value;
  const isOpen = dossier.closedOn === undefined;
  const body = [
    htmlElement('p', {}, [link(pathOf(dossier.id), `Terug naar ${screenText(dossier.title)}`)]),
    ...(isOpen
      ? [
          ...daysPart(seen.value, visit),
          ...taskPart(seen.value, visit),
          ...(await newTasksPart(seen.value, visit)),
          ...closePart(seen.value, visit),
        ]
      : reopenPart(seen.value, visit)),
  ];
  const title = `Dagen, taken en sluiten: ${screenText(dossier.title)}`;
  return pageAnswer({ title, part: 'dossiers', body, ...(notice === undefined ? {} : { notice }) }, visit);
}

function heading(words: string, id?: string): Markup {
  return htmlElement('h2', { id }, [text(words)]);
}

function careForm(seen: SeenDossier, visit: Visit, children: readonly Markup[]): Markup {
  return postForm({ action: carePath(seen.dossier.id), class: 'act' }, visit, children);
}

/** Each day with its own form, which carries the day as it is shown. */
function daysPart(seen: SeenDossier, visit: Visit): readonly Markup[] {
  const { dossier } = seen;
  if (dossier.milestones.length === 0) return [];
  const form = (milestone: Milestone): Markup => {
    const name = milestoneName(milestone, dossier);
    const { id, date = '' } = milestone;
    const help = date === '' ? 'Nog niet bekend' : upperFirst(writeFullDay(date));
    return careForm(seen, visit, [
      hiddenField('mijlpaal', id),
      hiddenField('was', date),
      dayField({ label: upperFirst(screenText(name)), help }, { id: `dag-${id}`, name: 'dag', value: date }),
      button('Dag bewaren', { name: 'doe', value: 'dag', 'aria-label': `Dag bewaren: ${screenText(name)}` }),
    ]);
  };
  return [
    heading('Dagen'),
    paragraph('Taken die bij een dag horen, schuiven mee. Maakt u het veld leeg, dan is de dag weg.'),
    ...dossier.milestones.map(form),
  ];
}

/** A task of one's own. What was typed stays when it could not be added. */
function taskPart(seen: SeenDossier, visit: Visit): readonly Markup[] {
  const { dossier, names } = seen;
  const typed = (name: string): string => visit.form.get(name) ?? '';
  const places = dossier.tasks.map(({ id, number, title }) => ({
    value: id,
    name: `${number} ${screenText(title)}`,
  }));
  const roles = [...names.roles].map(([value, name]) => ({ value, name }));
  return [
    heading('Taak toevoegen', 'toevoegen'),
    careForm(seen, visit, [
      lineField(
        { label: 'Wat moet er gebeuren' },
        { name: 'titel', value: typed('titel'), maxlength: 120, required: true },
      ),
      choiceField({ label: 'Wie doet dit' }, { name: 'rol', value: typed('rol') }, [
        { value: '', name: 'Nog te verdelen' },
        ...roles,
      ]),
      lineField(
        {
          label: 'Wanneer',
          help: 'Zoals: uiterlijk 3 werkdagen na benoeming, of: op 8 december 2026. Leeg laten mag.',
        },
        { name: 'wanneer', value: typed('wanneer'), maxlength: 120 },
      ),
      choiceField({ label: 'Achter welke taak' }, { name: 'achter', value: typed('achter') }, [
        { value: '', name: 'Aan het einde' },
        ...places,
      ]),
      areaField(
        { label: 'Uitleg', help: 'Geen privégegevens. Leeg laten mag.' },
        { name: 'toelichting', maxlength: 1000 },
        typed('toelichting'),
      ),
      button('Taak toevoegen', { name: 'doe', value: 'taak' }),
    ]),
  ];
}

/** What the lists have by now that the dossier lacks. */
async function newTasksPart(seen: SeenDossier, visit: Visit): Promise<readonly Markup[]> {
  const { folder, world } = visit;
  const found = await updateDossier({ folder, dossier: seen.dossier.id, isDryRun: true }, world);
  const head = heading('Nieuwe taken uit de lijsten');
  if (found.kind !== 'done') return [head, proseParagraph(stoppedWords(found))];
  const { added } = found.value;
  if (added.length === 0) return [head, paragraph('Er zijn geen nieuwe taken. Het dossier is bij.')];
  const shown = added.map(({ title }) => htmlElement('li', {}, [text(screenText(title))]));
  return [
    head,
    paragraph('Deze taken staan nu in de lijst, en nog niet in dit dossier:'),
    htmlElement('ul', {}, shown),
    careForm(seen, visit, [
      button(`Neem ${counted(added.length, 'taak', 'taken')} over`, { name: 'doe', value: 'overnemen' }),
    ]),
  ];
}

function closePart(seen: SeenDossier, visit: Visit): readonly Markup[] {
  return [
    heading('Sluiten', 'sluiten'),
    paragraph('Is alles klaar? Sluit dan het dossier. Het blijft bewaard, en u kunt het weer openen.'),
    careForm(seen, visit, [button('Dossier sluiten', { name: 'doe', value: 'sluiten' })]),
  ];
}

function reopenPart(seen: SeenDossier, visit: Visit): readonly Markup[] {
  return [
    paragraph(`Dit dossier is gesloten op ${writeFullDay(seen.dossier.closedOn ?? '')}.`),
    careForm(seen, visit, [button('Weer openen', { class: 'main', name: 'doe', value: 'openen' })]),
  ];
}
