import type { Catalogue } from '../generated/types/catalogus.ts';
import type { CompiledDocument } from '../template/compiled.ts';
import type { DocumentTemplates } from '../template/compile-document.ts';
import { preparedTemplates } from './prepared-templates.ts';
import type { Assets } from '../workspace/assets-reader.ts';
import { madeOnce } from '../workspace/shipped.ts';
import { sharedTemplates } from '../workspace/template-files.ts';
import type { OwnParts, OwnTemplates } from './own/own-templates.ts';

/** Folder of a document's templates in the package. */
export function documentFolder(documentId: string): string {
  return `templates/documents/${documentId}`;
}

/** Folder of the partials that every document can use. */
export const sharedPartials = 'templates/documents/gedeeld/partials';

/**
 * The compiled templates of a document: prepared by the build, or compiled now when running from source. What the
 * municipality made or adapted takes precedence over what is shipped.
 */
export async function loadTemplates(
  assets: Assets,
  documentId: string,
  { catalogue, own }: { readonly catalogue: Catalogue; readonly own: OwnTemplates },
): Promise<CompiledDocument> {
  const main = own.parts.get(documentId)?.get('document')?.text;
  const partials = {
    ...ownPartials(own.parts.get(sharedTemplates)),
    ...ownPartials(own.parts.get(documentId)),
  };
  const isAdapted = main !== undefined || Object.keys(partials).length > 0;
  const prepared = preparedTemplates[documentId];
  if (prepared !== undefined && !isAdapted) return (await prepared()).default;
  const { compileAll, compileDocument } = await import('../template/compile-document.ts');
  if (prepared !== undefined) {
    const shipped = (await prepared()).default;
    const [document = shipped.document] = Object.values(compileAll(main === undefined ? {} : { main }));
    return { ...shipped, document, partials: { ...shipped.partials, ...compileAll(partials) } };
  }
  if (!isAdapted) {
    const key = `compiled templates of ${documentId}`;
    return madeOnce(assets, key, () => compileDocument(readTemplates(assets, documentId, catalogue)));
  }
  const isOwn = own.documents.some(({ id }) => id === documentId);
  const sources = isOwn
    ? { document: '', partials: readPartials(assets, sharedPartials), texts: {} }
    : readTemplates(assets, documentId, catalogue);
  return compileDocument({
    ...sources,
    document: main ?? sources.document,
    partials: { ...sources.partials, ...partials },
  });
}

/** Own partials by name. */
function ownPartials(parts: OwnParts | undefined): Readonly<Record<string, string>> {
  const found = [...(parts ?? [])].filter(([name]) => name.startsWith('partials/'));
  return Object.fromEntries(found.map(([name, { text }]) => [name.slice('partials/'.length), text]));
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

/** Catalogue texts by id, including parts of texts. */
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
