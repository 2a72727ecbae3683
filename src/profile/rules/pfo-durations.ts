import { problem } from '../../diagnostics/diagnostic.ts';
import { nodeAt, sourceOfValue } from '../../workspace/located.ts';
import { rawNumber } from '../leaf.ts';
import { isRefused } from '../sound.ts';
import type { Rule } from './rule.ts';

/** The parts of the PFO fit in it: the first part is shorter, the secretariat's part not longer (001 L44, L53). */
export const checkPfoDurations: Rule = ({ profile, view }) => {
  const hours = rawNumber(view, 'pfo', 'duur_uren');
  // The default does not replace a length that was rejected.
  if (hours === undefined || isRefused(nodeAt(profile, ['pfo', 'duur_uren']))) return [];
  const totalMinutes = Math.round(hours * 60);
  const parts = [
    { key: 'vooroverleg_minuten', fits: (minutes: number): boolean => minutes < totalMinutes },
    { key: 'secretaresse_minuten', fits: (minutes: number): boolean => minutes <= totalMinutes },
  ];
  return parts.flatMap(({ key, fits }) => {
    const partMinutes = rawNumber(view, 'pfo', key);
    if (partMinutes === undefined || fits(partMinutes)) return [];
    // When a default does not fit, the length that the user gave is to blame.
    const node = nodeAt(profile, ['pfo', key]) ?? nodeAt(profile, ['pfo', 'duur_uren']);
    if (node === undefined || isRefused(node)) return [];
    const args = { part: `pfo.${key}`, partMinutes, totalMinutes };
    return [problem('duration/longer-than-meeting', sourceOfValue(node, `/pfo/${key}`), args)];
  });
};
