import { checkNesting, checkOwner } from '../../../app/setup/place.ts';
import { planSetup, setUp, type SetupRequest } from '../../../app/setup/set-up.ts';
import { startSetup, type SetupStart } from '../../../app/setup/start-setup.ts';
import { UserError } from '../../../diagnostics/errors.ts';
import type { Answers, Municipality } from '../../../setup/answers.ts';
import { looksPersonal } from '../../../setup/personal-contact.ts';
import { completeAnswers } from '../../../setup/start-answers.ts';
import { defaultPackage } from '../../../setup/workspace-files.ts';
import { version } from '../../../version.ts';
import { exitCodes, type ExitCode } from '../../exit-code.ts';
import type { CommandContext } from '../../global-options.ts';
import { isInteractive } from '../../prompts/interactive.ts';
import { reportStopped, valueOf } from '../../report-stopped.ts';
import { givenAnswers, type InitOptions } from './answers.ts';
import { reportPlan, reportSetup, sayWrapped } from './report-setup.ts';

/** `gemeente init`: asks what it must know, and creates or updates a workspace. */
export async function init(
  [typed]: readonly string[],
  options: InitOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { io, world } = context;
  if (context.options.workspace !== undefined)
    throw new UserError(
      'Bij init noemt u de map achter de opdracht, zonder --workspace: gemeente init <map>',
    );
  const { answers: given, given: ids } = givenAnswers(options);
  const start = await valueOf(await startSetup({ typed, given }, world));
  warnOfPerson(given.values?.['mail'], context);
  const isAsking = options.yes !== true && isInteractive(context);
  const { municipality } = start.answers;
  if (!isAsking && municipality === undefined) throw new UserError(needsAnswers);
  if (!isAsking && municipality !== undefined)
    return make(
      {
        folder: start.folder,
        answers: complete(municipality, start.answers),
        replace: options.overschrijf === true ? 'all' : [],
        consent: { nesting: options.toch === true, owner: options.overschrijf === true },
      },
      options,
      context,
    );
  const { guarded } = await import('../../prompts/guarded.ts');
  const code = await guarded(() => converse({ start, given: ids }, options, context));
  if (code !== undefined) return code;
  io.stderr('\nGestopt. Er is niets geschreven.\n');
  return exitCodes.cancelled;
}

/** A warning and not an error: only people know whose address it is. */
function warnOfPerson(mail: string | undefined, { say }: CommandContext): void {
  if (mail === undefined || !looksPersonal(mail)) return;
  say(
    `Let op: ${mail} lijkt het adres van een persoon. Neem een adres van het secretariaat, niet van een persoon.`,
  );
}

const needsAnswers = `Voor welke gemeente is de werkmap? Hier kan ik geen vragen stellen. Geef de antwoorden zo:
  gemeente init --yes --gemeente "Súdwest-Fryslân"
Alle antwoorden die u kunt geven, ziet u met: gemeente init --help`;

function complete(municipality: Municipality, answers: Partial<Answers>): Answers {
  return completeAnswers(municipality, answers, answers.packageSource ?? defaultPackage(version));
}

/** What is known before the questions. */
interface Draft {
  readonly start: SetupStart;
  /** Ids of the questions answered by options, which are not asked. */
  readonly given: ReadonlySet<string>;
}

/** The wizard: asks, shows the plan, and carries it out when the person agrees. */
async function converse(
  { start, given }: Draft,
  options: InitOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const prompts = await import('../../prompts/setup-questions.ts');
  const { io, world } = context;
  const { folder } = start;
  const stopped = (): ExitCode => {
    io.stderr('Er is niets geschreven.\n');
    return exitCodes.cancelled;
  };
  if (options.toch !== true && !(await mayNest(folder, context))) return stopped();
  sayWrapped(
    context,
    `Deze vragen maken een werkmap in ${folder}.
Met enter neemt u over wat er tussen haakjes staat. Stoppen kan altijd met ctrl+c.
`,
  );
  const replace = new Set<string>();
  const mayBelongTo = async (municipality: Municipality): Promise<boolean> => {
    const owned = await checkOwner({ folder, municipality }, world);
    if (owned.kind !== 'refused' || owned.refusal.code !== 'setup/other-municipality') return true;
    replace.add('gemeente.yaml');
    return prompts.askToBecome(owned.refusal.owner, municipality.name);
  };
  const asked = await prompts.askAnswers(start.answers, given, mayBelongTo);
  if (asked?.municipality === undefined) return stopped();
  const answers = complete(asked.municipality, asked);
  const request = (): SetupRequest => ({
    ...{ folder, answers, consent: { nesting: true, owner: true } },
    replace: options.overschrijf === true ? 'all' : [...replace],
  });
  for (const { path, state } of (await valueOf(await planSetup(request(), world))).files)
    if (state === 'kept' && (await prompts.askToReplace(path))) replace.add(path);
  const { files } = await valueOf(await planSetup(request(), world));
  const changes = files.filter(({ text }) => text !== undefined).length;
  const isAsked = options.dryRun !== true && changes > 0;
  if (isAsked && !(await prompts.askToMake(answers.municipality.name, changes))) return stopped();
  return make(request(), options, context);
}

/** Asks when the folder is in another workspace. */
async function mayNest(folder: string, { world }: CommandContext): Promise<boolean> {
  const { askToNest } = await import('../../prompts/setup-questions.ts');
  const nesting = await checkNesting(folder, world);
  if (nesting.kind !== 'refused' || nesting.refusal.code !== 'setup/inside-workspace') return true;
  return askToNest(nesting.refusal.around);
}

async function make(
  request: SetupRequest,
  { dryRun }: InitOptions,
  context: CommandContext,
): Promise<ExitCode> {
  if (dryRun === true) {
    reportPlan(request, await valueOf(await planSetup(request, context.world)), context);
    return exitCodes.done;
  }
  const outcome = await setUp(request, context.world);
  return outcome.kind === 'done'
    ? reportSetup(request, outcome.value, context)
    : reportStopped(outcome, context);
}
