import { alike, plainCell } from './cell-text.ts';
import {
  ask,
  classOf,
  conflict,
  lapseEffect,
  leave,
  patched,
  standingWords,
  type Part,
  type Sides,
} from './compare-parts.ts';
import { hasLines, joinRemarks } from './compare-remark.ts';
import type { Patch } from './plan-types.ts';
import type { SaidLapse } from './statement.ts';

/** It says that the task was begun. */
export function compareBusy({ now }: Sides): Part {
  const patch: Patch = { task: now.id, status: 'bezig' };
  if (now.status === 'bezig') return {};
  return now.status === 'open'
    ? { patch }
    : conflict('status', { file: 'bezig', dossier: standingWords(now) }, [patched(patch)]);
}

/** It says that the task lapses. */
export function compareLapse(sides: Sides, lapse: SaidLapse): Part {
  const { base, now } = sides;
  const { reason } = lapse;
  const nowIs = classOf(now);
  if (nowIs === 'lapsed') return compareReason(sides, reason);
  if (isRemarkAlready(lapse, sides)) return {};
  if (lapse.isDoubtful || isPerhapsOld(lapse, sides))
    return ask({ code: 'perhaps-lapses', text: lapse.text }, [
      lapseEffect(now, lapse),
      patched({ task: now.id, remark: joinRemarks(now.remark, lapse.text) }),
      leave,
    ]);
  const isChanged = base !== undefined && classOf(base.shown) !== nowIs;
  if (isChanged || nowIs === 'done')
    return conflict('status', { file: lapse.text, dossier: standingWords(now) }, [lapseEffect(now, lapse)]);
  if (reason === undefined) return ask({ code: 'lapses-without-reason' }, [lapseEffect(now, lapse), leave]);
  if (now.isMandatory) return ask({ code: 'duty-lapses', text: reason }, [lapseEffect(now, lapse), leave]);
  return { patch: { task: now.id, status: 'vervalt', reason } };
}

/** Whether somebody decided before that it is a remark, and no more. */
function isRemarkAlready({ isDoubtful, text }: SaidLapse, { now }: Sides): boolean {
  return isDoubtful && hasLines(now.remark ?? '', text);
}

function isPerhapsOld({ reason }: SaidLapse, { now, perhapsOld }: Sides): boolean {
  return classOf(now) === 'open' && perhapsOld.standing && reason !== undefined;
}

function compareReason({ base, now }: Sides, reason: string | undefined): Part {
  if (reason === undefined || (now.reason !== undefined && alike(reason) === alike(plainCell(now.reason))))
    return {};
  const patch: Patch = { task: now.id, status: 'vervalt', reason };
  const wasSame = base !== undefined && base.isWhole && base.shown.reason === now.reason;
  if (wasSame) return { patch };
  return conflict('reason', { file: reason, dossier: now.reason ?? '' }, [patched(patch)]);
}
