/** What a dossier says about its case, as somebody saw it or wants it; empty for what it does not say. */
export interface ShownFacts {
  /** The name in its title. */
  readonly name: string;
  readonly subject: string;
  readonly portfolios: readonly string[];
  readonly ground: string;
  readonly isSudden: boolean;
}

/** A fact about the case that can be cleared. */
export type ClearedFact = 'subject' | 'portfolios' | 'ground';

/** New facts about a case. What is absent or undefined stays as it is. */
export interface CaseFactsChange {
  /** The name in its title. */
  readonly name?: string | undefined;
  /** Id of the member of the board it is about. */
  readonly subject?: string | undefined;
  /** Ids of portfolios. */
  readonly portfolios?: readonly string[] | undefined;
  /** Legal ground for a departure. */
  readonly ground?: string | undefined;
  /** Whether the departure is from one day to the next. */
  readonly isSudden?: boolean | undefined;
  /** Facts that are no longer known. */
  readonly clear?: readonly ClearedFact[] | undefined;
}

/** What members of the board and portfolios are called, by id. */
export type CalledById = Readonly<Record<string, string>>;

/** A fact of a case that somebody wants otherwise than somebody else made it meanwhile. */
export interface FactConflict {
  readonly what: keyof ShownFacts;
  readonly asked: ShownFacts[keyof ShownFacts];
  readonly now: ShownFacts[keyof ShownFacts];
}
