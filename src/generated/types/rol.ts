/* Generated from schemas/ by scripts/generate.ts. Do not edit. */

/**
 * Een rol in de gemeente: wie dit is, waarvoor verantwoordelijk en met wie verbonden. Eigen rollen staan in de map `rollen`, één per bestand.
 */
export interface Role {
  /**
   * Vaste aanduiding van de rol. Met het id van een standaardrol past u die aan.
   */
  id: string;
  /**
   * Hoe de rol heet, met kleine letter als in een zin.
   */
  naam?: string;
  /**
   * De naam zoals die boven de rolbeschrijving staat, als die langer is.
   */
  volledige_naam?: string;
  /**
   * `de`, `het` of `geen`, voor de naam in een zin.
   */
  lidwoord?: 'de' | 'het' | 'geen';
  /**
   * De naam in het meervoud.
   */
  meervoud?: string;
  /**
   * Een korte naam, bijvoorbeeld voor een schema.
   */
  afkorting?: string;
  /**
   * Wat voor rol dit is.
   */
  soort?: 'bestuur' | 'leiding' | 'functie' | 'afdeling' | 'groep' | 'extern';
  /**
   * In één of twee zinnen wat deze rol is.
   */
  omschrijving?: string;
  /**
   * Waar deze rol voor zorgt, genummerd in deze volgorde.
   *
   * @maxItems 500
   *
   * Items: Een verantwoordelijkheid van de rol.
   */
  verantwoordelijkheden?: {
    /**
     * Vaste aanduiding van de verantwoordelijkheid.
     */
    id: string;
    /**
     * Waar deze rol voor zorgt.
     */
    tekst?: string;
    /**
     * Het id van een voetnoot bij deze rol.
     */
    noot?: string;
    /**
     * Delen van deze verantwoordelijkheid.
     *
     * @maxItems 500
     *
     * Items: Een deel van een verantwoordelijkheid, met een eigen nummer.
     */
    onderdelen?: {
      /**
       * Vaste aanduiding van het onderdeel.
       */
      id: string;
      /**
       * Wat deze rol doet.
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
   * Noten bij de verantwoordelijkheden.
   *
   * @maxItems 500
   *
   * Items: Een noot.
   */
  voetnoten?: {
    /**
     * Vaste aanduiding van de noot.
     */
    id: string;
    /**
     * De tekst van de noot.
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
     * Zet op `true` om dit onderdeel uit een gedeeld profiel of standaardlijst weg te laten.
     */
    vervalt?: boolean;
  }[];
  /**
   * Aan wie deze rol leiding geeft, en hoe.
   *
   * @maxItems 500
   *
   * Items: Een lijn naar een andere rol.
   */
  relaties?: {
    /**
     * Vaste aanduiding van de relatie.
     */
    id: string;
    /**
     * De rol die leiding krijgt.
     */
    naar?: string;
    /**
     * `hierarchisch`: leidinggevende. `functioneel`: stuurt op inhoud, is niet de leidinggevende.
     */
    soort?: 'hierarchisch' | 'functioneel';
    /**
     * Zet op `true` als er meer mensen met deze rol zijn. Dan staat de naam in het meervoud.
     */
    meer?: boolean;
    /**
     * Wat deze lijn inhoudt.
     */
    toelichting?: string;
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
