import { checkChain } from './chain.ts';
import type { Rule } from './rule.ts';

/** Papers are available before the choice of what to discuss, and that choice is made before the meeting (001 L39). */
export const checkCollegeClock: Rule = (context) =>
  checkChain(context, {
    steps: [
      ['college', 'stukken_uiterlijk'],
      ['college', 'bespreekkeuze_voor'],
    ],
    target: ['college', 'vergadering'],
    meeting: 'de collegevergadering',
  });
