/* Generated from schemas/ by scripts/generate.ts. Do not edit. */

/**
 * Een lopende of afgeronde checklist. Staat in de map `dossiers`, één per bestand.
 */
export interface Dossier {
  /**
   * Versie van deze indeling. Nu altijd 1.
   */
  schema_versie?: 1;
  /**
   * Vaste aanduiding van het dossier, gelijk aan de naam van het bestand.
   */
  id: string;
  /**
   * Hoe het dossier heet. Liever geen naam van een persoon.
   */
  titel: string;
  /**
   * Uit welke checklists dit dossier is gemaakt.
   *
   * @maxItems 500
   *
   * Items: Het id van een checklist.
   */
  checklists?: string[];
  /**
   * De dag waarop dit dossier begon.
   */
  gestart_op?: string;
  /**
   * Het id van het dossier met de taken voor iedereen samen, bij een collegewisseling.
   */
  hoort_bij?: string;
  /**
   * Het id van het collegelid waar dit dossier over gaat.
   */
  voor?: string;
  /**
   * De id’s van de portefeuilles waar dit dossier over gaat.
   *
   * @maxItems 500
   *
   * Items: Het id van een portefeuille.
   */
  portefeuilles?: string[];
  /**
   * De wettelijke grond van het vertrek. Houd de toon neutraal.
   */
  grond?: 'nieuw-college' | 'eigen-ontslag' | 'ontslag-door-raad' | 'overlijden' | 'ziekte' | 'herindeling';
  /**
   * Momenten waar taken aan hangen, met hun datum als die bekend is.
   *
   * @maxItems 500
   *
   * Items: Een moment waar taken aan hangen.
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
     * De datum van de mijlpaal. Laat dit weg zolang de datum niet bekend is.
     */
    datum?: string;
  }[];
  /**
   * De fasen, op volgorde.
   *
   * @maxItems 500
   *
   * Items: Een fase van de lijst.
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
  }[];
  /**
   * De taken, met hun status.
   *
   * @maxItems 500
   *
   * Items: Eén taak van het dossier, met hoe het ermee staat.
   */
  taken: {
    /**
     * Vaste aanduiding van de taak. Verander die niet meer.
     */
    id: string;
    /**
     * De taak in ten hoogste acht woorden, met het werkwoord achteraan.
     */
    titel: string;
    /**
     * Wat er precies moet gebeuren, en waar u op let.
     */
    toelichting?: string;
    /**
     * Uit welke checklist deze taak komt. Een eigen taak heeft dit niet.
     */
    uit?: string;
    /**
     * Het id van de taak waar deze taak bij hoort.
     */
    onderdeel_van?: string;
    /**
     * In welke fase van de checklist de taak hoort.
     */
    fase?: string;
    /**
     * Wie de taak doet.
     */
    door?: string;
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
     * Een voorgestelde termijn. Die telt voor de planning, en blijft als voorstel te zien.
     */
    voorstel?: string;
    /**
     * Een zelf gekozen datum. Die gaat voor `wanneer`.
     */
    datum?: string;
    /**
     * De id’s van taken die eerst klaar moeten zijn.
     *
     * @maxItems 500
     *
     * Items: Het id van een taak.
     */
    na?: string[];
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
     * Hoe het met de taak staat. Vervalt de taak? Schrijf dan ook een `reden`.
     */
    status?: 'open' | 'bezig' | 'afgehandeld' | 'vervalt';
    /**
     * De dag waarop de taak klaar was.
     */
    afgehandeld_op?: string;
    /**
     * Wie de taak deed: een paraaf, een functie of een id. Liever geen naam.
     */
    afgehandeld_door?: string;
    /**
     * Wie deze taak nu oppakt: een functie, een paraaf of een id. Liever geen naam.
     */
    toegewezen_aan?: string;
    /**
     * Hoe de taak stond voordat die werd afgevinkt. Zo komt dat terug als u het vinkje weghaalt.
     */
    eerder?: 'bezig';
    /**
     * Een korte opmerking. Zet hier geen privégegevens in.
     */
    opmerking?: string;
    /**
     * Waarom de taak vervalt.
     */
    reden?: string;
    /**
     * Taken die nog open waren toen deze taak werd afgevinkt.
     *
     * @maxItems 500
     *
     * Items: Het id van een taak.
     */
    ondanks?: string[];
  }[];
}
