import { compileDocument, type DocumentTemplates } from '../../src/template/compile-document.ts';
import type { RenderState } from '../../src/template/render-state.ts';
import { renderTemplate } from '../../src/template/render.ts';

/** Fills one template in, with nothing in its state but what is given. */
export function fillTemplate(
  template: string | Partial<DocumentTemplates>,
  context: object = {},
  state: Partial<RenderState> = {},
): string {
  const sources = typeof template === 'string' ? { document: template } : template;
  return renderTemplate(compileDocument({ document: '', partials: {}, texts: {}, ...sources }), context, {
    root: context as RenderState['root'],
    address: 'u',
    assistant: 'bestuurssecretaresse',
    publicOnly: false,
    traced: undefined,
    blanks: [],
    proposals: [],
    sections: [],
    ownTexts: new Map(),
    ...state,
  });
}
