import type { Catalogue } from '../generated/types/catalogus.ts';
import type { CompiledDocument } from '../template/compiled.ts';
import type { DocumentTemplates } from '../template/compile-document.ts';
import { preparedTemplates } from './prepared-templates.ts';
import type { Assets } from '../workspace/assets-reader.ts';

/** Folder of a document's templates in the package. */
export function documentFolder(documentId: string): string {
  return `templates/documents/${documentId}`;
}

/** Folder of the partials that every document can use. */
export const sharedPartials = 'templates/documents/gedeeld/partials';

/** The compiled templates of a document: prepared by the build, or compiled now when running from source. */
export async function loadTemplates(
  assets: Assets,
  documentId: string,
  catalogue: Catalogue,
): Promise<CompiledDocument> {
  const prepared = preparedTemplates[documentId];
  if (prepared !== undefined) return (await prepared()).default;
  const { compileDocument } = await import('../template/compile-document.ts');
  return compileDocument(readTemplates(assets, documentId, catalogue));
}

/** The sources of a document's templates. */
export function readTemplates(assets: Assets, documentId: string, catalogue: Catalogue): DocumentTemplates {
  const folder = documentFolder(documentId);
  return {
    document: assets.read(`${folder}/document.md.hbs`),
    partials: { ...readPartials(assets, sharedPartials), ...readPartials(assets, `${folder}/partials`) },
    texts: catalogueTexts(catalogue),
  };
}

/** Catalogue text by id, parts of texts included. */
export function catalogueTexts(catalogue: Catalogue): Record<string, string> {
  const texts = catalogue.secties.flatMap((section) => section.teksten);
  const all = texts.flatMap((text) => [text, ...(text.onderdelen ?? [])]);
  return Object.fromEntries(all.map(({ id, tekst }) => [id, tekst]));
}

function readPartials(assets: Assets, folder: string): Record<string, string> {
  const names = assets.list(folder).filter((name) => name.endsWith('.md.hbs'));
  return Object.fromEntries(
    names.map((name) => [name.slice(0, -'.md.hbs'.length), assets.read(`${folder}/${name}`)]),
  );
}
