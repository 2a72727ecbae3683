import type { CheckedFile } from '../../app/check/check-files.ts';
import type { Earlier } from '../../app/documents/keep.ts';
import { makeFiles, type MadeFiles } from '../../app/documents/make.ts';
import {
  hasNames,
  outFolderOf,
  prepareDocuments,
  type DocumentsRequest,
  type PreparedDocuments,
} from '../../app/documents/prepare.ts';
import type { WrittenFile } from '../../app/documents/write.ts';
import type { Problems, Stopped } from '../../app/outcome.ts';
import { namesFolder, personsFile } from '../../workspace/file-kinds.ts';
import { exitCodes, type ExitCode } from '../exit-code.ts';
import type { CommandContext } from '../global-options.ts';
import { reportStopped } from '../report-stopped.ts';
import { workspaceName } from '../workspaces.ts';
import type { RenderOptions } from './options.ts';
import { checkAndReport } from './report-checked.ts';
import { reportProblems } from './report-problems.ts';
import { writeAndReport } from './report-written.ts';
import { stageText } from './stages.ts';

/** The outcome for one workspace, already reported to people. */
export interface RenderResult {
  readonly code: ExitCode;
  readonly outFolder: string;
  /** Errors and warnings about the user's files. */
  readonly problems: Pick<Problems, 'diagnostics' | 'texts'>;
  /** The rendered files, when they were written. */
  readonly made?: MadeFiles;
  readonly written?: readonly WrittenFile[];
  readonly checked?: readonly CheckedFile[];
}

/** How to render a workspace. */
export interface RenderRun {
  readonly options: RenderOptions;
  readonly context: CommandContext;
  /** The result of an earlier round, while watching. */
  readonly earlier?: Earlier | undefined;
}

const noProblems: RenderResult['problems'] = { diagnostics: [], texts: new Map() };

/** Makes the documents of a workspace and writes or checks them; reports the outcome to people. */
export async function renderWorkspace(request: DocumentsRequest, run: RenderRun): Promise<RenderResult> {
  const { options, context } = run;
  const outcome = await prepareDocuments(request, context.world);
  if (!request.names && options.check !== true && hasNames(request.folder, context.world))
    context.say(`Namen uit ${personsFile} blijven weg. Met --namen komen ze erin, in de map ${namesFolder}.`);
  if (outcome.kind !== 'done') return stop(outcome, request, context);
  const prepared = outcome.value;
  await reportProblems(prepared, context);
  if (!prepared.workspace.isShared) return makeAndReport(prepared, run);
  const name = workspaceName(request.folder, context.io.cwd);
  context.say(`${name}: een gedeeld profiel, daar komen geen documenten van.`);
  return { code: exitCodes.done, outFolder: prepared.outFolder, problems: noProblems };
}

async function makeAndReport(
  prepared: PreparedDocuments,
  { options, context, earlier }: RenderRun,
): Promise<RenderResult> {
  const { outFolder } = prepared;
  const { stopAfter } = options;
  const isFinal = options.definitief === true && stopAfter === undefined;
  const outcome = await makeFiles(prepared, { isFinal, earlier }, context.world);
  if (outcome.kind !== 'done') {
    const result = await stop(outcome, prepared.request, context);
    context.say('Er is niets geschreven. Met --concept blijven lege plekken zichtbaar.');
    return result;
  }
  const made = outcome.value;
  if (made.leftOut.length > 0)
    context.say(`Weggelaten, want niet openbaar: ${made.leftOut.map(({ id }) => id).join(', ')}.`);
  if (stopAfter !== undefined) {
    context.io.stdout(stageText(made.made.files, stopAfter));
    return { code: exitCodes.done, outFolder, problems: noProblems };
  }
  if (options.check !== true) {
    const written = writeAndReport(made, context);
    return { code: exitCodes.done, outFolder, problems: prepared, made, written };
  }
  const checked = await checkAndReport({ made, options, context });
  const isCurrent = checked.every(({ state }) => state === 'current');
  return { code: isCurrent ? exitCodes.done : exitCodes.problems, outFolder, problems: prepared, checked };
}

/** Reports why nothing was made. @throws UserError for a refusal */
async function stop(
  stopped: Stopped,
  request: DocumentsRequest,
  context: CommandContext,
): Promise<RenderResult> {
  const outFolder = outFolderOf(request);
  if (stopped.kind === 'refused')
    return { code: await reportStopped(stopped, context), outFolder, problems: noProblems };
  await reportProblems(stopped, context);
  return { code: exitCodes.problems, outFolder, problems: stopped };
}
