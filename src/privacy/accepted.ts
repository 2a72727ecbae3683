import type { TextRange } from '../diagnostics/source.ts';
import type { NamedFinding } from './find-in-text.ts';

/** The file with what was found, looked at and accepted, relative to the workspace. */
export const acceptedFile = 'privacy-aanvaard.txt';

/** So many findings of one kind in lines of one kind of one file. */
export interface AcceptedEntry {
  readonly rule: string;
  readonly fingerprint: string;
  readonly count: number;
  /** Relative to the workspace. */
  readonly path: string;
  readonly reason: string;
}

/** A finding, and the path of its file relative to the workspace. */
export type PathFinding = NamedFinding & { readonly path: string };

const heading = `# Gevonden met \`gemeente privacy\`, bekeken en aanvaard. Dit telt niet meer mee.
# Per regel: soort | kenmerk van de regel zonder het gegeven | hoe vaak | bestand | reden
# Een regel weghalen mag altijd: dan wordt het weer gemeld.
`;
const line = /^([a-z]+) \| ([\da-f]{12}|\d+ bytes) \| (\d{1,6}) \| ([^|]+) \| (.*\S)\s*$/;

/** Reads the list. A line without a reason, or that is no entry, is told and does not count. */
export function readAccepted(text: string): {
  readonly entries: readonly AcceptedEntry[];
  readonly unreadable: readonly TextRange[];
} {
  const entries: AcceptedEntry[] = [];
  const unreadable: TextRange[] = [];
  for (const { index, 0: written } of text.matchAll(/[^\r\n]+/g)) {
    if (/^\s*(?:#|$)/.test(written)) continue;
    const [, rule = '', fingerprint = '', count, path = '', reason = ''] = line.exec(written) ?? [];
    if (count === undefined) unreadable.push({ start: index, end: index + written.length });
    else entries.push({ rule, fingerprint, count: Number(count), path: path.replaceAll('%7C', '|'), reason });
  }
  return { entries, unreadable };
}

/** The list as a text, sorted, so that two people who add to it merge easily. */
export function writeAccepted(entries: readonly AcceptedEntry[]): string {
  const lines = entries.map(
    ({ rule, fingerprint, count, path, reason }) =>
      `${rule} | ${fingerprint} | ${count} | ${path.replaceAll('|', '%7C')} | ${reason.replace(/\s+/g, ' ').trim()}\n`,
  );
  return heading + [...new Set(lines)].sort().join('');
}

/** What is found beyond what is accepted: the same rule in the same kind of line of the same file, so many times. */
export function withoutAccepted<F extends PathFinding>(
  findings: readonly F[],
  entries: readonly AcceptedEntry[],
): readonly F[] {
  if (entries.length === 0) return findings;
  const left = new Map<string, number>();
  for (const entry of entries) left.set(keyOf(entry), (left.get(keyOf(entry)) ?? 0) + entry.count);
  return findings.filter((finding) => {
    const count = left.get(keyOf(finding)) ?? 0;
    left.set(keyOf(finding), count - 1);
    return count <= 0;
  });
}

/** The list with these findings added, for one reason. What was on it stays. */
export function withAccepted(
  entries: readonly AcceptedEntry[],
  findings: readonly PathFinding[],
  reason: string,
): readonly AcceptedEntry[] {
  const added = new Map<string, AcceptedEntry>();
  for (const finding of findings) {
    const { rule, fingerprint, path } = finding;
    const count = (added.get(keyOf(finding))?.count ?? 0) + 1;
    added.set(keyOf(finding), { rule, fingerprint, count, path, reason });
  }
  const kept = entries.map((entry) => {
    const more = added.get(keyOf(entry));
    added.delete(keyOf(entry));
    return more === undefined ? entry : { ...entry, count: entry.count + more.count };
  });
  return [...kept, ...added.values()];
}

function keyOf({ rule, fingerprint, path }: Pick<AcceptedEntry, 'rule' | 'fingerprint' | 'path'>): string {
  return `${rule}|${fingerprint}|${path}`;
}
