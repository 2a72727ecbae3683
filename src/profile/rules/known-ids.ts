import type { EntityKind } from '../../diagnostics/codes/meaning.ts';
import type { Source } from '../../diagnostics/diagnostic.ts';

/** Ids of entities that the user removed with `vervalt: true`, and where. */
export type LapsedIds = Partial<Record<EntityKind, ReadonlyMap<string, Source> | undefined>>;

/** Ids that may be referred to, per kind; a kind that is absent is not checked. */
export interface KnownIds extends Partial<Record<EntityKind, readonly string[]>> {
  readonly lapsed?: LapsedIds | undefined;
  /** Displayed name → id of roles, for what people type instead of an id. */
  readonly roleNames?: ReadonlyMap<string, string> | undefined;
  /** The same of portfolios. */
  readonly portfolioNames?: ReadonlyMap<string, string> | undefined;
  /** Tasks whose day a request may name: those of every list, as one dossier can hold several. */
  readonly dayTasks?: readonly string[] | undefined;
  /** Whom dossiers are about; undefined when not all of them were read. */
  readonly subjects?: readonly string[] | undefined;
}
