import type { Checklist } from '../../checklist/checklists.ts';
import { listAt, rawText } from '../../profile/leaf.ts';

/** The list in which order matters most: first preserve, then wipe. */
export const departureList = 'vertrek-wethouder';

/**
 * Whether lists are about a change of college: the usual ones, and lists that take tasks over from those.
 *
 * Why: the texts about a change of college do not apply to a municipality's own list, or to the list for the appraisal
 * talk.
 */
export function isAboutCollege(
  ids: readonly string[],
  { checklists, usual }: { readonly checklists: readonly Checklist[]; readonly usual: readonly string[] },
): boolean {
  return checklists
    .filter(({ id }) => ids.includes(id))
    .some(
      ({ id, view }) =>
        usual.includes(id) ||
        listAt(view, 'neemt_over').some((each) => usual.includes(rawText(each, 'checklist') ?? '')),
    );
}
