import { quote, type Check, type Found } from '../check.ts';

const remake = 'Maak de pdf opnieuw uit het document, met labels (“PDF/UA” of “toegankelijke pdf”).';

/** Whether a PDF has tags, and says so. Sources: ISO 14289-1, 5 and 7.1; WCAG 2.1, 1.3.1. */
export const tags: Check = {
  id: 'pdf-labels',
  title: 'Labels (tags) van een pdf',
  criterion: '1.3.1',
  severity: 'fout',
  formats: ['pdf'],
  find: ({ pdf }): readonly Found[] => {
    if (pdf === undefined) return [];
    if (!pdf.isTagged)
      return [
        {
          found: 'De pdf heeft geen labels. Een schermlezer kent geen koppen, lijsten en tabellen.',
          cure: remake,
        },
      ];
    const [first] = pdf.untagged;
    const untagged: readonly Found[] =
      first === undefined
        ? []
        : [
            {
              found: `De tekst ${quote(first)} heeft geen label. Een schermlezer slaat die tekst over.`,
              cure: remake,
            },
          ];
    const claim: readonly Found[] = pdf.claimsUa
      ? []
      : [{ found: 'De pdf zegt niet dat hij aan PDF/UA voldoet.', cure: remake, severity: 'waarschuwing' }];
    return [...untagged, ...claim];
  },
};

/** Whether the tags are in the order of what is on the page. Source: WCAG 2.1, 1.3.2. */
export const readingOrder: Check = {
  id: 'pdf-leesvolgorde',
  title: 'Leesvolgorde van een pdf',
  criterion: '1.3.2',
  severity: 'waarschuwing',
  formats: ['pdf'],
  find: ({ pdf }): readonly Found[] => {
    const pages = pdf?.outOfOrder ?? [];
    if (pages.length === 0) return [];
    const where = pages.length === 1 ? `bladzijde ${pages.join('')}` : `de bladzijden ${pages.join(', ')}`;
    return [
      {
        found: `Op ${where} is de volgorde van de labels anders dan die van de tekst.`,
        cure: 'Luister die bladzijden na met een schermlezer, of maak de pdf opnieuw uit het document.',
      },
    ];
  },
};

/** Whether a window shows the title. Source: ISO 14289-1, 7.1; WCAG 2.1, 2.4.2. */
export const shownTitle: Check = {
  id: 'pdf-titel-in-venster',
  title: 'Titel in het venster van een pdf',
  criterion: '2.4.2',
  severity: 'fout',
  formats: ['pdf'],
  find: ({ pdf }): readonly Found[] =>
    pdf === undefined || pdf.showsTitle
      ? []
      : [{ found: 'Het venster toont de naam van het bestand in plaats van de titel.', cure: remake }],
};
