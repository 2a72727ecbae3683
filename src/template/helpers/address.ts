import { upperFirst } from '../../diagnostics/upper-first.ts';
import type { RenderState } from '../render-state.ts';
import type { HelperMap } from './helper.ts';
import { plainText } from './value.ts';

/** How the reader is addressed and what the assistant is called, following the profile's `schrijfstijl`. */
export function addressHelpers(state: RenderState): HelperMap {
  const formal = state.address === 'u';
  return {
    u: () => (formal ? 'u' : 'je'),
    U: () => (formal ? 'U' : 'Je'),
    /** Stressed, after a preposition: "van jou". */
    jou: () => (formal ? 'u' : 'jou'),
    /** Stressed: "alleen jij". */
    jij: () => (formal ? 'u' : 'jij'),
    uw: () => (formal ? 'uw' : 'je'),
    Uw: () => (formal ? 'Uw' : 'Je'),
    /** `{{uje "kunt u" "kun je"}}` for words that differ in more than the pronoun. */
    uje: (first, second) => plainText(formal ? first : second),
    ondersteuner: () => state.assistant,
    Ondersteuner: () => upperFirst(state.assistant),
  };
}
