import type { ChangedTask } from '../app/returned/read-back.ts';
import { writeWeekday } from '../calendar/day.ts';
import type { DossierTask } from '../checklist/dossier.ts';
import { screenText } from '../profile/marked-text.ts';

/** A row of a table of changes: before and after. */
export type ChangeRow = readonly [number: string, title: string, before: string, after: string];

/** What changes in a task: its number and title stand in the first row alone. */
export function changeRows({ before, after }: ChangedTask): readonly ChangeRow[] {
  const pairs: readonly (readonly [string, string])[] =
    before === undefined
      ? [
          ['–', `nieuwe taak: ${standing(after)}`],
          ['–', text('door', after.by)],
          ['–', text('datum', day(after.date))],
        ]
      : [
          [standing(before), standing(after)],
          [text('datum', day(before.date)), text('datum', day(after.date))],
          [text('opgepakt door', before.assignee), text('opgepakt door', after.assignee)],
        ];
  const all = [...pairs, [text('opmerking', before?.remark), text('opmerking', after.remark)] as const];
  return all
    .filter(([was, is]) => was !== is)
    .map(([was, is], index) => [
      index === 0 ? String(after.number) : '',
      index === 0 ? screenText(after.title) : '',
      was,
      is,
    ]);
}

/** "klaar op di 17 november 2026, door jj". */
export function standing({ status, doneOn, doneBy, reason }: DossierTask): string {
  if (status === 'vervalt') return `vervalt: ${screenText(reason ?? '')}`;
  if (status !== 'afgehandeld') return status;
  const who = doneBy === undefined ? '' : `, door ${screenText(doneBy)}`;
  return `klaar${doneOn === undefined ? '' : ` op ${writeWeekday(doneOn).replaceAll('\u00a0', ' ')}`}${who}`;
}

function day(date: string | undefined): string | undefined {
  return date === undefined ? undefined : writeWeekday(date).replaceAll('\u00a0', ' ');
}

function text(name: string, value: string | undefined): string {
  return value === undefined ? '–' : `${name}: ${screenText(value.replaceAll('\n', ' / '))}`;
}
