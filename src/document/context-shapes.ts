/**
 * What a document's template can name besides the profile: the shape of its builder's result. A test compares these
 * with what the builders make of every example.
 */
import { shapes } from '../generated/shapes.ts';
import type { ObjectShape } from '../profile/shape.ts';
import { keys, leaf, listOf, withKeys } from '../template/scope.ts';

const words = listOf(leaf);

/** A picture made from data. */
const picture = keys('kind title alt', {});

const task = keys(
  'id nummer titel toelichting wanneer kort moment door aanvullend plicht wet is_onderdeel privacy verplicht opgepakt_door onderdeel_van datum te_laat verstreken nu_beginnen klaar gesloten opmerking duur duurt alleen_bij geval begin haalbaar na_mijlpaal wordt waarom dag bezig gedaan_door reden wacht_op wacht_op_datum onderdeel_van_nummer afgesproken',
  { met: words, eerst: words, datum_uitleg: words },
);

/** What somebody is asked, or told. */
const request = keys('tekst over let_op');
const requestDay = keys('wanneer', { rijen: listOf(request) });

const milestones = listOf(keys('naam datum'));

const clause = keys('nummer tekst noot', { onderdelen: listOf(keys('nummer tekst')) });

const collaboration = shapes.samenwerking;

const handedOver = {
  zaken: listOf(keys('zaak stand volgende_stap uiterlijk weet_ervan')),
  contacten: listOf(keys('organisatie functie waarover volgende_afspraak')),
};

const portfolio = keys('id naam naam_heel pad', {
  ...handedOver,
  houders: words,
  ondersteuning: listOf(keys('functie team naam')),
});

/** Document id → what its template can name besides the profile. */
export const contextShapes: Readonly<Record<string, ObjectShape>> = {
  actielijst: keys('aantal wettelijk verplicht aanvullend over_college over_vertrek omschrijving', {
    groepen: listOf(keys('titel groepswaarde rol', { rijen: listOf(task) })),
    tijdlijnen: listOf(picture),
    mijlpalen: listOf(keys('id naam')),
    uitleg: listOf(keys('id nummer titel toelichting duur waarom wet', { datum_uitleg: words, met: words })),
    dossier: keys(
      'id gesloten afgehandeld vervallen te_laat verstreken nu_beginnen over grond al_begonnen gestart_op',
      {
        portefeuilles: words,
        niet_op_tijd: words,
        mijlpalen: milestones,
        voortgang: picture,
      },
    ),
  }),
  werkwijzer: keys('is_vastgesteld volgende_herziening met_namen met_fotos pfo_begin jubilea_jaren', {
    pfo_gesprekspartners: words,
    medewerkers: listOf(keys('naam taak', { foto: keys('bestand alt'), voor: words })),
    openingstijden: listOf(keys('van tot dagen')),
    week: listOf(keys('moment grens wat')),
    week_ervoor: keys('stukken aanleveren publiceren'),
    raadsafspraken_door: words,
    blokken: listOf(keys('dag van tot doel')),
    wijzigingen: keys('sinds', { rijen: listOf(keys('onderdeel wat was nu')) }),
  }),
  rollen: keys('uit_voorbeeld is_vastgesteld', {
    rollen: listOf(
      keys('naam roepnaam omschrijving', {
        verantwoordelijkheden: listOf(clause),
        voetnoten: listOf(keys('id tekst bij openbaarheid vervalt', { herkomst: words })),
        leidt: words,
        stuurt: words,
        leidinggevende: words,
        aansturing: words,
      }),
    ),
    overige_rollen: listOf(keys('naam omschrijving')),
    organigram: picture,
    overleggen: listOf(
      withKeys(shapes.overleg, {
        onderwerpen_inleiding: leaf,
        van_de_raad: leaf,
        met_deelnemers: leaf,
        geen_voorzitter: leaf,
      }),
    ),
  }),
  handreiking: keys('terugkoppeling is_vastgesteld', { deelnemers: words }),
  uitnodiging: keys('dag einde aanvullen_uiterlijk eerste_afzender', { afzenders: words }),
  overdracht: keys('met_houders', {
    lege_portefeuille: listOf(keys('id', handedOver)),
    portefeuillenamen: words,
    eigen_portefeuilles: listOf(portfolio),
    dossier: keys('van aan laatste_dag', { taken: listOf(task) }),
    portefeuilles: listOf(portfolio),
  }),
  afwezigheid: keys('', {
    dossier: keys('naam laatste_dag opvolger overleden tijdelijk herindeling bekend', {
      portefeuilles: words,
    }),
  }),
  verzoeken: keys(
    'ontvanger aanhef formeel aan_groep aanleiding dag onderwerp meer_delen aan_betrokkene wacht versturen_vanaf versturen_na vraagt meer_vragen antwoord_voor antwoord_na_mail antwoord_later antwoord_direct antwoord_vandaag antwoord_liefst_vandaag antwoord_rustig',
    {
      delen: listOf(
        keys('titel onbekend wacht_op_werk', {
          vragen: listOf(requestDay),
          later: listOf(requestDay),
          straks: listOf(requestDay),
          informatie: listOf(request),
        }),
      ),
      bijlagen: words,
      terugmelden: listOf(keys('id nummer titel')),
    },
  ),
  samenwerking: keys('met_onzeker met_rechtsvorm', {
    samenwerkingen: listOf(collaboration),
    themas: listOf(keys('nummer titel plek')),
    rijen: listOf(
      keys('nummer titel', { cellen: listOf(keys('is_leeg leeg onzeker toelichting', { punten: words })) }),
    ),
    opmerkingen: listOf(collaboration),
    zelf: words,
  }),
  workshop: keys('totaal tot aantal_routes', {
    routes: words,
    programma: listOf(
      keys('van duur tekst is_ten_hoogste per_thema per_samenwerking vooraf', { uitleg: words }),
    ),
    werkbladen: listOf(keys('naam voor regels')),
    samenwerkingen: listOf(collaboration),
    themas: listOf(keys('titel')),
  }),
};

/** A section of a document's texts, as `{{#sectie "…"}}` and `{{#each secties}}` show it. */
export const sectionShape: ObjectShape = keys('id titel nummer', {
  teksten: listOf(
    keys('id soort letter wie wanneer waarom plek veld', { onderdelen: listOf(keys('id letter')) }),
  ),
});

/**
 * Everything that a document's template can name.
 *
 * @param roles ids of the roles of this municipality
 * @param own the document's additions to the profile
 */
export function documentShape(roles: readonly string[], own: ObjectShape): ObjectShape {
  const names = keys(roles.join(' '));
  return withKeys(shapes.gemeente, {
    document: keys('titel datum openbaarheid dossier lijst is_formulier is_mail', {
      noten: listOf(keys('wet artikel tekst bron gecontroleerd_op geldig_vanaf zekerheid')),
      open: listOf(keys('onderwerp', { punten: listOf(keys('titel')) })),
      voorstellen: listOf(keys('onderwerp', { punten: listOf(keys('titel waarde')) })),
    }),
    rol: names,
    meervoud: names,
    secties: listOf(sectionShape),
    ...own.keys,
  });
}
