import { codeFrame } from '../code-frame.ts';
import { stripControl } from '../unseen.ts';
import type { PresentedDiagnostic, Report } from '../present.ts';
import type { FormatOptions } from './index.ts';
import { wrapWords } from '../wrap-words.ts';
import { severityWords } from './severity-words.ts';
import { summary } from './summary.ts';

/** For people: the place, what is wrong, the lines around it, and how to fix it; a count at the end. */
export function formatText(report: Report, options: FormatOptions): string {
  // Why cached: a file with a hundred problems is split into lines once.
  const kept = new Map<string, readonly string[]>();
  const linesOf = (file: string): readonly string[] => {
    const lines = kept.get(file) ?? report.texts.get(file)?.split(/\r\n|\n|\r/) ?? [];
    kept.set(file, lines);
    return lines;
  };
  const blocks = report.items.map((item) => block(item, linesOf(item.file), options));
  return [...blocks, summary(report, options)].join('\n\n') + '\n';
}

function block(item: PresentedDiagnostic, lines: readonly string[], { style, width }: FormatOptions): string {
  const place = stripControl(item.file) + (item.located ? `:${item.start.line}:${item.start.column}` : '');
  const paint = item.severity === 'error' ? style.error : style.warning;
  const parts = [
    `${style.strong(place)} ${paint(severityWords[item.severity])} ${style.dim(item.code)}`,
    indent(sentences(item.text, width)),
  ];
  const frame = codeFrame(lines, item, style);
  if (frame !== '') parts.push(indent(frame));
  const fix = sentences(`${fixWord} ${item.fix}`, width);
  parts.push(indent(style.good(fixWord) + fix.slice(fixWord.length)));
  if (item.snippet !== undefined) parts.push(indent(indent(stripControl(item.snippet))));
  return parts.join('\n');
}

const fixWord = 'Oplossing:';
const margin = '  ';

/** Prose, wrapped when the width of the screen is known. */
function sentences(text: string, width: number | undefined): string {
  const plain = stripControl(text);
  return width === undefined ? plain : wrapWords(plain, width - margin.length);
}

function indent(text: string): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? line : margin + line))
    .join('\n');
}
