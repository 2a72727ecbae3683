import { isGround, type Ground } from '../../profile/grounds.ts';
import { isAboutCase, parseCondition, type ConditionTerm } from '../../profile/condition.ts';

/** Wording for the grounds for a departure, after "bij". */
export const groundNames: Readonly<Record<Ground, string>> = {
  'nieuw-college': 'een nieuw college',
  'eigen-ontslag': 'eigen ontslag',
  'ontslag-door-raad': 'ontslag door de raad',
  overlijden: 'overlijden',
  ziekte: 'ziekte',
  herindeling: 'herindeling',
};

/** "alleen bij ziekte", "niet bij overlijden": in which cases a task belongs; undefined when in all. */
export function caseWords(condition: string | undefined): string | undefined {
  const terms = (condition === undefined ? [] : (parseCondition(condition) ?? [])).filter(({ path }) =>
    isAboutCase(path),
  );
  const words = terms.flatMap((term) => wordsOf(term) ?? []);
  return words.length === 0 ? undefined : words.join(', ');
}

function wordsOf({ path, test, negated }: ConditionTerm): string | undefined {
  const start = negated ? 'niet bij' : 'alleen bij';
  if (path[1] === 'plotseling') return `${start} een plotseling vertrek`;
  if (path[1] !== 'grond' || !('value' in test)) return undefined;
  return `${start} ${isGround(test.value) ? groundNames[test.value] : test.value}`;
}

/** The same for a narrow column: "bij ziekte", "niet bij overlijden", "alleen plotseling". */
export function briefCase(condition: string | undefined): string | undefined {
  return caseWords(condition)
    ?.replaceAll('alleen bij een plotseling vertrek', 'alleen plotseling')
    .replaceAll('alleen bij ', 'bij ')
    .replaceAll('bij een plotseling vertrek', 'plotseling')
    .replaceAll('een nieuw college', 'nieuw college')
    .replace(/niet bij [^,]+(?:, niet bij [^,]+)+/, together);
}

/** "niet bij a, niet bij b, niet bij c" → "niet bij a, b of c". */
function together(words: string): string {
  const cases = words.replaceAll('niet bij ', '').split(', ');
  return `niet bij ${cases.slice(0, -1).join(', ')} of ${cases.at(-1) ?? ''}`;
}
