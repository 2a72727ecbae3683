/**
 * The milestone that every list has: the day its dossier begins. `binnen 2 werkdagen na start`.
 *
 * Why not written in each list: it needs no date from anybody. A list may still define its own milestone of that name.
 */
export const startMilestone = { id: 'start', name: 'de start van de lijst' } as const;

/** Names of milestones, by id; an id that is not among them stays as it is. */
export function nameIn(
  milestones: readonly { readonly id: string; readonly name: string }[],
): (id: string) => string {
  const names = new Map([startMilestone, ...milestones].map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? id;
}

/** Milestones that a phrase may name: those of the list, and its start. */
export function withStart(milestones: readonly string[]): readonly string[] {
  return milestones.includes(startMilestone.id) ? milestones : [...milestones, startMilestone.id];
}
