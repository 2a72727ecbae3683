import { leafAt, listAt, type View } from '../profile/leaf.ts';

/** The texts in a list, as written. */
export function rawTexts(view: View | undefined, ...keys: readonly string[]): readonly string[] {
  return listAt(view, ...keys).flatMap((each) => {
    const raw = leafAt(each)?.raw;
    return typeof raw === 'string' ? [raw] : [];
  });
}
