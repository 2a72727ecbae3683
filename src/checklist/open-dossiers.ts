import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { KnownIds } from '../profile/rules/known-ids.ts';
import type { SchemaBook } from '../profile/schema-book.ts';
import { checkSchema } from '../profile/schema-check.ts';
import type { Entities } from '../profile/entities.ts';
import type { ViewObject } from '../profile/leaf.ts';
import type { LocatedFile } from '../workspace/load.ts';
import type { LoadRequest } from '../workspace/load-request.ts';
import { itemsAt, textAt, type Located, type LocatedMap } from '../workspace/located.ts';
import { knownDays } from './date-doubts.ts';
import { checkDossier } from './dossier-rules.ts';
import { readDossier, type Dossier } from './dossier.ts';
import { writtenTaskIds, writtenTasks } from './written-tasks.ts';

/** A dossier with its file. */
export interface OpenDossier {
  readonly dossier: Dossier;
  readonly file: LocatedFile;
}

/** What opening dossiers needs. */
export interface OpenDossiersInput {
  readonly files: readonly LocatedFile[];
  readonly book: SchemaBook;
  readonly known: KnownIds;
  /** Undefined when checklists were not read. */
  readonly checklists: Entities | undefined;
  readonly profile: LocatedMap;
  /** The profile, completed. */
  readonly view: ViewObject;
  readonly today: string | undefined;
}

/** Reads and checks dossiers, in both steps. */
export async function openDossiers({
  files,
  book,
  known,
  checklists,
  profile,
  view,
  today,
}: OpenDossiersInput): Promise<{
  readonly dossiers: readonly OpenDossier[];
  readonly diagnostics: readonly Diagnostic[];
}> {
  // Most runs make documents without a case: those pay nothing for dossiers.
  if (files.length === 0) return { dossiers: [], diagnostics: [] };
  const dossiers: OpenDossier[] = [];
  const diagnostics: Diagnostic[] = [];
  const checklistTasks =
    checklists === undefined
      ? undefined
      : new Map([...checklists].map(([id]) => [id, idsIn(id, { checklists, profile })]));
  const shippedOrder = new Set([...(checklists?.values() ?? [])].flatMap(orderIn));
  const days = today === undefined ? undefined : knownDays(view);
  for (const file of files) {
    const checked = await checkSchema({ root: file.root, schema: 'dossier' }, book);
    const sound = { ...file, root: checked.sound };
    diagnostics.push(
      ...checked.diagnostics,
      ...checkDossier(sound, { known, checklistTasks, shippedOrder, today, days }),
    );
    dossiers.push({ dossier: readDossier(sound), file });
  }
  return { dossiers, diagnostics };
}

/**
 * Ids of all tasks that a checklist can produce: its own, those in the profile, and those it takes over from other
 * lists.
 */
function idsIn(
  id: string,
  { checklists, profile }: { readonly checklists: Entities; readonly profile: LocatedMap },
): readonly string[] {
  const checklist = checklists.get(id);
  if (checklist === undefined) return [];
  const others = itemsAt(checklist, 'neemt_over').flatMap(
    (each) => checklists.get(textAt(each, 'checklist') ?? '') ?? [],
  );
  const extra = itemsAt(profile, 'checklist', 'extra_taken').filter(
    (task) => textAt(task, 'checklist') === id,
  );
  return [
    ...[checklist, ...others].flatMap(writtenTaskIds),
    ...[checklist, ...others].flatMap(writtenTasks).flatMap((task) => textsIn(task, 'voorheen')),
    ...extra.flatMap((task) => textAt(task, 'id') ?? []),
  ];
}

/** Which task comes before which, as a checklist says: `later earlier`. */
function orderIn(checklist: LocatedMap): readonly string[] {
  return writtenTasks(checklist).flatMap((task) =>
    [task, ...itemsAt(task, 'bij_geval')].flatMap((each) =>
      textsIn(each, 'na').map((earlier) => `${textAt(task, 'id') ?? ''} ${earlier}`),
    ),
  );
}

function textsIn(node: Located, key: string): readonly string[] {
  return itemsAt(node, key).flatMap((each) => (each.kind === 'scalar' ? [String(each.value)] : []));
}

/** Whom dossiers are about, by id; undefined when not all of them were read. */
export function subjectsOf(
  opened: readonly OpenDossier[],
  { dossiers = 'all' }: Pick<LoadRequest, 'dossiers'>,
): readonly string[] | undefined {
  return dossiers === 'all' ? opened.flatMap(({ dossier }) => dossier.subject ?? []) : undefined;
}
