/** Documents that stay: locked by another program, or changed by somebody; and the name of a new version beside them. */

/** Error codes when another program has the file open, or when it may not be changed. */
const held: ReadonlySet<unknown> = new Set(['EBUSY', 'EPERM', 'EACCES']);

/** Whether a file could not be replaced because it is locked. */
export function isHeld(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof Error && 'code' in cause && held.has(cause.code);
}

/** `werkwijzer.docx` → `werkwijzer (nieuw).docx`. @param number from 1: later ones are in the name */
export function besideName(name: string, number: number): string {
  const dot = name.lastIndexOf('.');
  return `${name.slice(0, dot)} (nieuw${number === 1 ? '' : ` ${String(number)}`})${name.slice(dot)}`;
}

/** Whether a name is that of a new version beside an old one. */
export function isBeside(name: string): boolean {
  return / \(nieuw(?: \d+)?\)$/.test(name.slice(0, name.lastIndexOf('.')));
}

/**
 * The lock file that Word or LibreOffice keeps beside a document while somebody has it open, if there is one. Word
 * writes `~$` over the first letters of a long name, and before a short one.
 */
export function ownerFile(name: string, names: readonly string[]): string | undefined {
  const owners = [`.~lock.${name}#`, ...[0, 1, 2].map((count) => `~$${name.slice(count)}`)];
  return names.find((each) => owners.includes(each));
}
