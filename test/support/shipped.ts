/**
 * The shipped files as the build prepares them (YAML turned into JSON, templates compiled), but once per process and
 * always from the source as it is now. Why: to read and compile them again for every workspace takes longer than most
 * tests.
 */
import { prepareFiles } from '../../scripts/build/prepare.ts';
import { shippedCatalogue } from '../../src/document/catalogue.ts';
import { preparedTemplates } from '../../src/document/prepared-templates.ts';
import { documentIds } from '../../src/document/registry.ts';
import { readTemplates } from '../../src/document/templates.ts';
import { compileDocument } from '../../src/template/compile-document.ts';
import type { CompiledDocument } from '../../src/template/compiled.ts';
import { packageAssets } from '../../src/world/node-files.ts';
import type { Assets } from '../../src/workspace/assets-reader.ts';

const preparedFiles = new Map(prepareFiles().map(([name, text]) => [`dist/prepared/${name}`, text]));

/** The shipped files, prepared. */
export const shipped: Assets = {
  ...packageAssets,
  prepared: true,
  read: (path) => preparedFiles.get(path) ?? packageAssets.read(path),
};

const compiled = new Map<string, { readonly default: CompiledDocument }>();

function compiledOnce(id: string): { readonly default: CompiledDocument } {
  const made = compiled.get(id) ?? {
    default: compileDocument(readTemplates(packageAssets, id, shippedCatalogue(packageAssets, id))),
  };
  compiled.set(id, made);
  return made;
}

// Why the cast: the build puts a whole map in the place of this one, which is empty in the source.
const slots = preparedTemplates as Record<string, () => Promise<{ readonly default: CompiledDocument }>>;

function prepareTemplates(): void {
  for (const id of documentIds) slots[id] = () => Promise.resolve(compiledOnce(id));
}
prepareTemplates();

/** Does something as the program does from source: with nothing prepared. */
export async function unprepared<T>(work: (assets: Assets) => Promise<T>): Promise<T> {
  for (const id of documentIds) Reflect.deleteProperty(slots, id);
  try {
    return await work(packageAssets);
  } finally {
    prepareTemplates();
  }
}
