import { isClosed } from '../../../checklist/dossier.ts';
import { openBefore } from '../../../checklist/open-before.ts';
import { writeDate } from '../../../calendar/written.ts';
import { UserError } from '../../../diagnostics/errors.ts';
import { mayTick, mayLapse } from '../../dossiers/consent.ts';
import { screenText } from '../../dossiers/words.ts';
import { changeTasks } from '../../dossiers/change-tasks.ts';
import type { ExitCode } from '../../exit-code.ts';
import type { CommandContext } from '../../global-options.ts';
import { readDay } from '../../read-day.ts';
import { currentDay } from '../../workspaces.ts';

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
}

/** `gemeente checklist tick`: marks tasks as done, or with `--bezig` as begun. */
export async function tick(
  args: readonly string[],
  options: ChangeOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const today = await currentDay(context);
  const on = options.op === undefined ? today : readDay(options.op);
  if (on > today)
    throw new UserError(`${writeDate(on)} moet nog komen. Achter --op staat de dag waarop het klaar was.`);
  if (options.bezig === true) return begin(args, context);
  const isCorrection = options.op !== undefined || options.door !== undefined;
  return changeTasks(args, context, {
    mayGoOn: (dossier, tasks) => mayTick(dossier, tasks, { context, agreed: options.toch === true }),
    acts: (dossier, tasks) => {
      // What was done stays as it was told, unless somebody now says who or when.
      const ids = tasks.filter(({ status }) => isCorrection || status !== 'afgehandeld').map(({ id }) => id);
      return ids.length === 0
        ? []
        : [{ kind: 'tick', ids, on, by: options.door, despite: openBefore(dossier, ids) }];
    },
    words: ({ doneOn, doneBy }) =>
      `afgehandeld op ${writeDate(doneOn ?? on)}${doneBy === undefined ? '' : ` door ${doneBy}`}`,
  });
}

/** `gemeente checklist tick --bezig`: what is closed is not begun again by accident. */
function begin(args: readonly string[], context: CommandContext): Promise<ExitCode> {
  return changeTasks(args, context, {
    mayGoOn: (_, tasks) => {
      const closed = tasks.find(isClosed);
      if (closed === undefined) return Promise.resolve(true);
      const state = closed.status === 'vervalt' ? 'vervalt' : 'is al afgehandeld';
      throw new UserError(
        `${screenText(closed.title)} ${state}. Zet de taak eerst weer open met: gemeente checklist untick`,
      );
    },
    acts: (_, tasks) => [{ kind: 'begin', ids: tasks.map(({ id }) => id) }],
    words: ({ status }) => status,
  });
}

/** `gemeente checklist untick`: opens tasks again, also those that lapsed. */
export function untick(
  args: readonly string[],
  _options: ChangeOptions,
  context: CommandContext,
): Promise<ExitCode> {
  return changeTasks(args, context, {
    acts: (_, tasks) => [
      { kind: 'untick', ids: tasks.filter(({ status }) => status !== 'open').map(({ id }) => id) },
    ],
    words: () => 'weer open',
  });
}

/** `gemeente checklist skip`: lets tasks lapse, with the reason why. */
export function skip(
  args: readonly string[],
  options: ChangeOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const reason = options.reden?.trim() ?? '';
  if (reason === '')
    throw new UserError(
      'Waarom vervalt deze taak? Schrijf dat achter --reden, bijvoorbeeld --reden "geen eigen laptop".',
    );
  return changeTasks(args, context, {
    mayGoOn: (_, tasks) => mayLapse(tasks, { context, agreed: options.toch === true }),
    acts: (_, tasks) => [{ kind: 'skip', ids: tasks.map(({ id }) => id), reason }],
    words: () => `vervalt: ${reason}`,
  });
}

/** `gemeente checklist note`: writes a remark with tasks. */
export function note(
  args: readonly string[],
  options: ChangeOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const text = valueOrGone(
    options.tekst,
    options,
    'Wat is de opmerking? Schrijf die achter --tekst, of haal de oude weg met --weg.',
  );
  return changeTasks(args, context, {
    acts: (_, tasks) => [{ kind: 'note', ids: tasks.map(({ id }) => id), text }],
    words: () => (text === undefined ? 'opmerking weggehaald' : `opmerking: ${text}`),
  });
}

/** `gemeente checklist assign`: says who takes up tasks. */
export function assign(
  args: readonly string[],
  options: ChangeOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const to = valueOrGone(
    options.aan,
    options,
    'Wie pakt de taak op? Schrijf dat achter --aan, of haal het weg met --weg.',
  );
  return changeTasks(args, context, {
    acts: (_, tasks) => [{ kind: 'assign', ids: tasks.map(({ id }) => id), to }],
    words: () => (to === undefined ? 'aan niemand toegewezen' : `toegewezen aan ${to}`),
  });
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
