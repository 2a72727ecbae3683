import { wrapWords } from '../../../diagnostics/wrap-words.ts';
import type { Style } from '../../../diagnostics/style.ts';
import type { HouseFileFacts } from '../../../output/docx/house-file/inspect.ts';

const labelWidth = 14;

/** The content of a file, one line per subject. */
export function factLines(facts: HouseFileFacts, style: Style, width: number | undefined): string {
  const { styles, placeholders, fonts, language, hasContentPlace } = facts;
  const found = styles.filter(({ nameInFile }) => nameInFile !== undefined);
  const added = styles.filter(({ nameInFile }) => nameInFile === undefined);
  const rows: readonly (readonly [string, string])[] = [
    ['Papier', paper(facts.page)],
    ['Koptekst', margin(facts.headers, facts.hasLogo)],
    ['Voettekst', margin(facts.footers, false)],
    ['Paginanummer', facts.hasPageNumber ? 'ja' : 'nee'],
    ['Eigen tekst', hasContentPlace ? 'blijft staan rond {{inhoud}}' : ownText(facts)],
    [
      'Invulplekken',
      placeholders.length === 0 ? 'geen' : placeholders.map((name) => `{{${name}}}`).join(', '),
    ],
    ['Lettertypen', fonts.length === 0 ? 'niet genoemd' : fonts.join(', ')],
    [
      'Taal',
      `documenten worden nl-NL${language === undefined || language === 'nl-NL' ? '' : `; het bestand zelf zegt ${language}`}`,
    ],
    ['Stijlen', found.length === 0 ? 'geen gevonden' : found.map(styleWords).join(', ')],
    ['Voeg ik toe', added.length === 0 ? 'niets' : added.map(({ name }) => name).join(', ')],
  ];
  return rows
    .map(([label, words]) => row(style.strong(label) + ' '.repeat(labelWidth - label.length), words, width))
    .join('');
}

function row(label: string, words: string, width: number | undefined): string {
  const text = width === undefined ? words : wrapWords(words, Math.max(20, width - labelWidth));
  return `${label}${text.replaceAll('\n', `\n${' '.repeat(labelWidth)}`)}\n`;
}

/** "Kop 1 (Heading 1)": also the name in the file, when that differs in more than case. */
function styleWords({ name, nameInFile }: HouseFileFacts['styles'][number]): string {
  return nameInFile === undefined || nameInFile.toLowerCase() === name.toLowerCase()
    ? name
    : `${name} (${nameInFile})`;
}

function margin(count: number, hasLogo: boolean): string {
  if (count === 0) return 'geen';
  return `ja${count > 1 ? `, ${count} soorten` : ''}${hasLogo ? ', met een plaatje (logo)' : ''}`;
}

function ownText({ hasDroppedText }: HouseFileFacts): string {
  return hasDroppedText
    ? 'wordt niet gebruikt. Voorblad houden? Zet eronder een alinea met alleen {{inhoud}}'
    : 'geen';
}

function paper({ width, height, top, right, bottom, left }: HouseFileFacts['page']): string {
  const size = `${millimetres(width)} × ${millimetres(height)} mm, ${width > height ? 'liggend' : 'staand'}`;
  return `${size}; marges ${[top, right, bottom, left].map(millimetres).join(', ')} mm (boven, rechts, onder, links)`;
}

/** @param twips 1/1440 inch */
function millimetres(twips: number): number {
  return Math.round((twips / 1440) * 25.4);
}

/** The same facts under Dutch keys. */
export function factsForPrograms(facts: HouseFileFacts): object {
  const { page } = facts;
  return {
    papier: {
      breedte_mm: millimetres(page.width),
      hoogte_mm: millimetres(page.height),
      marges_mm: {
        boven: millimetres(page.top),
        rechts: millimetres(page.right),
        onder: millimetres(page.bottom),
        links: millimetres(page.left),
      },
    },
    kopteksten: facts.headers,
    voetteksten: facts.footers,
    paginanummer: facts.hasPageNumber,
    logo: facts.hasLogo,
    plek_voor_inhoud: facts.hasContentPlace,
    invulplekken: facts.placeholders,
    lettertypen: facts.fonts,
    taal: facts.language ?? null,
    stijlen: facts.styles.map(({ name, nameInFile }) => ({ naam: name, in_bestand: nameInFile ?? null })),
  };
}
