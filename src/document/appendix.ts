import type { TemplateManifest } from '../generated/types/sjabloon.ts';
import type { BuiltDocument } from './definition.ts';

/** Name of the shared partial that makes an appendix. */
export const appendixPartial = 'bronnen';

const ending = '-bronnen';

/** File name, without extension, of the appendix of a document. */
export function appendixName(documentName: string): string {
  return `${documentName}${ending}`;
}

/** Whether a file name, without extension, is that of an appendix. */
export function isAppendixName(name: string): boolean {
  return name.endsWith(ending);
}

/** Ids of the notes that a document lists. A form is filled in by people: it lists none (docs/decisions/0036). */
export function listedIds(
  { lawIds }: BuiltDocument,
  { invulbaar, noten = [] }: TemplateManifest,
): readonly string[] {
  return lawIds ?? (invulbaar === true ? [] : noten);
}

/** The appendix with the sources of everything that a document says about the law. */
export function appendixOf(document: BuiltDocument, { noten = [] }: TemplateManifest): BuiltDocument {
  return {
    name: appendixName(document.name),
    title: `Bronnen bij: ${document.title}`,
    context: {},
    isAppendix: true,
    lawIds: document.sourceIds ?? document.lawIds ?? noten,
  };
}

/** The manifest of an appendix: for the same readers as its document, and never a form. */
export function appendixManifest({ id, openbaarheid }: TemplateManifest, title: string): TemplateManifest {
  return {
    id,
    titel: title,
    omschrijving: 'Bronnen van wat het document over wetten en regels zegt.',
    openbaarheid,
  };
}
