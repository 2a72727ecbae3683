import type { CheckedFile } from '../../app/check/check-files.ts';
import { joinPath, showPath } from '../../workspace/paths.ts';
import { causeSentences } from '../../words/causes.ts';
import { stateWords, unitWords } from './check-words.ts';
import { writeDifference } from './difference-words.ts';
import { placeEntry } from './place-entry.ts';

/** Checked files for programs: every cause as a sentence and as data, and the whole difference. */
export function checkedEntries(
  checked: readonly CheckedFile[],
  outFolder: string,
  cwd: string,
): readonly object[] {
  return checked.map(({ name, state, explanation }) => {
    const base = { bestand: showPath(cwd, joinPath(outFolder, name)), staat: stateWords[state] };
    if (explanation === undefined) return { ...base, oorzaken: [] };
    const { difference, places } = explanation;
    return {
      ...base,
      oorzaken: causeSentences(explanation),
      plaatsen: places.map(placeEntry),
      ...(difference === undefined
        ? {}
        : { verschil: writeDifference(difference.parts, unitWords[difference.unit]) }),
    };
  });
}
