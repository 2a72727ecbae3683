import { momentInSentence } from '../calendar/moment-in-sentence.ts';
import { parseMoment } from '../calendar/parse-moment.ts';
import { warning, type Diagnostic, type Source } from '../diagnostics/diagnostic.ts';
import type { Entities } from '../profile/entities.ts';
import {
  itemsAt,
  nodeAt,
  sourceOfValue,
  textAt,
  type Located,
  type LocatedMap,
} from '../workspace/located.ts';
import { milestonesIn, type Checklist } from './checklists.ts';
import type { DossierTask } from './dossier.ts';
import { hasOwnLines } from './own-lines.ts';
import { planFindings, type PlanFinding } from './plan-findings.ts';
import { nameIn, withStart } from './start-milestone.ts';
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
    return reportAll(planFindings(checklist), { checklist, places });
  });
}

interface ReportContext {
  readonly checklist: Checklist;
  readonly places: ReadonlyMap<string, Located>;
}

/** One warning per line to blame: a task that is moved can be later than ten that wait for it. */
function reportAll(findings: readonly PlanFinding[], context: ReportContext): readonly Diagnostic[] {
  const tooLong = findings.flatMap((each) => (each.kind === 'too-long' ? reportTooLong(each, context) : []));
  const byLine = new Map<string, OrderProblem[]>();
  for (const finding of findings) {
    const found = finding.kind === 'too-long' ? undefined : orderProblem(finding, context);
    if (found === undefined) continue;
    const { file, range } = found.source;
    const line = `${file} ${range?.start ?? ''}`;
    byLine.set(line, [...(byLine.get(line) ?? []), found]);
  }
  return [...tooLong, ...[...byLine.values()].flatMap((each) => reportOrder(each, context))];
}

type TooLong = Extract<PlanFinding, { readonly kind: 'too-long' }>;
type OrderFinding = Exclude<PlanFinding, TooLong>;

/** Two tasks that cannot be done in their order, and the line to blame. */
interface OrderProblem {
  readonly finding: OrderFinding;
  readonly source: Source;
  /** The task on which the line has no say. */
  readonly counterpart: string;
}

function reportTooLong({ task, milestone }: TooLong, context: ReportContext): readonly Diagnostic[] {
  const source = firstPlace(context.places.get(task.id), ['doorlooptijd', 'voorstel', 'wanneer']);
  const moment = nameIn(milestonesIn(context.checklist))(milestone);
  const args = { id: task.id, lead: task.leadTime ?? '', when: whenWords(task, context.checklist), moment };
  return source === undefined ? [] : [warning('task/lead-time-too-long', source, args)];
}

function orderProblem(finding: OrderFinding, { places }: ReportContext): OrderProblem | undefined {
  const { task, other } = finding;
  const node = places.get(task.id);
  const own = placeInList(node, other.id) ?? firstPlace(node, ['doorlooptijd', 'voorstel', 'wanneer', 'na']);
  const source = own ?? firstPlace(places.get(other.id), ['voorstel', 'wanneer']);
  return source && { finding, source, counterpart: own === undefined ? task.id : other.id };
}

function reportOrder(
  [first, ...rest]: readonly OrderProblem[],
  { checklist }: ReportContext,
): readonly Diagnostic[] {
  if (first === undefined) return [];
  const { finding, source, counterpart } = first;
  const { task, other } = finding;
  const [when, otherWhen] = [whenWords(task, checklist), whenWords(other, checklist)];
  const also = [...new Set(rest.map((each) => each.counterpart))].filter((id) => id !== counterpart);
  const args = { id: task.id, when, other: other.id, otherWhen, also };
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

/** The moment that counts, as part of a sentence. */
function whenWords({ proposal, when }: DossierTask, checklist: Checklist): string {
  const phrase = proposal ?? when ?? '';
  const milestones = milestonesIn(checklist);
  const parsed = parseMoment(phrase, withStart(milestones.map(({ id }) => id)));
  return 'moment' in parsed ? momentInSentence(parsed.moment, nameIn(milestones)) : phrase;
}
