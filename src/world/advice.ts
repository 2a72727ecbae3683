/** What somebody can do when the disk refuses. */

/** System error → what to do about it. */
const causes: Readonly<Record<string, string>> = {
  EEXIST: 'Er staat een bestand waar een map moet komen. Geef dat bestand een andere naam.',
  ENOTDIR: 'Er staat een bestand waar een map moet komen. Geef dat bestand een andere naam.',
  EISDIR: 'Er staat een map met de naam van dit bestand. Geef die map een andere naam.',
  ENOSPC: 'De schijf is vol. Maak ruimte en probeer het opnieuw.',
  EDQUOT: 'Uw ruimte op deze schijf is op. Maak ruimte en probeer het opnieuw.',
  EROFS: 'Op deze schijf kan niemand schrijven. Kies een andere plek.',
  ENAMETOOLONG: 'De naam is te lang. Kies een kortere naam, of een map met een korter pad.',
};

const usual = 'Kijk of de map bestaat en of u er mag schrijven. Sluit het bestand als het nog openstaat.';

/** What to do when something cannot be written. @param code of the system's error */
export function writeAdvice(code: string): string {
  return causes[code] ?? usual;
}

/** What to do when it cannot be seen what is somewhere. */
export const lookAdvice = 'Kijk of u daar mag lezen, en probeer het opnieuw.';
