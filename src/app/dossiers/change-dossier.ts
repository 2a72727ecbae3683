import type { Act } from '../../checklist/acts.ts';
import { bareName } from '../../checklist/bare-name.ts';
import { doubtsAboutMilestones, knownDays } from '../../checklist/date-doubts.ts';
import { findCaseChange, misfitReason, type CaseChange } from '../../checklist/change-case.ts';
import { titleWithName, type DossierChanges } from '../../checklist/dossier-head.ts';
import type { Dossier, DossierTask } from '../../checklist/dossier.ts';
import type { DossierText } from '../../checklist/dossier-text.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { OpenWorkspace } from '../../document/open-workspace.ts';
import { done, outcomeOf, refuse, type Outcome } from '../outcome.ts';
import { knownNames } from '../fill/known-names.ts';
import { needNothingPrivateTyped } from '../privacy/before-writing.ts';
import type { World } from '../world.ts';
import type { NamedTask } from './care-refusals.ts';
import type { CalledById, CaseFactsChange, ShownFacts } from './case-facts.ts';
import { requestFor } from './case.ts';
import { dossierPath } from './files.ts';
import { checkMember, checkPortfolio } from './known-people.ts';
import { namedOrOnly } from './named.ts';
import { openWithLists } from './open-dossiers.ts';
import { departureFact } from './plan-start.ts';
import { needAsSeen } from './shown-facts.ts';
import { applyActs, changeStored, needFit } from './stored-dossier.ts';

/** Which dossier to change, and how. */
export interface ChangeDossierRequest {
  /** Folder of the workspace. */
  readonly folder: string;
  /** Name of the dossier. The only dossier of a workspace may be left out. */
  readonly dossier: string | undefined;
  readonly facts: CaseFactsChange;
  /**
   * What becomes of open tasks that no longer belong to the case, and that nobody touched: they lapse or stay. Default:
   * refused when there are any.
   */
  readonly misfits?: 'lapse' | 'stay' | undefined;
  /**
   * What was seen and what is wanted of the facts: when somebody made yet something else of one, nothing is changed.
   * Default: nobody saw them
   */
  readonly asSeen?: { readonly seen: ShownFacts; readonly wanted: ShownFacts } | undefined;
}

/** A changed dossier, and what the change meant for its tasks. */
export interface ChangedDossierFacts {
  readonly dossier: Dossier;
  /** What it said before. */
  readonly before: Dossier;
  readonly isChanged: boolean;
  readonly called: CalledById;
  readonly added: readonly NamedTask[];
  /** Tasks that are worded or planned differently in the new case. */
  readonly adapted: readonly NamedTask[];
  /** Tasks that lapsed in an earlier change, and are open again. */
  readonly returning: readonly NamedTask[];
  readonly lapsed: readonly NamedTask[];
  /** Open tasks that do not belong to the case and stay. */
  readonly staying: readonly NamedTask[];
  /** Why the day of the departure is not, or probably not, what was meant, now that the case is different. */
  readonly doubts: readonly Diagnostic[];
}

/**
 * Changes what a dossier says about its case. Its tasks follow: those of the new case are added, open ones that do not
 * belong to it lapse if that is wanted, and what somebody touched or finished stays.
 */
export function changeDossier(
  { folder, dossier: typed, facts, misfits, asSeen }: ChangeDossierRequest,
  world: World,
): Promise<Outcome<ChangedDossierFacts>> {
  return outcomeOf(async () => {
    const id = namedOrOnly(typed, folder, world);
    checkFacts(facts, misfits, id);
    const { name, subject, portfolios = [], ground } = facts;
    needNothingPrivateTyped([name, subject, ground, ...portfolios], { folder, file: `${id}.yaml` }, world);
    const opened = await openWithLists(folder, id, world);
    if (opened.kind !== 'done') return opened;
    const { workspace } = opened.value;
    if (facts.subject !== undefined) checkMember(facts.subject, workspace);
    for (const each of facts.portfolios ?? []) checkPortfolio(each, workspace);
    const today = await world.today();
    const called = calledIn(workspace);
    const path = dossierPath(folder, id, world);
    const outcome = await changeStored({ path }, world, async (before) => {
      if (asSeen !== undefined) needAsSeen(asSeen, before.dossier, called);
      checkDeparture(facts, before.dossier);
      const renamed = before.setKeys(keysFor(facts, before.dossier, workspace));
      const change = isAboutCase(facts, misfits) ? caseChange(before, renamed, workspace) : noChange;
      if (change.misfits.length > 0 && misfits === undefined) {
        // Nobody should decide about tasks for facts that cannot be.
        await needFit(path, renamed.text, world);
        refuse({ code: 'dossier/misfits', dossier: id, tasks: change.misfits });
      }
      const lapsed = misfits === 'lapse' ? change.misfits : [];
      const { added, adapted, returning } = change;
      const stored = applyActs(
        renamed.set(change.edits).add(change.additions),
        actsFor(lapsed, returning, lapseReason(facts)),
      );
      const staying = [...change.misfits, ...change.touchedMisfits].filter((task) => !lapsed.includes(task));
      const isChanged = stored.text !== before.text;
      const doubts = newDoubts(before.dossier, stored.dossier, { workspace, today });
      return done({
        stored,
        value: { before: before.dossier, isChanged, added, adapted, returning, lapsed, staying, doubts },
      });
    });
    if (outcome.kind !== 'done') return outcome;
    return done({ dossier: outcome.value.stored.dossier, called, ...outcome.value.value });
  });
}

function calledIn(workspace: OpenWorkspace): CalledById {
  const kinds = ['collegelid', 'portefeuille'] as const;
  return Object.fromEntries(kinds.flatMap((kind) => [...knownNames(workspace, kind)]));
}

const noChange: CaseChange = {
  ...{ additions: [], added: [], edits: [], adapted: [] },
  ...{ misfits: [], touchedMisfits: [], returning: [] },
};

/** Refuses when there is nothing to change, or when a fact is both set and cleared. */
function checkFacts(
  { clear = [], ...facts }: CaseFactsChange,
  misfits: ChangeDossierRequest['misfits'],
  dossier: string,
): void {
  const isNothing = clear.length === 0 && Object.values(facts).every((each) => each === undefined);
  if (isNothing && misfits === undefined) refuse({ code: 'dossier/no-change', dossier });
  const twice = clear.find((what) => facts[what] !== undefined);
  if (twice !== undefined) refuse({ code: 'dossier/set-and-cleared', what: twice });
}

/** Refuses facts about a departure when nobody leaves. */
function checkDeparture(facts: CaseFactsChange, { id, milestones }: Dossier): void {
  const what = departureFact(facts);
  if (what !== undefined && !milestones.some((each) => each.id === 'vertrek'))
    refuse({ code: 'dossier/no-departure', dossier: id, what });
}

/** What is doubtful about the day of the departure now, and was not before. */
function newDoubts(
  before: Dossier,
  after: Dossier,
  { workspace, today }: { readonly workspace: OpenWorkspace; readonly today: string },
): readonly Diagnostic[] {
  const days = knownDays(workspace.sources.profile);
  const [old, now] = [before, after].map((dossier) => {
    const { milestones, file, startedOn } = dossier;
    const context = { ...days, today, startedOn, departure: dossier };
    return doubtsAboutMilestones(['vertrek'], { milestones, source: { file } }, context);
  });
  return (now ?? []).filter(({ code }) => !old?.some((each) => each.code === code));
}

/** Whether tasks depend on what changes; a name alone decides nothing. */
function isAboutCase(
  { name: _, clear = [], ...facts }: CaseFactsChange,
  misfits: ChangeDossierRequest['misfits'],
): boolean {
  return misfits !== undefined || clear.length > 0 || Object.values(facts).some((each) => each !== undefined);
}

function keysFor(
  { name, subject, portfolios, ground, isSudden, clear = [] }: CaseFactsChange,
  { title, checklists }: Dossier,
  { sources }: OpenWorkspace,
): DossierChanges {
  const lists = sources.checklists.filter(({ id }) => checklists.includes(id));
  return {
    ...(name === undefined ? {} : { titel: titleWithName(title, bareName(name, lists)) }),
    ...(subject === undefined ? {} : { voor: subject }),
    ...(portfolios === undefined ? {} : { portefeuilles: portfolios }),
    ...(ground === undefined ? {} : { grond: ground }),
    ...(isSudden === undefined ? {} : { plotseling: isSudden ? (true as const) : undefined }),
    ...(clear.includes('subject') ? { voor: undefined } : {}),
    ...(clear.includes('portfolios') ? { portefeuilles: undefined } : {}),
    ...(clear.includes('ground') ? { grond: undefined } : {}),
  };
}

function caseChange(before: DossierText, after: DossierText, workspace: OpenWorkspace): CaseChange {
  const request = requestFor(before.dossier, workspace);
  // Which proposals count does not depend on the case.
  const { withProposals } = request;
  return findCaseChange(before.dossier, {
    before: request,
    after: { ...requestFor(after.dossier, workspace), withProposals },
  });
}

/** The acts by which tasks lapse, with the reason that their file gives, and others are open again. */
function actsFor(
  lapsed: readonly DossierTask[],
  returning: readonly DossierTask[],
  reason: string,
): readonly Act[] {
  const ids = (tasks: readonly DossierTask[]): readonly string[] => tasks.map(({ id }) => id);
  return [
    ...(lapsed.length === 0 ? [] : [{ kind: 'skip', ids: ids(lapsed), reason } as const]),
    ...(returning.length === 0 ? [] : [{ kind: 'untick', ids: ids(returning) } as const]),
  ];
}

function lapseReason({ ground, isSudden, subject, portfolios, clear = [] }: CaseFactsChange): string {
  if (ground !== undefined) return misfitReason(`de grond ${ground.replaceAll('-', ' ')}`);
  if (clear.includes('ground')) return misfitReason('een vertrek zonder bekende grond');
  if (isSudden !== undefined)
    return misfitReason(isSudden ? 'een plotseling vertrek' : 'een vertrek dat van tevoren bekend is');
  return subject !== undefined || portfolios !== undefined
    ? misfitReason('de portefeuilles van dit dossier')
    : misfitReason('dit dossier');
}
