import { findingAt, type Detector } from '../finding.ts';
import { before } from './around.ts';

/** Passport and identity card: two letters, six letters or digits, a digit; no letter O (RvIG). Driving licence: ten digits. */
const number = /(?<![\p{L}\d])(?:[A-NP-Z]{2}[ -]?[A-NP-Z\d]{6}\d|\d{10})(?![\p{L}\d])/giu;
const word =
  /(?<!\p{L})(?:paspoort|reisdocument|identiteits(?:kaart|bewijs)|id-?\s?(?:kaart|bewijs)|legitimatie\p{L}*|documentnummer|rijbewijs|verblijfs(?:document|vergunning)|vreemdelingen|v-nummer|passport)/iu;
const licence = /(?<!\p{L})rijbewijs(?:nummer|nr\.?)?|v-nummer|vreemdelingen/iu;

/** How far before the number its word may be. */
const reach = 80;

/** Numbers of identity documents, near a word for one. */
export const detectDocumentNumber: Detector = (text) =>
  word.test(text)
    ? [...text.matchAll(number)].flatMap(({ index, 0: written }) => {
        const above = before(text, index, reach);
        const isDigits = /^\d+$/.test(written);
        const isOne = isDigits ? licence.test(above) : word.test(above) && /\d.*\d/.test(written);
        return isOne ? [findingAt('documentnummer/word', index, written.length)] : [];
      })
    : [];
