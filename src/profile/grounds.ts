/** Legal grounds for a departure, as the schema has them. */
export const grounds = [
  'nieuw-college',
  'eigen-ontslag',
  'ontslag-door-raad',
  'overlijden',
  'ziekte',
  'herindeling',
] as const;
