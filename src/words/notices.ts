import type { ChangedDossierFacts } from '../app/dossiers/change-dossier.ts';
import type { StoreFailure, WorkNotice } from '../app/dossiers/work.ts';
import { writeFullDay } from '../calendar/day.ts';
import type { Act } from '../checklist/acts.ts';
import type { Dossier } from '../checklist/dossier.ts';
import { counted } from '../diagnostics/counted.ts';
import { describe } from '../diagnostics/present.ts';
import { screenText } from '../profile/marked-text.ts';
import { describeRefusal } from './index.ts';
import { takenWords } from './taken.ts';

/** The last result or failure of work on a dossier, on one line. */
export function noticeWords(notice: WorkNotice, dossier: Dossier): string {
  switch (notice.kind) {
    case 'done':
      return actWords(notice.act, dossier);
    case 'undone':
      return `Teruggedraaid: ${actWords(notice.act, dossier)}`;
    case 'nothing-to-undo':
      return 'Er is niets om terug te draaien.';
    case 'added':
      return `Toegevoegd: ${notice.title}`;
    case 'updated':
      return updateWords(notice.count);
    case 'case-changed':
      return notice.change.isChanged ? changeWords(notice.change) : 'Er is niets veranderd.';
    case 'taken':
      return takenWords(notice);
    case 'not-stored':
      return `Niet bewaard: ${failureWords(notice.failure)}`;
  }
}

/** What a change meant for the tasks, in one line. */
export function changeWords({ added, adapted, returning, lapsed }: ChangedDossierFacts): string {
  const parts = [
    ...(added.length === 0 ? [] : [`${counted(added.length, 'taak', 'taken')} erbij`]),
    ...(returning.length === 0 ? [] : [`${returning.length} weer open`]),
    ...(adapted.length === 0 ? [] : [`${adapted.length} aangepast`]),
    ...(lapsed.length === 0 ? [] : [`${lapsed.length} vervallen`]),
  ];
  return parts.length === 0
    ? 'Gewijzigd. De taken bleven gelijk.'
    : `Gewijzigd: ${parts.join(', ')}. Wat klaar was, bleef klaar.`;
}

/** Wording for a completed act. */
export function actWords(act: Act, dossier: Dossier): string {
  if (act.kind === 'milestone') {
    const name = dossier.milestones.find(({ id }) => id === act.id)?.name ?? act.id;
    return `${name}: ${act.day === undefined ? 'datum weggehaald' : writeFullDay(act.day)}`;
  }
  const titles = act.ids.map((id) => screenText(dossier.tasks.find((task) => task.id === id)?.title ?? id));
  const title = titles.join('; ');
  if (act.kind === 'date')
    return `${title}: ${act.day === undefined ? 'geen eigen datum meer' : writeFullDay(act.day)}`;
  return `${verbs[act.kind]}: ${title}`;
}

/** What was done here and is gone. @param how the way to do it again, in words */
export function goneWords(acts: readonly Act[], dossier: Dossier, how: string): string {
  const titles = acts.map((act) => actWords(act, dossier)).join('; ');
  return acts.length === 0 ? '' : `Staat niet meer in het dossier (${how}): ${titles}`;
}

const verbs = {
  tick: 'Afgevinkt',
  begin: 'Er wordt aan gewerkt',
  untick: 'Weer open',
  skip: 'Vervalt',
  note: 'Opmerking bij',
  assign: 'Opgepakt',
} as const;

function updateWords(count: number): string {
  return count === 0 ? 'Er zijn geen nieuwe taken.' : `Nieuw: ${count} ${count === 1 ? 'taak' : 'taken'}.`;
}

function failureWords(failure: StoreFailure): string {
  if (failure.kind === 'failed') return failure.error.message;
  if (failure.kind === 'refused') return describeRefusal(failure.refusal);
  const [first] = failure.diagnostics;
  return first === undefined ? '' : `${first.source.file}: ${describe(first).text}`;
}
