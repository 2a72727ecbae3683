/** What somebody filled in in a hand-over that has no place in its dossier. */
import { normalize } from '../../document/readable-blocks.ts';
import { isParent, textOf } from '../../document/walk.ts';
import { dayOf } from '../check/up-to-date.ts';
import { makeFiles } from '../documents/make.ts';
import { prepareDocuments } from '../documents/prepare.ts';
import { documentsAmong } from '../documents/rendered-file.ts';
import type { World } from '../world.ts';
import type { ReturnedDocumentFile } from './changed-in-document.ts';

/** A part of a document in which somebody wrote. */
export interface FilledPart {
  /** Its heading; undefined for what stands above the first one. */
  readonly heading: string | undefined;
  /** How many lines and rows. */
  readonly count: number;
}

/** A hand-over of which the running files and contacts were read. */
export interface ReadHandOverFile {
  readonly file: ReturnedDocumentFile;
  readonly blocks: readonly string[];
  /** Which of those blocks were read. */
  readonly read: ReadonlySet<number>;
  readonly folder: string;
  /** The dossier that it was made from; undefined for the empty form. */
  readonly dossier: string | undefined;
}

/** The parts in which there is more than the program prints, besides what was read. */
export async function filledParts(hand: ReadHandOverFile, world: World): Promise<readonly FilledPart[]> {
  const { printed, headings } = await printedBy(hand, world);
  const counts = new Map<string | undefined, number>();
  let heading: string | undefined;
  for (const [index, block] of hand.blocks.entries()) {
    const text = plain(block);
    if (headings.has(text)) heading = text;
    const left = printed.get(text) ?? 0;
    if (left > 0) printed.set(text, left - 1);
    else if (!hand.read.has(index) && /[\p{L}\p{N}]/u.test(text))
      counts.set(heading, (counts.get(heading) ?? 0) + 1);
  }
  return [...counts].map(([part, count]) => ({ heading: part, count }));
}

function plain(block: string): string {
  return normalize(block).trim();
}

/** What the program prints, each text with how often, and the headings among it. */
async function printedBy(
  { file: { format, bytes }, folder, dossier }: ReadHandOverFile,
  world: World,
): Promise<{ readonly printed: Map<string, number>; readonly headings: ReadonlySet<string> }> {
  const printed = new Map<string, number>();
  const headings = new Set<string>();
  const prepared = await prepareDocuments(
    {
      ...{ folder, dossier, documents: ['overdracht'], formats: [format], names: false, publicOnly: false },
      date: await dayOf(bytes, format),
    },
    world,
  );
  const made = prepared.kind === 'done' ? await makeFiles(prepared.value, {}, world) : prepared;
  for (const each of made.kind === 'done' ? documentsAmong(made.value.files) : []) {
    const written = await format.readBack(each.bytes);
    for (const block of written?.blocks ?? [])
      printed.set(plain(block), (printed.get(plain(block)) ?? 0) + 1);
    for (const heading of headingsIn(each.document.tree)) headings.add(plain(heading));
  }
  return { printed, headings };
}

function headingsIn(node: Parameters<typeof textOf>[0]): readonly string[] {
  if (node.type === 'heading') return node.depth === 1 ? [] : [textOf(node)];
  return isParent(node) ? node.children.flatMap(headingsIn) : [];
}
