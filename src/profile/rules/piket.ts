import { writeMoment } from '../../calendar/written.ts';
import { problem } from '../../diagnostics/diagnostic.ts';
import { nodeAt, sourceOfValue, textAt } from '../../workspace/located.ts';
import type { Rule } from './rule.ts';

/** On-call duty does not end at the moment it begins (001 L65). */
export const checkPiket: Rule = ({ profile }) => {
  const begin = nodeAt(profile, ['piket', 'begin']);
  const end = nodeAt(profile, ['piket', 'einde']);
  if (begin === undefined || end === undefined) return [];
  const [dag, tijd] = [textAt(begin, 'dag'), textAt(begin, 'tijd')];
  if (dag === undefined || tijd === undefined || dag !== textAt(end, 'dag') || tijd !== textAt(end, 'tijd'))
    return [];
  const args = { first: 'piket.begin', second: 'piket.einde', moment: writeMoment({ dag, tijd }) };
  return [problem('clock/same-moment', sourceOfValue(end, '/piket/einde'), args)];
};
