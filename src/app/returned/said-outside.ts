/** What somebody typed in a list outside its rows: that is not read, so that the file must stay. */
import type { OutputFormat } from '../../output/registry.ts';
import { dayOf } from '../check/up-to-date.ts';
import { makeFiles } from '../documents/make.ts';
import { prepareDocuments } from '../documents/prepare.ts';
import { dossierPath } from '../dossiers/files.ts';
import { withText } from '../files/with-text.ts';
import type { World } from '../world.ts';

/** A list that was read. */
export interface ReadList {
  readonly folder: string;
  /** Id of its dossier. */
  readonly dossier: string;
  /** The text of that dossier before anything was read. */
  readonly before: string;
  readonly format: OutputFormat;
  readonly bytes: Uint8Array;
}

/**
 * Whether a list says something outside its rows that the program would not print there, before or after reading it.
 * Numbers do not count: how many tasks are done changes.
 */
export async function saysMoreOutside(list: ReadList, world: World): Promise<boolean> {
  const { folder, dossier, before, format, bytes } = list;
  const read = await format.readBack(bytes);
  if (read === undefined) return true;
  const path = dossierPath(folder, dossier, world);
  const earlier: World = { ...world, files: withText(world.files, path, before) };
  const printed = new Set([...(await printedBy(list, world)), ...(await printedBy(list, earlier))]);
  return outside(read.blocks).some((block) => !printed.has(block));
}

/** What the program prints outside the rows of the lists and requests of a dossier. */
async function printedBy(
  { folder, dossier, format, bytes }: ReadList,
  world: World,
): Promise<readonly string[]> {
  const prepared = await prepareDocuments(
    {
      ...{ folder, dossier, formats: [format], names: false, publicOnly: false },
      documents: ['actielijst', 'verzoeken'],
      date: await dayOf(bytes, format),
    },
    world,
  );
  if (prepared.kind !== 'done') return [];
  const made = await makeFiles(prepared.value, {}, world);
  if (made.kind !== 'done') return [];
  const all = await Promise.all(made.value.files.map((file) => format.readBack(file.bytes)));
  return all.flatMap((written) => outside(written?.blocks ?? []));
}

/** Blocks that are no row of a table, without numbers and white space. */
function outside(blocks: readonly string[]): readonly string[] {
  return blocks
    .filter((block) => !block.includes('|'))
    .map((block) => block.replace(/[\d\s\u00a0]+/g, ' ').trim())
    .filter((block) => block !== '');
}
