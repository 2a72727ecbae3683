import type { PrivacyFacts, UnreadReason } from '../codes/privacy.ts';
import { choices, didYouMean, quote, type Messages } from './message.ts';
import { withPlaces } from './privacy-place.ts';

/** The way out when it is no private data after all. */
const otherwise = (rule: string): string =>
  ` Is dit geen privégegeven? Zet dan achter de regel: \`# gemeente: toegestaan ${rule} – uw reden\`.`;

const takeAway =
  'Haal het weg, en bewaar het in het personeelssysteem. Schrijf hier alleen dat u het hebt, sinds wanneer en waar het ligt.';

const nameWhy: Readonly<Record<PrivacyFacts['privacy/name']['why'], string>> = {
  known: 'Het is een naam uit `personen.lokaal.yaml`.',
  part: 'Het is een deel van een naam uit `personen.lokaal.yaml`.',
  initials: 'Er staat een aanspreekvorm met voorletters.',
  address: 'Er staat een aanspreekvorm met iets wat op een naam lijkt.',
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

/** Words for private data in the user's files. The values themselves are never repeated. */
export const privacyMessages: Messages<PrivacyFacts> = withPlaces({
  'privacy/bsn': (a) => ({
    text: `Hier staat een burgerservicenummer: ${quote(a.shown)}. ${a.why === 'word' ? 'Het klopt met de elfproef, en er staat een woord als BSN bij.' : 'Het klopt met de elfproef, en het is zo geschreven.'} Dat mag niet in de werkmap, want git vergeet niets.`,
    fix: takeAway + otherwise('bsn'),
  }),
  'privacy/iban': (a) => ({
    text: `Hier staat een rekeningnummer: ${quote(a.shown)}. De controlecijfers kloppen. Dat mag niet in de werkmap, want git vergeet niets.`,
    fix: takeAway + otherwise('iban'),
  }),
  'privacy/phone': (a) =>
    a.why === 'mobile'
      ? {
          text: `Hier staat een mobiel nummer: ${quote(a.shown)}. Zo’n nummer is van een persoon, en hoort niet in de werkmap.`,
          fix: `Verwijs naar uw eigen contactlijst of telefoongids, of gebruik het nummer van het secretariaat.${otherwise('telefoon')}`,
        }
      : {
          text: `Hier staat een telefoonnummer: ${quote(a.shown)}. Misschien is dat van iemand thuis.`,
          fix: `Is het van een persoon? Verwijs dan naar uw eigen contactlijst.${otherwise('telefoon')}`,
        },
  'privacy/birth-date': (a) => ({
    text:
      a.why === 'word'
        ? `Hier staat een geboortedatum: ${quote(a.shown)}. Die hoort niet in de werkmap.`
        : `Hier staat een dag bij een verjaardag: ${quote(a.shown)}. Dat is misschien een geboortedatum.`,
    fix: takeAway + otherwise('geboortedatum'),
  }),
  'privacy/mail': (a) =>
    a.why === 'provider'
      ? {
          text: `Hier staat een privéadres voor mail: ${quote(a.shown)}. Dat hoort niet in de werkmap.`,
          fix: `Gebruik het adres van het secretariaat of van de afdeling.${otherwise('privemail')}`,
        }
      : {
          text: `Hier staat een mailadres dat op een naam lijkt: ${quote(a.shown)}.`,
          fix: `Gebruik het adres van het secretariaat of van de afdeling.${otherwise('privemail')}`,
        },
  'privacy/document-number': (a) => ({
    text: `Hier staat het nummer van een paspoort, identiteitskaart of rijbewijs: ${quote(a.shown)}. Dat mag niet in de werkmap.`,
    fix: takeAway + otherwise('documentnummer'),
  }),
  'privacy/secret': (a) => ({
    text: `Hier staat ${a.why === 'key' ? 'een sleutel of toegangscode' : 'een wachtwoord of code'}: ${quote(a.shown)}. Wie de map heeft, kan ermee naar binnen.`,
    fix: `Verander het wachtwoord of de code nu, want git vergeet niets. Bewaar het nieuwe in de wachtwoordkluis, en schrijf hier alleen dat het daar ligt.${otherwise('wachtwoord')}`,
  }),
  'privacy/name': (a) => ({
    text: `Hier staat ${a.why === 'part' || a.why === 'address' ? 'misschien ' : ''}de naam van een persoon: ${quote(a.shown)}. ${nameWhy[a.why]} Namen staan alleen in \`personen.lokaal.yaml\`, dat buiten git blijft.`,
    fix: `Haal de naam hier weg, en schrijf de functie of het id, zoals \`wethouder-1\`. Met \`--namen\` komt de naam in het document.${otherwise('naam')}`,
  }),
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
