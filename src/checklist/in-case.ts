import { holds, isAboutCase, parseCondition } from '../profile/condition.ts';
import {
  isList,
  Leaf,
  leafAt,
  listAt,
  rawText,
  textLeaf,
  type View,
  type ViewObject,
} from '../profile/leaf.ts';
import { rawTexts } from './raw-texts.ts';
import { requestsIn } from './requests.ts';
import type { Task } from './checklists.ts';

/** What conditions can ask about a case. */
export interface CaseConditions {
  /** Legal ground for a departure. */
  readonly ground?: string | undefined;
  /** Whether somebody leaves from one day to the next. */
  readonly isSudden?: boolean | undefined;
  /** Milestone → day, as far as known. Conditions may ask whether a day is known. */
  readonly dates?: Readonly<Record<string, string | undefined>> | undefined;
  /** Id of the member of the board it is about. */
  readonly subject?: string | undefined;
  readonly portfolios?: readonly string[] | undefined;
}

/** The facts about a case as conditions see them: `dossier.grond`, `dossier.plotseling`. A death is always sudden. */
export function caseView({ ground, isSudden, dates, subject, portfolios }: CaseConditions): ViewObject {
  const leaf = (raw: string | undefined): Leaf => new Leaf({ raw, text: raw ?? '' });
  const dayOf = (milestone: string): Leaf => leaf(dates?.[milestone]);
  const departure = dates?.['vertrek'];
  // Who is ill is on leave, and leaves in no way, until a day of departure is known.
  const isOnLeave = ground === 'ziekte' && departure === undefined;
  const leavesSuddenly = ground === 'overlijden' || (isSudden === true && !isOnLeave);
  return {
    dossier: {
      grond: leaf(ground),
      plotseling: leavesSuddenly ? new Leaf({ raw: true, text: 'ja' }) : leaf(undefined),
      vertrek: leaf(departure),
      eerste_werkdag: dayOf('eerste-werkdag'),
      eerste_collegevergadering: dayOf('eerste-collegevergadering'),
      portefeuilleverdeling: dayOf('portefeuilleverdeling'),
      voor: leaf(subject),
      portefeuilles: (portfolios ?? []).map((id) => textLeaf(id)),
    },
  };
}

/**
 * A task as it is in one case: with what `bij_geval` says about it, and only the parts that belong there; undefined when
 * it does not belong there itself.
 *
 * Only conditions about the case are decided here; those about the municipality were when its lists were made.
 */
export function inCase(task: Task, facts: ViewObject): Task | undefined {
  if (!suits(task.view, facts)) return undefined;
  const variants = (listAt(task.view, 'bij_geval') as readonly ViewObject[]).filter((each) =>
    suits(each, facts),
  );
  const view = variants.reduce(withVariant, task.view);
  if (variants.at(-1) !== undefined && leafAt(view, 'vervalt')?.raw === true) return undefined;
  const parts = task.parts.flatMap((part) => inCase(part, facts) ?? []);
  if (variants.length === 0) return { ...task, parts };
  return {
    ...task,
    parts,
    view,
    phase: rawText(view, 'fase') ?? task.phase,
    by: rawText(view, 'door') ?? task.by,
    withRoles: rawTexts(view, 'met'),
    after: rawTexts(view, 'na'),
    preferablyAfter: rawTexts(view, 'liefst_na'),
    lawIds: rawTexts(view, 'grondslag'),
  };
}

/** Whether what a view says holds in a case: its `als`, as far as that is about the case. */
export function suits(view: ViewObject, facts: ViewObject): boolean {
  const condition = rawText(view, 'als');
  const terms = condition === undefined ? [] : (parseCondition(condition) ?? []);
  return holds(
    terms.filter(({ path }) => isAboutCase(path)),
    facts,
  );
}

/** The values of a task with those of a variant over them; its requests role by role. */
function withVariant(base: ViewObject, { als: _, ...variant }: ViewObject): ViewObject {
  const changed = Object.entries(variant).filter(([, value]) => isGiven(value));
  return {
    ...base,
    ...Object.fromEntries(changed),
    verzoek: { ...requestsIn(base), ...requestsIn(variant) },
  };
}

function isGiven(value: View | undefined): boolean {
  if (value instanceof Leaf) return value.raw !== undefined;
  return isList(value) ? value.length > 0 : false;
}
