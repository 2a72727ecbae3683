import { verdicts, type Seen, type Verdict } from '../../document/review-session.ts';
import type { FileSystem } from '../../workspace/file-system.ts';
import { joinPath } from '../../workspace/paths.ts';
import { writeTexts } from '../files/write-texts.ts';
import type { World } from '../world.ts';

/** A review in progress. */
export interface Round {
  readonly document: string;
  /** Day on which it began. */
  readonly begunOn: string;
  readonly seen: Seen;
}

/** Identifies a round. */
export interface RoundPlace {
  /** Folder of the workspace. */
  readonly folder: string;
  readonly document: string;
  /** Day on which a new round begins. */
  readonly today: string;
}

/** The file of a round: beside the schemas, so that the profile holds agreements and nothing else. */
function roundPath({ folder, document }: Pick<RoundPlace, 'folder' | 'document'>): string {
  return joinPath(folder, `.gemeente/herziening-${document}.json`);
}

/** The round in progress; a new one when there is none, or its file is broken. */
export function readRound(place: RoundPlace, { files }: { readonly files: FileSystem }): Round {
  const { document, today } = place;
  const found = files.read(roundPath(place));
  const fresh: Round = { document, begunOn: today, seen: new Map() };
  if ('failure' in found) return fresh;
  try {
    const { begonnen_op: begun, nagelopen } = JSON.parse(new TextDecoder().decode(found.bytes)) as {
      readonly begonnen_op?: unknown;
      readonly nagelopen?: unknown;
    };
    if (typeof begun !== 'string' || typeof nagelopen !== 'object' || nagelopen === null) return fresh;
    const entries = Object.entries(nagelopen as Readonly<Record<string, unknown>>);
    return { document, begunOn: begun, seen: new Map(entries.flatMap(readEntry)) };
  } catch {
    return fresh;
  }
}

function readEntry([id, word]: readonly [string, unknown]): readonly (readonly [string, Verdict])[] {
  const verdict = verdicts.find((each) => each === word);
  return verdict === undefined ? [] : [[id, verdict]];
}

/** Stores decisions next to the existing ones, including those of a colleague at the same moment. */
export function markSeen(
  marks: Seen,
  place: RoundPlace,
  { files, lock }: Pick<World, 'files' | 'lock'>,
): Promise<Round> {
  const path = roundPath(place);
  return lock(path, (confirm) => {
    const round = readRound(place, { files });
    const next = { ...round, seen: new Map([...round.seen, ...marks]) };
    const { document, begunOn, seen } = next;
    const data = { document, begonnen_op: begunOn, nagelopen: Object.fromEntries(seen) };
    writeTexts([{ path, text: `${JSON.stringify(data, null, 2)}\n` }], { files }, confirm);
    return next;
  });
}

/** Ends a round, or discards it to start over. */
export function forgetRound(place: RoundPlace, { files }: Pick<World, 'files'>): void {
  files.remove(roundPath(place));
}
