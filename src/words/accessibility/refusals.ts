import type { AccessibilityRefusals } from '../../app/accessibility/refusals.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import { nameOf, slashed } from '../../workspace/paths.ts';
import type { RefusalWords } from '../refusal-words.ts';
import { suggest } from '../suggest.ts';

/** Wordings for refusals to judge files. */
export const accessibilityWords: RefusalWords<AccessibilityRefusals> = {
  'accessibility/no-file': ({ typed, siblings }) =>
    `Het bestand ${typed} bestaat niet.${suggest(nearest(nameOf(slashed(typed)), siblings))}`,
  'accessibility/other-kind': ({ typed, known }) =>
    `Het bestand ${typed} is van een soort die niet wordt onderzocht. Wel onderzocht: ${known.join(', ')}.`,
  'accessibility/none': ({ folders }) =>
    `Er zijn nog geen documenten om te onderzoeken in ${folders.join(', ')}. Maak ze eerst:\n  gemeente render --all --format md,docx,html`,
};
