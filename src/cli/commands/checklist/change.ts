import {
  beginTasks,
  assignTasks,
  dropTasks,
  noteTasks,
  reopenTasks,
  tickTasks,
  type ActedTasks,
  type NoteRequest,
  type TasksRequest,
} from '../../../app/dossiers/change-tasks.ts';
import type { Outcome } from '../../../app/outcome.ts';
import { writeFullDay } from '../../../calendar/day.ts';
import { UserError } from '../../../diagnostics/errors.ts';
import { asksConsent, reportTasks } from '../../dossiers/report-tasks.ts';
import { exitCodes, type ExitCode } from '../../exit-code.ts';
import type { CommandContext } from '../../global-options.ts';
import { isInteractive } from '../../prompts/interactive.ts';
import { readDay } from '../../read-day.ts';
import { needed, otherRemarks, outOfOrder } from '../../../words/dossiers.ts';
import { oneWorkspace } from '../../workspaces.ts';

/** Options of the commands that change tasks. */
export interface ChangeOptions {
  readonly door?: string;
  readonly op?: string;
  readonly bezig?: boolean;
  readonly toch?: boolean;
  readonly reden?: string;
  readonly tekst?: string;
  readonly aan?: string;
  readonly weg?: boolean;
  readonly erbij?: boolean;
  readonly vervang?: boolean;
}

/** `gemeente checklist tick`: marks tasks as done, or with `--bezig` as begun. */
export async function tick(
  names: readonly string[],
  { op, door, bezig, toch }: ChangeOptions,
  context: CommandContext,
): Promise<ExitCode> {
  if (bezig === true) {
    refuseBeside(names, { op, door, toch });
    const outcome = await beginTasks(await requestFor(names, context), context.world);
    return reportTasks(outcome, context, (_, wasSo) => (wasSo ? 'was al bezig' : 'bezig'));
  }
  const { today } = context.world;
  const on = op === undefined ? undefined : await readDay(op, { today, toward: 'past' });
  const request = await requestFor(names, context);
  const run = (isAgreed: boolean): Promise<Outcome<ActedTasks>> =>
    tickTasks({ ...request, on, by: door, isAgreed }, context.world);
  let outcome = await run(toch === true);
  if (asksConsent(outcome, 'task/out-of-order') && isInteractive(context)) {
    const agreed = await confirm(outOfOrder(outcome.refusal), 'Ja, toch afvinken. Het dossier onthoudt dit.');
    if (!agreed) return exitCodes.cancelled;
    outcome = await run(true);
  }
  const startedOn = outcome.kind === 'done' ? outcome.value.doneBefore : undefined;
  if (startedOn !== undefined)
    context.io.stderr(
      `Let op: ${writeFullDay(on ?? '')} ligt voor het begin van dit dossier, ${writeFullDay(startedOn)}.\n`,
    );
  return reportTasks(
    outcome,
    context,
    ({ doneOn, doneBy }, wasSo) =>
      `${wasSo ? 'was al ' : ''}afgehandeld op ${writeFullDay(doneOn ?? '')}${doneBy === undefined ? '' : ` door ${doneBy}`}`,
  );
}

/** Refuses options that belong to a task that is done, beside `--bezig`. */
function refuseBeside(names: readonly string[], { op, door, toch }: OfDone): void {
  const typed = names.join(' ');
  if (op !== undefined) throw notWithBegun('--op', 'Laat een van de twee weg.');
  if (door !== undefined)
    throw notWithBegun(
      '--door',
      `Wie het oppakt, zegt u met: gemeente checklist assign ${typed} --aan ${door}`,
    );
  if (toch !== undefined)
    throw notWithBegun('--toch', `Wat al klaar is, zet u eerst open met: gemeente checklist untick ${typed}`);
}

/** Options of a task that is done. */
interface OfDone {
  readonly op: string | undefined;
  readonly door: string | undefined;
  readonly toch: boolean | undefined;
}

function notWithBegun(option: string, instead: string): UserError {
  return new UserError(
    `De opties --bezig en ${option} gaan niet samen: ${option} hoort bij afvinken. ${instead}`,
  );
}

/** `gemeente checklist untick`: reopens tasks, including skipped ones. */
export async function untick(
  names: readonly string[],
  _options: ChangeOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const outcome = await reopenTasks(await requestFor(names, context), context.world);
  return reportTasks(outcome, context, (_, wasSo) => (wasSo ? 'stond al open' : 'weer open'));
}

/** `gemeente checklist skip`: skips tasks, with the reason. */
export async function skip(
  names: readonly string[],
  { reden, toch }: ChangeOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const reason = reden?.trim() ?? '';
  if (reason === '')
    throw new UserError(
      'Waarom vervalt deze taak? Schrijf dat achter --reden, bijvoorbeeld --reden "geen eigen laptop".',
    );
  const request = await requestFor(names, context);
  const run = (isAgreed: boolean): Promise<Outcome<ActedTasks>> =>
    dropTasks({ ...request, reason, isAgreed }, context.world);
  let outcome = await run(toch === true);
  if (asksConsent(outcome, 'task/needed') && isInteractive(context)) {
    if (!(await confirm(needed(outcome.refusal), 'Ja, laat toch vervallen.'))) return exitCodes.cancelled;
    outcome = await run(true);
  }
  return reportTasks(outcome, context, () => `vervalt: ${reason}`);
}

/** `gemeente checklist note`: adds a remark to tasks. */
export async function note(
  names: readonly string[],
  options: ChangeOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const text = valueOrGone(
    options.tekst,
    options,
    'Wat is de opmerking? Schrijf die achter --tekst, of haal de oude weg met --weg.',
  );
  const request = { ...(await requestFor(names, context)), text };
  const run = (existing: NoteRequest['existing']): Promise<Outcome<ActedTasks>> =>
    noteTasks({ ...request, existing }, context.world);
  let outcome = await run(existingIn(options));
  if (asksConsent(outcome, 'task/has-remark') && isInteractive(context)) {
    const existing = await askExisting(otherRemarks(outcome.refusal));
    if (existing === undefined) return exitCodes.cancelled;
    outcome = await run(existing);
  }
  return reportTasks(outcome, context, ({ remark }) =>
    remark === undefined ? 'opmerking weggehaald' : `opmerking: ${remark}`,
  );
}

function existingIn({ erbij, vervang, weg }: ChangeOptions): NoteRequest['existing'] {
  if ([erbij, vervang, weg].filter((each) => each === true).length > 1)
    throw new UserError('De opties --erbij, --vervang en --weg gaan niet samen. Kies er een.');
  if (erbij === true) return 'stay';
  return vervang === true ? 'go' : undefined;
}

/** Asks what becomes of earlier remarks; undefined to change nothing. */
async function askExisting(remarks: string): Promise<NoteRequest['existing']> {
  const { choose } = await import('../../prompts/ask.ts');
  const choices = [
    { value: 'stay', name: 'Mijn tekst eronder zetten' },
    { value: 'go', name: 'Vervangen door mijn tekst' },
    { value: 'back', name: 'Terug: verander niets' },
  ] as const;
  const answer = await choose(`${remarks}\nWat doet u ermee?`, choices, { back: 'back' });
  return answer === 'back' ? undefined : answer;
}

/** `gemeente checklist assign`: assigns tasks. */
export async function assign(
  names: readonly string[],
  options: ChangeOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const to = valueOrGone(
    options.aan,
    options,
    'Wie pakt de taak op? Schrijf dat achter --aan, of haal het weg met --weg.',
  );
  const outcome = await assignTasks({ ...(await requestFor(names, context)), to }, context.world);
  return reportTasks(outcome, context, () =>
    to === undefined ? 'aan niemand toegewezen' : `toegewezen aan ${to}`,
  );
}

async function requestFor(names: readonly string[], context: CommandContext): Promise<TasksRequest> {
  return { folder: await oneWorkspace(context), names };
}

async function confirm(question: string, yes: string): Promise<boolean> {
  const { confirm: ask } = await import('../../prompts/ask.ts');
  return ask(question, yes);
}

function valueOrGone(
  value: string | undefined,
  { weg }: ChangeOptions,
  question: string,
): string | undefined {
  if (weg === true) return undefined;
  const text = value?.trim() ?? '';
  if (text === '') throw new UserError(question);
  return text;
}
