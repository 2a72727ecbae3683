/* Generated from schemas/ by scripts/generate.ts. Do not edit. */

/**
 * Namen die alleen bij het maken van documenten nodig zijn. Dit bestand heet personen.lokaal.yaml en komt nooit in git.
 */
export interface Persons {
  /**
   * De personen.
   *
   * @maxItems 500
   *
   * Items: Een persoon.
   */
  personen: {
    /**
     * Het id waarmee het profiel naar deze persoon verwijst: van een collegelid, een medewerker of een ondersteuner.
     */
    id: string;
    /**
     * De naam zoals die in documenten staat.
     */
    naam: string;
    /**
     * Hoe u deze persoon aanspreekt.
     */
    aanhef?: 'mevrouw' | 'de heer' | 'geen';
  }[];
}
