import { quote, type Check, type Found } from '../check.ts';
import type { Note } from '../structure.ts';
import { wordsOf } from '../walk.ts';

function textOf({ blocks }: Note): string {
  return blocks
    .map((block) => (block.kind === 'table' ? '' : wordsOf(block.content)))
    .join(' ')
    .trim();
}

/** Whether notes have words and can be reached; and that they are there at all. Source: WCAG 2.1, 1.3.2. */
export const notes: Check = {
  id: 'noten',
  title: 'Voetnoten en eindnoten',
  criterion: '1.3.2',
  severity: 'waarschuwing',
  formats: ['md', 'html', 'docx', 'odt', 'pdf'],
  find: ({ notes: all }): readonly Found[] => {
    const cure = 'Zet de uitleg in de zin zelf, of tussen haakjes erachter.';
    const faults = all.flatMap((note): readonly Found[] => {
      const text = textOf(note);
      if (text === '')
        return [
          { found: 'Een noot heeft geen tekst.', cure: 'Vul de noot in of haal hem weg.', severity: 'fout' },
        ];
      if (note.isReferred) return [];
      return [
        { found: `Naar de noot ${quote(text)} verwijst niets in de tekst.`, cure, text, severity: 'fout' },
      ];
    });
    const [first] = all;
    if (first === undefined || faults.length > 0) return faults;
    const count = all.length === 1 ? 'een noot' : `${all.length} noten`;
    return [
      {
        found: `Het bestand heeft ${count}, zoals ${quote(textOf(first))}. Wie luistert, hoort een noot pas later of niet.`,
        cure,
        text: textOf(first),
      },
    ];
  },
};
