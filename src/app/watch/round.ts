import { EnvironmentError, UserError } from '../../diagnostics/errors.ts';
import type { Earlier } from '../documents/keep.ts';
import { makeFiles, type MadeFiles } from '../documents/make.ts';
import { prepareDocuments, type DocumentsRequest, type PreparedDocuments } from '../documents/prepare.ts';
import { writeFiles, type WrittenFile } from '../documents/write.ts';
import { done, type Outcome } from '../outcome.ts';
import type { World } from '../world.ts';

/** One round of making the watched documents. */
export interface WatchRound {
  /** Whether it is the round at the start, before any change. */
  readonly isFirst: boolean;
  /** The changes that triggered it and that documents depend on; each file once, sorted by path. */
  readonly changed: readonly ChangedFile[];
  readonly outcome: RoundOutcome;
  /** Duration of making and writing, in milliseconds. */
  readonly ms: number;
}

/** A file that was created, changed or removed. */
export interface ChangedFile {
  /** Absolute. */
  readonly path: string;
  /** Whether it no longer exists. */
  readonly isGone: boolean;
}

/** How a round ended. Unless it is done, nothing was written, or not everything when it failed. */
export type RoundOutcome = Outcome<RoundFiles> | RoundFailure;

/** Something in the environment prevented it, such as a folder that is not writable. */
export interface RoundFailure {
  readonly kind: 'failed';
  readonly error: Error;
}

/** The result of a round that is done. */
export interface RoundFiles {
  readonly prepared: PreparedDocuments;
  /** Undefined for a shared profile: it has no documents. */
  readonly made: MadeFiles | undefined;
  /** Every file; `isChanged` says whether it had to be written. */
  readonly written: readonly WrittenFile[];
}

/** Makes documents and writes what differs. Why failures are returned: while files are watched they may pass. */
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
  const written: WrittenFile[] = [];
  for await (const each of writeFiles(made, world)) written.push(each);
  return done({ prepared, made, written });
}
