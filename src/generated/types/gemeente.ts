/* Generated from schemas/ by scripts/generate.ts. Do not edit. */

/**
 * Wie de gemeente is en welke afspraken college en secretariaat hebben. Dit bestand heet gemeente.yaml.
 */
export interface Profile {
  /**
   * De versie van de opzet van dit bestand. Nu altijd 1.
   */
  schema_versie: number;
  /**
   * Pad naar het gemeente.yaml waarvan dit profiel alles overneemt. Wat u hier invult, gaat voor.
   */
  gebaseerd_op?: string;
  /**
   * Zet op `true` als dit profiel alleen dient om andere op te baseren. Het mag dan onvolledig zijn en er komen geen documenten van.
   */
  gedeeld?: boolean;
  /**
   * Andere YAML-bestanden in deze werkmap die samen met dit bestand het profiel vormen.
   *
   * @maxItems 500
   *
   * Items: Pad naar een YAML-bestand, vanaf de map met gemeente.yaml.
   */
  bestanden?: string[];
  /**
   * Wie wij zijn.
   */
  gemeente: {
    /**
     * De code van het CBS: `gm` met vier cijfers. Voor voorbeelden is gm9900 tot en met gm9999 vrij.
     */
    code: string;
    /**
     * De officiële naam, zoals in het register van gemeenten.
     */
    naam: string;
    /**
     * Hoe u de naam in een lopende zin schrijft, als dat anders is.
     */
    naam_in_zin?: string;
    /**
     * De provincie waarin de gemeente ligt.
     */
    provincie?:
      | 'Drenthe'
      | 'Flevoland'
      | 'Fryslân'
      | 'Gelderland'
      | 'Groningen'
      | 'Limburg'
      | 'Noord-Brabant'
      | 'Noord-Holland'
      | 'Overijssel'
      | 'Utrecht'
      | 'Zeeland'
      | 'Zuid-Holland';
    /**
     * Het adres van de gemeente in het register TOOI.
     */
    tooi_uri?: string;
    /**
     * Organisatie-identificatienummer van 20 cijfers. Zet het tussen aanhalingstekens.
     */
    oin?: string;
    /**
     * Nummer van de rechtspersoon, 9 cijfers. Zet het tussen aanhalingstekens.
     */
    rsin?: string;
    /**
     * Nummer bij de Kamer van Koophandel, 8 cijfers. Zet het tussen aanhalingstekens.
     */
    kvk?: string;
    /**
     * Het adres van de website van de gemeente.
     */
    website?: string;
    /**
     * Het bezoekadres van het gemeentehuis.
     */
    adres_gemeentehuis?: string;
    /**
     * Het openbare nummer van de gemeente, met of zonder netnummer.
     */
    algemeen_telefoonnummer?: string;
    /**
     * De id’s van samenwerkingen (map `samenwerking`) waaraan deze gemeente zelf meedoet.
     *
     * @maxItems 500
     *
     * Items: Het id van een samenwerking.
     */
    samenwerkingen?: string[];
  };
  /**
   * Het college van burgemeester en wethouders en de vaste afspraken over de vergadering.
   */
  college: {
    /**
     * Wanneer en waar het college vergadert.
     */
    vergadering: {
      /**
       * De vaste vergaderdag.
       */
      dag: 'maandag' | 'dinsdag' | 'woensdag' | 'donderdag' | 'vrijdag' | 'zaterdag' | 'zondag';
      /**
       * Hoe laat de vergadering begint.
       */
      tijd: string;
      /**
       * De vergaderkamer.
       */
      plaats?: string;
      /**
       * Elke week of om de week.
       */
      frequentie?: 'wekelijks' | 'tweewekelijks';
    };
    /**
     * Wanneer de voorlopige agenda en de stukken er uiterlijk staan.
     */
    stukken_uiterlijk?: {
      /**
       * De dag van de week.
       */
      dag: 'maandag' | 'dinsdag' | 'woensdag' | 'donderdag' | 'vrijdag' | 'zaterdag' | 'zondag';
      /**
       * De tijd op die dag.
       */
      tijd: string;
    };
    /**
     * Vóór dit moment geeft een collegelid per stuk aan: bespreken of niet.
     */
    bespreekkeuze_voor?: {
      /**
       * De dag van de week.
       */
      dag: 'maandag' | 'dinsdag' | 'woensdag' | 'donderdag' | 'vrijdag' | 'zaterdag' | 'zondag';
      /**
       * De tijd op die dag.
       */
      tijd: string;
    };
    /**
     * Hoeveel weken later een te laat stuk op de agenda komt.
     */
    te_laat_uitstel_weken?: number;
    /**
     * De rol die beslist of een te laat stuk toch mee mag.
     */
    uitzondering_door?: string;
    /**
     * De burgemeester en de wethouders. Een naam mag, maar hoeft niet: die kan ook in personen.lokaal.yaml.
     *
     * @maxItems 500
     *
     * Items: Een lid van het college.
     */
    leden?: {
      /**
       * Vaste aanduiding van dit collegelid.
       */
      id: string;
      /**
       * Burgemeester of wethouder.
       */
      rol: 'burgemeester' | 'wethouder';
      /**
       * Hoe u het collegelid in stukken noemt. Laat leeg om alleen de rol te tonen.
       */
      aanspreeknaam?: string;
      /**
       * De id’s van de portefeuilles van dit collegelid.
       *
       * @maxItems 500
       *
       * Items: Het id van een portefeuille.
       */
      portefeuilles?: string[];
      /**
       * De hoeveelste locoburgemeester dit lid is.
       */
      loco_volgorde?: number;
      /**
       * Deel van een volledige werkweek, van 0,1 tot en met 1.
       */
      deeltijdfactor?: number;
      /**
       * De partij van het collegelid. Dit is openbaar door het ambt.
       */
      partij?: string;
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
     * De taken die het college verdeelt, met de ambtelijke ondersteuning.
     *
     * @maxItems 500
     *
     * Items: Een portefeuille van een collegelid.
     */
    portefeuilles?: {
      /**
       * Vaste aanduiding van de portefeuille.
       */
      id: string;
      /**
       * Hoe de portefeuille heet.
       */
      naam: string;
      /**
       * Wie de portefeuillehouder ambtelijk ondersteunt.
       *
       * @maxItems 500
       *
       * Items: Een functie die deze portefeuille ondersteunt.
       */
      ondersteuning?: {
        /**
         * De functie van de ondersteuner.
         */
        functie: string;
        /**
         * Het id van een persoon in personen.lokaal.yaml. De naam komt alleen bij het maken in het document.
         */
        persoon?: string;
        /**
         * Het team van de ondersteuner.
         */
        team?: string;
      }[];
      /**
       * Voor wie dit onderdeel bedoeld is. Met `--publiek` blijft alles weg wat intern of vertrouwelijk is.
       */
      openbaarheid?: 'openbaar' | 'intern' | 'vertrouwelijk';
      /**
       * Zet op `true` om dit onderdeel uit een gedeeld profiel of standaardlijst weg te laten.
       */
      vervalt?: boolean;
    }[];
  };
  /**
   * Het secretariaat dat het college ondersteunt.
   */
  secretariaat?: {
    /**
     * Hoe het secretariaat heet, met kleine letter als in een zin.
     */
    naam?: string;
    /**
     * De afkorting, als u die gebruikt.
     */
    afkorting?: string;
    /**
     * Een algemeen adres, niet dat van een persoon.
     */
    email_functioneel?: string;
    /**
     * Een algemeen nummer, niet dat van een persoon.
     */
    telefoon_functioneel?: string;
    /**
     * Wie er werkt. Namen staan liever in personen.lokaal.yaml; dat bestand blijft buiten git.
     *
     * @maxItems 500
     *
     * Items: Een medewerker van het secretariaat.
     */
    medewerkers?: {
      /**
       * Vaste aanduiding van de medewerker, zonder naam.
       */
      id: string;
      /**
       * De naam. Zet die liever in personen.lokaal.yaml.
       */
      naam?: string;
      /**
       * Waar deze collega voor is.
       */
      taak: string;
      /**
       * Een foto met beschrijving. Alleen als de collega dat goed vindt.
       */
      foto?: {
        /**
         * Pad naar het plaatje, vanaf de map met gemeente.yaml.
         */
        bestand: string;
        /**
         * Wat er op het plaatje staat. Een schermlezer leest dit voor.
         */
        alt: string;
      };
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
     * Op welke dagen en tijden er iemand op het secretariaat is.
     *
     * @maxItems 500
     *
     * Items: Dagen met dezelfde tijden.
     */
    bezetting?: {
      /**
       * De dagen waarop deze tijden gelden.
       *
       * @minItems 1
       * @maxItems 500
       *
       * Items: Een dag van de week.
       */
      dagen: ('maandag' | 'dinsdag' | 'woensdag' | 'donderdag' | 'vrijdag' | 'zaterdag' | 'zondag')[];
      /**
       * Vanaf deze tijd.
       */
      van: string;
      /**
       * Tot deze tijd.
       */
      tot: string;
    }[];
    /**
     * Of het secretariaat buiten de openingstijden bereikbaar is.
     */
    bereikbaar_buiten_werktijd?: boolean;
  };
  /**
   * Wie welk collegelid ondersteunt.
   */
  ondersteuning?: {
    /**
     * Welk collegelid welke vaste medewerker heeft.
     *
     * @maxItems 500
     *
     * Items: Een collegelid met de vaste medewerker.
     */
    koppeling?: {
      /**
       * Het id van een lid uit `college.leden`.
       */
      collegelid: string;
      /**
       * Het id van een medewerker uit `secretariaat.medewerkers`.
       */
      secretaresse: string;
    }[];
  };
  /**
   * Het overleg tussen een collegelid en de eigen medewerker.
   */
  werkoverleg?: {
    /**
     * Hoe vaak collegelid en medewerker overleggen, in woorden.
     */
    frequentie?: string;
  };
  /**
   * Afspraken over de agenda van collegeleden.
   */
  agenda?: {
    /**
     * Wie de agenda beheert en afspraken plant.
     */
    beheerder?: string;
    /**
     * Hoe lang een afspraak meestal duurt, in minuten.
     */
    standaardduur_minuten?: number;
    /**
     * Of standaard een beleidsmedewerker meegaat naar een afspraak buiten de gemeente.
     */
    beleidsmedewerker_bij_extern?: boolean;
    /**
     * Tijd in de agenda zonder afspraken, bijvoorbeeld om mail te lezen.
     *
     * @maxItems 500
     *
     * Items: Een vast blok in de week.
     */
    vaste_blokken?: {
      /**
       * Waar het blok voor is.
       */
      doel: string;
      /**
       * De dag van het blok.
       */
      dag: 'maandag' | 'dinsdag' | 'woensdag' | 'donderdag' | 'vrijdag' | 'zaterdag' | 'zondag';
      /**
       * Begintijd.
       */
      van: string;
      /**
       * Eindtijd.
       */
      tot: string;
    }[];
    /**
     * Of privéafspraken in de werkagenda mogen staan.
     */
    prive_toegestaan?: boolean;
    /**
     * Wanneer een privéafspraak een slotje krijgt: op verzoek, altijd of nooit.
     */
    slotje?: 'op-verzoek' | 'altijd' | 'nooit';
  };
  /**
   * Afspraken over de mail van collegeleden.
   */
  mailbox?: {
    /**
     * Wie de mailbox van het collegelid beheert.
     */
    beheerder?: 'collegelid' | 'secretariaat';
  };
  /**
   * Het vaste overleg van een portefeuillehouder met de ambtenaren.
   */
  pfo?: {
    /**
     * De vaste dag van het PFO.
     */
    dag?: 'maandag' | 'dinsdag' | 'woensdag' | 'donderdag' | 'vrijdag' | 'zaterdag' | 'zondag';
    /**
     * Hoe laat het PFO begint.
     */
    begin?: string;
    /**
     * Hoe lang het PFO duurt, in uren.
     */
    duur_uren?: number;
    /**
     * Hoe vaak het PFO is.
     */
    frequentie?: 'wekelijks' | 'tweewekelijks' | 'maandelijks';
    /**
     * Wie het PFO voorzit.
     */
    voorzitter?: string;
    /**
     * Wie er meedoen.
     *
     * @maxItems 500
     *
     * Items: Een rol die meedoet.
     */
    deelnemers?: string[];
    /**
     * Hoe lang de wethouder eerst met manager en teamleider praat, in minuten.
     */
    vooroverleg_minuten?: number;
    /**
     * Wanneer onderwerpen en stukken er uiterlijk zijn.
     */
    aanleveren_uiterlijk?: {
      /**
       * De dag van de week.
       */
      dag: 'maandag' | 'dinsdag' | 'woensdag' | 'donderdag' | 'vrijdag' | 'zaterdag' | 'zondag';
      /**
       * De tijd op die dag.
       */
      tijd: string;
    };
    /**
     * Wanneer de agenda met stukken er uiterlijk staat.
     */
    publiceren_uiterlijk?: {
      /**
       * De dag van de week.
       */
      dag: 'maandag' | 'dinsdag' | 'woensdag' | 'donderdag' | 'vrijdag' | 'zaterdag' | 'zondag';
      /**
       * De tijd op die dag.
       */
      tijd: string;
    };
    /**
     * Wie de acties uit het PFO doorgeeft aan het secretariaat.
     *
     * @maxItems 500
     *
     * Items: Een rol die acties doorgeeft.
     */
    acties_via?: string[];
    /**
     * Om de hoeveel weken de vaste medewerker bij het PFO is.
     */
    secretaresse_elke_weken?: number;
    /**
     * Hoe lang de vaste medewerker erbij is, in minuten.
     */
    secretaresse_minuten?: number;
    /**
     * Wat u dan samen bespreekt.
     *
     * @maxItems 500
     *
     * Items: Een onderwerp.
     */
    secretaresse_onderwerpen?: string[];
  };
  /**
   * De namen van de programma’s die u gebruikt.
   */
  systemen?: {
    /**
     * De naam van het programma.
     */
    mail_agenda?: string;
    /**
     * De naam van het systeem waarin vergaderstukken staan.
     */
    vergaderen?: string;
    /**
     * De naam van het personeelssysteem.
     */
    personeel?: string;
    /**
     * De naam van het zaaksysteem.
     */
    zaak?: string;
    /**
     * Waar u vastlegt wie welke apparatuur heeft.
     */
    devicebeheer?: string;
    /**
     * De naam van het programma voor gedeelde documenten.
     */
    samenwerken?: string;
  };
  /**
   * Afspraken over papieren post.
   */
  post?: {
    /**
     * Waar het collegelid de post vindt, met het woord ervoor: in het postvak, bij de receptie.
     */
    plek?: string;
    /**
     * Hoe vaak de post daar ligt.
     */
    frequentie?: string;
  };
  /**
   * Afspraken over printen.
   */
  printen?: {
    /**
     * Of de gemeente papierloos werkt.
     */
    papierloos?: boolean;
    /**
     * Waar printen toch kan, met het woord ervoor: bij het secretariaat.
     */
    plek?: string;
  };
  /**
   * De sleutel van het gemeentehuis.
   */
  toegang?: {
    /**
     * Hoe u de sleutel noemt.
     */
    naam?: string;
    /**
     * Waar de sleutel toegang toe geeft.
     *
     * @maxItems 500
     *
     * Items: Een plek of apparaat.
     */
    gebruik?: string[];
    /**
     * De rol die de sleutel uitgeeft en weer inneemt.
     */
    uitgever?: string;
  };
  /**
   * De bereikbaarheid van collegeleden in het weekend.
   */
  piket?: {
    /**
     * Wanneer de dienst begint.
     */
    begin?: {
      /**
       * De dag van de week.
       */
      dag: 'maandag' | 'dinsdag' | 'woensdag' | 'donderdag' | 'vrijdag' | 'zaterdag' | 'zondag';
      /**
       * De tijd op die dag.
       */
      tijd: string;
    };
    /**
     * Wanneer de dienst eindigt.
     */
    einde?: {
      /**
       * De dag van de week.
       */
      dag: 'maandag' | 'dinsdag' | 'woensdag' | 'donderdag' | 'vrijdag' | 'zaterdag' | 'zondag';
      /**
       * De tijd op die dag.
       */
      tijd: string;
    };
    /**
     * Wie het rooster maakt.
     */
    planner?: string;
    /**
     * Wie het rooster vaststelt.
     */
    vastgesteld_door?: string;
    /**
     * Wie zich aanmeldt voor de dienst.
     */
    inloggen_door?: string;
    /**
     * Wanneer een nieuw collegelid uitleg krijgt.
     */
    instructie_wanneer?: string;
  };
  /**
   * Hoe wij bezoek ontvangen.
   */
  bezoek?: {
    /**
     * Waar het bezoek zich meldt.
     */
    meldpunt?: string;
    /**
     * Wie het bezoek haalt en brengt.
     */
    begeleider?: string;
    /**
     * Wie het doet als de begeleider er niet is.
     */
    achtervang?: string;
  };
  /**
   * De apparaten die een collegelid krijgt.
   */
  devices?: {
    /**
     * Welke apparaten een collegelid krijgt.
     *
     * @maxItems 500
     *
     * Items: Een soort apparaat.
     */
    soorten?: string[];
    /**
     * Wie helpt bij vragen en problemen.
     */
    hulp?: string;
    /**
     * Voor welke apparaten. Laat leeg voor alle.
     *
     * @maxItems 500
     *
     * Items: Een soort apparaat.
     */
    hulp_voor?: string[];
    /**
     * Of een collegelid een bruikleenovereenkomst tekent.
     */
    bruikleenovereenkomst?: boolean;
  };
  /**
   * Afspraken over declaraties.
   */
  declaraties?: {
    /**
     * Wie verantwoordelijk is voor declaraties van reiskosten.
     */
    reiskosten_verantwoordelijk?: string;
  };
  /**
   * Afspraken met de griffie.
   */
  griffie?: {
    /**
     * Wie de afspraken met de raad plant.
     *
     * @maxItems 500
     *
     * Items: Een rol bij de griffie.
     */
    planning_door?: string[];
  };
  /**
   * Bezoek bij jubilea van inwoners.
   */
  jubilea?: {
    /**
     * Bij hoeveel jaar huwelijk er bezoek is.
     *
     * @maxItems 500
     *
     * Items: Aantal jaren getrouwd.
     */
    huwelijk_jaren?: number[];
    /**
     * Of er ook bezoek is bij nog langere huwelijken.
     */
    en_meer?: boolean;
    /**
     * Vanaf welke leeftijd er bezoek is.
     */
    leeftijd_vanaf?: number;
    /**
     * Wie op bezoek gaat.
     */
    bezoeker?: string;
    /**
     * Wat het secretariaat regelt.
     *
     * @maxItems 500
     *
     * Items: Iets wat het secretariaat regelt.
     */
    attenties?: string[];
  };
  /**
   * Afspraken over relatiegeschenken.
   */
  geschenken?: {
    /**
     * Geschenken met een hogere waarde dan dit bedrag komen in het register.
     */
    grens_euro?: number;
    /**
     * Waar een collegelid een geschenk meldt.
     */
    meldpunt?: string;
    /**
     * Hoe het register heet.
     */
    register?: string;
  };
  /**
   * Afspraken bij ziekte.
   */
  ziekmelden?: {
    /**
     * Bij wie een collegelid zich ziek meldt.
     */
    bij?: string;
  };
  /**
   * Wanneer u de werkwijzer opnieuw bekijkt.
   */
  werkwijzer?: {
    /**
     * Om de hoeveel maanden u de afspraken samen naloopt.
     */
    herzien_elke_maanden?: number;
    /**
     * De dag waarop u de afspraken voor het laatst hebt nagelopen.
     */
    laatst_herzien?: string;
    /**
     * De dag van de vorige herziening. De werkwijzer laat dan zien wat er sinds die dag veranderd is. `gemeente review` vult dit in.
     */
    wijzigingen_sinds?: string;
  };
  /**
   * Namen van afdelingen, en rollen en overleggen die u aanpast.
   */
  organisatie?: {
    /**
     * Hoe afdelingen en overleggen bij u heten.
     */
    namen?: {
      /**
       * Hoe de afdeling ICT bij uw gemeente heet.
       */
      ict?: string;
      /**
       * Hoe de servicedesk bij uw gemeente heet, met kleine letter als in een zin.
       */
      servicedesk?: string;
      /**
       * Hoe de afdeling HRM bij uw gemeente heet.
       */
      hrm?: string;
      /**
       * Hoe de afdeling Communicatie bij uw gemeente heet.
       */
      communicatie?: string;
      /**
       * Hoe de bodes bij uw gemeente heten, met kleine letter als in een zin.
       */
      bodes?: string;
      /**
       * Hoe de griffie bij uw gemeente heet, met kleine letter als in een zin.
       */
      griffie?: string;
      /**
       * Hoe het archief bij uw gemeente heet, met kleine letter als in een zin.
       */
      archief?: string;
      /**
       * Hoe de afdeling of functie voor privacy bij uw gemeente heet.
       */
      privacy?: string;
      /**
       * Hoe het managementteam bij uw gemeente heet, met kleine letter als in een zin.
       */
      managementteam?: string;
      /**
       * Hoe het directieteam bij uw gemeente heet, met kleine letter als in een zin.
       */
      directieteam?: string;
    };
    /**
     * Rollen die u aanpast of toevoegt. Dit mag ook in losse bestanden in de map `rollen`.
     *
     * @maxItems 500
     *
     * Items: Een rol in de gemeente: wie dit is, waarvoor verantwoordelijk en met wie verbonden. Eigen rollen staan in de map `rollen`, één per bestand.
     */
    rollen?: {
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
    }[];
    /**
     * Overleggen die u aanpast of toevoegt. Dit mag ook in losse bestanden in de map `overleggen`.
     *
     * @maxItems 500
     *
     * Items: Een vast overleg: wie doet mee, hoe vaak, en wat mag het beslissen. Eigen overleggen staan in de map `overleggen`, één per bestand.
     */
    overleggen?: {
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
    }[];
  };
  /**
   * De vereniging van gemeenten in uw regio.
   */
  regionale_vereniging?: {
    /**
     * De volledige naam.
     */
    naam?: string;
    /**
     * De afkorting.
     */
    afkorting?: string;
    /**
     * Het adres van de website.
     */
    website?: string;
  };
  /**
   * Wie de overdracht tussen oude en nieuwe wethouder regelt.
   */
  overdracht?: {
    /**
     * Wie het overdrachtsdocument maakt.
     */
    opsteller?: string;
    /**
     * Wie het overzicht van portefeuilles en ambtenaren maakt.
     */
    overzicht_door?: string;
  };
  /**
   * Het jaarlijkse gesprek tussen college en gemeentesecretaris. Alleen planning; een ingevuld formulier hoort niet in git.
   */
  functioneringsgesprek?: {
    /**
     * Wie er bij het gesprek zijn.
     *
     * @minItems 2
     * @maxItems 500
     *
     * Items: Een rol die meedoet.
     */
    deelnemers?: string[];
    /**
     * De dag van het gesprek.
     */
    datum?: string;
    /**
     * Hoe laat het gesprek begint.
     */
    tijd?: string;
    /**
     * Een plek waar niemand u stoort.
     */
    plaats?: string;
    /**
     * Hoeveel tijd u neemt, in minuten. Neem minstens anderhalf uur.
     */
    duur_minuten?: number;
    /**
     * Het overleg dat van de secretaris de belangrijkste uitkomsten hoort.
     */
    terugkoppeling_aan?: string;
  };
  /**
   * De workshop over samenwerken.
   */
  workshop?: {
    /**
     * Hoe laat de workshop begint.
     */
    begin?: string;
    /**
     * Minuten voor welkom en inleiding.
     */
    inleiding_minuten?: number;
    /**
     * Minuten voor het vergelijken van de thema’s. De bron van deze workshop noemt ten hoogste 40.
     */
    vergelijking_minuten?: number;
    /**
     * Minuten voor de oefening met sterke en zwakke punten.
     */
    oefening_minuten?: number;
    /**
     * Minuten voor terugkoppeling en afsluiting. De bron van deze workshop noemt ten hoogste 10.
     */
    afsluiting_minuten?: number;
    /**
     * Waar de workshop is.
     */
    plaats?: string;
    /**
     * De dag van de workshop.
     */
    datum?: string;
  };
  /**
   * Hoe de actielijsten werken.
   */
  checklist?: {
    /**
     * Of de 50 aanvullende taken (vaak uit de wet) meedoen.
     */
    aanvullend?: boolean;
    /**
     * `bron`: alleen momenten uit de bronnen. `voorstel`: ook voorgestelde termijnen, met het woord voorstel ervoor.
     */
    termijnen?: 'bron' | 'voorstel';
    /**
     * De id’s van taken die u niet gebruikt.
     *
     * @maxItems 500
     *
     * Items: Het id van een taak.
     */
    uitgezet?: string[];
    /**
     * Taken die u toevoegt.
     *
     * @maxItems 500
     *
     * Items: Een taak die de gemeente zelf toevoegt.
     */
    extra_taken?: {
      /**
       * Vaste aanduiding van de taak. Verander die niet meer.
       */
      id: string;
      /**
       * De taak in ten hoogste acht woorden, met het werkwoord achteraan.
       */
      titel: string;
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
       * In welke checklist de taak hoort.
       */
      checklist: string;
    }[];
  };
  /**
   * Op welke dagen er niet gewerkt wordt, naast het weekend en de wettelijke feestdagen.
   */
  werkdagen?: {
    /**
     * Dagen waarop uw organisatie dicht is.
     *
     * @maxItems 500
     *
     * Items: Een dag, of meer dagen achter elkaar.
     */
    gesloten?: {
      /**
       * De dag, of de eerste van meer dagen.
       */
      datum: string;
      /**
       * De laatste dag. Laat dit weg bij één dag.
       */
      tot_en_met?: string;
      /**
       * Waarom de organisatie dicht is.
       */
      reden: string;
    }[];
    /**
     * De Algemene termijnenwet telt ook Goede Vrijdag en 5 mei als vrije dag. Werkt u dan, noem die dag hier.
     *
     * @maxItems 500
     *
     * Items: Een feestdag waarop wel gewerkt wordt.
     */
    wel_open?: ('goede-vrijdag' | 'bevrijdingsdag')[];
  };
  /**
   * Hoe lang u stukken bewaart. De Selectielijst gemeenten 2020 gaat voor.
   */
  bewaartermijnen?: {
    /**
     * Aantal jaren. De Selectielijst gemeenten 2020 (4.1.13) noemt 5.
     */
    functioneringsgesprek_jaren?: number;
    /**
     * Aantal jaren. De Selectielijst gemeenten 2020 (19.1.2) noemt 7.
     */
    agenda_bestuurder_jaren?: number;
    /**
     * `blijvend` of `7-jaar`. De Selectielijst e-mailbewaring 2024 noemt blijvend bewaren. Die lijst geldt alleen voor gemeenten die meedoen.
     */
    mailbox_sleutelfunctie?: 'blijvend' | '7-jaar';
  };
  /**
   * Korte noten over de wet, met bron en datum. Dit is geen juridisch advies.
   */
  juridische_noten?: {
    /**
     * Of de noten in documenten staan.
     */
    tonen?: boolean;
  };
  /**
   * Instellingen per document.
   */
  documenten?: {
    /**
     * Wat u aan de actielijst wilt veranderen.
     */
    actielijst?: {
      /**
       * Zet op `false` als u dit document niet gebruikt. `gemeente render --all` slaat het dan over. Als u het document noemt, wordt het wel gemaakt.
       */
      maken?: boolean;
      /**
       * Voor wie het hele document bedoeld is. Met `--publiek` maakt gemeente alleen openbare documenten.
       */
      openbaarheid?: 'openbaar' | 'intern' | 'vertrouwelijk';
      /**
       * Vaste teksten die u verandert, toevoegt of weglaat. Elke tekst heeft een id.
       *
       * @maxItems 500
       *
       * Items: Verandert een vaste tekst (zelfde id) of voegt er een toe (nieuw id en een sectie). Met `vervalt: true` laat u een tekst weg.
       */
      teksten?: {
        /**
         * Het id van de vaste tekst die u wilt aanpassen, of een nieuw id.
         */
        id: string;
        /**
         * In welke sectie een nieuwe tekst komt. Bij een bestaande tekst hoeft dit niet.
         */
        sectie?: string;
        /**
         * De nieuwe tekst. Tussen dubbele accolades kunt u een waarde uit het profiel zetten.
         */
        tekst?: string;
        /**
         * Zet op `true` om deze vaste tekst weg te laten.
         */
        vervalt?: boolean;
        /**
         * Voor wie deze tekst bedoeld is.
         */
        openbaarheid?: 'openbaar' | 'intern' | 'vertrouwelijk';
      }[];
    };
    /**
     * Wat u aan de werkwijzer wilt veranderen.
     */
    werkwijzer?: {
      /**
       * Zet op `false` als u dit document niet gebruikt. `gemeente render --all` slaat het dan over. Als u het document noemt, wordt het wel gemaakt.
       */
      maken?: boolean;
      /**
       * Voor wie het hele document bedoeld is. Met `--publiek` maakt gemeente alleen openbare documenten.
       */
      openbaarheid?: 'openbaar' | 'intern' | 'vertrouwelijk';
      /**
       * Vaste teksten die u verandert, toevoegt of weglaat. Elke tekst heeft een id.
       *
       * @maxItems 500
       *
       * Items: Verandert een vaste tekst (zelfde id) of voegt er een toe (nieuw id en een sectie). Met `vervalt: true` laat u een tekst weg.
       */
      teksten?: {
        /**
         * Het id van de vaste tekst die u wilt aanpassen, of een nieuw id.
         */
        id: string;
        /**
         * In welke sectie een nieuwe tekst komt. Bij een bestaande tekst hoeft dit niet.
         */
        sectie?: string;
        /**
         * De nieuwe tekst. Tussen dubbele accolades kunt u een waarde uit het profiel zetten.
         */
        tekst?: string;
        /**
         * Zet op `true` om deze vaste tekst weg te laten.
         */
        vervalt?: boolean;
        /**
         * Voor wie deze tekst bedoeld is.
         */
        openbaarheid?: 'openbaar' | 'intern' | 'vertrouwelijk';
      }[];
    };
    /**
     * Wat u aan de rolbeschrijvingen wilt veranderen.
     */
    rollen?: {
      /**
       * Zet op `false` als u dit document niet gebruikt. `gemeente render --all` slaat het dan over. Als u het document noemt, wordt het wel gemaakt.
       */
      maken?: boolean;
      /**
       * Voor wie het hele document bedoeld is. Met `--publiek` maakt gemeente alleen openbare documenten.
       */
      openbaarheid?: 'openbaar' | 'intern' | 'vertrouwelijk';
      /**
       * Vaste teksten die u verandert, toevoegt of weglaat. Elke tekst heeft een id.
       *
       * @maxItems 500
       *
       * Items: Verandert een vaste tekst (zelfde id) of voegt er een toe (nieuw id en een sectie). Met `vervalt: true` laat u een tekst weg.
       */
      teksten?: {
        /**
         * Het id van de vaste tekst die u wilt aanpassen, of een nieuw id.
         */
        id: string;
        /**
         * In welke sectie een nieuwe tekst komt. Bij een bestaande tekst hoeft dit niet.
         */
        sectie?: string;
        /**
         * De nieuwe tekst. Tussen dubbele accolades kunt u een waarde uit het profiel zetten.
         */
        tekst?: string;
        /**
         * Zet op `true` om deze vaste tekst weg te laten.
         */
        vervalt?: boolean;
        /**
         * Voor wie deze tekst bedoeld is.
         */
        openbaarheid?: 'openbaar' | 'intern' | 'vertrouwelijk';
      }[];
    };
    /**
     * Wat u aan het formulier voor het functioneringsgesprek wilt veranderen.
     */
    functioneringsgesprek?: {
      /**
       * Zet op `false` als u dit document niet gebruikt. `gemeente render --all` slaat het dan over. Als u het document noemt, wordt het wel gemaakt.
       */
      maken?: boolean;
      /**
       * Voor wie het hele document bedoeld is. Met `--publiek` maakt gemeente alleen openbare documenten.
       */
      openbaarheid?: 'openbaar' | 'intern' | 'vertrouwelijk';
      /**
       * Vaste teksten die u verandert, toevoegt of weglaat. Elke tekst heeft een id.
       *
       * @maxItems 500
       *
       * Items: Verandert een vaste tekst (zelfde id) of voegt er een toe (nieuw id en een sectie). Met `vervalt: true` laat u een tekst weg.
       */
      teksten?: {
        /**
         * Het id van de vaste tekst die u wilt aanpassen, of een nieuw id.
         */
        id: string;
        /**
         * In welke sectie een nieuwe tekst komt. Bij een bestaande tekst hoeft dit niet.
         */
        sectie?: string;
        /**
         * De nieuwe tekst. Tussen dubbele accolades kunt u een waarde uit het profiel zetten.
         */
        tekst?: string;
        /**
         * Zet op `true` om deze vaste tekst weg te laten.
         */
        vervalt?: boolean;
        /**
         * Voor wie deze tekst bedoeld is.
         */
        openbaarheid?: 'openbaar' | 'intern' | 'vertrouwelijk';
      }[];
    };
    /**
     * Wat u aan de handreiking voor het functioneringsgesprek wilt veranderen.
     */
    handreiking?: {
      /**
       * Zet op `false` als u dit document niet gebruikt. `gemeente render --all` slaat het dan over. Als u het document noemt, wordt het wel gemaakt.
       */
      maken?: boolean;
      /**
       * Voor wie het hele document bedoeld is. Met `--publiek` maakt gemeente alleen openbare documenten.
       */
      openbaarheid?: 'openbaar' | 'intern' | 'vertrouwelijk';
      /**
       * Vaste teksten die u verandert, toevoegt of weglaat. Elke tekst heeft een id.
       *
       * @maxItems 500
       *
       * Items: Verandert een vaste tekst (zelfde id) of voegt er een toe (nieuw id en een sectie). Met `vervalt: true` laat u een tekst weg.
       */
      teksten?: {
        /**
         * Het id van de vaste tekst die u wilt aanpassen, of een nieuw id.
         */
        id: string;
        /**
         * In welke sectie een nieuwe tekst komt. Bij een bestaande tekst hoeft dit niet.
         */
        sectie?: string;
        /**
         * De nieuwe tekst. Tussen dubbele accolades kunt u een waarde uit het profiel zetten.
         */
        tekst?: string;
        /**
         * Zet op `true` om deze vaste tekst weg te laten.
         */
        vervalt?: boolean;
        /**
         * Voor wie deze tekst bedoeld is.
         */
        openbaarheid?: 'openbaar' | 'intern' | 'vertrouwelijk';
      }[];
    };
    /**
     * Wat u aan de uitnodiging voor het functioneringsgesprek wilt veranderen.
     */
    uitnodiging?: {
      /**
       * Zet op `false` als u dit document niet gebruikt. `gemeente render --all` slaat het dan over. Als u het document noemt, wordt het wel gemaakt.
       */
      maken?: boolean;
      /**
       * Voor wie het hele document bedoeld is. Met `--publiek` maakt gemeente alleen openbare documenten.
       */
      openbaarheid?: 'openbaar' | 'intern' | 'vertrouwelijk';
      /**
       * Vaste teksten die u verandert, toevoegt of weglaat. Elke tekst heeft een id.
       *
       * @maxItems 500
       *
       * Items: Verandert een vaste tekst (zelfde id) of voegt er een toe (nieuw id en een sectie). Met `vervalt: true` laat u een tekst weg.
       */
      teksten?: {
        /**
         * Het id van de vaste tekst die u wilt aanpassen, of een nieuw id.
         */
        id: string;
        /**
         * In welke sectie een nieuwe tekst komt. Bij een bestaande tekst hoeft dit niet.
         */
        sectie?: string;
        /**
         * De nieuwe tekst. Tussen dubbele accolades kunt u een waarde uit het profiel zetten.
         */
        tekst?: string;
        /**
         * Zet op `true` om deze vaste tekst weg te laten.
         */
        vervalt?: boolean;
        /**
         * Voor wie deze tekst bedoeld is.
         */
        openbaarheid?: 'openbaar' | 'intern' | 'vertrouwelijk';
      }[];
    };
    /**
     * Wat u aan het overdrachtsdocument wilt veranderen.
     */
    overdracht?: {
      /**
       * Zet op `false` als u dit document niet gebruikt. `gemeente render --all` slaat het dan over. Als u het document noemt, wordt het wel gemaakt.
       */
      maken?: boolean;
      /**
       * Voor wie het hele document bedoeld is. Met `--publiek` maakt gemeente alleen openbare documenten.
       */
      openbaarheid?: 'openbaar' | 'intern' | 'vertrouwelijk';
      /**
       * Vaste teksten die u verandert, toevoegt of weglaat. Elke tekst heeft een id.
       *
       * @maxItems 500
       *
       * Items: Verandert een vaste tekst (zelfde id) of voegt er een toe (nieuw id en een sectie). Met `vervalt: true` laat u een tekst weg.
       */
      teksten?: {
        /**
         * Het id van de vaste tekst die u wilt aanpassen, of een nieuw id.
         */
        id: string;
        /**
         * In welke sectie een nieuwe tekst komt. Bij een bestaande tekst hoeft dit niet.
         */
        sectie?: string;
        /**
         * De nieuwe tekst. Tussen dubbele accolades kunt u een waarde uit het profiel zetten.
         */
        tekst?: string;
        /**
         * Zet op `true` om deze vaste tekst weg te laten.
         */
        vervalt?: boolean;
        /**
         * Voor wie deze tekst bedoeld is.
         */
        openbaarheid?: 'openbaar' | 'intern' | 'vertrouwelijk';
      }[];
    };
    /**
     * Wat u aan de afwezigheidsmeldingen wilt veranderen.
     */
    afwezigheid?: {
      /**
       * Zet op `false` als u dit document niet gebruikt. `gemeente render --all` slaat het dan over. Als u het document noemt, wordt het wel gemaakt.
       */
      maken?: boolean;
      /**
       * Voor wie het hele document bedoeld is. Met `--publiek` maakt gemeente alleen openbare documenten.
       */
      openbaarheid?: 'openbaar' | 'intern' | 'vertrouwelijk';
      /**
       * Vaste teksten die u verandert, toevoegt of weglaat. Elke tekst heeft een id.
       *
       * @maxItems 500
       *
       * Items: Verandert een vaste tekst (zelfde id) of voegt er een toe (nieuw id en een sectie). Met `vervalt: true` laat u een tekst weg.
       */
      teksten?: {
        /**
         * Het id van de vaste tekst die u wilt aanpassen, of een nieuw id.
         */
        id: string;
        /**
         * In welke sectie een nieuwe tekst komt. Bij een bestaande tekst hoeft dit niet.
         */
        sectie?: string;
        /**
         * De nieuwe tekst. Tussen dubbele accolades kunt u een waarde uit het profiel zetten.
         */
        tekst?: string;
        /**
         * Zet op `true` om deze vaste tekst weg te laten.
         */
        vervalt?: boolean;
        /**
         * Voor wie deze tekst bedoeld is.
         */
        openbaarheid?: 'openbaar' | 'intern' | 'vertrouwelijk';
      }[];
    };
    /**
     * Wat u aan het formulier personalia wilt veranderen.
     */
    personalia?: {
      /**
       * Zet op `false` als u dit document niet gebruikt. `gemeente render --all` slaat het dan over. Als u het document noemt, wordt het wel gemaakt.
       */
      maken?: boolean;
      /**
       * Voor wie het hele document bedoeld is. Met `--publiek` maakt gemeente alleen openbare documenten.
       */
      openbaarheid?: 'openbaar' | 'intern' | 'vertrouwelijk';
      /**
       * Vaste teksten die u verandert, toevoegt of weglaat. Elke tekst heeft een id.
       *
       * @maxItems 500
       *
       * Items: Verandert een vaste tekst (zelfde id) of voegt er een toe (nieuw id en een sectie). Met `vervalt: true` laat u een tekst weg.
       */
      teksten?: {
        /**
         * Het id van de vaste tekst die u wilt aanpassen, of een nieuw id.
         */
        id: string;
        /**
         * In welke sectie een nieuwe tekst komt. Bij een bestaande tekst hoeft dit niet.
         */
        sectie?: string;
        /**
         * De nieuwe tekst. Tussen dubbele accolades kunt u een waarde uit het profiel zetten.
         */
        tekst?: string;
        /**
         * Zet op `true` om deze vaste tekst weg te laten.
         */
        vervalt?: boolean;
        /**
         * Voor wie deze tekst bedoeld is.
         */
        openbaarheid?: 'openbaar' | 'intern' | 'vertrouwelijk';
      }[];
    };
    /**
     * Wat u aan de verzoeken aan afdelingen wilt veranderen.
     */
    verzoeken?: {
      /**
       * Zet op `false` als u dit document niet gebruikt. `gemeente render --all` slaat het dan over. Als u het document noemt, wordt het wel gemaakt.
       */
      maken?: boolean;
      /**
       * Voor wie het hele document bedoeld is. Met `--publiek` maakt gemeente alleen openbare documenten.
       */
      openbaarheid?: 'openbaar' | 'intern' | 'vertrouwelijk';
      /**
       * Vaste teksten die u verandert, toevoegt of weglaat. Elke tekst heeft een id.
       *
       * @maxItems 500
       *
       * Items: Verandert een vaste tekst (zelfde id) of voegt er een toe (nieuw id en een sectie). Met `vervalt: true` laat u een tekst weg.
       */
      teksten?: {
        /**
         * Het id van de vaste tekst die u wilt aanpassen, of een nieuw id.
         */
        id: string;
        /**
         * In welke sectie een nieuwe tekst komt. Bij een bestaande tekst hoeft dit niet.
         */
        sectie?: string;
        /**
         * De nieuwe tekst. Tussen dubbele accolades kunt u een waarde uit het profiel zetten.
         */
        tekst?: string;
        /**
         * Zet op `true` om deze vaste tekst weg te laten.
         */
        vervalt?: boolean;
        /**
         * Voor wie deze tekst bedoeld is.
         */
        openbaarheid?: 'openbaar' | 'intern' | 'vertrouwelijk';
      }[];
    };
    /**
     * Wat u aan de vergelijking van samenwerkingen wilt veranderen.
     */
    samenwerking?: {
      /**
       * Zet op `false` als u dit document niet gebruikt. `gemeente render --all` slaat het dan over. Als u het document noemt, wordt het wel gemaakt.
       */
      maken?: boolean;
      /**
       * Voor wie het hele document bedoeld is. Met `--publiek` maakt gemeente alleen openbare documenten.
       */
      openbaarheid?: 'openbaar' | 'intern' | 'vertrouwelijk';
      /**
       * Vaste teksten die u verandert, toevoegt of weglaat. Elke tekst heeft een id.
       *
       * @maxItems 500
       *
       * Items: Verandert een vaste tekst (zelfde id) of voegt er een toe (nieuw id en een sectie). Met `vervalt: true` laat u een tekst weg.
       */
      teksten?: {
        /**
         * Het id van de vaste tekst die u wilt aanpassen, of een nieuw id.
         */
        id: string;
        /**
         * In welke sectie een nieuwe tekst komt. Bij een bestaande tekst hoeft dit niet.
         */
        sectie?: string;
        /**
         * De nieuwe tekst. Tussen dubbele accolades kunt u een waarde uit het profiel zetten.
         */
        tekst?: string;
        /**
         * Zet op `true` om deze vaste tekst weg te laten.
         */
        vervalt?: boolean;
        /**
         * Voor wie deze tekst bedoeld is.
         */
        openbaarheid?: 'openbaar' | 'intern' | 'vertrouwelijk';
      }[];
    };
    /**
     * Wat u aan de workshop over samenwerken wilt veranderen.
     */
    workshop?: {
      /**
       * Zet op `false` als u dit document niet gebruikt. `gemeente render --all` slaat het dan over. Als u het document noemt, wordt het wel gemaakt.
       */
      maken?: boolean;
      /**
       * Voor wie het hele document bedoeld is. Met `--publiek` maakt gemeente alleen openbare documenten.
       */
      openbaarheid?: 'openbaar' | 'intern' | 'vertrouwelijk';
      /**
       * Vaste teksten die u verandert, toevoegt of weglaat. Elke tekst heeft een id.
       *
       * @maxItems 500
       *
       * Items: Verandert een vaste tekst (zelfde id) of voegt er een toe (nieuw id en een sectie). Met `vervalt: true` laat u een tekst weg.
       */
      teksten?: {
        /**
         * Het id van de vaste tekst die u wilt aanpassen, of een nieuw id.
         */
        id: string;
        /**
         * In welke sectie een nieuwe tekst komt. Bij een bestaande tekst hoeft dit niet.
         */
        sectie?: string;
        /**
         * De nieuwe tekst. Tussen dubbele accolades kunt u een waarde uit het profiel zetten.
         */
        tekst?: string;
        /**
         * Zet op `true` om deze vaste tekst weg te laten.
         */
        vervalt?: boolean;
        /**
         * Voor wie deze tekst bedoeld is.
         */
        openbaarheid?: 'openbaar' | 'intern' | 'vertrouwelijk';
      }[];
    };
  };
  /**
   * Hoe de documenten de lezer aanspreken.
   */
  schrijfstijl?: {
    /**
     * `u` of `je`.
     */
    aanspreekvorm?: 'u' | 'je';
    /**
     * Hoe u de vaste medewerker van een collegelid noemt.
     */
    functienaam_ondersteuner?: string;
  };
  /**
   * Logo, kleuren, lettertypen en het Word-bestand van de huisstijl.
   */
  huisstijl?: {
    /**
     * Het logo van de gemeente.
     */
    logo?: {
      /**
       * Pad naar het plaatje, vanaf de map met gemeente.yaml.
       */
      bestand: string;
      /**
       * Wat er op het plaatje staat. Een schermlezer leest dit voor.
       */
      alt: string;
    };
    /**
     * De hoofdkleur als kleurcode. Is die te licht om te lezen, dan krijgen documenten dezelfde kleur, maar donkerder.
     */
    kleur?: string;
    /**
     * De naam van het lettertype voor gewone tekst. Het moet op de computer van de lezer staan.
     */
    lettertype?: string;
    /**
     * De naam van het lettertype voor koppen. Zonder deze waarde krijgen koppen het lettertype van gewone tekst.
     */
    lettertype_koppen?: string;
    /**
     * Pad naar een JSON-bestand met design tokens, vanaf de map met gemeente.yaml. Kleuren en lettertypen komen daaruit; wat u hier zelf invult gaat voor.
     */
    tokens?: string;
    /**
     * Pad naar het Word-bestand waarvan documenten de stijlen, marges, kop en voet krijgen. Zonder deze waarde geldt `huisstijl/sjabloon.docx` of `huisstijl/sjabloon.dotx`, als dat bestand er is.
     */
    sjabloon?: string;
  };
  /**
   * Vanaf welke dag de afspraken gelden.
   */
  geldig_vanaf?: string;
  /**
   * Wie de afspraken heeft vastgesteld.
   */
  vastgesteld_door?: string;
  /**
   * De dag van het besluit.
   */
  vastgesteld_op?: string;
  /**
   * De versie van de afspraken.
   */
  versie?: string;
}
