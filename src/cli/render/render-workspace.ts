import { exportAgendas, hasAgendas, type ExportedAgenda } from '../../app/agenda/export-agendas.ts';
import { checkFiles, hasAppendices, type CheckedFile } from '../../app/check/check-files.ts';
import { namesInDocuments, type NamesInDocuments } from '../../app/documents/name-places.ts';
import { makeFiles, type MadeFiles } from '../../app/documents/make.ts';
import {
  outFolderOf,
  prepareDocuments,
  type DocumentsRequest,
  type PreparedDocuments,
} from '../../app/documents/prepare.ts';
import type { SetAside } from '../../app/documents/set-aside.ts';
import { toldAttachments, type ToldAttachment } from '../../app/documents/told-attachments.ts';
import { writeFiles, type WrittenFile } from '../../app/documents/write.ts';
import type { Problems, Stopped } from '../../app/outcome.ts';
import { exitCodes, type ExitCode } from '../exit-code.ts';
import type { CommandContext } from '../global-options.ts';
import { ownCommand } from '../own-command.ts';
import { reportStopped } from '../report-stopped.ts';
import { sayAttachments, sayDrafts } from './draft-notes.ts';
import {
  sayFilledNames,
  sayHeldBack,
  sayLeftOut,
  sayLeftOutOfFormats,
  sayNothingMade,
  sayNames,
  sayPastDays,
  sayShared,
  sayWithoutAppendix,
  sayWithoutDay,
} from './notes.ts';
import { agendaChoice, type RenderOptions } from './options.ts';
import { sayAgendas } from './report-agendas.ts';
import { reportChecked } from './report-checked.ts';
import { reportProblems } from './report-problems.ts';
import { setAsideAndReport } from './report-set-aside.ts';
import { reportWritten } from './report-written.ts';
import { stageText } from './stages.ts';

/** What came of one workspace; people were told. */
export interface RenderResult {
  readonly code: ExitCode;
  readonly outFolder: string;
  /** What is wrong with the user's files, or worth telling of them. */
  readonly problems: Pick<Problems, 'diagnostics' | 'texts'>;
  readonly written?: readonly WrittenFile[];
  readonly checked?: readonly CheckedFile[];
  /** Where names fit, when documents with names were made. */
  readonly names?: NamesInDocuments | undefined;
  /** What was made for a calendar. */
  readonly agendas?: readonly ExportedAgenda[] | undefined;
  /** Mails of an earlier run that must not be sent any more. */
  readonly setAside?: readonly SetAside[];
  /** Attachments of drafts of which something must be known before those are sent. */
  readonly attachments?: readonly ToldAttachment[];
}

/** How a workspace is rendered. */
export interface RenderRun {
  readonly options: RenderOptions;
  readonly context: CommandContext;
}

const noProblems: RenderResult['problems'] = { diagnostics: [], texts: new Map() };

/** Makes the documents of a workspace and writes or checks them; tells people what comes of it. */
export async function renderWorkspace(request: DocumentsRequest, run: RenderRun): Promise<RenderResult> {
  const { options, context } = run;
  const outcome = await prepareDocuments(request, context.world);
  if (options.check !== true) sayNames(request, context);
  if (outcome.kind !== 'done') return stop(outcome, request, context);
  const prepared = outcome.value;
  await reportProblems(prepared, context);
  if (!prepared.workspace.isShared) return makeAndReport(prepared, run);
  sayShared(request, context);
  return { code: exitCodes.done, outFolder: prepared.outFolder, problems: noProblems };
}

async function makeAndReport(
  prepared: PreparedDocuments,
  { options, context }: RenderRun,
): Promise<RenderResult> {
  const { outFolder } = prepared;
  const { stopAfter } = options;
  const isFinal = options.definitief === true && stopAfter === undefined;
  const withAppendix =
    options.bronnen === true || (options.check === true && hasAppendices(prepared, context.world));
  const outcome = await makeFiles(prepared, { isFinal, withAppendix }, context.world);
  if (outcome.kind !== 'done') {
    const result = await stop(outcome, prepared.request, context);
    const { documents, folder } = prepared.request;
    const part = documents !== 'all' && documents.length === 1 ? documents : [];
    const command = ownCommand(['invullen', ...part], context, folder);
    context.say(
      `Er is niets geschreven. Invullen en bevestigen gaat vraag voor vraag met: ${command}\nMet --concept blijven lege plekken en voorstellen zichtbaar.`,
    );
    return result;
  }
  const made = outcome.value;
  sayLeftOut(made, context);
  sayLeftOutOfFormats(made, context);
  sayWithoutAppendix(made, context);
  if (options.check !== true) sayWithoutDay(made, context);
  if (stopAfter !== undefined) {
    context.io.stdout(stageText(made.made.files, stopAfter));
    return { code: exitCodes.done, outFolder, problems: noProblems };
  }
  if (options.check !== true) return writeAndReport(made, { options, context });
  const checked = await checkFiles(made, context.world);
  if (context.options.json !== true) await reportChecked(checked, { made, options, context });
  const isCurrent = checked.every(({ state }) => state === 'current');
  return { code: isCurrent ? exitCodes.done : exitCodes.problems, outFolder, problems: prepared, checked };
}

async function writeAndReport(all: MadeFiles, { options, context }: RenderRun): Promise<RenderResult> {
  const { prepared } = all;
  const outcome = hasAgendas(all)
    ? await exportAgendas(all, agendaChoice(options), context.world)
    : undefined;
  if (outcome?.kind === 'refused') return stop(outcome, prepared.request, context);
  const made = outcome?.value.made ?? all;
  const written = await reportWritten(writeFiles(made, context.world), made, context);
  outcome?.value.remember();
  if (outcome !== undefined) sayAgendas(outcome.value.agendas, { made: all, options, context });
  if (outcome === undefined) sayNothingMade(made, context);
  await sayPastDays(made, context);
  sayHeldBack(made, context);
  const setAside = await setAsideAndReport(all, context);
  sayDrafts(made, context);
  const attachments = await toldAttachments(all);
  sayAttachments(attachments, prepared, context);
  const names = prepared.request.names ? await namesInDocuments(made, context.world) : undefined;
  if (names !== undefined) sayFilledNames(names, context);
  const agendas = outcome?.value.agendas;
  return {
    code: exitCodes.done,
    outFolder: prepared.outFolder,
    problems: prepared,
    written,
    names,
    agendas,
    setAside,
    attachments,
  };
}

/** Tells why nothing was made. @throws UserError for a refusal */
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
