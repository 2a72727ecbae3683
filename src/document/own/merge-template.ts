import { merge } from 'node-diff3';

/** Two changes of one text brought together. */
export interface MergedTemplate {
  readonly text: string;
  /** Whether both changed the same lines; the text then holds both, between stripes. */
  readonly hasConflict: boolean;
}

/**
 * Brings what a municipality changed in a template and what changed in the shipped one together, line by line.
 *
 * @param base the text that both were made from
 */
export function mergeTemplate({
  own,
  base,
  shipped,
}: {
  readonly own: string;
  readonly base: string;
  readonly shipped: string;
}): MergedTemplate {
  const lines = (text: string): string[] => text.replace(/\r\n/g, '\n').split('\n');
  const { conflict, result } = merge(lines(own), lines(base), lines(shipped), {
    excludeFalseConflicts: true,
    label: { a: 'eigen', o: 'oud origineel', b: 'nieuw origineel' },
  });
  return { text: result.join('\n'), hasConflict: conflict };
}
