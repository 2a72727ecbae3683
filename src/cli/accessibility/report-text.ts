import type {
  AccessibilityReport,
  CheckedDocument,
  TracedFinding,
} from '../../app/accessibility/check-documents.ts';
import type { Style } from '../../diagnostics/style.ts';
import { stripControl } from '../../diagnostics/unseen.ts';
import { wrapWords } from '../../diagnostics/wrap-words.ts';
import {
  byHandWords,
  criterionWords,
  isToBeTold,
  originWords,
  totalWords,
  underWords,
  unreadableWords,
} from '../../words/accessibility/found.ts';

/** How to show it. */
interface Display {
  readonly style: Style;
  /** Columns of the screen; undefined when there is none. */
  readonly width: number | undefined;
}

/** The most files that are named when nothing is wrong with them. */
const mostNamed = 10;

/** What was found, for people: a part for each file, and the total. */
export function reportText(report: AccessibilityReport, display: Display): string {
  const { documents, others } = report;
  const parts = documents
    .filter((document) => isToBeTold(document) || documents.length <= mostNamed)
    .map((document) => documentText(document, display));
  const left = others.length === 0 ? [] : [wrapped(0, `Niet onderzocht: ${others.join(', ')}.`, display)];
  return `${[...parts, ...left, wrapped(0, totalWords(report), display), wrapped(0, byHandWords, display)].join('\n\n')}\n`;
}

function documentText(document: CheckedDocument, display: Display): string {
  const { style } = display;
  const name = style.strong(stripControl(document.name));
  if (!isToBeTold(document)) return `${name}: ${style.good('geen fouten of waarschuwingen')}`;
  const { findings, format } = document;
  const told =
    findings === undefined
      ? [wrapped(2, `${style.error('fout')}: ${unreadableWords}`, display)]
      : findings.map((finding) => findingText(finding, format, display));
  return [name, ...told].join('\n');
}

function findingText(finding: TracedFinding, format: CheckedDocument['format'], display: Display): string {
  const { style } = display;
  const { severity, check, found, cure, origin } = finding;
  const label = severity === 'fout' ? style.error(severity) : style.warning(severity);
  const about = style.dim(`(${check.id}; ${criterionWords(check, format)})`);
  const lines = [underWords(finding), `Zo herstelt u het: ${cure}`, `Waar: ${originWords(origin)}`].filter(
    (line) => line !== '',
  );
  return [
    wrapped(2, `${label}: ${found} ${about}`, display),
    ...lines.map((line) => wrapped(4, line, display)),
  ].join('\n');
}

function wrapped(indent: number, text: string, { width }: Display): string {
  const space = ' '.repeat(indent);
  // Escape sequences of the program itself stay; those of a file were taken out.
  const body = width === undefined ? text : wrapWords(text, width - indent - 1);
  return space + body.replaceAll('\n', `\n${space}`);
}
