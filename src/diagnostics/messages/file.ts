import type { FileFacts } from '../codes/file.ts';
import { choices, didYouMean, quote, type Messages } from './message.ts';

/** Words for problems with files themselves: missing, unreadable, too big, in the wrong place. */
export const fileMessages: Messages<FileFacts> = {
  'file/empty': () => ({
    text: 'Hier staan geen gegevens: het bestand is leeg, of alles staat achter een `#`.',
    fix: 'Vul het bestand in, of haal `# ` weg voor regels die meetellen. Gebruikt u het niet? Haal het bestand dan weg.',
  }),
  'file/binary': () => ({
    text: 'Dit bestand is geen tekst. Hier hoort een YAML-bestand te staan.',
    fix: 'Kijk of u per ongeluk een Word-bestand of plaatje deze naam hebt gegeven.',
  }),
  'file/not-utf8': (a) => ({
    text: `De letters in dit bestand zijn niet opgeslagen als UTF-8, maar waarschijnlijk als ${a.encoding}.${a.letter === undefined ? '' : ` Hier staat zo’n letter: ${quote(a.letter)}.`}`,
    fix: 'Open het bestand in Kladblok. Kies Opslaan als, en bij Codering UTF-8.',
  }),
  'file/too-large': (a) => ({
    text: `Dit bestand is ${kilobytes(a.bytes)} groot. Zo’n bestand mag hier ten hoogste ${kilobytes(a.limit)} zijn.`,
    fix: 'Splits het bestand, of haal weg wat er niet in hoort.',
  }),
  'file/not-readable': () => ({
    text: 'Dit bestand mag ik niet lezen: u hebt er geen leesrecht voor.',
    fix: 'Vraag uw ICT-afdeling om leesrecht, of kopieer het bestand naar een map van uzelf.',
  }),
  'file/not-a-folder': (a) => ({
    text: `${quote(a.folder)} is een bestand. Hier hoort een map te staan.`,
    fix: 'Geef het bestand een andere naam. Maak daarna een map met deze naam, als u die nodig hebt.',
  }),
  'file/folder-not-readable': (a) => ({
    text: `De map ${quote(a.folder)} mag ik niet openen: u hebt er geen leesrecht voor.`,
    fix: 'Vraag uw ICT-afdeling om leesrecht voor deze map.',
  }),
  'file/names-in-git': () => ({
    text: 'Dit bestand met namen staat in git. Git bewaart ook alle oude versies.',
    fix: 'Haal het eruit met `git rm --cached personen.lokaal.yaml`, en zet die naam in `.gitignore`.',
  }),
  'file/is-directory': () => ({
    text: 'Dit is een map. Hier hoort een bestand te staan.',
    fix: 'Geef de map een andere naam en zet het bestand op deze plek.',
  }),
  'file/missing': (a) => ({
    text: `Het bestand ${quote(a.path)} bestaat niet.${didYouMean(a.near)}`,
    fix: 'Verbeter het pad, of maak het bestand. Het pad telt vanaf de map van het bestand waarin het staat.',
    replacement: a.near === undefined ? undefined : { of: lastOf(a.path), by: a.near },
  }),
  'file/outside-workspace': (a) => ({
    text: `Het pad ${quote(a.path)} wijst buiten ${a.allowed}. Dat mag niet.`,
    fix: 'Zet het bestand in de werkmap en verwijs daarnaar. Ook een snelkoppeling mag niet naar buiten wijzen.',
  }),
  'file/wrong-kind': (a) => ({
    text: `Het bestand ${quote(a.path)} is van een soort die hier niet past. Verwacht: ${choices(a.expected)}.`,
    fix: 'Kies een bestand van de juiste soort.',
  }),
  'file/unknown-folder': (a) => ({
    text: `De map ${quote(a.folder)} lees ik niet.${didYouMean(a.near)}`,
    fix: `Geef de map de naam ${quote(a.near)}, of een heel andere naam als het iets anders is.`,
  }),
};

/** The name at the end of a path. */
function lastOf(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}

function kilobytes(bytes: number): string {
  if (bytes < 1024) return `${bytes} bytes`;
  const kilo = Math.round(bytes / 1024);
  return kilo < 1024 ? `${kilo} kB` : `${Math.round(kilo / 1024)} MB`;
}
