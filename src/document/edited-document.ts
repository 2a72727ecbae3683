/** What somebody changed in a document: values, and everything else as sentences. */
import { editedBlock, likeness, type EditedValue } from './edited-block.ts';
import { normalize, type Block } from './readable-blocks.ts';

/** A block that reads otherwise, or is only in one of the two. */
export interface EditedText {
  /** As it would be made now; undefined when somebody added it. */
  readonly now: string | undefined;
  /** As the document says it; undefined when somebody removed it. */
  readonly said: string | undefined;
}

/** Blocks between two that stayed: as they would be made, and as the document says them. */
export interface EditedRun {
  readonly now: readonly string[];
  readonly said: readonly string[];
}

/** All changes: each is in one of the two. */
export interface EditedDocument {
  readonly values: readonly (EditedValue & { readonly text: EditedText })[];
  readonly texts: readonly EditedText[];
}

/** The visible text of a document, block by block; those without words are dropped. */
export function comparable(blocks: readonly string[]): readonly string[] {
  return blocks.map((block) => normalize(block).trim()).filter((block) => block !== '');
}

/** What was changed in those runs. @param traced the document as it would be made, with the origin of its values */
export function editedDocument(runs: readonly EditedRun[], traced: readonly Block[]): EditedDocument {
  const known = new Map(traced.map((block) => [block.text, block]));
  const values: EditedDocument['values'][number][] = [];
  const texts: EditedText[] = [];
  for (const run of runs)
    for (const text of pairs({
      now: run.now.map((each) => known.get(each) ?? nearest(each, traced)),
      said: run.said,
    })) {
      const { now, said } = text;
      const around = { now: now?.text, said };
      if (now === undefined || said === undefined) {
        texts.push(around);
        continue;
      }
      const edited = editedBlock(now, said);
      values.push(...edited.values.map((value) => ({ ...value, text: around })));
      if (edited.isReworded) texts.push(around);
    }
  return { values, texts };
}

/** A block that was sent otherwise than it would be made now. */
function nearest(sent: string, traced: readonly Block[]): Block {
  const both = (block: Block): number =>
    Math.min(likeness(block, sent) ?? 0, likeness({ text: sent, values: [] }, block.text) ?? 0);
  const place = bestOf(traced.map(both));
  return traced[place ?? -1] ?? { text: sent, values: [] };
}

interface Pair {
  readonly now: Block | undefined;
  readonly said: string | undefined;
}

/** How many blocks further the counterpart of a block is looked for. */
const farthest = 20;

/** Which block became which, in their order: a counterpart has most of the words around its values. */
function pairs({ now, said }: { readonly now: readonly Block[]; readonly said: readonly string[] }): Pair[] {
  const found: Pair[] = [];
  const isEven = now.length === said.length;
  let at = 0;
  for (const block of now) {
    const left = said.slice(at, at + farthest);
    // Nothing but a value has no words to go by: then its place tells.
    const best = bestOf(left.map((other) => likeness(block, other) ?? (isEven ? least : 0)));
    const place = best ?? (isEven && now.length === 1 ? 0 : undefined);
    const added = left.slice(0, place ?? 0).map((other) => ({ now: undefined, said: other }));
    found.push(...added, { now: block, said: place === undefined ? undefined : left[place] });
    at += place === undefined ? 0 : place + 1;
  }
  return [...found, ...said.slice(at).map((other) => ({ now: undefined, said: other }))];
}

/** The least likeness of counterparts. */
const least = 0.5;

/** The first of the highest, when that is enough. */
function bestOf(values: readonly number[]): number | undefined {
  const highest = Math.max(0, ...values);
  return highest < least ? undefined : values.indexOf(highest);
}
