import { merge } from 'node-diff3';

/** The result of merging two changes of one text. */
export interface MergedTemplate {
  readonly text: string;
  /** Whether both changed the same lines; the text then has both, between conflict markers. */
  readonly hasConflict: boolean;
}

/**
 * Merges a municipality's changes to a template with the changes to the shipped one, line by line.
 *
 * @param base their common ancestor
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
