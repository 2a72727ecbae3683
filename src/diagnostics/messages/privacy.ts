import type { PrivacyFacts } from '../codes/privacy.ts';
import { choices, didYouMean, quote, type Messages } from './message.ts';

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

/** Words for private data in the user's files. The values themselves are never repeated. */
export const privacyMessages: Messages<PrivacyFacts> = {
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
  'privacy/not-read': () => ({
    text: 'In dit bestand kon ik niet kijken: het is te groot. Of er privégegevens in staan, weet ik dus niet.',
    fix: 'Kijk het zelf na.',
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
};
