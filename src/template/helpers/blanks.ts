import { Leaf } from '../../profile/leaf.ts';
import type { HelperMap } from './index.ts';
import { plainText } from './value.ts';

/** A blank for something that has no key of its own, such as an empty folder. */
export function blankHelpers(): HelperMap {
  return {
    /** `{{invullen "eerste samenwerking" "samenwerking/"}}`: what is missing, and where to fill it in. */
    invullen: (label, path) =>
      new Leaf({
        raw: undefined,
        text: '',
        blank: { label: plainText(label), path: plainText(path), source: { file: plainText(path) } },
      }),
  };
}
