/* Generated from schemas/ by scripts/generate.ts. Do not edit. */

/**
 * Beschrijft een document: hoe het heet, voor wie het is en waar het op berust. Heet template.yaml en staat naast het sjabloon.
 */
export interface TemplateManifest {
  /**
   * Vaste aanduiding van het document.
   */
  id: string;
  /**
   * De titel van het document.
   */
  titel: string;
  /**
   * Waar het document voor is, in één zin.
   */
  omschrijving: string;
  /**
   * Voor wie het document bedoeld is.
   */
  openbaarheid: 'openbaar' | 'intern' | 'vertrouwelijk';
  /**
   * Voor wie een formulier bedoeld is als het is ingevuld, wanneer dat anders is dan voor het lege formulier.
   */
  na_invullen?: 'openbaar' | 'intern' | 'vertrouwelijk';
  /**
   * Staand of liggend.
   */
  orientatie?: 'staand' | 'liggend';
  /**
   * Of het document kleinere letters en smallere marges heeft, zoals een lange lijst die op weinig bladen moet.
   */
  compact?: boolean;
  /**
   * Of de versie van de afspraken wegblijft onder aan de bladzijden, zoals bij een brief.
   */
  zonder_versie?: boolean;
  /**
   * Of het een brief is. Zolang er iets open is, staat erboven dat de brief nog niet klaar is.
   */
  brief?: boolean;
  /**
   * Tot welk kopniveau de inhoudsopgave gaat. 0 is geen inhoudsopgave.
   */
  inhoudsopgave?: number;
  /**
   * Of het document velden heeft om in te vullen.
   */
  invulbaar?: boolean;
  /**
   * De checklists die het document gebruikt.
   *
   * @maxItems 500
   *
   * Items: Het id van een checklist.
   */
  checklists?: string[];
  /**
   * De id’s van de noten die onder het document komen.
   *
   * @maxItems 500
   *
   * Items: Het id van een noot.
   */
  noten?: string[];
  /**
   * Id’s uit de inventaris van de bronnen waar dit onderdeel op berust, of `aanvullend`.
   *
   * @maxItems 500
   *
   * Items: Een id uit de inventaris van de bronnen.
   */
  herkomst?: string[];
}
