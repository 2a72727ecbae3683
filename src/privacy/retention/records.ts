import { addYears, type IsoDay } from '../../calendar/day.ts';
import type { ListedTerm, RetentionTerm } from '../../profile/retention-terms.ts';
import { retentionRules, type OtherTerm, type RetentionRule } from './catalogue.ts';

/** What a dossier says that terms are counted from. */
export interface CaseFacts {
  readonly id: string;
  readonly title: string;
  readonly checklists: readonly string[];
  /** Milestone → its day, when that is known. */
  readonly milestones: ReadonlyMap<string, IsoDay | undefined>;
  /** Task → the day it was done; without those that are not done. */
  readonly doneOn: ReadonlyMap<string, IsoDay>;
}

/** A term of the profile. */
export interface AgreedTerm {
  readonly term: RetentionTerm;
  /** Whether nobody agreed on it yet. */
  readonly isProposal: boolean;
}

/** What the terms of records follow from. */
export interface RetentionFacts {
  readonly cases: readonly CaseFacts[];
  readonly agreed: ReadonlyMap<ListedTerm['key'], AgreedTerm>;
  readonly today: IsoDay;
}

/** A term, who says so, and the first day on which it has passed. */
export interface DatedTerm {
  readonly term: RetentionTerm;
  readonly by: 'agreed' | 'proposal' | 'list' | OtherTerm['by'];
  /** Undefined for what is kept for good, and while the start is unknown. */
  readonly until: IsoDay | undefined;
}

/** What a term is counted from; without a day while that is unknown. */
export interface TermStart {
  readonly from: 'task' | 'milestone';
  /** Id of the task or the milestone. */
  readonly id: string;
  readonly day: IsoDay | undefined;
}

/**
 * What to do with records today. `due`: every term has passed. `disputed`: one has and another has not, so somebody
 * decides first. `waiting`: nothing to count from yet. `undetermined`: no term was found.
 */
export type RetentionState = 'due' | 'disputed' | 'keep' | 'waiting' | 'permanent' | 'undetermined';

/** Records of one kind: with a case, or of the whole municipality. */
export interface RetainedRecord {
  readonly rule: RetentionRule;
  readonly of: CaseFacts | undefined;
  readonly start: TermStart | undefined;
  /** The one in use first. */
  readonly terms: readonly DatedTerm[];
  readonly state: RetentionState;
}

/** Everything that is kept, with its terms: by rule within a case, in the order of the cases. */
export function retainedRecords(facts: RetentionFacts): readonly RetainedRecord[] {
  const ofCases = facts.cases.flatMap((each) =>
    retentionRules.filter((rule) => isAbout(rule, each)).map((rule) => recordOf(rule, each, facts)),
  );
  const ofAll = retentionRules.filter((rule) => rule.of === 'workspace');
  return [...ofCases, ...ofAll.map((rule) => recordOf(rule, undefined, facts))];
}

/** The terms that a rule knows, dated from a day when there is one; the one in use first. */
export function termsOf(
  { term, agreed, others = [] }: RetentionRule,
  known: RetentionFacts['agreed'],
  day?: IsoDay,
): readonly DatedTerm[] {
  const own = agreed === undefined ? undefined : known.get(agreed);
  const all: readonly Omit<DatedTerm, 'until'>[] = [
    ...(own === undefined
      ? []
      : [{ term: own.term, by: own.isProposal ? ('proposal' as const) : ('agreed' as const) }]),
    ...(term === undefined ? [] : [{ term, by: 'list' as const }]),
    ...others,
  ];
  return all.map((each) => ({
    ...each,
    until: day === undefined || each.term === 'permanent' ? undefined : addYears(day, each.term),
  }));
}

function isAbout({ of }: RetentionRule, { checklists }: CaseFacts): boolean {
  if (of === 'workspace') return false;
  return of === 'every' || of.some((id) => checklists.includes(id));
}

function recordOf(rule: RetentionRule, of: CaseFacts | undefined, facts: RetentionFacts): RetainedRecord {
  const start = of === undefined ? undefined : startOf(rule, of);
  const terms = termsOf(rule, facts.agreed, start?.day);
  return { rule, of, start, terms, state: stateOf(terms, facts.today) };
}

function startOf(
  { fromTask, fromMilestone }: RetentionRule,
  { doneOn, milestones }: CaseFacts,
): TermStart | undefined {
  const done = fromTask === undefined ? undefined : doneOn.get(fromTask);
  if (fromTask !== undefined && done !== undefined) return { from: 'task', id: fromTask, day: done };
  if (fromMilestone === undefined) return undefined;
  return { from: 'milestone', id: fromMilestone, day: milestones.get(fromMilestone) };
}

/** A guideline decides nothing; any other term that has not passed keeps records from being due. */
function stateOf(terms: readonly DatedTerm[], today: IsoDay): RetentionState {
  const deciding = terms.filter(({ by }) => by !== 'guideline');
  if (deciding.length === 0) return 'undetermined';
  if (deciding.every(({ term }) => term === 'permanent')) return 'permanent';
  if (deciding.every(({ until }) => until === undefined)) return 'waiting';
  const passed = deciding.filter(({ until }) => until !== undefined && until <= today);
  if (passed.length === 0) return 'keep';
  return passed.length === deciding.length ? 'due' : 'disputed';
}
