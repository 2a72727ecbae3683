/* Generated from schemas/ by scripts/generate.ts. Do not edit. */

/**
 * Een lijst met taken, als voorbeeld voor dossiers. Met hetzelfde id past u een standaardlijst aan: taken toevoegen, veranderen of weglaten.
 */
export interface Checklist {
  /**
   * Vaste aanduiding van de checklist.
   */
  id: string;
  /**
   * Andere namen waarmee u de lijst kunt kiezen.
   *
   * @maxItems 500
   *
   * Items: Een andere naam.
   */
  alias?: string[];
  /**
   * Hoe de lijst heet.
   */
  titel?: string;
  /**
   * Waar de lijst voor is.
   */
  omschrijving?: string;
  /**
   * Momenten waar taken aan hangen.
   *
   * @maxItems 500
   *
   * Items: Een moment.
   */
  mijlpalen?: {
    /**
     * Vaste aanduiding van de mijlpaal.
     */
    id: string;
    /**
     * Hoe het moment heet in een zin.
     */
    naam: string;
    /**
     * Zet op `true` om dit onderdeel uit een gedeeld profiel of standaardlijst weg te laten.
     */
    vervalt?: boolean;
  }[];
  /**
   * De fasen van de lijst, op volgorde.
   *
   * @maxItems 500
   *
   * Items: Een fase.
   */
  fasen?: {
    /**
     * Vaste aanduiding van de fase.
     */
    id: string;
    /**
     * Hoe de fase heet.
     */
    titel: string;
    /**
     * Het moment dat boven de groep staat.
     */
    groepswaarde?: string;
    /**
     * Id’s uit de inventaris van de bronnen waar dit onderdeel op berust, of `aanvullend`.
     *
     * @maxItems 500
     *
     * Items: Een id uit de inventaris van de bronnen.
     */
    herkomst?: string[];
    /**
     * Zet op `true` om dit onderdeel uit een gedeeld profiel of standaardlijst weg te laten.
     */
    vervalt?: boolean;
  }[];
  /**
   * De taken.
   *
   * @maxItems 500
   *
   * Items: Een taak van de checklist.
   */
  taken?: {
    /**
     * Vaste aanduiding van de taak. Verander die niet meer.
     */
    id: string;
    /**
     * De taak in ten hoogste acht woorden, met het werkwoord achteraan.
     */
    titel?: string;
    /**
     * Wat er precies moet gebeuren, en waar u op let. Met `{{rol.ict}}` zet u de naam van een rol in de tekst.
     */
    toelichting?: string;
    /**
     * In welke fase van de checklist de taak hoort.
     */
    fase?: string;
    /**
     * Wie de taak doet.
     */
    door?: string;
    /**
     * Pad in het profiel waar staat wie de taak doet. Gaat voor `door`.
     */
    door_volgt?: string;
    /**
     * Wie meehelpt bij de taak.
     *
     * @maxItems 500
     *
     * Items: Een rol die meehelpt.
     */
    met?: string[];
    /**
     * Wanneer de taak gedaan moet zijn, in een korte zin.
     */
    wanneer?: string;
    /**
     * Een voorstel voor de termijn. Telt alleen mee met `termijnen: voorstel`.
     */
    voorstel?: string;
    /**
     * De id’s van taken die eerst klaar moeten zijn.
     *
     * @maxItems 500
     *
     * Items: Het id van een taak.
     */
    na?: string[];
    /**
     * Alleen als dit waar is.
     */
    als?: string;
    /**
     * Een taak voor elk apparaat, elke portefeuille of elk collegelid.
     */
    per?: 'device' | 'portefeuille' | 'collegelid';
    /**
     * De id’s van juridische noten bij deze taak.
     *
     * @maxItems 500
     *
     * Items: Het id van een noot.
     */
    grondslag?: string[];
    /**
     * Id’s uit de inventaris van de bronnen waar dit onderdeel op berust, of `aanvullend`.
     *
     * @maxItems 500
     *
     * Items: Een id uit de inventaris van de bronnen.
     */
    herkomst?: string[];
    /**
     * Of bij deze taak persoonsgegevens horen. Die gegevens zelf komen nooit in dit bestand.
     */
    privacy?: 'geen' | 'persoonsgegevens' | 'bijzonder';
    /**
     * Of een wet of de veiligheid deze taak nodig maakt.
     */
    verplicht?: boolean;
    /**
     * Voor wie dit onderdeel bedoeld is. Met `--publiek` blijft alles weg wat intern of vertrouwelijk is.
     */
    openbaarheid?: 'openbaar' | 'intern' | 'vertrouwelijk';
    /**
     * Zet op `true` om dit onderdeel uit een gedeeld profiel of standaardlijst weg te laten.
     */
    vervalt?: boolean;
    /**
     * Delen van deze taak, elk met een eigen vinkje.
     *
     * @maxItems 500
     *
     * Items: Een deel van een taak.
     */
    onderdelen?: {
      /**
       * Vaste aanduiding van de taak. Verander die niet meer.
       */
      id: string;
      /**
       * De taak in ten hoogste acht woorden, met het werkwoord achteraan.
       */
      titel?: string;
      /**
       * Wat er precies moet gebeuren, en waar u op let. Met `{{rol.ict}}` zet u de naam van een rol in de tekst.
       */
      toelichting?: string;
      /**
       * In welke fase van de checklist de taak hoort.
       */
      fase?: string;
      /**
       * Wie de taak doet.
       */
      door?: string;
      /**
       * Pad in het profiel waar staat wie de taak doet. Gaat voor `door`.
       */
      door_volgt?: string;
      /**
       * Wie meehelpt bij de taak.
       *
       * @maxItems 500
       *
       * Items: Een rol die meehelpt.
       */
      met?: string[];
      /**
       * Wanneer de taak gedaan moet zijn, in een korte zin.
       */
      wanneer?: string;
      /**
       * Een voorstel voor de termijn. Telt alleen mee met `termijnen: voorstel`.
       */
      voorstel?: string;
      /**
       * De id’s van taken die eerst klaar moeten zijn.
       *
       * @maxItems 500
       *
       * Items: Het id van een taak.
       */
      na?: string[];
      /**
       * Alleen als dit waar is.
       */
      als?: string;
      /**
       * Een taak voor elk apparaat, elke portefeuille of elk collegelid.
       */
      per?: 'device' | 'portefeuille' | 'collegelid';
      /**
       * De id’s van juridische noten bij deze taak.
       *
       * @maxItems 500
       *
       * Items: Het id van een noot.
       */
      grondslag?: string[];
      /**
       * Id’s uit de inventaris van de bronnen waar dit onderdeel op berust, of `aanvullend`.
       *
       * @maxItems 500
       *
       * Items: Een id uit de inventaris van de bronnen.
       */
      herkomst?: string[];
      /**
       * Of bij deze taak persoonsgegevens horen. Die gegevens zelf komen nooit in dit bestand.
       */
      privacy?: 'geen' | 'persoonsgegevens' | 'bijzonder';
      /**
       * Of een wet of de veiligheid deze taak nodig maakt.
       */
      verplicht?: boolean;
      /**
       * Voor wie dit onderdeel bedoeld is. Met `--publiek` blijft alles weg wat intern of vertrouwelijk is.
       */
      openbaarheid?: 'openbaar' | 'intern' | 'vertrouwelijk';
      /**
       * Zet op `true` om dit onderdeel uit een gedeeld profiel of standaardlijst weg te laten.
       */
      vervalt?: boolean;
    }[];
  }[];
  /**
   * Id’s uit de inventaris van de bronnen waar dit onderdeel op berust, of `aanvullend`.
   *
   * @maxItems 500
   *
   * Items: Een id uit de inventaris van de bronnen.
   */
  herkomst?: string[];
  /**
   * Taken die deze lijst uit een andere lijst overneemt. Zo staat elke taak op één plek.
   *
   * @maxItems 500
   *
   * Items: Taken uit één andere lijst.
   */
  neemt_over?: {
    /**
     * Uit welke lijst de taken komen.
     */
    checklist: string;
    /**
     * De id’s van de taken.
     *
     * @maxItems 500
     *
     * Items: Het id van een taak.
     */
    taken: string[];
  }[];
  /**
   * Welke lijsten iedere persoon krijgt bij een wisseling. De taken hierboven zijn voor iedereen samen.
   */
  per_persoon?: {
    /**
     * Lijsten voor een nieuwe wethouder.
     *
     * @maxItems 500
     *
     * Items: Het id van een checklist.
     */
    komt?: string[];
    /**
     * Lijsten voor een wethouder die weggaat.
     *
     * @maxItems 500
     *
     * Items: Het id van een checklist.
     */
    vertrekt?: string[];
    /**
     * Lijsten voor een wethouder die blijft, met andere portefeuilles.
     *
     * @maxItems 500
     *
     * Items: Het id van een checklist.
     */
    blijft?: string[];
  };
}
