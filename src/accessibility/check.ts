import type { CheckedFormat, Structure } from './structure.ts';

/** How bad it is: people cannot use it, or it can be better. Only the first makes a run fail. */
export type Severity = 'fout' | 'waarschuwing';

/** A question that is asked of every file. */
export interface Check {
  /** Stable: programs and exceptions go by it. */
  readonly id: string;
  /** What it looks at, in Dutch. */
  readonly title: string;
  /** Number of the success criterion of WCAG 2.1 that it belongs to; undefined where no A or AA criterion asks for it. */
  readonly criterion: string | undefined;
  readonly severity: Severity;
  /** The formats that can have the fault. */
  readonly formats: readonly CheckedFormat[];
  /** Finds every place with the fault; pure. */
  readonly find: (structure: Structure, format: CheckedFormat) => readonly Found[];
}

/** A place with a fault, in Dutch sentences for people. */
export interface Found {
  /** What was found, and what was expected. */
  readonly found: string;
  /** What to do about it. */
  readonly cure: string;
  /** The words of the block, to find its origin; undefined when it is about the whole file. */
  readonly text?: string | undefined;
  /** The nearest heading above it. */
  readonly under?: string | undefined;
  /** Default: that of the check */
  readonly severity?: Severity | undefined;
}

/** What a check found in a file. */
export interface Finding extends Found {
  readonly check: Check;
  readonly severity: Severity;
}

/** A piece of a text, short enough for a sentence. */
export function quote(text: string, most = 60): string {
  const words = text.replace(/\s+/g, ' ').trim();
  const short = words.length <= most ? words : `${words.slice(0, most - 1).trimEnd()}…`;
  return `“${short}”`;
}

/** The clause of EN 301 549 that a criterion is part of: chapter 9 is about web pages, chapter 10 about other documents. */
export function clauseOf(criterion: string, format: CheckedFormat): string {
  return `${format === 'html' ? '9' : '10'}.${criterion}`;
}
