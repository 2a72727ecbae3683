import { describeMoment } from '../calendar/moment.ts';
import { parseMoment } from '../calendar/parse-moment.ts';
import { warning, type Diagnostic, type Source } from '../diagnostics/diagnostic.ts';
import type { Entities } from '../profile/entities.ts';
import { listAt, rawText, type ViewObject } from '../profile/leaf.ts';
import {
  itemsAt,
  nodeAt,
  sourceOfValue,
  textAt,
  type Located,
  type LocatedMap,
} from '../workspace/located.ts';
import type { Checklist } from './checklists.ts';
import type { DossierTask } from './dossier.ts';
import { hasOwnLines } from './own-lines.ts';
import { planFindings, type PlanFinding } from './plan-findings.ts';
import { startMilestone } from './start-milestone.ts';
import { writtenTasks } from './written-tasks.ts';

/** The checklists of a municipality, as it uses them and as they are written. */
export interface PlanSources {
  /** Made only when there is something of the municipality's own to check. */
  readonly checklists: () => readonly Checklist[];
  readonly written: Entities;
  readonly profile: LocatedMap;
}

/**
 * Terms that cannot be met: a lead time that does not fit, an order that contradicts the moments, a chain without room.
 * Only where the municipality's own lines are part of it; shipped lists are checked by our tests.
 */
export function checkPlans({ checklists, written, profile }: PlanSources): readonly Diagnostic[] {
  const own = [...written].flatMap(([id, entity]) => {
    const extra = itemsAt(profile, 'checklist', 'extra_taken').filter(
      (task) => textAt(task, 'checklist') === id,
    );
    const nodes = [...writtenTasks(entity), ...extra];
    return nodes.some(hasOwnLines) ? [{ id, nodes }] : [];
  });
  return own.flatMap(({ id, nodes }) => {
    const checklist = checklists().find((each) => each.id === id);
    if (checklist === undefined) return [];
    const places = new Map(nodes.map((node) => [textAt(node, 'id') ?? '', node]));
    return planFindings(checklist).flatMap((finding) => report(finding, { checklist, places }));
  });
}

interface ReportContext {
  readonly checklist: Checklist;
  readonly places: ReadonlyMap<string, Located>;
}

function report(finding: PlanFinding, { checklist, places }: ReportContext): readonly Diagnostic[] {
  const { task } = finding;
  const own = places.get(task.id);
  const when = (each: DossierTask): string => whenWords(each, checklist);
  if (finding.kind === 'too-long') {
    const source = firstPlace(own, ['doorlooptijd', 'voorstel', 'wanneer']);
    const args = { id: task.id, lead: task.leadTime ?? '', when: when(task) };
    return source === undefined ? [] : [warning('task/lead-time-too-long', source, args)];
  }
  const { other } = finding;
  const source =
    placeInList(own, other.id) ??
    firstPlace(own, ['doorlooptijd', 'voorstel', 'wanneer', 'na']) ??
    firstPlace(places.get(other.id), ['voorstel', 'wanneer']);
  if (source === undefined) return [];
  const args = { id: task.id, when: when(task), other: other.id, otherWhen: when(other) };
  return finding.kind === 'too-late'
    ? [warning('task/order-differs', source, args)]
    : [warning('task/no-room', source, { ...args, lead: task.leadTime ?? '' })];
}

/** The item of `na` that names a task, when the municipality wrote it. */
function placeInList(node: Located | undefined, id: string): Source | undefined {
  const found = itemsAt(node, 'na').find((each) => each.kind === 'scalar' && each.value === id);
  return found?.range === undefined ? undefined : sourceOfValue(found, '/na');
}

function firstPlace(node: Located | undefined, keys: readonly string[]): Source | undefined {
  for (const key of keys) {
    const found = nodeAt(node, [key]);
    if (found !== undefined && hasOwnLines(found)) return sourceOfValue(found, `/${key}`);
  }
  return undefined;
}

/** The moment that counts, in words. */
function whenWords({ proposal, when }: DossierTask, { view }: Checklist): string {
  const phrase = proposal ?? when ?? '';
  const names = new Map(
    [...(listAt(view, 'mijlpalen') as readonly ViewObject[])].map((each) => [
      rawText(each, 'id') ?? '',
      rawText(each, 'naam') ?? '',
    ]),
  );
  const parsed = parseMoment(phrase, [...names.keys(), startMilestone.id]);
  if (!('moment' in parsed)) return phrase;
  return describeMoment(parsed.moment, (id) => names.get(id) ?? startMilestone.name);
}
