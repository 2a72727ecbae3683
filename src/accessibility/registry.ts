/** The one registry of checks. Report, statement, manual and tests are derived from it. */
import type { Check, Finding } from './check.ts';
import { colourAlone, colourContrast } from './checks/colours.ts';
import { headingOrder, realHeadings } from './checks/headings.ts';
import { activeVoice, explained, oneAddress, plainWords, sentenceLength } from './checks/language.ts';
import { linkTexts } from './checks/links.ts';
import { realLists } from './checks/lists.ts';
import { meaningByLooks, underlined } from './checks/looks.ts';
import { notes } from './checks/notes.ts';
import { readingOrder, shownTitle, tags } from './checks/pdf.ts';
import { alternatives } from './checks/pictures.ts';
import { language, title } from './checks/properties.ts';
import { emptyParagraphs, typedSpace } from './checks/space.ts';
import { plainTables, tableHeads } from './checks/tables.ts';
import type { CheckedFormat, Structure } from './structure.ts';

/** Every check, in the order of a report. */
export const checks: readonly Check[] = [
  ...[title, language, tags, shownTitle, readingOrder],
  ...[headingOrder, realHeadings, realLists, tableHeads, plainTables],
  ...[alternatives, linkTexts, colourContrast, colourAlone, meaningByLooks, underlined],
  ...[notes, emptyParagraphs, typedSpace],
  ...[sentenceLength, activeVoice, plainWords, explained, oneAddress],
];

/** Everything that the checks find in a file, errors first. */
export function judge(structure: Structure, format: CheckedFormat): readonly Finding[] {
  return checks
    .filter(({ formats }) => formats.includes(format))
    .flatMap((check) =>
      check
        .find(structure, format)
        .map((found) => ({ ...found, check, severity: found.severity ?? check.severity })),
    )
    .toSorted((a, b) => Number(a.severity !== 'fout') - Number(b.severity !== 'fout'));
}
