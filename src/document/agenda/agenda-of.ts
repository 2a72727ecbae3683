import type { IsoDay } from '../../calendar/day.ts';
import type { DocumentFacts } from '../facts.ts';
import type { TaskSheet } from '../task-sheet.ts';
import type { Agenda } from './appointment.ts';
import { seriesAgenda, type MeetingSeries } from './meeting-series.ts';
import { taskAgenda } from './task-agenda.ts';

/** What of a document can be in a calendar. */
export interface AgendaSource {
  readonly sheet?: TaskSheet | undefined;
  readonly series?: MeetingSeries | undefined;
  readonly facts: Pick<DocumentFacts, 'classification'>;
}

/** Whether a document can have something for a calendar: tasks of a dossier, or meetings that recur. */
export function hasAgenda({ sheet, series }: Pick<AgendaSource, 'sheet' | 'series'>): boolean {
  return sheet !== undefined || series !== undefined;
}

/** What a document puts in a calendar; undefined when it has nothing for one. */
export function agendaOf(
  { sheet, series, facts }: AgendaSource,
  { date, role }: { readonly date: IsoDay | undefined; readonly role?: string | undefined },
): Agenda | undefined {
  if (sheet !== undefined)
    return taskAgenda(sheet, {
      date,
      role,
      isConfidential: facts.classification.startsWith('vertrouwelijk'),
    });
  return series === undefined ? undefined : seriesAgenda(series, date);
}
