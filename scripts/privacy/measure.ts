import { nameDetector } from '../../src/privacy/detect/name.ts';
import { ruleOf, type PrivacyRule } from '../../src/privacy/finding.ts';
import { scanText } from '../../src/privacy/scan-text.ts';
import { makeCorpus, type CorpusLine } from './corpus.ts';

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

/** Scans every line of a corpus by itself and counts. */
export function measure(seed: number, size: { planted: number; innocent: number } = fullSize): Figures {
  const lines = makeCorpus(seed, size);
  const names = nameDetector([]);
  const scanned = lines.map((line) => ({
    line,
    found: scanText(line.text, names).map(({ reason, range }) => ({
      rule: ruleOf(reason),
      value: line.text.slice(range.start, range.end),
    })),
  }));
  const rules = [...new Set(lines.flatMap(({ planted }) => planted?.rule ?? []))];
  const isHit = ({ planted }: CorpusLine, each: { rule: PrivacyRule; value: string }): boolean =>
    planted !== undefined && each.rule === planted.rule && each.value === planted.value;
  return {
    rules: rules.map((rule) => {
      const own = scanned.filter(({ line }) => line.planted?.rule === rule);
      const missed = own.filter(({ line, found }) => !found.some((each) => isHit(line, each)));
      const wrong = scanned.flatMap(({ line, found }) =>
        found.filter((each) => each.rule === rule && !isHit(line, each)),
      );
      return {
        ...{ rule, planted: own.length, found: own.length - missed.length, wrong: wrong.length },
        missed: missed.map(({ line }) => line.text),
      };
    }),
    innocent: size.innocent,
    alarms: scanned.flatMap(({ line, found }) =>
      line.planted === undefined && found.length > 0 ? [line.text] : [],
    ),
  };
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
