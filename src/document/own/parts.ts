import type { Assets } from '../../workspace/assets-reader.ts';
import { sharedTemplates, templateEnding } from '../../workspace/template-files.ts';
import { documentIds } from '../registry.ts';

/** One file of the shipped templates. */
export interface ShippedPart {
  /** Path below `templates/documents/`: `werkwijzer/partials/week.md.hbs`. */
  readonly part: string;
  /** Its name for users: `werkwijzer/week`; a document's main template is named after the document. */
  readonly name: string;
  /** The document it belongs to; `gedeeld` for parts that all documents share. */
  readonly document: string;
}

/** Every file of the shipped templates that can be adapted. */
export function shippedParts(assets: Assets): readonly ShippedPart[] {
  const own = documentIds.flatMap((document) => [
    partOf(`${document}/document${templateEnding}`),
    ...partialsOf(document, assets),
    partOf(`${document}/template.yaml`),
  ]);
  return [...own, ...partialsOf(sharedTemplates, assets)];
}

function partialsOf(document: string, assets: Assets): readonly ShippedPart[] {
  return assets
    .list(`templates/documents/${document}/partials`)
    .filter((name) => name.endsWith(templateEnding))
    .map((name) => partOf(`${document}/partials/${name}`));
}

/** The name of a part: `werkwijzer`, `werkwijzer/week`, `werkwijzer/template`. */
export function partOf(part: string): ShippedPart {
  const [document = '', ...rest] = part.split('/');
  const short = (rest.at(-1) ?? '').replace(templateEnding, '').replace(/\.yaml$/, '');
  return { part, document, name: short === 'document' ? document : `${document}/${short}` };
}

/** Finds the part that a person means: by its name, its path, or the path of the file in a workspace. */
export function findPart<T extends ShippedPart>(typed: string, parts: readonly T[]): T | undefined {
  const plain = typed.replace(/^\.?\/?(?:sjablonen\/documenten|templates\/documents)\//, '');
  return parts.find(({ name, part }) => [name, part, part.replace(templateEnding, '')].includes(plain));
}
