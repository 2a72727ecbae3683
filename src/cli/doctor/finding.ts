/** One thing that was looked at. */
export interface Finding {
  readonly naam: string;
  /** `goed`, `let op` (works, but better otherwise) or `fout` (does not work). */
  readonly uitslag: 'goed' | 'let op' | 'fout';
  readonly uitleg: string;
}

/** Something that is as it should be. */
export function good(naam: string, uitleg: string): Finding {
  return { naam, uitslag: 'goed', uitleg };
}

/** Something that works, but could be better; the explanation says how. */
export function note(naam: string, uitleg: string): Finding {
  return { naam, uitslag: 'let op', uitleg };
}

/** Something that does not work; the explanation says how to mend it. */
export function bad(naam: string, uitleg: string): Finding {
  return { naam, uitslag: 'fout', uitleg };
}
