import { verdicts, type Seen, type Verdict } from '../../document/review-session.ts';
import { joinPath } from '../../workspace/paths.ts';
import type { Io } from '../io.ts';

/** A review that is going on. */
export interface Round {
  readonly document: string;
  /** Day on which it began. */
  readonly begunOn: string;
  readonly seen: Seen;
}

/** Where a round is remembered: beside the schemas, so that the profile holds agreements and nothing else. */
export function roundPath(folder: string, document: string): string {
  return joinPath(folder, `.gemeente/herziening-${document}.json`);
}

/** The round that is going on; a new one when there is none, or its file is broken. */
export function readRound(folder: string, { document, today, io }: RoundRequest): Round {
  const found = io.files.read(roundPath(folder, document));
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

/** What a round is read with. */
export interface RoundRequest {
  readonly document: string;
  readonly today: string;
  readonly io: Io;
}

function readEntry([id, word]: readonly [string, unknown]): readonly (readonly [string, Verdict])[] {
  const verdict = verdicts.find((each) => each === word);
  return verdict === undefined ? [] : [[id, verdict]];
}

/** Writes decisions down beside those that are there already, also those of a colleague at the same moment. */
export async function markSeen(folder: string, marks: Seen, request: RoundRequest): Promise<Round> {
  const { io, document } = request;
  const path = roundPath(folder, document);
  if (marks.size === 0) return readRound(folder, request);
  return io.lock(path, (confirm) => {
    const round = readRound(folder, request);
    const next = { ...round, seen: new Map([...round.seen, ...marks]) };
    const data = { document, begonnen_op: next.begunOn, nagelopen: Object.fromEntries(next.seen) };
    confirm();
    io.files.replace(path, new TextEncoder().encode(`${JSON.stringify(data, null, 2)}\n`));
    io.files.settle(path);
    return next;
  });
}

/** Ends a round, or forgets it to begin anew. */
export function forgetRound(folder: string, { document, io }: RoundRequest): void {
  io.files.remove(roundPath(folder, document));
}
