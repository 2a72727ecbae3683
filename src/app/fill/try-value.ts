import type { OpenWorkspace } from '../../document/open-workspace.ts';
import { previewKinds, type Preview } from '../documents/preview.ts';
import { dryWorld } from '../files/dry-world.ts';
import { Remembered } from '../files/remembered.ts';
import { done, outcomeOf, type Outcome, type Stopped } from '../outcome.ts';
import type { World } from '../world.ts';
import { answerValue, openSound, type AnsweredValue, type AnswerRequest } from './answer-value.ts';
import { allSentences, changedSentence, type Sentence } from './sentences.ts';

/** An answer to try: it is not saved. */
export interface TryRequest extends AnswerRequest {
  /** Id of the kind of document to show it in; undefined when no document says it. */
  readonly document: string | undefined;
  /** The sentence that the value is asked for. */
  readonly sentence: Sentence | undefined;
}

/** What saving an answer would give. */
export interface TriedValue {
  /** The answer; or why saving would be refused: then the document is as it is. */
  readonly answered: AnsweredValue | Stopped;
  /** The sentence as it would be; undefined when it would stay as it is. */
  readonly sentence: Sentence | undefined;
  readonly shown: TriedDocument | undefined;
}

/** A document as it would look, and as it looks now. */
export interface TriedDocument {
  readonly title: string;
  readonly html: string;
  /** Undefined when it is not there now. */
  readonly before: string | undefined;
}

/** What trying keeps, so that each key costs no more than what it changes; it is never outdated. */
export class TryMemory {
  readonly sound: Remembered<Outcome<OpenWorkspace>> = new Remembered(1);
  readonly before: Remembered<Outcome<readonly Preview[]>> = new Remembered();
}

/**
 * Tries an answer: goes the way of saving it, in a world in which nothing reaches the disk, and shows the document from
 * there. So it is what saving would give, or would refuse.
 */
export function tryValue(request: TryRequest, world: World, memory: TryMemory): Promise<Outcome<TriedValue>> {
  return outcomeOf(async () => {
    const { folder, document, sentence } = request;
    const dry = dryWorld(world);
    const open = (): Promise<Outcome<OpenWorkspace>> =>
      memory.sound.get(folder, world, (own) => openSound(folder, own));
    const outcome = await answerValue(request, dry, open);
    const answered = outcome.kind === 'done' ? outcome.value : outcome;
    if (document === undefined) return done({ answered, sentence: undefined, shown: undefined });
    const kinds = { folder, documents: [document], names: false };
    const before = await memory.before.get(`${folder} ${document}`, world, (own) => previewKinds(kinds, own));
    if (before.kind !== 'done') return before;
    const after = 'kind' in answered ? before : await previewKinds(kinds, dry);
    if (after.kind !== 'done') return after;
    const shown = chosenOf(after.value, before.value, sentence);
    if (shown === undefined) return done({ answered, sentence: undefined, shown });
    const { now, was } = shown;
    const sentences = [was, now].map((each) =>
      each === undefined ? [] : allSentences(document, each.document.tree),
    );
    return done({
      answered,
      sentence: changedSentence(sentences[0] ?? [], sentences[1] ?? [], sentence),
      shown: { title: now.document.title, html: await now.html(), before: await was?.html() },
    });
  });
}

/** Of several documents of a kind, the first that changed; else the one in which the sentence stands. */
function chosenOf(
  after: readonly Preview[],
  before: readonly Preview[],
  sentence: Sentence | undefined,
): { readonly now: Preview; readonly was: Preview | undefined } | undefined {
  const pairs = after.map((now) => ({
    now,
    was: before.find(({ document }) => document.name === now.document.name),
  }));
  const isChanged = ({ now, was }: (typeof pairs)[number]): boolean =>
    was === undefined || JSON.stringify(now.document.tree) !== JSON.stringify(was.document.tree);
  const hasSentence = ({ now }: (typeof pairs)[number]): boolean =>
    allSentences('', now.document.tree).some(({ words }) => words === sentence?.words);
  return pairs.find(isChanged) ?? pairs.find(hasSentence) ?? pairs[0];
}
