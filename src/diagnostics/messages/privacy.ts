import type { PrivacyFacts, UnreadReason } from '../codes/privacy.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { choices, didYouMean, quote, type Message, type Messages } from './message.ts';
import { withPlaces } from './privacy-place.ts';

/** What was found, the safe way, and the rule that a comment can allow it by. */
interface FoundWords {
  readonly text: string;
  readonly way: string;
  readonly rule: string;
}

/** Codes of private data in a text. */
type FoundCode = Exclude<
  keyof PrivacyFacts,
  `privacy/${'name-in-path' | 'local-file' | 'old-file' | 'id-copy' | 'photo-place' | 'not-read' | 'history-incomplete' | 'more' | 'accepted-unreadable' | 'no-reason' | 'unknown-rule' | 'nothing-allowed'}`
>;

/** The way out when it is no private data after all. */
const otherwise = (rule: string): string =>
  ` Is dit geen privégegeven? Zet dan achter de regel: \`# gemeente: toegestaan ${rule} – uw reden\`.`;

const takeAway =
  'Haal het weg, en bewaar het in het personeelssysteem. Schrijf hier alleen dat u het hebt, sinds wanneer en waar het ligt.';
const contactList =
  'Verwijs naar uw eigen contactlijst of telefoongids, of gebruik het nummer van het secretariaat.';
const ownMailbox = 'Gebruik het adres van het secretariaat of van de afdeling.';

const nameWhy: Readonly<Record<PrivacyFacts['privacy/name']['why'], string>> = {
  known: 'Het is een naam uit `personen.lokaal.yaml`.',
  part: 'Het is een deel van een naam uit `personen.lokaal.yaml`.',
  initials: 'Er staat een aanspreekvorm met voorletters.',
  address: 'Er staat een aanspreekvorm met iets wat op een naam lijkt.',
  key: 'De sleutel zegt dat dit over een persoon gaat.',
  bare: 'Er staan voorletters met iets wat op een achternaam lijkt.',
  looks: 'Het lijkt op een voornaam of achternaam.',
};
const doubtfulName: readonly PrivacyFacts['privacy/name']['why'][] = ['part', 'address', 'bare', 'looks'];

const phoneText: Readonly<Record<PrivacyFacts['privacy/phone']['why'], string>> = {
  mobile: 'Zo’n nummer is van een persoon, en hoort niet in de werkmap.',
  landline: 'Misschien is dat van iemand thuis.',
  key: 'De sleutel zegt dat het van een persoon is, en dan hoort het niet in de werkmap.',
};

const unread: Readonly<Record<UnreadReason, string>> = {
  'too-large': 'het is te groot',
  'too-deep': 'het zit te diep in andere bestanden',
  damaged: 'het is beschadigd',
  encrypted: 'er zit een wachtwoord op',
  pdf: 'het is een pdf',
  'old-office': 'het is een oud Office-bestand, een Outlook-bericht of een bestand met een wachtwoord',
  unknown: 'dit soort bestand ken ik niet',
  missing: 'ik kan het niet lezen',
};

/** Words for private data. The values themselves are never repeated, and no way moves a name to another place in git. */
const found: { readonly [C in FoundCode]: (facts: PrivacyFacts[C]) => FoundWords } = {
  'privacy/bsn': (a) => ({
    text: `Hier staat een burgerservicenummer: ${quote(a.shown)}. ${a.why === 'word' ? 'Het klopt met de elfproef, en er staat een woord als BSN bij.' : 'Het klopt met de elfproef, en het is zo geschreven.'} Dat mag niet in de werkmap, want git vergeet niets.`,
    way: takeAway,
    rule: 'bsn',
  }),
  'privacy/iban': (a) => ({
    text: `Hier staat een rekeningnummer: ${quote(a.shown)}. De controlecijfers kloppen. Dat mag niet in de werkmap, want git vergeet niets.`,
    way: takeAway,
    rule: 'iban',
  }),
  'privacy/phone': (a) => ({
    text: `Hier staat een ${a.why === 'mobile' ? 'mobiel nummer' : 'telefoonnummer'}: ${quote(a.shown)}. ${phoneText[a.why]}`,
    way:
      a.why === 'landline' ? 'Is het van een persoon? Verwijs dan naar uw eigen contactlijst.' : contactList,
    rule: 'telefoon',
  }),
  'privacy/birth-date': (a) => ({
    text:
      a.why === 'word'
        ? `Hier staat een geboortedatum: ${quote(a.shown)}. Die hoort niet in de werkmap.`
        : `Hier staat een dag bij een verjaardag: ${quote(a.shown)}. Dat is misschien een geboortedatum.`,
    way: takeAway,
    rule: 'geboortedatum',
  }),
  'privacy/mail': (a) => ({
    text:
      a.why === 'person'
        ? `Hier staat een mailadres dat op een naam lijkt: ${quote(a.shown)}.`
        : `Hier staat een ${a.why === 'key' ? 'mailadres van een persoon' : 'privéadres voor mail'}: ${quote(a.shown)}. Dat hoort niet in de werkmap.`,
    way: ownMailbox,
    rule: 'privemail',
  }),
  'privacy/address': (a) => ({
    text: `Hier staat waar iemand woont: ${quote(a.shown)}. De sleutel zegt dat het van een persoon is. Dat mag niet in de werkmap.`,
    way: takeAway,
    rule: 'adres',
  }),
  'privacy/document-number': (a) => ({
    text: `Hier staat het nummer van een paspoort, identiteitskaart of rijbewijs: ${quote(a.shown)}. Dat mag niet in de werkmap.`,
    way: takeAway,
    rule: 'documentnummer',
  }),
  'privacy/secret': (a) => ({
    text: `Hier staat ${a.why === 'key' ? 'een sleutel of toegangscode' : 'een wachtwoord of code'}: ${quote(a.shown)}. Wie de map heeft, kan ermee naar binnen.`,
    way: 'Verander het wachtwoord of de code nu, want git vergeet niets. Bewaar het nieuwe in de wachtwoordkluis, en schrijf hier alleen dat het daar ligt.',
    rule: 'wachtwoord',
  }),
  'privacy/name': (a) => ({
    text: `Hier staat ${doubtfulName.includes(a.why) ? 'misschien ' : ''}de naam van een persoon: ${quote(a.shown)}. ${nameWhy[a.why]} Namen staan alleen in \`personen.lokaal.yaml\`, dat buiten git blijft.`,
    way: 'Haal de naam hier weg, en schrijf de functie of het id, zoals `wethouder-1`. De naam zet u bij dat id in `personen.lokaal.yaml`. Met `--namen` komt hij in het document.',
    rule: 'naam',
  }),
};

/** Where a text goes that is typed before its file is known. */
const someFile = '`gemeente.yaml`, of in het bestand van het dossier in de map `dossiers`';

/**
 * The message for a text that somebody types, or that is about to be written; undefined for a diagnostic about another
 * thing.
 */
export function typedMessage({ code, args, source }: Diagnostic): Message | undefined {
  if (!(code in found)) return undefined;
  const [facts]: readonly unknown[] = args;
  // That the facts match the code was checked where the diagnostic was made.
  const { text, way, rule } = (found[code as FoundCode] as (facts: unknown) => FoundWords)(facts);
  const file = source.file === '' ? someFile : quote(source.file);
  return {
    text: text.replace(/^Hier staat/u, 'In deze tekst staat'),
    fix: `${way} Is dit geen privégegeven? Zet het dan zelf in ${file}, met erachter: \`# gemeente: toegestaan ${rule} – uw reden\`.`,
  };
}

function inFile<C extends FoundCode>(code: C): (facts: PrivacyFacts[C]) => Message {
  return (facts) => {
    const { text, way, rule } = found[code](facts);
    return {
      text,
      fix: way + otherwise(rule),
    };
  };
}

/** Words for private data in the user's files. */
export const privacyMessages: Messages<PrivacyFacts> = withPlaces({
  'privacy/bsn': inFile('privacy/bsn'),
  'privacy/iban': inFile('privacy/iban'),
  'privacy/phone': inFile('privacy/phone'),
  'privacy/birth-date': inFile('privacy/birth-date'),
  'privacy/mail': inFile('privacy/mail'),
  'privacy/address': inFile('privacy/address'),
  'privacy/document-number': inFile('privacy/document-number'),
  'privacy/secret': inFile('privacy/secret'),
  'privacy/name': inFile('privacy/name'),
  'privacy/name-in-path': () => ({
    text: 'In de naam van dit bestand staat de naam van een persoon. Die komt zo in git, en in elk document dat ervan gemaakt wordt.',
    fix: 'Geef het bestand een naam met de functie of het onderwerp. Bij een dossier doet u dat met `gemeente checklist rename`.',
  }),
  'privacy/local-file': () => ({
    text: 'Dit bestand is alleen voor uw eigen computer. Het mag niet in git.',
    fix: 'Haal het eruit met `git rm --cached`, en laat de regel ervoor in `.gitignore` staan.',
  }),
  'privacy/old-file': (a) => ({
    text:
      a.why === 'local'
        ? 'Een vorige versie van dit bestand staat in git. Het is alleen voor uw eigen computer.'
        : 'In de naam van dit bestand staat de naam van een persoon. Het staat nog in een vorige versie in git.',
    fix: 'Git bewaart elke versie.',
  }),
  'privacy/id-copy': () => ({
    text: 'Dit lijkt een kopie van een paspoort, identiteitskaart of rijbewijs: dat zegt de naam. Zo’n kopie mag niet in de werkmap.',
    fix: takeAway + otherwise('idkopie'),
  }),
  'privacy/photo-place': () => ({
    text: 'In deze foto staat op welke plek zij is gemaakt. Dat kan iemands huis zijn.',
    fix: `Haal de plek eruit. In Windows kan dat zo: klik met rechts, Eigenschappen, Details, Eigenschappen en persoonlijke gegevens verwijderen.${otherwise('locatie')}`,
  }),
  'privacy/not-read': (a) => ({
    text: `Hierin heb ik niet gekeken: ${unread[a.why]}. Of er privégegevens in staan, weet ik dus niet.`,
    fix: `Kijk het zelf na.${otherwise('ongelezen')}`,
  }),
  'privacy/history-incomplete': (a) =>
    a.why === 'shallow'
      ? {
          text: 'Git heeft hier niet alle oude versies. In wat er niet is, heb ik niet gekeken.',
          fix: 'Haal eerst alles op met `git fetch --unshallow`.',
        }
      : {
          text: 'Git haalt hier oude versies pas op als ze nodig zijn. In wat er niet is, heb ik niet gekeken.',
          fix: 'Doe dit in een gewone kopie, gemaakt met `git clone` zonder filter.',
        },
  'privacy/more': (a) => ({
    text: `Er is nog ${a.count} keer iets gevonden. Dat staat hier niet bij.`,
    fix: 'Los eerst op wat hierboven staat, en kijk dan opnieuw.',
  }),
  'privacy/accepted-unreadable': () => ({
    text: 'Deze regel is niet te lezen als iets wat is aanvaard.',
    fix: 'Haal de regel weg. Aanvaarden doet u met: `gemeente privacy --aanvaard "uw reden"`.',
  }),
  'privacy/no-reason': (a) => ({
    text: `Deze opmerking staat ${quote(a.rule)} toe zonder reden. Zonder reden geldt zij niet.`,
    fix: `Zet de reden erachter: \`# gemeente: toegestaan ${a.rule} – uw reden\`.`,
  }),
  'privacy/unknown-rule': (a) => ({
    text: `De regel ${quote(a.rule)} bestaat niet.${didYouMean(a.near)} Deze regels zijn er: ${choices(a.rules)}.`,
    fix:
      a.near === undefined ? 'Schrijf na “toegestaan” de naam van een regel.' : `Schrijf ${quote(a.near)}.`,
    replacement: a.near === undefined ? undefined : { of: a.rule, by: a.near },
  }),
  'privacy/nothing-allowed': (a) => ({
    text: `Deze opmerking staat ${quote(a.rule)} toe, maar hier wordt niets gevonden.`,
    fix: 'Haal de opmerking weg.',
  }),
});
