/** A template as produced by Handlebars' precompiler. */
export type TemplateSpec = object;

/** Everything needed to render one document; the build writes it as a module. */
export interface CompiledDocument {
  readonly document: TemplateSpec;
  readonly partials: Readonly<Record<string, TemplateSpec>>;
  /** Catalogue text by id. */
  readonly texts: Readonly<Record<string, TemplateSpec>>;
}
