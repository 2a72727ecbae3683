import { problem, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { checkMarkdown } from '../../template/check-markdown.ts';
import { checkTemplate } from '../../template/check-template.ts';
import type { TemplateText } from '../../template/parse-template.ts';
import type { Assets } from '../../workspace/assets-reader.ts';
import { sharedTemplates, templateEnding } from '../../workspace/template-files.ts';
import { keys } from '../../template/scope.ts';
import type { TemplateCheck } from '../../template/visit.ts';
import { appendixPartial } from '../appendix.ts';
import { confirmationsPartial } from '../confirmations.ts';
import { catalogueOf } from '../catalogue-of.ts';
import { contextShapes, documentShape, sectionShape } from '../context-shapes.ts';
import { documentIds, findDocument } from '../registry.ts';
import { catalogueTexts, documentFolder, sharedPartials } from '../templates.ts';
import { ownShape } from './own-document.ts';
import type { OwnParts, OwnTemplates } from './own-templates.ts';

/** What checking templates needs. */
export interface TemplateCheckInput {
  readonly own: OwnTemplates;
  readonly assets: Assets;
  /** Ids of the roles of this municipality. */
  readonly roles: readonly string[];
}

/** All diagnostics for the templates that a municipality made or adapted. */
export function checkOwnTemplates(input: TemplateCheckInput): readonly Diagnostic[] {
  const { own } = input;
  const shared = own.parts.has(sharedTemplates);
  const ids = [...documentIds, ...own.documents.map(({ id }) => id)];
  const found = ids
    .filter((id) => shared || own.parts.has(id))
    .flatMap((id) => checkDocument(templateCheck(id, input)));
  const conflicts = [...own.parts.values()].flatMap((parts) => [...parts.values()].flatMap(conflictsIn));
  // A file with merge conflict markers has more errors because of them.
  const torn = new Set(conflicts.map(({ source }) => source.file));
  const pictures = [...own.parts.values()].flatMap((parts) => [...parts.values()].flatMap(picturesIn));
  const markdown = [...own.parts.values()].flatMap((parts) => [...parts.values()].flatMap(checkMarkdown));
  return [
    ...conflicts,
    ...pictures,
    ...[...found, ...markdown].filter(({ source }) => !torn.has(source.file)),
  ];
}

/** The template of a document, and its appendix and end when the municipality adapted those: nothing else reaches them. */
function checkDocument(check: TemplateCheck): readonly Diagnostic[] {
  const others = [appendixPartial, confirmationsPartial]
    .flatMap((name) => check.partials.get(name) ?? [])
    .filter(({ isShipped }) => isShipped !== true);
  return [check.document, ...others].flatMap((document) => checkTemplate({ ...check, document }));
}

/** Markdown pictures that are not in the workspace: documents leave those out. */
function picturesIn({ file, text }: TemplateText): readonly Diagnostic[] {
  return [...text.matchAll(/!\[[^\]\n]*\]\(<?([^)>\s{]+)/g)].flatMap(({ 0: all, 1: path = '', index }) => {
    const isOutside = /^(?:[a-z][a-z\d+.-]*:|\/)/i.test(path) || path.split('/').includes('..');
    if (!isOutside) return [];
    const range = { start: index + all.length - path.length, end: index + all.length };
    return [problem('template/picture-outside', { file, range }, { path })];
  });
}

/** What checking a document's template needs: its own parts over the shipped ones. */
export function templateCheck(id: string, { own, assets, roles }: TemplateCheckInput): TemplateCheck {
  const isShipped = findDocument(id) !== undefined;
  const catalogue = catalogueOf(assets, id);
  const parts = own.parts.get(id);
  const folder = documentFolder(id);
  const shippedPartials = {
    ...partialsIn(assets, sharedPartials),
    ...(isShipped ? partialsIn(assets, `${folder}/partials`) : {}),
  };
  const partials = new Map(Object.entries(shippedPartials));
  for (const each of [own.parts.get(sharedTemplates), parts])
    for (const [name, text] of ownPartials(each)) partials.set(name, text);
  return {
    document: ownText(parts, 'document') ?? shippedText(assets, `${folder}/document${templateEnding}`),
    partials,
    shape: documentShape(
      roles,
      isShipped ? (contextShapes[id] ?? keys('')) : ownShape(own.dataShapes.get(id)),
    ),
    sections: catalogue.secties.map((section) => section.id),
    section: sectionShape,
    texts: Object.keys(catalogueTexts(catalogue)),
  };
}

function partialsIn(assets: Assets, folder: string): Readonly<Record<string, TemplateText>> {
  const names = assets.list(folder).filter((name) => name.endsWith(templateEnding));
  return Object.fromEntries(
    names.map((name) => [name.slice(0, -templateEnding.length), shippedText(assets, `${folder}/${name}`)]),
  );
}

function shippedText(assets: Assets, path: string): TemplateText {
  return { file: path, text: assets.read(path), isShipped: true };
}

function ownText(parts: OwnParts | undefined, name: string): TemplateText | undefined {
  const found = parts?.get(name);
  return found === undefined ? undefined : { file: found.file, text: found.text };
}

function ownPartials(parts: OwnParts | undefined): readonly (readonly [string, TemplateText])[] {
  return [...(parts ?? [])].flatMap(([name, { file, text }]) =>
    name.startsWith('partials/') ? [[name.slice('partials/'.length), { file, text }] as const] : [],
  );
}

/** Lines that a merge left behind. */
function conflictsIn({ file, text }: TemplateText): readonly Diagnostic[] {
  const match = /^(?:<{7}|>{7}|={7})(?: .*)?$/m.exec(text);
  if (match === null) return [];
  const range = { start: match.index, end: match.index + match[0].length };
  return [problem('template/conflict', { file, range })];
}
