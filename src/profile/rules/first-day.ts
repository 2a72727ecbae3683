import { weekdayName, writeFullDay } from '../../calendar/day.ts';
import { isDate } from '../../calendar/written.ts';
import { warning, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { nodeAt, sourceOfValue } from '../../workspace/located.ts';
import { leafAt, rawText } from '../leaf.ts';
import { isRefused } from '../sound.ts';
import type { Rule, RuleContext } from './rule.ts';

/** Meetings that recur, each with its day of the week and a first day. */
const meetings: readonly (readonly string[])[] = [['college', 'vergadering'], ['pfo']];

/** The first day of a meeting is on its day of the week: a calendar cannot be made of two that differ. */
export const checkFirstDay: Rule = (context) =>
  meetings.flatMap((section) => firstDayOf(section, context) ?? []);

function firstDayOf(section: readonly string[], { profile, view }: RuleContext): Diagnostic | undefined {
  const node = nodeAt(profile, [...section, 'eerste_dag']);
  const first = rawText(view, ...section, 'eerste_dag');
  const weekday = leafAt(view, ...section, 'dag')?.text;
  if (node === undefined || first === undefined || !isDate(first)) return undefined;
  if (weekday === undefined || weekday === '' || isRefused(nodeAt(profile, [...section, 'dag'])))
    return undefined;
  if (weekdayName(first) === weekday) return undefined;
  const path = section.join('.');
  const args = { path: `${path}.eerste_dag`, first: writeFullDay(first), other: `${path}.dag`, weekday };
  return warning('date/other-weekday', sourceOfValue(node, `/${section.join('/')}/eerste_dag`), args);
}
