/** What is answered before anything is asked. */
import type { Answers, Municipality } from './answers.ts';
import { questions, type CiSystem } from './questions.ts';

/**
 * What is proposed when nothing is known yet.
 *
 * @param remote where git keeps the folder: an address, or undefined
 * @param packageSource what `npm install` gets in CI
 */
export function proposedAnswers(remote: string | undefined, packageSource: string): Partial<Answers> {
  const values = questions.flatMap(({ id, proposal }) =>
    proposal === undefined ? [] : [[id, proposal] as const],
  );
  return { values: Object.fromEntries(values), ci: ciOf(remote ?? ''), packageSource };
}

/** The system that checks changes where git keeps the folder. */
function ciOf(address: string): CiSystem {
  if (/github\./i.test(address)) return 'github';
  if (/gitlab/i.test(address)) return 'gitlab';
  return /dev\.azure\.com|visualstudio\.com/i.test(address) ? 'azure' : 'geen';
}

/** Answers over each other; the last goes first. An answer of nothing takes an earlier one away. */
export function layered(layers: readonly Partial<Answers>[]): Partial<Answers> {
  return Object.assign({}, ...layers, {
    values: Object.assign({}, ...layers.map(({ values }) => values ?? {})) as Answers['values'],
  }) as Partial<Answers>;
}

/** Earlier answers, without those of another municipality: its mail address is not that of this one. */
export function knownFor(asked: Municipality | undefined, known: Partial<Answers>): Partial<Answers> {
  const isOther =
    asked !== undefined && known.municipality !== undefined && asked.code !== known.municipality.code;
  return isOther ? { ...known, values: {} } : known;
}

/** Answers from which files can be made; what was left empty stays open. */
export function completeAnswers(
  municipality: Municipality,
  { values = {}, documents, ci = 'geen' }: Partial<Answers>,
  packageSource: string,
): Answers {
  const known = Object.entries(values).filter(([, value]) => value !== '');
  return { municipality, values: Object.fromEntries(known), documents, ci, packageSource };
}
