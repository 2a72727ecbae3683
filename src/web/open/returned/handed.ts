import { versionOf } from '../../../workspace/version-of.ts';
import type { HandedFile } from '../../../app/returned/gather-handed.ts';
import { planReadBack, type ReadBack } from '../../../app/returned/read-back.ts';
import { shippedReaders } from '../../../app/returned/readers.ts';
import { receive, type Received } from '../../../app/returned/receive.ts';
import { done, type Outcome } from '../../../app/outcome.ts';
import type { ReturnedValue } from '../../../app/returned/returned-value.ts';
import { keyTitles } from '../../../app/saved/value-changes.ts';
import { dossierNames } from '../../../app/dossiers/named.ts';
import { SchemaBook } from '../../../profile/schema-book.ts';
import { typedScan } from '../../../app/privacy/before-writing.ts';
import type { Answer, Question } from '../../../returned/plan-types.ts';
import { questionsOf } from '../../../words/read-back-told.ts';
import { doubtLine } from '../browser-words.ts';
import type { Visit } from '../visit.ts';

/** What somebody handed over at once, and decided about it so far. It is in memory alone. */
export interface Handed {
  readonly files: readonly HandedFile[];
  readonly answers: Map<string, Answer>;
  /** Dossiers chosen for files that do not say it. */
  readonly chosen: Map<string, string>;
  /** Lines that somebody ticked or not; others are as they come. */
  readonly marks: Map<string, boolean>;
  /** Texts as somebody changed them before taking them over, by {@link editKey}. */
  readonly edits: Map<string, string>;
  /** Answers that could not be heard, by their question: they stay in their fields. */
  readonly tried: Map<string, Tried>;
  /** Where something was taken over. */
  readonly taken: Set<string>;
}

/** An answer as it was chosen and typed. */
export interface Tried {
  readonly chosen: number;
  readonly typed: string;
}

/** How many are kept: what is older must be handed over again. */
const mostKept = 3;

/** What was handed over last, by a number that says nothing. */
export class HandedShelf {
  readonly #kept = new Map<string, Handed>();
  #last = 0;

  keep(files: readonly HandedFile[]): string {
    const number = String(++this.#last);
    this.#kept.set(number, {
      files,
      answers: new Map(),
      chosen: new Map(),
      marks: new Map(),
      edits: new Map(),
      tried: new Map(),
      taken: new Set(),
    });
    this.#kept.delete(String(this.#last - mostKept));
    return number;
  }

  get(number: string | undefined): Handed | undefined {
    return number === undefined ? undefined : this.#kept.get(number);
  }

  forget(number: string | undefined): void {
    if (number !== undefined) this.#kept.delete(number);
  }

  entries(): readonly (readonly [number: string, handed: Handed])[] {
    return [...this.#kept];
  }
}

const makeShelf = (): HandedShelf => new HandedShelf();

/** What was handed over in this run. */
export function handedIn({ memory }: Visit): HandedShelf {
  return memory.shelf(makeShelf);
}

/** What files mean for the workspace as it is now. */
export interface SeenHanded {
  readonly received: Received;
  readonly planned: ReadBack;
  readonly questions: readonly { readonly source: string; readonly question: Question }[];
  /** What is perhaps private in a text. */
  readonly doubtsIn: (text: string) => readonly string[];
  /** What dossiers are called, by id. */
  readonly titles: ReadonlyMap<string, string>;
  /** What a value of the profile is called. */
  readonly called: (value: Pick<ReturnedValue, 'path'>) => string;
  readonly edits: ReadonlyMap<string, string>;
  /** Differs when something is shown otherwise. */
  readonly version: string;
}

/** Reads what was handed over. */
export async function seeHanded(
  { folder, world }: Visit,
  { files, answers, chosen, edits }: Handed,
): Promise<Outcome<SeenHanded>> {
  const received = await receive({ folder, paths: [], handed: files, chosen }, shippedReaders, world);
  if (received.kind !== 'done') return received;
  const planned = await planReadBack(received.value, answers, world);
  if (planned.kind !== 'done') return planned;
  const questions = questionsOf(planned.value);
  const version = versionOfShown(received.value, planned.value, questions);
  const scan = typedScan(folder, world);
  const doubtsIn = (text: string): readonly string[] => scan(text, 'anything').map(doubtLine);
  const book = new SchemaBook(world.shipped);
  return done({
    ...{ received: received.value, planned: planned.value, questions, version, doubtsIn },
    titles: dossierNames(folder, world),
    called: ({ path }) => keyTitles(path, book)?.join(' › ') ?? path,
    edits,
  });
}

function versionOfShown(
  { documents }: Received,
  { dossiers }: ReadBack,
  questions: SeenHanded['questions'],
): string {
  // Where a task stands in its file is nobody's change.
  const shown = JSON.stringify(
    [dossiers.map(({ id, tasks }) => [id, tasks]), questions, documents],
    (key, value: unknown) => (key === 'source' ? undefined : value),
  );
  return versionOf(shown);
}
