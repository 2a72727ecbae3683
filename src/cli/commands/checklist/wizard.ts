import { findChecklist, namesOf } from '../../../app/dossiers/case.ts';
import { findChoices, type DossierChoices, type ListChoice } from '../../../app/dossiers/choices.ts';
import { reopenDossier } from '../../../app/dossiers/close-dossier.ts';
import { dossierIds } from '../../../app/dossiers/files.ts';
import { findDossier } from '../../../app/dossiers/named.ts';
import type { LiveSession } from '../../../app/dossiers/live-session.ts';
import { openSession } from '../../../app/dossiers/open-session.ts';
import { startDossiers } from '../../../app/dossiers/start-dossiers.ts';
import { typedScan } from '../../../app/privacy/before-writing.ts';
import { done, type Outcome } from '../../../app/outcome.ts';
import { writeFullDay } from '../../../calendar/day.ts';
import { UserError } from '../../../diagnostics/errors.ts';
import { nearest } from '../../../diagnostics/nearest.ts';
import { suggest } from '../../../words/suggest.ts';
import { summaryText } from '../../dossiers/summary.ts';
import { exitCodes, type ExitCode } from '../../exit-code.ts';
import type { CommandContext } from '../../global-options.ts';
import { isInteractive } from '../../prompts/interactive.ts';
import { reportStopped, valueOf } from '../../report-stopped.ts';
import { oneWorkspace } from '../../workspaces.ts';
import { nothingMade } from './start.ts';

/** `gemeente checklist [lijst-of-dossier]`: the wizard. Starts a dossier, or continues with one. */
export async function wizard(
  [typed]: readonly string[],
  _options: object,
  context: CommandContext,
): Promise<ExitCode> {
  const folder = await oneWorkspace(context);
  if (!isInteractive(context)) throw new UserError(await withoutTerminal(typed, folder, context));
  const { guarded } = await import('../../prompts/guarded.ts');
  const reached: { dossier: boolean } = { dossier: false };
  const code = await guarded(async () => {
    const chosen = await chooseDossier(typed, folder, context);
    if (chosen.kind !== 'done') return reportStopped(chosen, context, nothingMade);
    reached.dossier = true;
    return work(folder, chosen.value, context);
  });
  if (code !== undefined) return code;
  const kept = reached.dossier ? 'Alles wat u afvinkte, is bewaard.' : 'Er is nog geen dossier gemaakt.';
  context.io.stderr(`\nGestopt. ${kept}\n`);
  return exitCodes.cancelled;
}

/** What to use instead where nobody can answer: exit 2, naming the flags (product.md §2). */
async function withoutTerminal(
  typed: string | undefined,
  folder: string,
  { world }: CommandContext,
): Promise<string> {
  const choices = await findChoices(folder, world);
  const isList = typed !== undefined && findChecklist(typed, choices.checklists) !== undefined;
  const id =
    typed === undefined || isList ? undefined : await valueOf(await findDossier(typed, folder, world));
  if (typed !== undefined && !isList && id === undefined) return unknownName(typed, choices);
  const dossier = id ?? dossierIds(folder, world)[0] ?? 'mijn-dossier';
  const list = id === undefined && typed !== undefined ? typed : 'new-wethouder';
  return `Deze opdracht stelt vragen, en daar is een terminal voor nodig. Zonder terminal kan het zo:
  gemeente checklist start ${list} --naam "wethouder wonen"
  gemeente checklist list ${dossier} --open
  gemeente checklist tick ${dossier} <taken...>`;
}

/** The id of the typed dossier, of one from the typed list, or of a new one. */
async function chooseDossier(
  typed: string | undefined,
  folder: string,
  context: CommandContext,
): Promise<Outcome<string>> {
  const { world } = context;
  const choices = await findChoices(folder, world);
  const list = typed === undefined ? undefined : findChecklist(typed, choices.checklists);
  if (typed !== undefined && list === undefined) {
    const id = await valueOf(await findDossier(typed, folder, world));
    if (id === undefined) throw new UserError(unknownName(typed, choices));
    return done(id);
  }
  const { askDossier } = await import('../../prompts/start-questions.ts');
  const chosen = await askDossier(choices, list);
  return chosen.kind === 'resume' ? done(chosen.id) : begin(chosen.list, { folder, choices, context });
}

interface WizardInput {
  readonly folder: string;
  readonly choices: DossierChoices;
  readonly context: CommandContext;
}

async function begin(list: ListChoice, { folder, choices, context }: WizardInput): Promise<Outcome<string>> {
  if (choices.unfit !== undefined) return choices.unfit;
  const { askStart } = await import('../../prompts/start-questions.ts');
  const { world, say } = context;
  const place = { today: await world.today(), scan: typedScan(folder, world) };
  const facts = await askStart(list, choices, place);
  const started = await startDossiers({ folder, checklists: [list.id], facts }, world);
  if (started.kind !== 'done') return started;
  const names = started.value.map(({ id, tasks }) => `${id} (${tasks} taken)`).join(', ');
  say(`Gestart: ${names}.`);
  return done(started.value[0]?.id ?? '');
}

function unknownName(typed: string, { checklists, dossiers }: DossierChoices): string {
  const { ids, names } = namesOf(checklists);
  const running = dossiers.map(({ id }) => id);
  const near = suggest(nearest(typed, [...names, ...running]));
  const dossierLine = running.length === 0 ? '' : `\nDossiers: ${running.join(', ')}.`;
  return `${typed} is geen checklist en geen dossier.${near}\nChecklists: ${ids.join(', ')}.${dossierLine}`;
}

async function work(folder: string, dossier: string, context: CommandContext): Promise<ExitCode> {
  const { runWizard, screenShown } = await import('../../prompts/wizard.ts');
  const opened = await openSession({ folder, dossier, screenFirst: screenShown }, context.world);
  if (opened.kind !== 'done') return reportStopped(opened, context);
  const { session } = opened.value;
  const before = session.work.dossier;
  if (before.closedOn !== undefined && !(await reopened(session, { folder, context })))
    return exitCodes.cancelled;
  try {
    await runWizard(opened.value, folder, context);
  } finally {
    // Even after Ctrl-C: pending acts are written first.
    await session.settled();
  }
  const { failure } = session;
  if (failure?.kind === 'failed') throw failure.error;
  if (failure !== undefined) return reportStopped(failure, context);
  context.io.stdout(summaryText(before, session.work, await context.style('stdout')));
  return exitCodes.done;
}

/** Asks to reopen a closed dossier. @returns whether it is open now */
async function reopened(
  session: LiveSession,
  { folder, context }: Pick<WizardInput, 'folder' | 'context'>,
): Promise<boolean> {
  const { confirm } = await import('../../prompts/ask.ts');
  const { id, closedOn = '' } = session.work.dossier;
  const question = `Dit dossier is gesloten op ${writeFullDay(closedOn)}. Weer open zetten?`;
  if (!(await confirm(question, 'Ja, zet het weer open.'))) return false;
  const outcome = await reopenDossier({ folder, dossier: id }, context.world);
  if (outcome.kind !== 'done') await reportStopped(outcome, context);
  await session.refresh();
  return outcome.kind === 'done';
}
