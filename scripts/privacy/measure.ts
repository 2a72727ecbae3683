import { nameDetector } from '../../src/privacy/detect/name.ts';
import { ruleOf, type PrivacyRule } from '../../src/privacy/finding.ts';
import { scanText } from '../../src/privacy/scan-text.ts';
import { makeCorpus, type CorpusLine } from './corpus.ts';
import { makeHardCorpus } from './hard-corpus.ts';

/** The size that the figures in docs/security.md were measured on: 14,000 lines. */
export const fullSize = { planted: 1000, innocent: 7000 } as const;

/** How well one rule does. */
export interface RuleFigures {
  readonly rule: PrivacyRule;
  readonly planted: number;
  readonly found: number;
  /** Findings of this rule where it was not planted, in any line. */
  readonly wrong: number;
  readonly missed: readonly string[];
}

/** The figures of a corpus. */
export interface Figures {
  readonly rules: readonly RuleFigures[];
  /** Lines without private data, and those among them in which something was found. */
  readonly innocent: number;
  readonly alarms: readonly string[];
}

/** What a scan found in a line: the rule and the text at its place. */
export interface LineFinding {
  readonly rule: PrivacyRule;
  readonly value: string;
}

/** Scans every line of a corpus by itself and counts. */
export function measure(seed: number, size: { planted: number; innocent: number } = fullSize): Figures {
  return figuresOf(makeCorpus(seed, size), scanLine);
}

/** The size of the second corpus: every way of writing at every place at least once. */
export const hardSize = { planted: 2400, innocent: 3000 } as const;

/** The same for the second corpus. */
export function measureHard(seed: number, size: { planted: number; innocent: number } = hardSize): Figures {
  return figuresOf(makeHardCorpus(seed, size), scanLine);
}

const noNames = nameDetector([]);

/** Scans a text as it is. */
export function scanLine(text: string): readonly LineFinding[] {
  return scanText(text, noNames).map(({ reason, range }) => ({
    rule: ruleOf(reason),
    value: text.slice(range.start, range.end),
  }));
}

/** Counts what is found in lines. @param scan looks into one of them */
export function figuresOf(
  lines: readonly CorpusLine[],
  scan: (text: string) => readonly LineFinding[],
): Figures {
  const scanned = lines.map((line) => ({ line, found: scan(line.text) }));
  return {
    rules: [...new Set(lines.flatMap(({ planted }) => planted?.rule ?? []))].map((rule) =>
      ruleFigures(rule, scanned),
    ),
    innocent: lines.filter(({ planted }) => planted === undefined).length,
    alarms: scanned.flatMap(({ line, found }) =>
      line.planted === undefined && found.length > 0 ? [line.text] : [],
    ),
  };
}

function ruleFigures(
  rule: PrivacyRule,
  scanned: readonly { readonly line: CorpusLine; readonly found: readonly LineFinding[] }[],
): RuleFigures {
  const own = scanned.filter(({ line }) => line.planted?.rule === rule);
  const missed = own.filter(({ line, found }) => !found.some((each) => isHit(line, each)));
  const wrong = scanned.flatMap(({ line, found }) =>
    found.filter((each) => each.rule === rule && !isHit(line, each)),
  );
  return {
    ...{ rule, planted: own.length, found: own.length - missed.length, wrong: wrong.length },
    missed: missed.map(({ line }) => line.text),
  };
}

/** Whether the whole value was found, but for marks at its ends. */
function isHit({ planted }: CorpusLine, { rule, value }: LineFinding): boolean {
  if (planted === undefined || rule !== planted.rule) return false;
  return core(value).includes(core(planted.value));
}

/** A value without what may stand at its ends: tags, marks of Markdown, spaces, what is invisible. */
function core(value: string): string {
  return value.replace(/^(?:<[^>]*>|[^\p{L}\p{N}&])+|(?:<[^>]*>|[^\p{L}\p{N};])+$/gu, '');
}

/** The figures as a Markdown table. */
export function figuresTable({ rules, innocent, alarms }: Figures): string {
  const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(2)} %`;
  return [
    '| rule | planted | recall | precision |',
    '| ---- | ------- | ------ | --------- |',
    ...rules.map(
      ({ rule, planted, found, wrong }) =>
        `| \`${rule}\` | ${planted} | ${percent(found, planted)} | ${percent(found, found + wrong)} |`,
    ),
    '',
    `False alarms: ${alarms.length} of ${innocent} lines without private data (${percent(alarms.length, innocent)}).`,
  ].join('\n');
}
