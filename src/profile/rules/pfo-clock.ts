import { checkChain } from './chain.ts';
import type { Rule } from './rule.ts';

/** Topics are handed in before the agenda is published, and that is before the meeting itself (001 L47). */
export const checkPfoClock: Rule = (context) =>
  checkChain(context, {
    steps: [
      ['pfo', 'aanleveren_uiterlijk'],
      ['pfo', 'publiceren_uiterlijk'],
    ],
    target: ['pfo'],
    meeting: 'het PFO',
  });
