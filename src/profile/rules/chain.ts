import { minutesBefore, type WeekMoment } from '../../calendar/weekly-clock.ts';
import { writeMoment } from '../../calendar/written.ts';
import { problem, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { dotted, nodeAt, sourceOfValue, textAt, toPointer, type Located } from '../../workspace/located.ts';
import { isRefused } from '../sound.ts';
import type { RuleContext } from './rule.ts';

/** Moments that lead to a meeting, in the required order. */
export interface Chain {
  readonly steps: readonly (readonly string[])[];
  /** The map with the meeting's day, and its time if it has one. */
  readonly target: readonly string[];
  /** The meeting as named in messages. */
  readonly meeting: string;
}

interface Step {
  readonly path: readonly string[];
  readonly node: Located;
  readonly moment: WeekMoment;
  /** Minutes before the meeting. */
  readonly before: number;
}

/**
 * Checks that moments lead to a meeting in order, counting back from the meeting through the week. A moment that is
 * missing or misspelt is skipped: other messages report it.
 */
export function checkChain({ profile }: RuleContext, chain: Chain): readonly Diagnostic[] {
  const target = nodeAt(profile, chain.target);
  const dag = textAt(target, 'dag');
  if (dag === undefined || ['tijd', 'begin'].some((key) => isRefused(nodeAt(target, [key])))) return [];
  // For a meeting without a time, count from the end of its day, so that a moment on the same day still fits.
  const meeting = { dag, tijd: textAt(target, 'tijd') ?? textAt(target, 'begin') ?? '23:59' };
  const steps = chain.steps.flatMap((path) => stepAt(profile, path, meeting));
  return steps.flatMap((step, index) => {
    const previous = steps[index - 1];
    if (step.before === 0) return [sameMoment(step, chain)];
    return previous !== undefined && previous.before <= step.before
      ? [wrongOrder(previous, step, chain)]
      : [];
  });
}

function stepAt(profile: Located, path: readonly string[], meeting: WeekMoment): readonly Step[] {
  const node = nodeAt(profile, path);
  const dag = textAt(node, 'dag');
  const tijd = textAt(node, 'tijd');
  if (node === undefined || dag === undefined || tijd === undefined || !/^\d{2}:\d{2}$/.test(tijd)) return [];
  const moment = { dag, tijd };
  const before = minutesBefore(moment, meeting);
  return before === undefined ? [] : [{ path, node, moment, before }];
}

function sameMoment(step: Step, chain: Chain): Diagnostic {
  const first = dotted(step.path);
  const args = { first, second: dotted(chain.target), moment: writeMoment(step.moment) };
  return problem('clock/same-moment', sourceOfValue(step.node, toPointer(step.path)), args);
}

function wrongOrder(earlier: Step, later: Step, chain: Chain): Diagnostic {
  return problem('clock/order', sourceOfValue(later.node, toPointer(later.path)), {
    earlier: dotted(earlier.path),
    earlierMoment: writeMoment(earlier.moment),
    later: dotted(later.path),
    laterMoment: writeMoment(later.moment),
    meeting: chain.meeting,
  });
}
