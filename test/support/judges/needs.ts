/** What a machine lacks, as the name of a skipped test: the run ends with it (skipped-judges.ts). */

/** Something a machine may lack, and how to get it. */
export interface Need {
  readonly name: string;
  readonly get: string;
}

/** The name of the one test of a group that is skipped. */
export function skippedName(missing: readonly Need[]): string {
  return missing.map(({ name, get }) => `no ${name} (${get})`).join('; ');
}

/** What was missing, from the name of a skipped test. */
export function needsIn(testName: string): readonly Need[] {
  return [...testName.matchAll(/(?:^|; )no (.*?) \((.*?)\)(?=; no |$)/g)].map(([, name = '', get = '']) => ({
    name,
    get,
  }));
}
