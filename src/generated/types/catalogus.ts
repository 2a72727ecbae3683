/* Generated from schemas/ by scripts/generate.ts. Do not edit. */

/**
 * De vaste teksten van een document, in secties. Elke tekst heeft een id. Een gemeente kan een tekst aanpassen.
 */
export interface Catalogue {
  /**
   * Het id van het document.
   */
  id: string;
  /**
   * De secties van het document.
   *
   * @maxItems 500
   *
   * Items: Een groep teksten onder één kop.
   */
  secties: {
    /**
     * Vaste aanduiding van de sectie.
     */
    id: string;
    /**
     * De kop van de sectie.
     */
    titel?: string;
    /**
     * Alleen als dit waar is in het profiel.
     */
    als?: string;
    /**
     * Id’s uit de inventaris van de bronnen waar dit onderdeel op berust, of `aanvullend`.
     *
     * @maxItems 500
     *
     * Items: Een id uit de inventaris van de bronnen.
     */
    herkomst?: string[];
    /**
     * De teksten.
     *
     * @maxItems 500
     *
     * Items: Een vaste tekst.
     */
    teksten: {
      /**
       * Vaste aanduiding van de tekst.
       */
      id: string;
      /**
       * De tekst, met waarden uit het profiel tussen dubbele accolades.
       */
      tekst: string;
      /**
       * Alleen als dit waar is in het profiel.
       */
      als?: string;
      /**
       * Wat voor tekst dit is.
       */
      soort?: 'alinea' | 'punt' | 'stap' | 'vraag' | 'uitgangspunt' | 'veld' | 'handtekening';
      /**
       * Letter of nummer van het uitgangspunt.
       */
      letter?: string;
      /**
       * Wie dit doet.
       */
      wie?: string;
      /**
       * Wanneer dit gebeurt.
       */
      wanneer?: string;
      /**
       * Waarom dit nodig is.
       */
      waarom?: string;
      /**
       * Waar u dit bewaart.
       */
      plek?: string;
      /**
       * Wat voor vak deze tekst op een formulier heeft.
       */
      veld?: 'tekst' | 'lang' | 'datum' | 'vinkje';
      /**
       * Voor wie dit onderdeel bedoeld is. Met `--publiek` blijft alles weg wat intern of vertrouwelijk is.
       */
      openbaarheid?: 'openbaar' | 'intern' | 'vertrouwelijk';
      /**
       * Id’s uit de inventaris van de bronnen waar dit onderdeel op berust, of `aanvullend`.
       *
       * @maxItems 500
       *
       * Items: Een id uit de inventaris van de bronnen.
       */
      herkomst?: string[];
      /**
       * Delen van deze tekst.
       *
       * @maxItems 500
       *
       * Items: Een deel van een tekst.
       */
      onderdelen?: {
        /**
         * Vaste aanduiding van het onderdeel.
         */
        id: string;
        /**
         * De tekst van het onderdeel.
         */
        tekst: string;
        /**
         * Letter van het onderdeel.
         */
        letter?: string;
        /**
         * Id’s uit de inventaris van de bronnen waar dit onderdeel op berust, of `aanvullend`.
         *
         * @maxItems 500
         *
         * Items: Een id uit de inventaris van de bronnen.
         */
        herkomst?: string[];
      }[];
    }[];
  }[];
}
