/* Generated from schemas/ by scripts/generate.ts. Do not edit. */

/**
 * Een vast overleg: wie doet mee, hoe vaak, en wat mag het beslissen. Eigen overleggen staan in de map `overleggen`, één per bestand.
 */
export interface Meeting {
  /**
   * Vaste aanduiding van het overleg. Met het id van een standaardoverleg past u dat aan.
   */
  id: string;
  /**
   * Hoe het overleg heet.
   */
  naam?: string;
  /**
   * De afkorting.
   */
  afkorting?: string;
  /**
   * Waar het overleg voor is.
   */
  doel?: string;
  /**
   * Wie er lid van zijn.
   *
   * @maxItems 500
   *
   * Items: Een rol die lid is.
   */
  leden?: string[];
  /**
   * Wie erbij zijn om te adviseren.
   *
   * @maxItems 500
   *
   * Items: Een rol die adviseert.
   */
  adviseurs?: string[];
  /**
   * Wie erbij mag zijn als dat nodig is.
   *
   * @maxItems 500
   *
   * Items: Een rol die mag aansluiten.
   */
  kunnen_aansluiten?: string[];
  /**
   * Wie het overleg voorzit.
   */
  voorzitter?: string;
  /**
   * Hoe vaak het overleg is, in woorden.
   */
  frequentie?: string;
  /**
   * Wat het overleg mag: een besluit nemen, advies geven, een besluit voorbereiden of informatie delen.
   */
  bevoegdheid?: 'besluit' | 'advies' | 'voorbereiding' | 'informatie';
  /**
   * Waarover het gaat.
   *
   * @maxItems 500
   *
   * Items: Een onderwerp.
   */
  onderwerpen?: string[];
  /**
   * Vaste afspraken over dit overleg.
   *
   * @maxItems 500
   *
   * Items: Een afspraak.
   */
  afspraken?: {
    /**
     * Vaste aanduiding van de afspraak.
     */
    id: string;
    /**
     * De afspraak.
     */
    tekst?: string;
    /**
     * Id’s uit de inventaris van de bronnen waar dit onderdeel op berust, of `aanvullend`.
     *
     * @maxItems 500
     *
     * Items: Een id uit de inventaris van de bronnen.
     */
    herkomst?: string[];
    /**
     * Voor wie dit onderdeel bedoeld is. Met `--publiek` blijft alles weg wat intern of vertrouwelijk is.
     */
    openbaarheid?: 'openbaar' | 'intern' | 'vertrouwelijk';
    /**
     * Zet op `true` om dit onderdeel uit een gedeeld profiel of standaardlijst weg te laten.
     */
    vervalt?: boolean;
  }[];
  /**
   * Plaats in het document. Laag komt eerst.
   */
  volgorde?: number;
  /**
   * Id’s uit de inventaris van de bronnen waar dit onderdeel op berust, of `aanvullend`.
   *
   * @maxItems 500
   *
   * Items: Een id uit de inventaris van de bronnen.
   */
  herkomst?: string[];
  /**
   * Voor wie dit onderdeel bedoeld is. Met `--publiek` blijft alles weg wat intern of vertrouwelijk is.
   */
  openbaarheid?: 'openbaar' | 'intern' | 'vertrouwelijk';
  /**
   * Zet op `true` om dit onderdeel uit een gedeeld profiel of standaardlijst weg te laten.
   */
  vervalt?: boolean;
}
