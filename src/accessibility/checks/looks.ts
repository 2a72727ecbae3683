import { quote, type Check, type Found } from '../check.ts';
import { isText, placedBlocks, runsOf, wordsOf } from '../walk.ts';

const colours = 'rode|groene|blauwe|gele|oranje|grijze|paarse|roze|witte|zwarte';
const parts =
  'tekst|letters?|woord|woorden|regels?|cel|cellen|kolom|kolommen|rij|rijen|kaders?|vak|vakken|vlak|vlakken|blok|blokken|knop|knoppen|balk|balken|velden|veld|pijl|pijlen|lijn|lijnen|stip|stippen|taken|punten';

/** Texts that only make sense to who sees the page. */
const byLooks: readonly RegExp[] = [
  new RegExp(`\\b(?:${colours}) (?:${parts})\\b`, 'i'),
  /\b(?:rood|groen|blauw|geel|oranje|grijs|paars|roze) (?:gemarkeerd|gekleurd|gedrukt|omlijnd|onderstreept|gearceerd)\w*/i,
  /\bin het (?:rood|groen|blauw|geel|oranje|grijs|paars|roze)\b/i,
  /\b(?:hieronder|hierboven|onderaan|bovenaan|onderin|bovenin|onder|boven) (?:links|rechts)\b/i,
  /\b(?:links|rechts)(?:boven|onder)\b|\bhiernaast\b/i,
  /\b(?:linker|rechter) ?(?:kolom|kant|zijde|kader|vak|blok|bovenhoek|onderhoek|rand)\b/i,
  /\b(?:links|rechts) (?:van|naast|in|op) (?:de|het|deze|dit) (?:tekst|tabel|afbeelding|foto|pagina|bladzijde|kolom)\b/i,
  /\b(?:vet|cursief|schuin|onderstreept)(?:gedrukte?| gedrukte?| gemaakte?)\b/i,
  /\bde (?:ronde|vierkante|driehoekige) (?:knop|vorm|figuur)\b/i,
];

/** Whether texts point by colour, shape or place. Source: WCAG 2.1, 1.3.3. */
export const meaningByLooks: Check = {
  id: 'betekenis-door-uiterlijk',
  title: 'Verwijzen met kleur, vorm of plaats',
  criterion: '1.3.3',
  severity: 'waarschuwing',
  formats: ['md', 'html', 'docx', 'odt', 'pdf'],
  find: (structure): readonly Found[] =>
    placedBlocks(structure)
      .filter(isText)
      .flatMap(({ block, under }): readonly Found[] => {
        const words = wordsOf(block.content);
        const pointing = byLooks.map((each) => each.exec(words)?.[0]).find((each) => each !== undefined);
        if (pointing === undefined) return [];
        return [
          {
            found: `De tekst verwijst met ${quote(pointing)}. Wie het niet ziet, weet niet wat u bedoelt.`,
            cure: 'Noem de kop, de naam of het nummer van wat u bedoelt.',
            text: words,
            under,
          },
        ];
      }),
};

/** Whether only links are underlined: readers take the rest for links too. */
export const underlined: Check = {
  id: 'onderstreping',
  title: 'Onderstreepte tekst die geen link is',
  criterion: undefined,
  severity: 'waarschuwing',
  formats: ['html', 'docx', 'odt'],
  find: (structure): readonly Found[] =>
    placedBlocks(structure)
      .filter(isText)
      .flatMap(({ block, under }): readonly Found[] => {
        const run = runsOf(block.content).find(
          ({ isUnderlined, link, text }) =>
            isUnderlined === true && link === undefined && /\p{L}/u.test(text),
        );
        if (run === undefined) return [];
        return [
          {
            found: `De tekst ${quote(run.text)} is onderstreept en is geen link.`,
            cure: 'Maak de tekst vet in plaats van onderstreept.',
            text: wordsOf(block.content),
            under,
          },
        ];
      }),
};
