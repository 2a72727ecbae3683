import type { WorkspaceRefusals } from '../app/open/refusals.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { nameOf, slashed } from '../workspace/paths.ts';
import type { UnportableName } from '../workspace/portable-name.ts';
import { suggest } from './suggest.ts';
import type { RefusalWords } from './refusal-words.ts';

/** Explains to someone with a workspace how to get there, and to someone without one how to begin. */
export const workspaceWords: RefusalWords<WorkspaceRefusals> = {
  'workspace/none': ({ lookalike }) => {
    const found =
      lookalike === undefined
        ? ''
        : `\nHier staat wel ${lookalike}. Geef dat bestand precies de naam gemeente.yaml.`;
    return `Hier is geen werkmap: er staat geen gemeente.yaml in deze map of een map erboven.${found}
Ga naar de map van uw gemeente, of noem die met --workspace <map>.
Beginnen? Maak een werkmap met: gemeente init`;
  },
  'workspace/pattern-without-any': ({ pattern }) =>
    `Bij ${pattern} hoort geen enkele werkmap: er staat nergens een gemeente.yaml.`,
  'workspace/no-folder': ({ typed, siblings }) =>
    `De map ${typed} bestaat niet.${suggest(nearest(nameOf(slashed(typed)), siblings))}`,
  'workspace/no-profile': ({ typed }) =>
    `In ${typed} staat geen gemeente.yaml. Kies een map waar dat bestand in staat.`,
  'path/leads-outside': ({ file }) =>
    `${file} leidt naar een plek buiten de werkmap. Haal die koppeling weg. Er is niets geschreven.`,
  'path/not-on-windows': unportableWords,
  'workspace/several': () =>
    'Deze opdracht werkt in één werkmap tegelijk. Noem er één met --workspace <map>.',
};

/** Why a name cannot be used. A folder in a shared workspace must be one on every computer. */
export function unportableWords({ name, cause }: UnportableName): string {
  const why = {
    device: 'Windows kent die naam als apparaat.',
    ending: 'Op Windows kan een naam niet op een punt of spatie eindigen.',
    sign: 'Op Windows kan een naam geen < > : " | ? of * bevatten.',
  };
  return `De naam ‘${name}’ kan niet. ${why[cause]} Kies een andere naam. Er is niets geschreven.`;
}
