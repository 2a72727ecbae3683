/* Generated from schemas/ by scripts/generate.ts. Do not edit. */

/**
 * Korte noten over wetten en regels, in eigen woorden, met bron en datum van controle. Geen juridisch advies.
 */
export interface LawNotes {
  /**
   * De noten.
   *
   * @maxItems 500
   *
   * Items: Een noot over een wet of regel.
   */
  noten: {
    /**
     * Vaste aanduiding van de noot.
     */
    id: string;
    /**
     * De naam van de wet of regel.
     */
    wet: string;
    /**
     * De vindplaats. Is dat een artikel? Zet dan het woord artikel ervoor.
     */
    artikel?: string;
    /**
     * Wat er geregeld is, in eigen woorden.
     */
    tekst: string;
    /**
     * Sinds wanneer dit geldt.
     */
    geldig_vanaf?: string;
    /**
     * Wanneer dit voor het laatst is nagekeken.
     */
    gecontroleerd_op: string;
    /**
     * Waar dit staat.
     */
    bron: string;
    /**
     * `bevestigd`: gevonden in een openbare bron. `vakkennis`: algemene kennis. `onzeker`: zoek dit na voor gebruik.
     */
    zekerheid: 'bevestigd' | 'vakkennis' | 'onzeker';
  }[];
}
