import { nameInTitle } from '../../checklist/dossier-head.ts';
import type { Dossier } from '../../checklist/dossier.ts';
import { refuse } from '../outcome.ts';
import type { CalledById, CaseFactsChange, FactConflict, ShownFacts } from './case-facts.ts';

/** What a dossier says now. */
export function shownFacts({ title, subject, portfolios, ground, isSudden }: Dossier): ShownFacts {
  return {
    name: nameInTitle(title) ?? '',
    subject: subject ?? '',
    portfolios,
    ground: ground ?? '',
    isSudden,
  };
}

/** The change that makes what was seen into what is wanted; nothing else of the dossier is in it. */
export function factsChange(seen: ShownFacts, wanted: ShownFacts): CaseFactsChange {
  const changed = changedFacts(seen, wanted);
  const given = <T>(what: keyof ShownFacts, value: T): T | undefined =>
    changed.includes(what) ? value : undefined;
  const { name, subject, portfolios, ground, isSudden } = wanted;
  return {
    name: given('name', name),
    subject: given('subject', subject) || undefined,
    portfolios: portfolios.length === 0 ? undefined : given('portfolios', portfolios),
    ground: given('ground', ground) || undefined,
    isSudden: given('isSudden', isSudden),
    clear: (['subject', 'portfolios', 'ground'] as const).filter(
      (what) => changed.includes(what) && wanted[what].length === 0,
    ),
  };
}

/** Refuses when somebody made something else of a fact that is to change. Only inside `outcomeOf`. */
export function needAsSeen(
  { seen, wanted }: { readonly seen: ShownFacts; readonly wanted: ShownFacts },
  dossier: Dossier,
  called: CalledById,
): void {
  const now = shownFacts(dossier);
  const conflicts = changedFacts(seen, wanted).flatMap((what): readonly FactConflict[] =>
    isSame(now[what], seen[what]) || isSame(now[what], wanted[what])
      ? []
      : [{ what, asked: wanted[what], now: now[what] }],
  );
  if (conflicts.length > 0) refuse({ code: 'dossier/facts-changed', conflicts, called });
}

function changedFacts(seen: ShownFacts, wanted: ShownFacts): readonly (keyof ShownFacts)[] {
  const all = ['name', 'subject', 'portfolios', 'ground', 'isSudden'] as const;
  return all.filter((what) => !isSame(seen[what], wanted[what]));
}

/** The order of portfolios says nothing. */
function isSame(one: ShownFacts[keyof ShownFacts], other: ShownFacts[keyof ShownFacts]): boolean {
  const plain = (value: typeof one): string =>
    JSON.stringify(typeof value === 'object' ? [...value].sort() : value);
  return plain(one) === plain(other);
}
