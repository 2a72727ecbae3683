import { Leaf, leafAt } from '../../profile/leaf.ts';
import { plainWords } from '../../profile/marked-text.ts';
import type { Receiver } from './receiver.ts';
import type { Release } from './request-hold.ts';
import { daySentence, type Subject } from './request-subject.ts';

/** What the first sentences of a mail depend on. */
interface OpeningFacts {
  readonly today: string | undefined;
  /** The days of other milestones, in sentences. */
  readonly known: readonly (string | undefined)[];
  readonly release: Release | undefined;
  readonly mayShift: boolean;
}

/** Who hears a name from others already: the mayor decides what becomes known. */
const knowsWho: ReadonlySet<string> = new Set(['burgemeester', 'burgemeester-of-loco']);

/** Where the name may be used while it is confidential, and how a reader hears it who cannot do without. */
function aboutTheName({ nameOnlyFor, isUnnamed }: Subject, { id, isFormal }: Receiver): readonly string[] {
  const use = leafAt(nameOnlyFor, id)?.text;
  const mustKnow = nameOnlyFor === undefined || use !== undefined || isFormal;
  return [
    ...(use === undefined ? [] : [`Noem de naam alleen waar het niet anders kan, zoals bij ${use}.`]),
    ...(isUnnamed && mustKnow && !knowsWho.has(id) ? ['Om wie het gaat, vertellen wij telefonisch.'] : []),
  ];
}

/** Sentences in one text, with the blanks in them. */
function inOneLeaf(sentences: readonly (string | Leaf)[]): Leaf | undefined {
  if (sentences.length === 0) return undefined;
  const parts = sentences.flatMap((each, index) => [
    ...(index === 0 ? [] : [' ']),
    ...(typeof each === 'string' ? [each] : (each.parts ?? [each.text])),
  ]);
  const text = plainWords(parts);
  return new Leaf({ raw: text, text, parts });
}

/** What is going on, in a sentence, and when. */
export function openings(
  subjects: readonly Subject[],
  to: Receiver,
  { today, known, release, mayShift: isUnsure }: OpeningFacts,
): { readonly aanleiding: Leaf | undefined; readonly dag: string | undefined } {
  const sentences = subjects.flatMap((subject) => {
    const isSelf = subject.about === to.id;
    const own = isSelf ? subject.openingToSelf : undefined;
    const secrecy = (isSelf ? subject.secrecyToSelf : undefined) ?? subject.secrecy;
    const about = isSelf ? [] : aboutTheName(subject, to);
    return [own ?? subject.opening, secrecy, ...about].filter((each) => each !== undefined);
  });
  const days = subjects.flatMap(
    (each) =>
      daySentence(each, { receiver: to, today, isReleased: release !== undefined, mayShift: isUnsure }) ?? [],
  );
  const joined = (words: readonly string[]): string | undefined =>
    words.length === 0 ? undefined : words.join(' ');
  return { aanleiding: inOneLeaf(sentences), dag: joined([...days, ...known.flatMap((each) => each ?? [])]) };
}
