import type { Checklist, Task } from '../../checklist/checklists.ts';
import { leafAt, listAt, rawText, textLeaf, type Leaf, type ViewObject } from '../../profile/leaf.ts';
import type { DocumentSources } from '../definition.ts';

/** What stands for the moment of a task that has none. */
export const undetermined = 'nog te bepalen';

/** The part of {@link TaskRow.wanneer} that a picture goes by: the proposal if there is one. */
export function momentOf({ wanneer }: TaskRow): string {
  return /voorstel: ([^()]*)/.exec(wanneer.text)?.[1] ?? wanneer.text;
}

/** A task as documents print it. */
export interface TaskRow {
  readonly id: string;
  readonly titel: Leaf | undefined;
  readonly toelichting: Leaf | undefined;
  readonly wanneer: Leaf;
  readonly door: Leaf | undefined;
  readonly met: readonly Leaf[];
  readonly aanvullend: boolean;
  readonly is_onderdeel: boolean;
  readonly privacy: boolean;
  readonly verplicht: boolean;
}

/** A task and its parts as rows. */
export function rowsOf(
  task: Task,
  context: { readonly checklist: Checklist; readonly profile: ViewObject },
  isPart = false,
): readonly TaskRow[] {
  const { view } = task;
  const row: TaskRow = {
    id: task.id,
    titel: leafAt(view, 'titel'),
    toelichting: set(leafAt(view, 'toelichting')),
    wanneer: whenOf(view, context),
    door: leafAt(view, 'door'),
    met: listAt(view, 'met') as readonly Leaf[],
    aanvullend: task.isAdditional,
    is_onderdeel: isPart,
    privacy: rawText(view, 'privacy') !== 'geen',
    verplicht: leafAt(view, 'verplicht')?.raw === true,
  };
  return [row, ...task.parts.flatMap((part) => rowsOf(part, context, true))];
}

function set(leaf: Leaf | undefined): Leaf | undefined {
  return leaf?.raw === undefined ? undefined : leaf;
}

/**
 * When a task is due, in words. A proposed term only counts when the profile switches proposals on; it is marked, and
 * comes beside the moment of the sources. A task without a moment gets none here either (product.md §6).
 */
function whenOf(
  view: ViewObject,
  { checklist, profile }: { readonly checklist: Checklist; readonly profile: ViewObject },
): Leaf {
  const proposals = rawText(profile, 'checklist', 'termijnen') === 'voorstel';
  const proposal = rawText(view, 'voorstel');
  const phrase = rawText(view, 'wanneer');
  const when = phrase === undefined ? undetermined : writePhrase(phrase, checklist);
  if (proposals && proposal !== undefined && proposal !== phrase) {
    const words = `voorstel: ${writePhrase(proposal, checklist)}`;
    return textLeaf(phrase === undefined ? words : `${when} (${words})`);
  }
  return textLeaf(when);
}

/** A moment as a secretary types it, with milestones by name: `op benoeming` → "bij de benoeming". */
export function writePhrase(phrase: string, checklist: Checklist): string {
  const milestones = listAt(checklist.view, 'mijlpalen') as readonly ViewObject[];
  const named = milestones.reduce((text, milestone) => {
    const [id, name] = [rawText(milestone, 'id'), rawText(milestone, 'naam')];
    return id === undefined || name === undefined
      ? text
      : text.replace(new RegExp(`(^|\\s)${id}$`), `$1${name}`);
  }, phrase);
  return named.replace(/^op (?=\D)/, 'bij ').replace(/(^|\s)voor (?=\D)/, '$1vóór ');
}

/** Checklists asked for: one by id or alias, or those the document names. */
export function chosenChecklists(
  sources: DocumentSources,
  wanted: { readonly asked: string | undefined; readonly usual: readonly string[] },
): readonly Checklist[] {
  const { asked, usual } = wanted;
  if (asked !== undefined)
    return sources.checklists.filter(({ id, aliases }) => id === asked || aliases.includes(asked));
  return usual.flatMap((id) => sources.checklists.find((each) => each.id === id) ?? []);
}
