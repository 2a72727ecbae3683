/** What a file says of itself before its first word: title and language. */
import type { Check, Found } from '../check.ts';
import { quote } from '../check.ts';
import type { CheckedFormat } from '../structure.ts';

/** A title that a program gave, and that says nothing. */
const meaningless =
  /^(?:naamloos|untitled|document\s?\d*|microsoft word.*|titel|title|.*\.(?:docx?|odt|pdf|html?|md))$/i;

const whereTitle: Readonly<Record<CheckedFormat, string>> = {
  md: 'Begin het bestand met een kop van niveau 1: “# ” en de titel.',
  html: 'Zet de titel in het element title, boven in de pagina.',
  docx: 'Vul in Word de titel in bij Bestand, Info, Eigenschappen.',
  odt: 'Vul in LibreOffice de titel in bij Bestand, Eigenschappen, Omschrijving.',
  pdf: 'Vul de titel in bij de eigenschappen van het document waarvan u de pdf maakt.',
};

/** Whether it has a title. Source: WCAG 2.1, 2.4.2. */
export const title: Check = {
  id: 'titel',
  title: 'Titel van het document',
  criterion: '2.4.2',
  severity: 'fout',
  formats: ['md', 'html', 'docx', 'odt', 'pdf'],
  find: (structure, format): readonly Found[] => {
    const words = structure.title?.trim() ?? '';
    if (words === '') return [{ found: 'Het bestand heeft geen titel.', cure: whereTitle[format] }];
    return meaningless.test(words)
      ? [{ found: `De titel ${quote(words)} zegt niet waar het over gaat.`, cure: whereTitle[format] }]
      : [];
  },
};

/** A language tag, as far as its first parts. Source: RFC 5646, 2.1. */
const languageTag = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i;

const whereLanguage: Readonly<Record<Exclude<CheckedFormat, 'md'>, string>> = {
  html: 'Zet lang="nl" in het element html.',
  docx: 'Kies in Word alle tekst, en dan Controleren, Taal, Nederlands.',
  odt: 'Kies in LibreOffice Nederlands bij Extra, Taal, Voor alle tekst.',
  pdf: 'Stel de taal in van het document waarvan u de pdf maakt.',
};

/** Whether it says in which language it is, and that is Dutch or Frisian. Source: WCAG 2.1, 3.1.1. */
export const language: Check = {
  id: 'taal',
  title: 'Taal van het document',
  criterion: '3.1.1',
  severity: 'fout',
  formats: ['html', 'docx', 'odt', 'pdf'],
  find: (structure, format): readonly Found[] => {
    const tag = structure.language?.trim() ?? '';
    const cure = format === 'md' ? '' : whereLanguage[format];
    if (tag === '') return [{ found: 'Het bestand zegt niet in welke taal het is.', cure }];
    if (!languageTag.test(tag))
      return [{ found: `De taal ${quote(tag)} is geen taalcode, zoals nl-NL.`, cure }];
    return /^(?:nl|fy)\b/i.test(tag)
      ? []
      : [
          {
            found: `Het bestand zegt dat de taal ${tag} is. Verwacht: nl of fy. Een schermlezer leest het dan verkeerd voor.`,
            cure,
            severity: 'waarschuwing',
          },
        ];
  },
};
