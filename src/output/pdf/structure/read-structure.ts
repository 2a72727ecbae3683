import type { PdfFacts, Structure } from '../../../accessibility/structure.ts';
import { decoded } from '../../scan-markup.ts';
import { limits } from '../../zip.ts';
import { PdfObjects } from '../reading/objects.ts';
import { PageReader } from './page-text.ts';
import { TagReader } from './tags.ts';
import { PdfReference, type PdfDictionary, type PdfValue } from '../reading/values.ts';

/** Reads what a PDF holds; undefined when it is damaged, encrypted or none. It never throws. */
export function readPdfStructure(bytes: Uint8Array): Structure | undefined {
  try {
    if (bytes.length > limits.file) return undefined;
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
    return text.slice(0, 1024).includes('%PDF-') ? structureOf(new PdfObjects(text)) : undefined;
  } catch {
    // Why any error: whatever a foreign file contains, a report goes on with the next one.
    return undefined;
  }
}

function structureOf(objects: PdfObjects): Structure | undefined {
  const catalog = catalogOf(objects);
  const pages = catalog === undefined ? [] : pagesOf(catalog, objects);
  if (catalog === undefined || pages.length === 0) return undefined;
  const reader = new PageReader(objects);
  for (const { page, object, resources } of pages) reader.page(page, object, resources);
  const root = objects.dictionary(catalog.get('StructTreeRoot'));
  const tags = new TagReader(root ?? new Map(), objects, reader.marked);
  const blocks = root === undefined ? [] : tags.read(root);
  const metadata = objects.stream(catalog.get('Metadata')) ?? '';
  const order = outOfOrder(tags.order, [...reader.marked.keys()], pages);
  return {
    title: titleOf(metadata, objects),
    language: objects.text(catalog.get('Lang')),
    blocks,
    notes: tags.notes,
    pdf: {
      ...claimsOf(catalog, metadata, objects),
      ...textFacts(reader, catalog, objects),
      outOfOrder: order,
    },
  };
}

/** The root of everything; undefined when there is none, or when it is encrypted. */
function catalogOf(objects: PdfObjects): PdfDictionary | undefined {
  if (objects.trailers.some((each) => each.has('Encrypt'))) return undefined;
  const roots = objects.trailers.map((each) => objects.dictionary(each.get('Root')));
  return roots.find((each) => each !== undefined) ?? objects.ofType('Catalog').at(-1);
}

function isTagged(catalog: PdfDictionary, objects: PdfObjects): boolean {
  const marks = objects.dictionary(catalog.get('MarkInfo'));
  return catalog.has('StructTreeRoot') && objects.get(marks?.get('Marked')) === true;
}

function textFacts(
  { untagged }: PageReader,
  catalog: PdfDictionary,
  objects: PdfObjects,
): Pick<PdfFacts, 'isTagged' | 'untagged'> {
  const tagged = isTagged(catalog, objects);
  return { isTagged: tagged, untagged: tagged ? untagged : [] };
}

function claimsOf(
  catalog: PdfDictionary,
  metadata: string,
  objects: PdfObjects,
): Pick<PdfFacts, 'claimsUa' | 'showsTitle'> {
  const preferences = objects.dictionary(catalog.get('ViewerPreferences'));
  return {
    claimsUa: /pdfuaid:part(?:>|=["'])\s*\d/.test(metadata),
    showsTitle: objects.get(preferences?.get('DisplayDocTitle')) === true,
  };
}

/** The title in the metadata, or where older files have it. */
function titleOf(metadata: string, objects: PdfObjects): string | undefined {
  const inMetadata = /<dc:title>[^]*?<rdf:li[^>]*>([^]*?)<\/rdf:li>/.exec(metadata)?.[1];
  if (inMetadata !== undefined) return decoded(Buffer.from(inMetadata, 'latin1').toString('utf8'));
  const titles = objects.trailers.map((each) =>
    objects.text(objects.dictionary(each.get('Info'))?.get('Title')),
  );
  return titles.find((each) => each !== undefined);
}

interface Page {
  readonly page: PdfDictionary;
  /** Number of its object. */
  readonly object: number;
  readonly resources: PdfDictionary | undefined;
}

/** The most pages that are read. */
const maxPages = 5000;

function pagesOf(catalog: PdfDictionary, objects: PdfObjects): readonly Page[] {
  const found: Page[] = [];
  const seen = new Set<PdfDictionary>();
  const visit = (value: PdfValue | undefined, around: PdfDictionary | undefined, depth: number): void => {
    const node = objects.dictionary(value);
    if (node === undefined || seen.has(node) || depth > 50 || found.length > maxPages) return;
    seen.add(node);
    const resources = objects.dictionary(node.get('Resources')) ?? around;
    if (node.has('Kids')) for (const kid of objects.list(node.get('Kids'))) visit(kid, resources, depth + 1);
    else if (value instanceof PdfReference) found.push({ page: node, object: value.object, resources });
  };
  visit(catalog.get('Pages'), undefined, 0);
  return found;
}

/**
 * Pages whose tags go back and forth over what is on them.
 *
 * @param tagged marks in the order of the tags
 * @param shown marks in the order of what is on the pages
 */
function outOfOrder(
  tagged: readonly string[],
  shown: readonly string[],
  pages: readonly Page[],
): readonly number[] {
  const places = new Map(shown.map((key, index) => [key, index]));
  const wrong = new Set<string>();
  tagged.forEach((key, index) => {
    const before = tagged[index - 1];
    if (before === undefined || ownerOf(before) !== ownerOf(key)) return;
    if ((places.get(before) ?? 0) > (places.get(key) ?? 0)) wrong.add(ownerOf(key));
  });
  return pages.flatMap(({ object }, index) => (wrong.has(String(object)) ? [index + 1] : []));
}

function ownerOf(key: string): string {
  return key.split(' ')[0] ?? '';
}
