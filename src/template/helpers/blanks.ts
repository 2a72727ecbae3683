import { Leaf } from '../../profile/leaf.ts';
import { ownLink } from '../escape.ts';
import type { RenderState } from '../render-state.ts';
import type { HelperMap } from './helper.ts';
import { plainText } from './value.ts';

/** A blank for something without a key, such as an empty folder. */
export function blankHelpers(state: RenderState): HelperMap {
  return {
    /**
     * `{{invullen "eerste samenwerking" "samenwerking/"}}`: what is missing, and where to fill it in: a folder of the
     * workspace, or a path of the profile such as `college.portefeuilles`.
     */
    invullen: (label, where) => {
      const path = plainText(where);
      const source = state.placeOf?.(path) ?? { file: path };
      return new Leaf({ raw: undefined, text: '', blank: { label: plainText(label), path, source } });
    },
    /** `{{conceptstatus}}`: ` · concept` as long as the document shows a blank, and nothing after that. */
    conceptstatus: () => ownLink('conceptstatus', ' · concept', {}),
  };
}
