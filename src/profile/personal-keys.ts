/** What a key says its value is. */
export type PersonalKind = 'name' | 'phone' | 'mail' | 'address';

/** Keys that hold somebody's own data wherever they are. */
const anywhere: Readonly<Record<string, PersonalKind>> = {
  ...of(
    'name',
    'voornaam voornamen achternaam roepnaam voorletters tussenvoegsel voorvoegsel contactpersoon aanspreking',
  ),
  ...of('name', 'aanspreeknaam volledige_naam persoonsnaam geboortenaam'),
  ...of(
    'phone',
    'mobiel mobiele_telefoon mobiele_nummer mobiel_nummer telefoon_mobiel telefoonmobiel gsm 06-nummer',
  ),
  ...of('phone', 'telefoon_prive telefoon_privé privetelefoon privé-telefoon'),
  ...of(
    'mail',
    'privemail privémail email_prive email_privé mail_prive e-mail_prive e-mail_privé prive_email',
  ),
  ...of(
    'address',
    'woonadres huisadres thuisadres priveadres privéadres adres_prive adres_privé prive_adres',
  ),
};

/** Keys that do so below a key for people. */
const ofPeople: Readonly<Record<string, PersonalKind>> = {
  ...of('name', 'naam name'),
  ...of('phone', 'telefoon telefoonnummer tel nummer_mobiel'),
  ...of('mail', 'email e-mail mail mailadres e-mailadres emailadres'),
  ...of('address', 'adres straat postcode woonplaats'),
};

/** Keys below which each item is a person. */
const people: ReadonlySet<string> = new Set([
  ...['leden', 'collegeleden', 'medewerkers', 'ondersteuning', 'ondersteuners', 'koppeling', 'personen'],
  ...['contactpersoon', 'contactpersonen', 'aanwezigen', 'genodigden', 'wethouders', 'burgemeester'],
]);

/** What a key says of a person; undefined for another key. @param above the keys that it is under, the nearest first */
export function personalKind(key: string, above: readonly string[]): PersonalKind | undefined {
  const name = key.toLowerCase();
  if (name in anywhere || !people.has(above[0] ?? '')) return anywhere[name];
  return ofPeople[name] ?? (name.endsWith('naam') ? 'name' : undefined);
}

/** Whether there are places where a key says something of a person. */
export function isPersonalKey(key: string): boolean {
  return key in anywhere || key in ofPeople;
}

/** Whether what is below these keys is one person. @param above the nearest first */
export function isOfPerson(above: readonly string[]): boolean {
  return people.has(above[0] ?? '');
}

function of(kind: PersonalKind, keys: string): Readonly<Record<string, PersonalKind>> {
  return Object.fromEntries(keys.split(' ').map((key) => [key, kind]));
}
