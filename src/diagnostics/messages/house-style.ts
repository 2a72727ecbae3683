import type { HouseStyleFacts, OtherThanWord, WordFilePart } from '../codes/house-style.ts';
import { choices, didYouMean, quote, type Messages } from './message.ts';

/** Wording for what a file is instead of a Word file. */
const kinds: Readonly<Record<OtherThanWord, string>> = {
  empty: 'Dit bestand is leeg.',
  excel: 'Dit is een bestand van Excel.',
  powerpoint: 'Dit is een bestand van PowerPoint.',
  opendocument: 'Dit is een OpenDocument-bestand (zoals .odt).',
  pdf: 'Dit is een PDF.',
  rtf: 'Dit is een RTF-bestand.',
  html: 'Dit is een webpagina.',
  zip: 'Dit is een zip-bestand waar geen Word-document in zit.',
  other: 'Dit is geen Word-bestand, welke naam het ook heeft.',
};

/** Wording for the parts of a Word file. */
const places: Readonly<Record<WordFilePart, string>> = {
  kop: 'de koptekst',
  voet: 'de voettekst',
  tekst: 'de tekst',
};

const saveAgain = 'Open het bestand in Word en kies Opslaan als > Word-document (.docx).';

/** Words for the Word file with the house style. */
export const houseStyleMessages: Messages<HouseStyleFacts> = {
  'house-style/not-a-word-file': (a) => ({
    text: `${kinds[a.found]} Voor de huisstijl hoort hier een Word-bestand (.docx of .dotx).`,
    fix: 'Zet hier het Word-bestand met uw huisstijl, of haal dit bestand weg.',
  }),
  'house-style/old-word-file': () => ({
    text: 'Dit is een Word-bestand van voor 2007 (.doc), ook als de naam anders is. Dat kan ik niet lezen.',
    fix: saveAgain,
  }),
  'house-style/encrypted': () => ({
    text: 'Op dit Word-bestand zit een wachtwoord of een beveiligingslabel. Daardoor kan ik het niet lezen.',
    fix: 'Haal de beveiliging eraf: in Word bij Bestand > Info > Document beveiligen. Sla het bestand daarna op.',
  }),
  'house-style/macros': () => ({
    text: 'In dit Word-bestand zitten macro’s. Een huisstijl mag geen programma’s meenemen.',
    fix: 'Kies in Word Opslaan als > Word-document (.docx). Dan blijven de macro’s weg.',
  }),
  'house-style/strict': () => ({
    text: 'Dit bestand is opgeslagen als “Strict Open XML-document”. Dat kan ik niet als huisstijl gebruiken.',
    fix: 'Open het bestand in Word en kies Opslaan als > Word-document (.docx), zonder het woord Strict.',
  }),
  'house-style/too-large': (a) => ({
    text: sizeWords(a),
    fix: 'Haal tekst en grote plaatjes weg die niet bij de huisstijl horen, en sla het bestand opnieuw op.',
  }),
  'house-style/damaged': (a) => ({
    text: `Dit Word-bestand is beschadigd of niet helemaal aangekomen.${a.part === undefined ? '' : ` Het gaat mis in het onderdeel ${quote(a.part)}.`}`,
    fix: 'Open het in Word, laat het herstellen en sla het opnieuw op. Lukt dat niet? Vraag het bestand opnieuw.',
  }),
  'house-style/lacks-styles': (a) => ({
    text: `In dit Word-bestand ${a.styles.length === 1 ? 'ontbreekt de stijl' : 'ontbreken de stijlen'} ${choices(a.styles, 'en')}. Documenten krijgen daar onze eigen opmaak voor.`,
    fix: 'Geef in Word een paar woorden deze stijl, pas de opmaak aan en sla het bestand op. De woorden mogen daarna weg.',
  }),
  'house-style/unknown-placeholder': (a) => ({
    text: `In ${places[a.where]} staat ${quote(`{{${a.found}}}`)}. Daar weet ik niets voor in te vullen.${didYouMean(a.near)}`,
    fix: `Kies uit ${choices(a.known)}.`,
  }),
  'house-style/misplaced-content': (a) => ({
    text: `In ${places[a.where]} staat ${quote('{{inhoud}}')} op een plek waar geen heel document past. Het moet alleen in een alinea staan, niet in een tabel, tekstvak, kop of voet.`,
    fix: 'Zet het in een eigen alinea in de gewone tekst, na het voorblad.',
  }),
  'house-style/page-size': (a) => ({
    text: `Het papier is ${millimetres(a.width)} bij ${millimetres(a.height)} mm. Verwacht: A4 (210 bij 297 mm).`,
    fix: 'Kies in Word bij Indeling > Formaat voor A4, en sla het bestand op. Is dit formaat zo bedoeld? Dan is het goed.',
  }),
  'house-style/linked-picture': (a) => ({
    text: `Een plaatje in kop of voet zit niet in het bestand zelf. Het staat op ${quote(a.target)}. Wie daar niet bij kan, ziet het niet.`,
    fix: 'Voeg het plaatje opnieuw in met Invoegen > Afbeeldingen, en kies niet voor een koppeling.',
  }),
  'house-style/no-page-number': (a) => ({
    text: `In dit Word-bestand ${a.hasFooter ? 'staat geen paginanummer in de kop of de voet' : 'zit geen voettekst en geen paginanummer'}. Op papier ziet niemand dan welke bladzijde het is.`,
    fix: 'Kies in Word Invoegen > Paginanummer > Onder aan pagina, en sla het bestand op. Is het zo bedoeld? Dan is het goed.',
  }),
  'house-style/pale-style': (a) => ({
    text: `De tekst in de ${a.styles.length === 1 ? 'stijl' : 'stijlen'} ${choices(a.styles, 'en')} is te licht om op wit te lezen (${quote(a.colour)}). Documenten krijgen dezelfde kleur, maar donkerder (${quote(a.used)}).`,
    fix: 'Wilt u zelf kiezen? Pas in Word de kleur van de stijl aan en sla het bestand op.',
  }),
};

function sizeWords(a: HouseStyleFacts['house-style/too-large']): string {
  if (a.what === 'parts')
    return `Dit Word-bestand bestaat uit ${a.found} onderdelen. Het mogen er ten hoogste ${a.limit} zijn.`;
  const size = `${megabytes(a.found)} MB groot. Het mag ten hoogste ${megabytes(a.limit)} MB zijn.`;
  return a.what === 'file'
    ? `Dit Word-bestand is ${size}`
    : `Een deel van dit Word-bestand is uitgepakt ${size}`;
}

function megabytes(bytes: number): number {
  return Math.ceil(bytes / 1024 / 1024);
}

/** @param twips 1/1440 inch */
function millimetres(twips: number): number {
  return Math.round((twips / 1440) * 25.4);
}
