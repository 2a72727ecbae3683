import { EnvironmentError, UserError } from '../../diagnostics/errors.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { contextFor, sayDoubts } from '../context.ts';
import { exitCodes, type ExitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { readRequests } from '../render/options.ts';
import { renderWorkspace, type RenderResult } from '../render/render-workspace.ts';
import { resultParts } from '../render/result-json.ts';
import type { BatchSetup, Failure, WorkspaceResult } from './plain.ts';

/** Does one workspace after another: what is said of each is kept until somebody prints it. Never rejects. */
export function workFor(setup: BatchSetup, io: Io): (folder: string) => Promise<WorkspaceResult> {
  const { typed, options, folders, cwd } = setup;
  const isExact = options.check === true;
  return (folder) => {
    const printed: (readonly ['stdout' | 'stderr', string])[] = [];
    const work = async (own: Io): Promise<WorkspaceResult> => {
      try {
        const { code, parts } = await renderFolder(folder, setup, own);
        return { code, printed, parts, failure: undefined };
      } catch (error) {
        return { code: codeOf(error), printed, parts: undefined, failure: failureOf(error) };
      }
    };
    const own = ioOf(setup, io, printed);
    const place = options.out === undefined ? [] : folders;
    const what = ['render', typed, { ...options, jobs: undefined, shard: undefined }, place, cwd];
    return io.keptPart === undefined ? work(own) : io.keptPart({ place: folder, what, isExact }, own, work);
  };
}

async function renderFolder(
  folder: string,
  { typed, options, folders }: BatchSetup,
  io: Io,
): Promise<Pick<WorkspaceResult, 'code' | 'parts'>> {
  const doubts: Diagnostic[] = [];
  const context = contextFor(io, options, doubts);
  const requestsFor = await readRequests({ typed, options }, () => Promise.resolve(folders), context);
  const results: RenderResult[] = [];
  try {
    for (const request of requestsFor(folder))
      results.push(await renderWorkspace(request, { options, context }));
  } finally {
    await sayDoubts(doubts, context);
  }
  const code = worst(results.map((each) => each.code));
  return { code, parts: options.json === true ? await resultParts(results, context) : undefined };
}

/** The terminal as the main thread has it, in which what is printed is kept. */
function ioOf(
  { cwd, env, now, screens }: BatchSetup,
  io: Io,
  printed: (readonly ['stdout' | 'stderr', string])[],
): Io {
  return {
    ...io,
    ...{ cwd, env },
    now: () => now,
    stdout: (text) => void printed.push(['stdout', text]),
    stderr: (text) => void printed.push(['stderr', text]),
    isTerminal: (stream) => stream !== 'stdin' && screens[stream].isTerminal,
    columns: (stream) => screens[stream].columns,
  };
}

/** The code that tells most: a bug before a computer that lacks something, before wrong use, before problems. */
export function worst(codes: readonly ExitCode[]): ExitCode {
  return codes.reduce((one, other) => (other > one ? other : one), exitCodes.done);
}

function codeOf(error: unknown): ExitCode {
  if (error instanceof UserError) return exitCodes.usage;
  return error instanceof EnvironmentError ? exitCodes.environment : exitCodes.bug;
}

/** Why it ended, as plain data. */
function failureOf(error: unknown): Failure {
  if (error instanceof UserError || error instanceof EnvironmentError) return { message: error.message };
  if (!(error instanceof Error)) return { message: String(error), stack: String(error) };
  return { message: error.message, stack: error.stack ?? error.message };
}
