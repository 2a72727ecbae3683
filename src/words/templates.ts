import type { TemplateRefusals } from '../app/templates/refusals.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { nameOf, slashed } from '../workspace/paths.ts';
import { suggest } from './suggest.ts';
import type { RefusalWords } from './refusal-words.ts';

/** Wordings for refusals of work on templates. */
export const templateWords: RefusalWords<TemplateRefusals> = {
  'template/unknown-part': ({ typed, known }) =>
    `Het deel ${typed} bestaat niet.${suggest(nearest(typed, known))} Welke delen er zijn, ziet u met: gemeente template list`,
  'template/unknown-document': ({ typed, known }) =>
    `Het document ${typed} bestaat niet.${suggest(nearest(typed, known))} Kies uit: ${known.join(', ')}.`,
  'template/no-original': ({ part }) => `${part} is van uzelf: er is geen meegeleverd origineel.`,
  'template/taken-over': ({ part, file, made }) =>
    `U hebt ${part} al overgenomen: ${file}. ${written(made)}\nOpnieuw beginnen? Haal dat bestand eerst weg.`,
  'document/no-id': ({ typed }) =>
    `Van ${typed} kan ik geen naam maken. Gebruik kleine letters, zoals jaarplan.`,
  'document/device': ({ id }) =>
    `Windows kent ${id} als apparaat: zo kan een bestand niet heten. Kies een andere naam.`,
  'document/shipped': ({ id }) =>
    `${id} is al een meegeleverd document. Aanpassen doet u met: gemeente template eject ${id}`,
  'document/taken': ({ file, made }) =>
    `Er is al een ${file}. ${written(made)} Kies een andere naam, of haal dat bestand weg.`,
  'collaboration/unknown': ({ typed, known }) =>
    `Er is geen meegeleverde ${typed}.${suggest(nearest(typed, known))} Kies uit: ${known.join(', ')}.`,
  'word-file/none': ({ typed, siblings }) =>
    `Het bestand ${typed} bestaat niet.${suggest(nearest(nameOf(slashed(typed)), siblings))}`,
  'word-file/no-file': ({ typed }) => `${typed} is geen bestand. Noem een Word-bestand.`,
};

function written(made: readonly string[]): string {
  return made.length === 0 ? 'Er is niets geschreven.' : `Wel geschreven: ${made.join(', ')}.`;
}
