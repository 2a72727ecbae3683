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
     * De naam in een lijst met weinig ruimte. Zonder korte naam staat daar de hele naam.
     */
    kort?: string;
    /**
     * Hoe bindend de regel is. Een wet, een regeling en een selectielijst binden elke gemeente.
     */
    soort?: 'wet' | 'regeling' | 'selectielijst' | 'advies' | 'afspraak';
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
     * `bevestigd`: gevonden in een openbare bron. `vakkennis`: algemene kennis. `onzeker`: niet bevestigd, dus in geen enkel document.
     */
    zekerheid: 'bevestigd' | 'vakkennis' | 'onzeker';
  }[];
}
