import type { OtherPlace } from '../source.ts';

/** A kind of entity that values refer to by id. */
export type EntityKind =
  | 'rol'
  | 'overleg'
  | 'portefeuille'
  | 'persoon'
  | 'collegelid'
  | 'medewerker'
  | 'samenwerking'
  | 'taak'
  | 'fase'
  | 'mijlpaal'
  | 'checklist'
  | 'noot'
  | 'voetnoot'
  | 'sectie'
  | 'document';

/** Facts of values that fit the schema but are inconsistent. */
export interface MeaningFacts {
  readonly 'reference/unknown': {
    readonly kind: EntityKind;
    readonly value: string;
    readonly near?: string | undefined;
    readonly known: readonly string[];
    /** Whether a task has this id: then it was meant as what comes first. */
    readonly isTask?: boolean | undefined;
    /** Where the user removed it. */
    readonly lapsed?: OtherPlace | undefined;
  };
  readonly 'id/duplicate': { readonly id: string; readonly where: string; readonly first: string };
  readonly 'cycle/inheritance': { readonly path: readonly string[] };
  readonly 'cycle/hierarchy': { readonly path: readonly string[] };
  readonly 'cycle/tasks': { readonly path: readonly string[] };
  readonly 'inherit/nothing-to-drop': { readonly id: string; readonly near?: string | undefined };
  readonly 'inherit/defined-twice': { readonly path: string; readonly other: string };
  readonly 'clock/order': {
    readonly earlier: string;
    readonly earlierMoment: string;
    readonly later: string;
    readonly laterMoment: string;
    readonly meeting: string;
  };
  readonly 'clock/same-moment': {
    readonly first: string;
    readonly second: string;
    readonly moment: string;
  };
  readonly 'hours/order': { readonly from: string; readonly to: string };
  readonly 'hours/overlap': {
    readonly day: string;
    readonly first: string;
    readonly second: string;
  };
  readonly 'duration/longer-than-meeting': {
    readonly part: string;
    readonly partMinutes: number;
    readonly totalMinutes: number;
  };
  readonly 'date/order': {
    readonly earlier: string;
    readonly earlierDate: string;
    readonly later: string;
    readonly laterDate: string;
  };
  /** A day on which something recurs, and its day of the week, differ. */
  readonly 'date/other-weekday': {
    readonly path: string;
    readonly first: string;
    readonly other: string;
    readonly weekday: string;
  };
  readonly 'review/overdue': {
    readonly last: string;
    readonly months: number;
    readonly due: string;
  };
  readonly 'retention/differs': {
    readonly found: string;
    readonly expected: string;
    readonly item: string;
  };
  /** What is made public does not exist. */
  readonly 'openness/unknown-path': { readonly path: string; readonly near?: string | undefined };
  /** What is made public is confidential. */
  readonly 'openness/confidential': { readonly path: string; readonly closed: string };
  readonly 'role/without-name': { readonly id: string };
  readonly 'meeting/without-name': { readonly id: string };
  readonly 'task/without-title': { readonly id: string };
  /** A task names itself as what it was before. */
  readonly 'task/own-former-id': { readonly id: string };
  /** A task counts from a moment, but takes so long that it must begin before it. */
  readonly 'task/lead-time-too-long': {
    readonly id: string;
    readonly lead: string;
    readonly when: string;
    /** Name of the milestone. */
    readonly moment: string;
  };
  /** A task takes longer than anybody plans ahead. */
  readonly 'task/lead-time-unlikely': { readonly lead: string };
  /** A task waits for one that is done later. */
  readonly 'task/order-differs': TaskOrderFacts;
  /** A task must begin before one that it waits for is done. */
  readonly 'task/no-room': TaskOrderFacts & { readonly lead: string };
  readonly 'task/unknown-path': { readonly path: string; readonly near?: string | undefined };
  readonly 'collega/loco-order': { readonly order: number; readonly other: string };
  readonly 'person/unused': {
    readonly id: string;
    readonly near?: string | undefined;
    /** Whether it is the id of a role, which is no person. */
    readonly isRole: boolean;
  };
  readonly 'catalogue/section-needed': {
    readonly id: string;
    readonly document: string;
    readonly near?: string | undefined;
  };
  readonly 'catalogue/text-needed': { readonly id: string };
  readonly 'template/unknown-variable': {
    readonly name: string;
    readonly near?: string | undefined;
  };
  readonly 'template/syntax': { readonly excerpt: string };
  readonly 'condition/syntax': {
    readonly condition: string;
    /** The condition that was probably meant. */
    readonly near?: string | undefined;
    readonly isAboutCase: boolean;
  };
  readonly 'condition/unknown-path': {
    readonly path: string;
    readonly near?: string | undefined;
    /** The paths to choose from, when the condition can only be about the case, or is. */
    readonly casePaths?: readonly string[] | undefined;
  };
  /** A condition asks for a value that there is not. */
  readonly 'condition/unknown-value': {
    readonly path: string;
    readonly value: string;
    readonly near?: string | undefined;
    readonly known: readonly string[];
  };
  readonly 'blank/open': {
    readonly label: string;
    readonly path: string;
    readonly documents: readonly string[];
    readonly newFileFor?: string;
    /** Whether its line stands there with a mark before it: the source points to that. */
    readonly waits?: boolean;
  };
  /** A document states what nobody has agreed on. */
  readonly 'proposal/unconfirmed': {
    readonly title: string;
    readonly path: string;
    /** The value, as readers see it. */
    readonly shown: string;
    readonly documents: readonly string[];
    /** Whether it is written with the comment `# voorstel`, stands there with a mark before it, or is not there. */
    readonly place: 'comment' | 'waits' | 'absent';
  };
}

/** Two tasks of which one waits for the other, with when each must be done, in words. */
export interface TaskOrderFacts {
  readonly id: string;
  readonly when: string;
  readonly other: string;
  readonly otherWhen: string;
  /** Ids of more tasks with the same problem, for the same line. */
  readonly also: readonly string[];
}
