import type { EarlierFailure, ReviewFacts } from '../codes/review.ts';
import type { Messages } from './message.ts';

const causes: Readonly<Record<EarlierFailure, { readonly why: string; readonly fix: string }>> = {
  'no-git': {
    why: 'deze map staat niet in git, of git is hier niet geïnstalleerd',
    fix: 'Zet de map in git, of haal de regel `wijzigingen_sinds` weg.',
  },
  shallow: {
    why: 'git kent hier alleen de laatste versies',
    fix: 'Haal de oude versies op met `git fetch --unshallow`. Zet in een CI-bestand `fetch-depth: 0`.',
  },
  'no-commit': {
    why: 'in git staat geen versie waarin `laatst_herzien` die dag had',
    fix: 'Kijk of de datum goed is. Is die herziening nooit in git gezet? Haal dan de regel `wijzigingen_sinds` weg.',
  },
  broken: {
    why: 'de versie van die dag in git is niet goed te lezen',
    fix: 'Haal de regel `wijzigingen_sinds` weg, of zet een latere herziening neer.',
  },
};

/** Words for what goes wrong around the yearly review. */
export const reviewMessages: Messages<ReviewFacts> = {
  'review/no-earlier-version': (a) => ({
    text: `Ik kan niet nagaan wat er sinds ${a.since} veranderd is: ${causes[a.cause].why}. De werkwijzer laat dat deel weg.`,
    fix: causes[a.cause].fix,
  }),
};
