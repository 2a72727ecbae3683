import { costOf } from '../../app/batch/cost.ts';
import { beginOrder, handOut } from '../../app/batch/hand-out.ts';
import type { Helper } from '../../app/batch/batch-worker.ts';
import type { ExitCode } from '../exit-code.ts';
import type { CommandContext } from '../global-options.ts';
import type { RenderOptions } from '../render/options.ts';
import { jobsFor } from './jobs.ts';
import type { BatchSetup, WorkspaceResult } from './plain.ts';
import { Progress } from './progress.ts';
import { Reports } from './reports.ts';
import { workFor } from './work.ts';

/** Many workspaces to make documents of. */
export interface RenderBatch {
  readonly typed: readonly string[];
  readonly options: RenderOptions;
  /** All requested workspaces. */
  readonly folders: readonly string[];
  /** Those to make now: all of them, or the part of `--shard`. */
  readonly chosen: readonly string[];
}

type Worker = (folder: string) => Promise<WorkspaceResult>;

/**
 * Makes the documents of several workspaces, some at the same time. What each prints is printed in the order of the
 * workspaces, whoever is ready first; one that fails stops no other (docs/decisions/0068-many-workspaces.md).
 */
export async function renderBatch(batch: RenderBatch, context: CommandContext): Promise<ExitCode> {
  const { chosen, options } = batch;
  const { io } = context;
  const jobs = jobsFor(options.jobs, chosen.length, io.helpers);
  const setup = setupFor(batch, context);
  const helpers = new Set<Helper>();
  const workers =
    jobs === 1 ? [workFor(setup, io)] : Array.from({ length: jobs }, () => hired(setup, io, helpers));
  const order = jobs === 1 ? [...chosen.keys()] : beginOrder(chosen.map((each) => costOf(each, io.files)));
  const progress = new Progress(chosen.length, io, context.options.quiet === true);
  let isStopped = false;
  const forget = io.onStop(() => {
    isStopped = true;
    forget();
  });
  try {
    const reports = new Reports(chosen.length, context);
    const given = {
      tasks: chosen,
      order,
      workers,
      isStopped: () => isStopped,
      onDone: () => progress.step(),
    };
    for await (const [folder, result] of handOut(given)) progress.around(() => reports.add(folder, result));
    progress.end();
    return reports.end({ isStopped, isCheck: options.check === true });
  } finally {
    forget();
    await Promise.all([...helpers].map((helper) => helper.end()));
  }
}

/** What a worker has to know. */
function setupFor({ typed, folders }: RenderBatch, { io, options }: CommandContext): BatchSetup {
  const screen = (stream: 'stdout' | 'stderr'): BatchSetup['screens']['stdout'] => ({
    isTerminal: io.isTerminal(stream),
    columns: io.columns(stream),
  });
  const screens = { stdout: screen('stdout'), stderr: screen('stderr') };
  return { typed, options, folders, cwd: io.cwd, env: { ...io.env }, now: io.now(), screens };
}

/** A worker in a thread of its own; what a thread breaks down on, as it has no room, is made in this one. */
function hired(setup: BatchSetup, io: CommandContext['io'], helpers: Set<Helper>): Worker {
  const here = workFor(setup, io);
  let helper: Helper | undefined;
  return async (folder) => {
    helper ??= io.helpers.start?.({ setup, formats: (setup.options.format ?? ['md']).join(',') });
    if (helper === undefined) return here(folder);
    helpers.add(helper);
    try {
      return (await helper.ask(folder)) as WorkspaceResult;
    } catch {
      helpers.delete(helper);
      helper = undefined;
      return here(folder);
    }
  };
}
