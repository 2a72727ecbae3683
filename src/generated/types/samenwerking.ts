/* Generated from schemas/ by scripts/generate.ts. Do not edit. */

/**
 * Een samenwerking tussen gemeenten, om te vergelijken op zeven thema’s. Staat in de map `samenwerking`, één per bestand.
 */
export interface Collaboration {
  /**
   * Vaste aanduiding van de samenwerking.
   */
  id: string;
  /**
   * Hoe de samenwerking heet.
   */
  naam: string;
  /**
   * De gemeenten die meedoen.
   *
   * @minItems 2
   * @maxItems 500
   *
   * Items: De naam van een gemeente.
   */
  deelnemers: string[];
  /**
   * De vorm van samenwerken volgens de Wet gemeenschappelijke regelingen.
   */
  rechtsvorm?:
    | 'openbaar-lichaam'
    | 'gemeenschappelijk-orgaan'
    | 'bedrijfsvoeringsorganisatie'
    | 'centrumgemeente'
    | 'regeling-zonder-meer'
    | 'bestuursovereenkomst'
    | 'anders';
  /**
   * Van wanneer deze gegevens zijn.
   */
  stand?: string;
  /**
   * Waar de gegevens vandaan komen.
   */
  bron?: string;
  /**
   * Wat een lezer over deze gegevens moet weten.
   */
  let_op?: string;
  /**
   * De zeven thema’s van de vergelijking.
   */
  themas?: {
    /**
     * Waarom de gemeenten samenwerken.
     */
    motieven?: {
      /**
       * De feiten, één per regel.
       *
       * @maxItems 500
       *
       * Items: Eén punt, in een korte zin.
       */
      punten?: string[];
      /**
       * Zet op `true` als u niet zeker weet of dit klopt.
       */
      onzeker?: boolean;
      /**
       * Waarom dit onzeker is.
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
       * Voor wie dit onderdeel bedoeld is. Met `--publiek` blijft alles weg wat intern of vertrouwelijk is.
       */
      openbaarheid?: 'openbaar' | 'intern' | 'vertrouwelijk';
    };
    /**
     * Welke taken, hoe groot en sinds wanneer.
     */
    taakveld?: {
      /**
       * De feiten, één per regel.
       *
       * @maxItems 500
       *
       * Items: Eén punt, in een korte zin.
       */
      punten?: string[];
      /**
       * Zet op `true` als u niet zeker weet of dit klopt.
       */
      onzeker?: boolean;
      /**
       * Waarom dit onzeker is.
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
       * Voor wie dit onderdeel bedoeld is. Met `--publiek` blijft alles weg wat intern of vertrouwelijk is.
       */
      openbaarheid?: 'openbaar' | 'intern' | 'vertrouwelijk';
    };
    /**
     * Hoe de samenwerking is geregeld en wie bestuurt.
     */
    juridische_vorm?: {
      /**
       * De feiten, één per regel.
       *
       * @maxItems 500
       *
       * Items: Eén punt, in een korte zin.
       */
      punten?: string[];
      /**
       * Zet op `true` als u niet zeker weet of dit klopt.
       */
      onzeker?: boolean;
      /**
       * Waarom dit onzeker is.
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
       * Voor wie dit onderdeel bedoeld is. Met `--publiek` blijft alles weg wat intern of vertrouwelijk is.
       */
      openbaarheid?: 'openbaar' | 'intern' | 'vertrouwelijk';
    };
    /**
     * Bij wie medewerkers in dienst zijn.
     */
    personeel?: {
      /**
       * De feiten, één per regel.
       *
       * @maxItems 500
       *
       * Items: Eén punt, in een korte zin.
       */
      punten?: string[];
      /**
       * Zet op `true` als u niet zeker weet of dit klopt.
       */
      onzeker?: boolean;
      /**
       * Waarom dit onzeker is.
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
       * Voor wie dit onderdeel bedoeld is. Met `--publiek` blijft alles weg wat intern of vertrouwelijk is.
       */
      openbaarheid?: 'openbaar' | 'intern' | 'vertrouwelijk';
    };
    /**
     * Hoe de gemeenten de kosten verdelen.
     */
    financien?: {
      /**
       * De feiten, één per regel.
       *
       * @maxItems 500
       *
       * Items: Eén punt, in een korte zin.
       */
      punten?: string[];
      /**
       * Zet op `true` als u niet zeker weet of dit klopt.
       */
      onzeker?: boolean;
      /**
       * Waarom dit onzeker is.
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
       * Voor wie dit onderdeel bedoeld is. Met `--publiek` blijft alles weg wat intern of vertrouwelijk is.
       */
      openbaarheid?: 'openbaar' | 'intern' | 'vertrouwelijk';
    };
    /**
     * Hoe de gemeenten volgen of het goed gaat.
     */
    monitoring?: {
      /**
       * De feiten, één per regel.
       *
       * @maxItems 500
       *
       * Items: Eén punt, in een korte zin.
       */
      punten?: string[];
      /**
       * Zet op `true` als u niet zeker weet of dit klopt.
       */
      onzeker?: boolean;
      /**
       * Waarom dit onzeker is.
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
       * Voor wie dit onderdeel bedoeld is. Met `--publiek` blijft alles weg wat intern of vertrouwelijk is.
       */
      openbaarheid?: 'openbaar' | 'intern' | 'vertrouwelijk';
    };
    /**
     * Wat goed werkt en wat niet.
     */
    dos_donts?: {
      /**
       * Wat goed werkt.
       *
       * @maxItems 500
       *
       * Items: Eén punt, in een korte zin.
       */
      doen?: string[];
      /**
       * Wat u beter niet doet.
       *
       * @maxItems 500
       *
       * Items: Eén punt, in een korte zin.
       */
      laten?: string[];
      /**
       * Zet op `true` als u niet zeker weet of dit klopt.
       */
      onzeker?: boolean;
      /**
       * Waarom dit onzeker is.
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
       * Voor wie dit onderdeel bedoeld is. Met `--publiek` blijft alles weg wat intern of vertrouwelijk is.
       */
      openbaarheid?: 'openbaar' | 'intern' | 'vertrouwelijk';
    };
  };
  /**
   * Plaats in de vergelijking. Laag komt eerst.
   */
  volgorde?: number;
  /**
   * Voor wie dit onderdeel bedoeld is. Met `--publiek` blijft alles weg wat intern of vertrouwelijk is.
   */
  openbaarheid?: 'openbaar' | 'intern' | 'vertrouwelijk';
}
