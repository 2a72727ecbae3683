/** What somebody can choose who starts a dossier. */
import type { ListChoice } from '../app/dossiers/choices.ts';

/** The most used lists come first; the municipality's own at the end. */
const usualOrder: readonly string[] = [
  'new-wethouder',
  'vertrek-wethouder',
  'overdracht',
  'doorgaand-wethouder',
  'collegewisseling',
  'functioneringsgesprek',
];

/** Lists in the order in which they are offered. */
export function inUsualOrder(lists: readonly ListChoice[]): readonly ListChoice[] {
  const place = ({ id }: ListChoice): number =>
    usualOrder.includes(id) ? usualOrder.indexOf(id) : usualOrder.length;
  return lists.toSorted((a, b) => place(a) - place(b));
}

/** An answer that may be unknown yet. */
export const unknown = 'onbekend';

/** Wording for the grounds for a departure. */
export const grounds: readonly { readonly value: string; readonly name: string }[] = [
  { value: unknown, name: 'Nog niet bekend' },
  { value: 'nieuw-college', name: 'Er komt een nieuw college' },
  { value: 'eigen-ontslag', name: 'Eigen ontslag' },
  { value: 'ontslag-door-raad', name: 'Ontslag door de raad' },
  { value: 'ziekte', name: 'Ziekte' },
  { value: 'overlijden', name: 'Overlijden' },
  { value: 'herindeling', name: 'Herindeling' },
];

/** What a ground is called; an unknown one by its id. */
export function groundName(ground: string | undefined): string {
  const wanted = ground ?? unknown;
  return grounds.find(({ value }) => value === wanted)?.name ?? wanted;
}

/** The two answers to whether proposed terms count. */
export const proposalChoices: readonly { readonly value: 'ja' | 'nee'; readonly name: string }[] = [
  { value: 'ja', name: 'Ja, met het woord voorstel erbij (aanbevolen)' },
  { value: 'nee', name: 'Nee, alleen de momenten uit de bronnen' },
];
