import { describeMoment } from '../../calendar/moment.ts';
import { parseMoment } from '../../calendar/parse-moment.ts';
import type { NamedMilestone } from '../../checklist/checklists.ts';
import { nameIn, withStart } from '../../checklist/start-milestone.ts';

/** A moment in words, milestones by name: `op benoeming` → "bij de benoeming". What cannot be parsed stays as typed. */
export function momentWords(phrase: string, milestones: readonly NamedMilestone[]): string {
  const parsed = parseMoment(phrase, withStart(milestones.map(({ id }) => id)));
  return 'moment' in parsed ? describeMoment(parsed.moment, nameIn(milestones)) : phrase;
}
