/** Legal grounds for a departure, as the schema has them. */
export const grounds = [
  'nieuw-college',
  'eigen-ontslag',
  'ontslag-door-raad',
  'overlijden',
  'ziekte',
  'herindeling',
] as const;

/** A legal ground for a departure. */
export type Ground = (typeof grounds)[number];

/** Whether a text is one of the grounds, as files write them. */
export function isGround(text: string): text is Ground {
  return grounds.some((ground) => ground === text);
}
