import { quote, type Check, type Found } from '../check.ts';
import { isText, picturesOf, placedBlocks } from '../walk.ts';

/** An alternative text that a camera or a program made. */
const fileName =
  /^\S+\.(?:png|jpe?g|gif|svg|webp|emf|wmf|bmp|tiff?)$|^(?:image|img|afbeelding|picture|foto|graphic)\s?\d*$/i;

/** Whether pictures have a text that says what they show. Source: WCAG 2.1, 1.1.1. */
export const alternatives: Check = {
  id: 'alternatieve-tekst',
  title: 'Tekst bij afbeeldingen',
  criterion: '1.1.1',
  severity: 'fout',
  formats: ['md', 'html', 'docx', 'odt', 'pdf'],
  find: (structure): readonly Found[] =>
    placedBlocks(structure)
      .filter(isText)
      .flatMap(({ block, under }) =>
        picturesOf(block.content).flatMap(({ alternative, isDecorative }): readonly Found[] => {
          if (isDecorative) return [];
          const words = alternative?.trim() ?? '';
          const cure = 'Schrijf in één zin wat erop te zien is, of markeer de afbeelding als versiering.';
          if (words === '') return [{ found: 'Een afbeelding heeft geen alternatieve tekst.', cure, under }];
          return fileName.test(words)
            ? [
                {
                  found: `De alternatieve tekst ${quote(words)} zegt niet wat er te zien is.`,
                  cure,
                  under,
                  text: words,
                },
              ]
            : [];
        }),
      ),
};
