import runtime from 'handlebars/runtime.js';
import type { CompiledDocument, TemplateSpec } from './compiled.ts';
import { Markdown } from './escape.ts';
import { makeHelpers } from './helpers/index.ts';
import { plainText, printValue } from './helpers/value.ts';
import { markChosen } from './marks.ts';
import type { ValuePlace } from './place.ts';
import { printInPlace } from './print-place.ts';
import type { HelperValue, RenderState } from './render-state.ts';
import { fillUserText } from './user-text.ts';

// Why: the package types its runtime as an empty module; it is Handlebars without the compiler.
const Handlebars = runtime as unknown as Pick<typeof import('handlebars'), 'create'>;

/**
 * Renders a document's template to Markdown.
 *
 * Each call has its own Handlebars instance, so that no helper, partial or value can leak into another document. A name
 * that is not in the context throws: shipped templates and users' texts have been checked before.
 */
export function renderTemplate(document: CompiledDocument, context: object, state: RenderState): string {
  return prepare(document, state).fill(document.document, context);
}

/** Renders a single text of a document's catalogue to Markdown. */
export function renderText(document: CompiledDocument, id: string, state: RenderState): string {
  return prepare(document, state).text(id);
}

interface DocumentEngine {
  readonly fill: (spec: TemplateSpec, scope: unknown) => string;
  readonly text: (id: string) => string;
}

function prepare(document: CompiledDocument, state: RenderState): DocumentEngine {
  const engine = Handlebars.create();
  for (const name of ['log', 'lookup', 'blockHelperMissing']) engine.unregisterHelper(name);
  const fill = (spec: TemplateSpec, scope: unknown): string =>
    engine.template(spec)(scope, { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false });
  const text = (id: string): string => markChosen(wordsOf(id), state.restsOn?.get(id) ?? [], state);
  const wordsOf = (id: string): string => {
    const own = state.ownTexts.get(id);
    if (own !== undefined) return fillUserText(own, state);
    const spec = document.texts[id];
    return spec === undefined ? '' : fill(spec, state.root).trim();
  };
  engine.registerHelper({
    ...makeHelpers(state),
    /** Every printed value; the place is given when it is not in a sentence. */
    waarde: (value: HelperValue, place: HelperValue) =>
      typeof place === 'string'
        ? printInPlace(value, place as Exclude<ValuePlace, 'text'>, state)
        : printValue(value, state),
    /** `{{catalogustekst id}}`: a text of the catalogue, rendered with the whole context. */
    catalogustekst: (id: HelperValue) => new Markdown(text(plainText(id))),
  });
  for (const [name, spec] of Object.entries(document.partials)) {
    engine.registerPartial(name, engine.template(spec));
  }
  return { fill, text };
}
