import type { Root } from 'mdast';
import { checks } from '../../accessibility/registry.ts';
import type { Check } from '../../accessibility/check.ts';
import type { AccessibilityReport, CheckedDocument } from '../../app/accessibility/check-documents.ts';
import { upperFirst } from '../../diagnostics/upper-first.ts';
import {
  byHandWords,
  criterionWords,
  formatNames,
  isToBeTold,
  originWords,
  totalWords,
  underWords,
  unreadableWords,
} from './found.ts';
import { heading, list, page, paragraph, table } from './nodes.ts';

/** The title of the report. */
export const reportTitle = 'Toegankelijkheid van documenten';

/** The report as a page. */
export function reportPage(report: AccessibilityReport): Root {
  const { documents, others } = report;
  const told = documents.filter(isToBeTold);
  const good = documents.filter((each) => !isToBeTold(each));
  return page([
    heading(1, reportTitle),
    paragraph(totalWords(report)),
    paragraph(byHandWords),
    ...told.flatMap((document) => [heading(2, document.name), list(itemsOf(document))]),
    ...(good.length === 0
      ? []
      : [heading(2, 'Zonder fouten en waarschuwingen'), list(good.map(({ name }) => name))]),
    ...(others.length === 0 ? [] : [heading(2, 'Niet onderzocht'), list(others)]),
    heading(2, 'Waarop is gelet'),
    checksTable(),
  ]);
}

function itemsOf({ findings, format }: CheckedDocument): readonly string[] {
  if (findings === undefined) return [`Fout. ${unreadableWords}`];
  return findings.map((finding) =>
    [
      `${upperFirst(finding.severity)} (${finding.check.id}; ${criterionWords(finding.check, format)}).`,
      underWords(finding),
      finding.found,
      `Zo herstelt u het: ${finding.cure}`,
      `Waar: ${originWords(finding.origin)}.`,
    ]
      .filter((each) => each !== '')
      .join(' '),
  );
}

/** Every check, with the criterion and the formats. */
export function checksTable(): ReturnType<typeof table> {
  return table([
    ['Waarop is gelet', 'WCAG 2.1', 'In welke vormen'],
    ...checks.map((check) => [check.title, check.criterion ?? 'geen eis', formatsOf(check)]),
  ]);
}

function formatsOf({ formats }: Check): string {
  return upperFirst(formats.map((format) => formatNames[format]).join(', '));
}
