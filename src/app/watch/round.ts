import { EnvironmentError, UserError } from '../../diagnostics/errors.ts';
import type { Earlier } from '../documents/keep.ts';
import { makeFiles, type MadeFiles } from '../documents/make.ts';
import { prepareDocuments, type DocumentsRequest, type PreparedDocuments } from '../documents/prepare.ts';
import { writeFiles, type WrittenFile } from '../documents/write.ts';
import { done, type Outcome } from '../outcome.ts';
import type { World } from '../world.ts';

/** One time that watched documents were made. */
export interface WatchRound {
  /** Whether the watching started with it, so that nothing had changed yet. */
  readonly isFirst: boolean;
  /** What set it off, as far as documents depend on it; each file once, in order. */
  readonly changed: readonly ChangedFile[];
  readonly outcome: RoundOutcome;
  /** How long making and writing took, in milliseconds. */
  readonly ms: number;
}

/** A file that was made, changed or removed. */
export interface ChangedFile {
  /** Absolute. */
  readonly path: string;
  /** Whether it is not there any more. */
  readonly isGone: boolean;
}

/** How a round ended. Nothing is written when it is not done, unless it failed halfway. */
export type RoundOutcome = Outcome<RoundFiles> | RoundFailure;

/** The machine stood in the way, such as a file that cannot be written. */
export interface RoundFailure {
  readonly kind: 'failed';
  readonly error: Error;
}

/** What a round made. */
export interface RoundFiles {
  readonly prepared: PreparedDocuments;
  /** Undefined for a shared profile, which no documents are made of. */
  readonly made: MadeFiles | undefined;
  /** Every file; `isChanged` tells which had to be written. */
  readonly written: readonly WrittenFile[];
}

/** Makes documents and writes what differs. Whatever stands in the way may pass, so it is an outcome too. */
export async function makeRound(
  request: DocumentsRequest,
  earlier: Earlier | undefined,
  world: World,
): Promise<RoundOutcome> {
  try {
    return await makeAndWrite(request, earlier, world);
  } catch (error) {
    if (error instanceof EnvironmentError || error instanceof UserError) return { kind: 'failed', error };
    throw error;
  }
}

async function makeAndWrite(
  request: DocumentsRequest,
  earlier: Earlier | undefined,
  world: World,
): Promise<Outcome<RoundFiles>> {
  const opened = await prepareDocuments(request, world);
  if (opened.kind !== 'done') return opened;
  const prepared = opened.value;
  if (prepared.workspace.isShared) return done({ prepared, made: undefined, written: [] });
  const outcome = await makeFiles(prepared, { earlier }, world);
  if (outcome.kind !== 'done') return outcome;
  const made = outcome.value;
  return done({ prepared, made, written: [...writeFiles(made, world)] });
}
