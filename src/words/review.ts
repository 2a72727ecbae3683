import type { ProfileRefusals } from '../app/profile-edit/refusals.ts';
import type { ReviewRefusals } from '../app/review/refusals.ts';
import { writeFullDay } from '../calendar/day.ts';
import { writeDate } from '../calendar/written.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { describe } from '../diagnostics/present.ts';
import { suggest } from './suggest.ts';
import type { RefusalWords } from './refusal-words.ts';

/** Wordings for refusals of a profile change. */
export const profileWords: RefusalWords<ProfileRefusals> = {
  'profile/new-errors': ({ diagnostics }) =>
    diagnostics
      .map(describe)
      .map(({ text, fix }) => `${text}\n${fix}`)
      .join('\n'),
  'profile/not-editable': ({ file }) =>
    `Ik kan ${file} niet veilig wijzigen, want het is anders geschreven dan verwacht. Pas het bestand zelf aan.`,
  'profile/changed-meanwhile': ({ file }) =>
    `Een collega veranderde intussen ${file}. Kies de afspraak opnieuw.`,
};

/** Wordings for refusals of a review. */
export const reviewWords: RefusalWords<ReviewRefusals> = {
  'review/unknown-document': ({ typed, known, reviewed }) =>
    `Het document ${typed} bestaat niet.${suggest(nearest(typed, known))} ${reviewable(reviewed)}`,
  'review/no-agreements': ({ document, reviewed }) =>
    `In ${document} staan geen afspraken om na te lopen. ${reviewable(reviewed)}`,
  'review/unknown-agreement': ({ typed, known }) =>
    `De afspraak ${typed} bestaat niet.${suggest(nearest(typed, known))}\nAlle afspraken: gemeente review --list`,
  'review/before-last': ({ day, last }) =>
    `De vorige herziening was op ${writeDate(last)}. Deze kan daar niet voor liggen, op ${writeFullDay(day)}. Geef een latere dag bij --datum, of verbeter werkwijzer.laatst_herzien.`,
  'review/incomplete': ({ left, total }) =>
    `Er zijn nog ${left} van de ${total} afspraken niet nagelopen. Welke, ziet u met: gemeente review --list\nToch afronden? Zet --toch erbij.`,
};

function reviewable(documents: readonly string[]): string {
  return `Nalopen kan met: ${documents.join(', ')}.`;
}
