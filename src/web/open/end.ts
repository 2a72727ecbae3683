import { pageAnswer, paragraph } from './page.ts';
import type { Route } from './visit.ts';

const words = 'Alles wat u deed, is bewaard. U kunt dit venster sluiten.';

/** The end: the button that stops the program. */
export const endRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/klaar',
    act: (visit) =>
      Promise.resolve({
        ends: true as const,
        page: pageAnswer(
          {
            title: 'Klaar',
            body: [paragraph(words), paragraph('Verder gaan? Start het programma opnieuw.')],
          },
          visit,
        ),
      }),
  },
];
