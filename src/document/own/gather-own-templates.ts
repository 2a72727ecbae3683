import { problem, warning, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import type { TemplateManifest } from '../../generated/types/sjabloon.ts';
import type { View } from '../../profile/leaf.ts';
import type { SchemaBook } from '../../profile/schema-book.ts';
import { checkSchema } from '../../profile/schema-check.ts';
import type { ObjectShape } from '../../profile/shape.ts';
import type { LocatedFile } from '../../workspace/load.ts';
import { itemsAt, nodeAt, sourceOfValue, textAt, toPlain, type LocatedMap } from '../../workspace/located.ts';
import { parseYaml } from '../../workspace/parse-yaml.ts';
import { nameOf } from '../../workspace/paths.ts';
import {
  dataFolder,
  sharedTemplates,
  templateEnding,
  type TemplateFile,
} from '../../workspace/template-files.ts';
import { findDocument, documentIds } from '../registry.ts';
import type { OwnDocument, OwnParts, OwnTemplates } from './own-templates.ts';

/** What gathering needs. */
export interface OwnTemplateInput {
  readonly files: readonly TemplateFile[];
  /** The files with data of own documents. */
  readonly data: readonly LocatedFile[];
  readonly book: SchemaBook;
  /** Ids of the legal notes. */
  readonly lawIds: readonly string[];
  /** Completes data for documents. */
  readonly complete: (root: LocatedMap, shape: ObjectShape) => View | undefined;
}

/** The own templates, and the diagnostics of their manifests and data. */
export interface GatheredTemplates {
  readonly own: OwnTemplates;
  readonly diagnostics: readonly Diagnostic[];
}

/** Groups template files by document, and finds the municipality's own documents. */
export async function gatherOwnTemplates(input: OwnTemplateInput): Promise<GatheredTemplates> {
  const parts = partsByDocument(input.files);
  const diagnostics: Diagnostic[] = [];
  const manifests = new Map<string, TemplateManifest>();
  const documents: OwnDocument[] = [];
  const dataShapes = new Map<string, ObjectShape>();
  for (const [id, own] of parts) {
    if (id === sharedTemplates) continue;
    const manifest = await readOwnManifest(id, own, input);
    diagnostics.push(...manifest.diagnostics);
    if (manifest.value !== undefined) manifests.set(id, manifest.value);
    if (findDocument(id) !== undefined) continue;
    const missing = missingFiles(id, own);
    diagnostics.push(...missing);
    if (missing.length > 0 || manifest.value === undefined) continue;
    const data = await readData(id, own, input);
    diagnostics.push(...data.diagnostics);
    if (data.shape !== undefined) dataShapes.set(id, data.shape);
    const { root, shape } = data;
    const view = root === undefined || shape === undefined ? undefined : input.complete(root, shape);
    documents.push({ id, data: view });
  }
  const withData = [...parts].filter(([, own]) => own.has('schema.json')).map(([id]) => id);
  diagnostics.push(...unusedData(input.data, withData));
  return { own: { parts, manifests, documents, dataShapes }, diagnostics };
}

function partsByDocument(files: readonly TemplateFile[]): ReadonlyMap<string, OwnParts> {
  const parts = new Map<string, Map<string, TemplateFile>>();
  for (const file of files) {
    const [document = '', ...rest] = file.part.split('/');
    const name = rest.join('/').replace(templateEnding, '');
    const own = parts.get(document) ?? new Map<string, TemplateFile>();
    parts.set(document, own.set(name, file));
  }
  return parts;
}

/** The municipality's manifest of a document, checked. */
async function readOwnManifest(
  id: string,
  own: OwnParts,
  { book, lawIds }: Pick<OwnTemplateInput, 'book' | 'lawIds'>,
): Promise<{ readonly value: TemplateManifest | undefined; readonly diagnostics: readonly Diagnostic[] }> {
  const file = own.get('template.yaml');
  if (file === undefined) return { value: undefined, diagnostics: [] };
  const { root, diagnostics } = parseYaml(file.text, file.file);
  if (root?.kind !== 'map') {
    const empty = diagnostics.length > 0 ? diagnostics : [problem('file/empty', { file: file.file })];
    return { value: undefined, diagnostics: empty };
  }
  const checked = await checkSchema({ root, schema: 'sjabloon' }, book);
  const differs = checkId(id, root);
  const found = [...diagnostics, ...checked.diagnostics, ...differs, ...unknownNotes(root, lawIds)];
  return { value: found.length > 0 ? undefined : (toPlain(root) as TemplateManifest), diagnostics: found };
}

function checkId(folder: string, root: LocatedMap): readonly Diagnostic[] {
  const id = textAt(root, 'id');
  const node = nodeAt(root, ['id']);
  if (id === undefined || node === undefined || id === folder) return [];
  return [problem('template/id-differs', sourceOfValue(node, '/id'), { id, folder })];
}

/** Legal notes that the manifest names and that do not exist. */
function unknownNotes(root: LocatedMap, known: readonly string[]): readonly Diagnostic[] {
  return itemsAt(root, 'noten').flatMap((node, index) => {
    const value = node.kind === 'scalar' && typeof node.value === 'string' ? node.value : undefined;
    if (value === undefined || known.includes(value)) return [];
    const args = { kind: 'noot' as const, value, near: nearest(value, known), known };
    return [problem('reference/unknown', sourceOfValue(node, `/noten/${index}`), args)];
  });
}

/** An own document needs a template and a manifest. */
function missingFiles(id: string, own: OwnParts): readonly Diagnostic[] {
  const needed = [
    ['document', `document${templateEnding}`],
    ['template.yaml', 'template.yaml'],
  ] as const;
  const [first] = own.values();
  const file = first?.file ?? id;
  const missing = needed.filter(([part]) => !own.has(part)).map(([, name]) => name);
  // A folder with nearly the name of a document was meant to adapt that document.
  const near = missing.length > 0 ? nearest(id, documentIds) : undefined;
  return missing
    .slice(0, 1)
    .map((each) => problem('template/incomplete', { file }, { id, missing: each, near }));
}

interface FoundData {
  readonly root: LocatedMap | undefined;
  readonly shape: ObjectShape | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

async function readData(
  id: string,
  own: OwnParts,
  { data }: Pick<OwnTemplateInput, 'data'>,
): Promise<FoundData> {
  const schema = own.get('schema.json');
  if (schema === undefined) return { root: undefined, shape: undefined, diagnostics: [] };
  const { checkOwnData } = await import('./own-data.ts');
  const found = data.find(({ path }) => dataName(path) === id);
  return checkOwnData({ id, schema, dataFile: `${dataFolder}/${id}.yaml` }, found?.root);
}

function unusedData(data: readonly LocatedFile[], used: readonly string[]): readonly Diagnostic[] {
  return data.flatMap(({ path, file }) => {
    const id = dataName(path);
    if (used.includes(id)) return [];
    return [warning('template/data-unused', { file }, { id, near: nearest(id, used) })];
  });
}

function dataName(path: string): string {
  return nameOf(path).replace(/\.ya?ml$/, '');
}
