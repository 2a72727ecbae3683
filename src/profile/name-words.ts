/** Words with a capital that stand where a surname can stand, and are none: functions, rooms of an organisation, portfolios. */
const known: ReadonlySet<string> = new Set(
  [
    'wethouder wethouders burgemeester locoburgemeester loco gemeentesecretaris secretaris secretaresse bestuurssecretaresse',
    'bestuurssecretaris bestuurssecretariaat secretariaat griffier raadsgriffier griffie bode bodes directeur directie manager',
    'teammanager afdelingsmanager teamleider afdelingshoofd hoofd adviseur beleidsadviseur bestuursadviseur medewerker',
    'beleidsmedewerker communicatieadviseur woordvoerder voorzitter vicevoorzitter lid collegelid raadslid raad college',
    'commissaris minister staatssecretaris gedeputeerde chauffeur receptie afdeling team bureau dienst cluster eenheid sector',
    'programma project werkgroep stuurgroep commissie kabinet bestuur portefeuillehouder ambtenaar collega ondersteuner',
    'ondersteuning assistent archivaris archief controller jurist fotograaf plaatsvervangend waarnemend nieuw nieuwe',
    'vertrekkend vertrekkende functie functioneel post intern extern managementteam directieteam leden plaatsvervanger',
    'naam achternaam voornaam kandidaat beoogd opvolger voorganger vervanger facilitair facilitaire huisvesting gemeente gemeentehuis stadhuis balie',
    'wonen zorg welzijn ruimte ruimtelijk ruimtelijke ordening openbare openbaar orde veiligheid financiën financien jeugd',
    'onderwijs sport cultuur economie economische economisch duurzaamheid duurzame klimaat energie energietransitie',
    'mobiliteit verkeer vervoer sociaal sociale domein zaken bestuurlijke bestuurszaken dienstverlening participatie',
    'burgerparticipatie groen water landbouw natuur milieu toerisme recreatie erfgoed monumenten werk inkomen gezondheid',
    'volksgezondheid digitalisering digitaal digitale personeel organisatie grondzaken grondbedrijf vastgoed bouw bouwen',
    'omgeving omgevingswet handhaving vergunningen toezicht integratie asiel statushouders emancipatie inclusie diversiteit',
    'armoede schulden arbeidsmarkt innovatie media evenementen binnenstad centrum dorpen wijken kernen buitengebied landschap',
    'dierenwelzijn haven havens regio regionale samenwerking europa internationaal internationale stad beheer onderhoud afval',
    'riolering burgerzaken publiekszaken communicatie inkoop juridische juridisch bedrijfsvoering informatie automatisering',
    'algemene algemeen technische publiek publieke groene leefbaarheid leefomgeving noord oost zuid west',
    'januari februari maart april mei juni juli augustus september oktober november december',
    'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag',
  ]
    .join(' ')
    .split(' '),
);

/** Endings of such words. */
const ending =
  /(?:zaken|beleid|beheer|verlening|ontwikkeling|huisvesting|handhaving|vernieuwing|voorziening|ordening|schap|heid|atie|teit|dienst|domein|economie|cultuur|onderwijs|secretariaat|adviseur|medewerker|manager|wethouder|secretaris)$/iu;

/** Whether a word is surely no name: in lower case, an abbreviation or initials such as `EdB`, or a known word. */
export function isNoName(word: string): boolean {
  const plain = word.replace(/^[("'’]+|[)"'’.,;:]+$/gu, '');
  if (plain.replace(/\P{L}/gu, '').length < 2 || !/^\p{Lu}/u.test(plain)) return true;
  if (/^\p{Lu}\p{L}{0,4}$/u.test(plain) && (plain.match(/\p{Lu}/gu) ?? []).length >= 2) return true;
  return plain.split('-').every((part) => known.has(part.toLowerCase()) || ending.test(part));
}

/** Words between the names of one person. Names begin a sentence too, so with a capital as well. */
export const particle: string = String.raw`(?:[Vv]an|[Dd]e|[Dd]er|[Dd]en|[Tt]en|[Tt]er|[Tt]e|[Hh]et|[Ii]n|[Oo]p|[Aa]an|[Bb]ij|[Vv]on|[Ee]l|[Aa]l|[Ll]a|[Ll]e|[Dd]u|[Dd]os|[Dd]a|['’][tsTS]|[Dd]['’])`;
const name = String.raw`\p{Lu}[\p{L}'’]*\p{Ll}[\p{L}'’]*(?:-\p{Lu}?[\p{L}'’]+)*`;
const withInitials = new RegExp(String.raw`^(?:\p{Lu}[a-z]?\.\s?){1,5}(?:${particle}\s+){0,3}${name}$`, 'u');
const withGiven = new RegExp(
  String.raw`^(?:${name}(?:\s+${particle}){0,3}(?:\s+${name}){1,2}|${particle}(?:\s+${particle}){0,2}\s+${name})$`,
  'u',
);
const isParticle = new RegExp(String.raw`^${particle}$`, 'u');

/** Whether a word begins with a letter in lower case. */
function isLower(word: string): boolean {
  const [first = ''] = word;
  return first !== first.toUpperCase();
}

/** Whether a whole text has the form of somebody's name: `J. de Vries`, `Anna de Vries`, `De Vries`. */
export function looksLikeName(text: string): boolean {
  const plain = text.trim();
  // Why first: most texts have other words, and the patterns take a while to make.
  if (plain.split(/\s+/).some((word) => isLower(word) && !isParticle.test(word))) return false;
  if (withInitials.test(plain)) return true;
  if (!withGiven.test(plain)) return false;
  return plain.split(/\s+/).every((word) => isParticle.test(word) || !isNoName(word));
}

const several = new RegExp(
  String.raw`(?<![\p{L}\d])${name}(?:\s+${particle}){0,3}\s+${name}(?![\p{L}\d])`,
  'gu',
);

/** Where in a text words with a capital stand together as in a name: "Jan de Vries". Many of them are none. */
export function likeNamesIn(text: string): readonly { readonly start: number; readonly length: number }[] {
  return [...text.matchAll(several)]
    .filter(([written]) => looksLikeName(written))
    .map(({ index, 0: written }) => ({ start: index, length: written.length }));
}

/** Words of a place or an institution that carries a person's name. */
const place =
  /^\p{L}{4,}(?:straat|laan|weg|plein|kade|gracht|singel|dreef|plantsoen|boulevard|steeg|school|college|lyceum|stichting|fonds|zaal|gebouw|park|prijs|penning|viaduct|tunnel|museum|pad)$/iu;

/** Whether a name at a place in a text is that of a street, a school or a foundation: `Burgemeester J. Pendersplein`. */
export function isNamedPlace(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): boolean {
  if (
    /(?:stichting|fonds|school|zaal|gebouw)\s+(?:\p{L}{2,4}\.\s+){0,2}$/iu.test(
      text.slice(Math.max(0, start - 24), start),
    )
  )
    return true;
  const own = text.slice(start, end).split(/\s+/);
  const rest = /^[\p{L}'’-]*(?:[ \u00a0][\p{L}'’-]+){0,3}/u.exec(text.slice(end, end + 60))?.[0] ?? '';
  const [glued = '', ...next] = rest.split(/[ \u00a0]/u);
  const last = `${own.at(-1) ?? ''}${glued}`;
  const upTo = next.findIndex((word) => !/^\p{Lu}/u.test(word) && !isParticle.test(word));
  return [last, ...(upTo === -1 ? next : next.slice(0, upTo))].some((word) => place.test(word));
}

/** Words before a name that are no part of it. */
const titles =
  /^(?:(?:de\s+)?heer|dhr\.?|meneer|mevrouw|mevr\.?|mw\.?|mej\.?|drs\.?|mr\.?|ir\.?|ing\.?|dr\.?|prof\.?|wethouder|burgemeester|locoburgemeester|gemeentesecretaris|griffier|secretaresse|directeur|bode)\s+/iu;
/** A name without the form of address, the titles and the function before it. */
export function withoutTitle(name: string): string {
  let rest = name.trim();
  for (let shorter = rest.replace(titles, ''); shorter !== rest; shorter = rest.replace(titles, ''))
    rest = shorter;
  return rest;
}
