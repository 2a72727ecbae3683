/** Spaces as people and programs write them between digits, invisible ones included. A character class, without brackets. */
export const spaces: string = String.raw` \t\u00a0\u00ad\u1680\u2000-\u200b\u202f\u205f\u2060\u3000\ufeff`;
