import { alike, plainCell } from './cell-text.ts';
import { ask, conflict, leave, patched, type Part, type Sides } from './compare-parts.ts';
import type { Patch } from './plan-types.ts';
import type { SaidRemark } from './statement.ts';

/** What a row changes in the remark of its task. */
export function compareRemark(sides: Sides): Part {
  const { said, now } = sides;
  const { remark } = said;
  // A text that perhaps says that it lapses is asked about with the rest.
  if (remark === undefined || (said.lapse !== undefined && said.box !== 'onduidelijk')) return {};
  if (remark.kind !== 'removed') return compareText(sides, remark);
  return isUntouched(sides) && now.remark !== undefined
    ? ask({ code: 'remark-removed', text: now.remark }, [patched({ task: now.id, remark: null }), leave])
    : {};
}

function compareText(sides: Sides, { kind, text }: Exclude<SaidRemark, { readonly kind: 'removed' }>): Part {
  const { base, now } = sides;
  const alone: Patch = { task: now.id, remark: text };
  if (now.remark === undefined)
    return sides.perhapsOld.remark
      ? conflict('remark', { file: text, dossier: '' }, [patched(alone)])
      : { patch: alone };
  if (hasLines(now.remark, text)) return {};
  const both = joinRemarks(now.remark, text);
  const isKnown = base?.isWhole === true;
  if (isUntouched(sides)) return { patch: { task: now.id, remark: kind === 'added' ? both : text } };
  if (kind === 'added' && !isKnown) return { patch: { task: now.id, remark: both } };
  const instead = kind === 'instead' ? text : joinRemarks(base?.shown.remark, text);
  return conflict('remark', { file: text, dossier: now.remark }, [
    patched({ task: now.id, remark: both }),
    patched({ task: now.id, remark: instead }),
  ]);
}

/** Whether the dossier still has the remark that the list printed. */
function isUntouched({ base, now }: Sides): boolean {
  return base?.isWhole === true && alike(base.shown.remark ?? '') === alike(now.remark ?? '');
}

/** A remark below an earlier one. */
export function joinRemarks(earlier: string | undefined, text: string): string {
  return earlier === undefined || earlier.trim() === '' ? text : `${earlier.trimEnd()}\n${text}`;
}

/** Whether a remark says this already, each line of it. */
export function hasLines(remark: string, text: string): boolean {
  const lines = plainCell(remark).split('\n').map(alike);
  return (
    alike(plainCell(remark)) === alike(text) || text.split('\n').every((line) => lines.includes(alike(line)))
  );
}
