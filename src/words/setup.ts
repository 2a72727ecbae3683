import type { SetupRefusals } from '../app/setup/refusals.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { suggest } from './suggest.ts';
import type { RefusalWords } from './refusal-words.ts';

/** Wordings for refusals of `init` and `schema`. */
export const setupWords: RefusalWords<SetupRefusals> = {
  'setup/no-folder': ({ typed }) =>
    `${typed} is een bestand. Noem een map, of een naam die nog niet bestaat.`,
  'setup/other-profile': ({ name }) => `Hier staat al ${name}. Geef dat bestand eerst de naam gemeente.yaml.`,
  'setup/inside-workspace': ({ around }) => `Deze map ligt in een andere werkmap:
  ${around}
Er is niets geschreven.
Geef de opdracht in die map, of kies een map daarbuiten: gemeente init <map>
Wilt u toch een werkmap in een werkmap? Geef dan ook --toch.`,
  'setup/other-municipality': ({
    owner,
    asked: { name },
  }) => `Deze map is van ${owner.name} (${owner.code}), en u vraagt een werkmap voor ${name}. Er is niets geschreven.
Kies een andere map: gemeente init <map>
Moet deze map toch van ${name} worden? Geef dan ook --overschrijf. Wat iemand zelf schreef, blijft ernaast bewaard.`,
  'setup/leads-outside': ({ file }) =>
    `${file} leidt naar een plek buiten de werkmap. Haal die koppeling weg. Er is niets geschreven.`,
  'schema/unknown': ({ typed, known }) =>
    `Het schema ${typed} bestaat niet.${suggest(nearest(typed, known))} Kies uit: ${known.join(', ')}.`,
};
