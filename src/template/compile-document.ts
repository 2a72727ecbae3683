import { compileTemplate } from './compile.ts';
import type { CompiledDocument, TemplateSpec } from './compiled.ts';

/** The sources of one document's templates. */
export interface DocumentTemplates {
  readonly document: string;
  readonly partials: Readonly<Record<string, string>>;
  /** Texts of the catalogue by id. */
  readonly texts: Readonly<Record<string, string>>;
}

/** Compiles everything a document needs, when running from source or with the user's templates. */
export function compileDocument(templates: DocumentTemplates): CompiledDocument {
  return {
    document: compileTemplate(templates.document),
    partials: compileAll(templates.partials),
    texts: compileAll(templates.texts),
  };
}

/** Compiles some parts of a document, by name. */
export function compileAll(sources: Readonly<Record<string, string>>): Record<string, TemplateSpec> {
  return Object.fromEntries(Object.entries(sources).map(([name, source]) => [name, compileTemplate(source)]));
}
