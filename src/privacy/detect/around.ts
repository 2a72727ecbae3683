/** The text before a place, at most this many characters. */
export function before(text: string, start: number, reach: number): string {
  return text.slice(Math.max(0, start - reach), start);
}

/** The text after a place, at most this many characters. */
export function after(text: string, end: number, reach: number): string {
  return text.slice(end, end + reach);
}

/** The rest of the line before a place, at most this many characters. */
export function lineBefore(text: string, start: number, reach: number): string {
  const found = before(text, start, reach);
  return found.slice(found.lastIndexOf('\n') + 1);
}

/** Dashes and dots between digits. A character class, without brackets. */
export const marks: string = String.raw`.·•/\-\u2010-\u2015\u2212`;

/**
 * A label right before a number that says that it is a number of something else: `zaaknummer: `, `RSIN `, `kvk_nummer: `.
 * Only words for a number count: "in het dossier staat 123456782" names no dossier number.
 */
const otherNumber = new RegExp(
  String.raw`(?:\b(?:rsin|oin|kvk|isbn|issn|btw|loonheffingen|fi|vog)(?:[-_ ]?(?:nummer|nr\.?|id|code))?` +
    String.raw`|(?:zaak|dossier|zaaksysteem|vestigings|factuur|order|bestel|verplichtingen?|contract|project|kostenplaats|` +
    String.raw`grootboek|inkoop|offerte|registratie|klant|debiteuren?|crediteuren?|artikel|serie|inventaris|document|stuk|` +
    String.raw`volg|referentie|polis|object|perceel|bag|subsidie|beschikkings?|besluit|meldings?|ticket|incident|` +
    String.raw`organisatie|handelsregister|fiscaal|aanslag)[-_ ]?(?:nummers?|nrs?\.?|kenmerk|id|identificatie)` +
    String.raw`|\b(?:kenmerk|referentie|identificatie|imei)` +
    String.raw`|\b(?:zaak|kenmerk|referentie|ref|nummer_zaak)(?=["']?:))["'’*_${'`'}]{0,3}(?:[\s:=.#–-]{0,6}|[ \t]{0,3}\|{1,2}[ \t]{0,3})[*_${'`'}]{0,3}\s?(?:(?:is|was|luidt|met|van)\s)?["'’]?[A-Z]{0,4}[-_]?$`,
  'iu',
);

/** Whether the number at a place is labelled as a number of something that is no person. */
export function isOtherNumber(text: string, start: number): boolean {
  return otherNumber.test(before(text, start, 48));
}
