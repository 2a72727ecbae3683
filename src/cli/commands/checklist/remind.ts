import type { MadeFiles } from '../../../app/documents/make.ts';
import { makeReminders } from '../../../app/documents/remind.ts';
import { toldAttachments } from '../../../app/documents/told-attachments.ts';
import { writeFiles } from '../../../app/documents/write.ts';
import { findFormat } from '../../../output/registry.ts';
import { exitCodes, type ExitCode } from '../../exit-code.ts';
import type { CommandContext } from '../../global-options.ts';
import { sayAttachments, sayDrafts } from '../../render/draft-notes.ts';
import type { RenderResult } from '../../render/render-workspace.ts';
import { reportProblems } from '../../render/report-problems.ts';
import { setAsideAndReport } from '../../render/report-set-aside.ts';
import { reportWritten } from '../../render/report-written.ts';
import { resultJson } from '../../render/result-json.ts';
import { reportStopped } from '../../report-stopped.ts';
import { oneWorkspace } from '../../workspaces.ts';

/** Options of `gemeente checklist remind`. */
export interface RemindOptions {
  readonly format: readonly string[];
  /** Within how many working days something must be done. */
  readonly dagen: number;
  readonly door?: string;
  readonly overschrijf?: boolean;
}

/** `gemeente checklist remind`: for each role a mail with what is late or due soon; nothing is sent. */
export async function remind(
  typed: readonly string[],
  { format, dagen, door, overschrijf }: RemindOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { io, world, options } = context;
  const folder = await oneWorkspace(context);
  const request = {
    folder,
    dossier: typed[0],
    formats: [...new Set(format)].flatMap((id) => findFormat(id) ?? []),
    date: await world.today(),
    within: dagen,
    role: door,
    names: false,
    overwrite: overschrijf === true,
  };
  const outcome = await makeReminders(request, world);
  if (outcome.kind !== 'done') return reportStopped(outcome, context);
  const results: RenderResult[] = [];
  for (const made of outcome.value)
    results.push(await report(made, { context, isWhole: door === undefined }));
  if (outcome.value.every(({ made }) => made.files.length === 0))
    context.say(
      `Niets om aan te herinneren: er is niets te laat, en niets moet klaar binnen ${dagen} ${dagen === 1 ? 'werkdag' : 'werkdagen'}. Wat op een ander wacht of vertrouwelijk is, telt niet mee.`,
    );
  if (options.json === true) io.stdout(await resultJson(results, context));
  return exitCodes.done;
}

async function report(
  made: MadeFiles,
  { context, isWhole }: { readonly context: CommandContext; readonly isWhole: boolean },
): Promise<RenderResult> {
  const { prepared } = made;
  await reportProblems(prepared, context);
  const written = await reportWritten(writeFiles(made, context.world), made, context);
  // With one role, nothing is known of what others were sent.
  const setAside = isWhole ? await setAsideAndReport(made, context) : [];
  if (written.length > 0) sayDrafts(made, context);
  const attachments = await toldAttachments(made);
  sayAttachments(attachments, prepared, context);
  return {
    code: exitCodes.done,
    outFolder: prepared.outFolder,
    problems: prepared,
    written,
    setAside,
    attachments,
  };
}
