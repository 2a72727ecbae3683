import { lastPage, paragraph } from './page.ts';
import type { Route } from './visit.ts';

/** The end: the button that stops the program. Its page has no menu, because nothing answers any more. */
export const endRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/klaar',
    act: ({ place }) =>
      Promise.resolve({
        ends: true as const,
        page: lastPage(
          'Klaar',
          [
            paragraph('Alles wat u deed, is bewaard. U kunt dit venster sluiten.'),
            paragraph('Opnieuw beginnen? Dubbelklik op ‘Gemeente openen’ in uw werkmap.'),
          ],
          place,
        ),
      }),
  },
];
