import type { ReturnedRefusals } from '../app/returned/refusals.ts';
import type { RefusalWords } from './refusal-words.ts';

/** Wordings for refusals to read something back. */
export const returnedWords: RefusalWords<ReturnedRefusals> = {
  'returned/missing': ({ typed }) =>
    `Het bestand ${typed} is er niet. Kijk of de naam klopt. Zet een naam met spaties tussen aanhalingstekens.`,
  'returned/unreadable': ({ file, why }) =>
    why === 'denied'
      ? `Ik mag ${file} niet lezen. Sluit het bestand in andere programma’s, of vraag om het recht.`
      : `Ik kan ${file} niet lezen. Bewaar het ergens anders en probeer het opnieuw.`,
  'returned/changed-meanwhile': ({ dossier, tasks }) =>
    `Iemand veranderde intussen deze taken in ${dossier}: ${tasks.join(', ')}. Lees het bestand nog eens in, dan ziet u wat er nu staat.`,
};
