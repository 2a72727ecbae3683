import { checkNesting, checkOwner } from '../../../app/setup/place.ts';
import { planSetup, setUp, type SetupRequest } from '../../../app/setup/set-up.ts';
import { startSetup, type SetupStart } from '../../../app/setup/start-setup.ts';
import { UserError } from '../../../diagnostics/errors.ts';
import type { Answers, Municipality } from '../../../setup/answers.ts';
import { completeAnswers } from '../../../setup/start-answers.ts';
import type { SharedCi } from '../../../setup/shared-ci.ts';
import { defaultPackage } from '../../../setup/workspace-files.ts';
import { version } from '../../../version.ts';
import { showPath } from '../../../workspace/paths.ts';
import { exitCodes, type ExitCode } from '../../exit-code.ts';
import type { CommandContext } from '../../global-options.ts';
import { isInteractive } from '../../prompts/interactive.ts';
import { reportStopped, valueOf } from '../../report-stopped.ts';
import { givenAnswers, type InitOptions } from './answers.ts';
import { reportPlan, reportSetup } from './report-setup.ts';
import { sayWrapped } from '../../say-wrapped.ts';

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
  const above = await workspacesBelow(start, options, context);
  if (above !== undefined) {
    const { initAbove } = await import('./share-ci.ts');
    return initAbove(above, options, context);
  }
  const isAsking = options.yes !== true && isInteractive(context);
  const { municipality } = start.answers;
  if (!isAsking && municipality === undefined) throw new UserError(needsAnswers);
  if (!isAsking && municipality !== undefined)
    return make(
      {
        folder: start.folder,
        answers: complete(municipality, start.answers),
        replace: options.overschrijf === true ? 'all' : [],
        given: [...ids],
        hook: options.zonderHook !== true,
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

/** The workspaces below, when CI is asked for in a folder above many of them, and nothing for a municipality. */
async function workspacesBelow(
  { folder, answers }: SetupStart,
  { ci, gemeente, code }: InitOptions,
  { world }: CommandContext,
): Promise<(SharedCi & { readonly folder: string }) | undefined> {
  if (ci === undefined || ci === 'geen' || gemeente !== undefined || code !== undefined) return undefined;
  const { manyBelow } = await import('../../../app/setup/share-ci.ts');
  const found = await manyBelow(folder, world);
  const packageSource = answers.packageSource ?? defaultPackage(version);
  return found === undefined ? undefined : { ...found, folder, ci, packageSource };
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
  const { world } = context;
  const { folder } = start;
  if (options.toch !== true && !(await mayNest(folder, context))) return notMade(context);
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
  if (asked?.municipality === undefined) return notMade(context);
  const answers = complete(asked.municipality, asked);
  const known = start.answers.values ?? {};
  const changed = Object.keys(answers.values).filter((id) => answers.values[id] !== known[id]);
  return planAndMake({ folder, answers, replace, given: [...given, ...changed] }, options, context);
}

/** What the wizard found out. */
interface Agreed {
  readonly folder: string;
  readonly answers: Answers;
  /** Paths of changed files that may be replaced. */
  readonly replace: Set<string>;
  /** Ids of the questions that were answered now. */
  readonly given: readonly string[];
}

/** Shows the plan, carries it out when the person agrees, and offers to go on. */
async function planAndMake(
  { folder, answers, replace, given }: Agreed,
  options: InitOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { world } = context;
  const prompts = await import('../../prompts/setup-questions.ts');
  const request = (): SetupRequest => ({
    ...{ folder, answers, given, consent: { nesting: true, owner: true } },
    replace: options.overschrijf === true ? 'all' : [...replace],
    hook: options.zonderHook !== true,
  });
  for (const { path, state } of (await valueOf(await planSetup(request(), world))).files)
    if (state === 'kept' && (await prompts.askToReplace(path))) replace.add(path);
  const { files } = await valueOf(await planSetup(request(), world));
  const changes = files.filter(({ text }) => text !== undefined).length;
  const isAsked = options.dryRun !== true && changes > 0;
  if (isAsked && !(await prompts.askToMake(answers.municipality.name, changes))) return notMade(context);
  const code = await make(request(), options, context);
  return code === exitCodes.done && options.dryRun !== true ? offerToFill(folder, context) : code;
}

function notMade({ io }: CommandContext): ExitCode {
  io.stderr('Er is niets geschreven.\n');
  return exitCodes.cancelled;
}

/** Offers to go on with the questions that are left, in the new workspace. */
async function offerToFill(folder: string, context: CommandContext): Promise<ExitCode> {
  const { openFill } = await import('../../../app/fill/live-fill.ts');
  const { askToFill } = await import('../../prompts/setup-questions.ts');
  const { walk } = await import('../fill.ts');
  const all = await openFill({ folder, part: undefined }, context.world);
  if (all.kind !== 'done' || all.value.state.questions.length === 0) return exitCodes.done;
  const first = await openFill({ folder, part: 'werkwijzer' }, context.world);
  const counts = {
    all: all.value.state.questions.length,
    first: first.kind === 'done' ? first.value.state.questions.length : 0,
  };
  const choice = await askToFill(counts);
  if (choice === 'later') return exitCodes.done;
  const where = showPath(context.io.cwd, folder);
  const options = { ...context.options, ...(where === '.' ? {} : { workspace: [where] }) };
  const part = choice === 'werkwijzer' ? choice : undefined;
  const live = part === undefined || first.kind !== 'done' ? all.value : first.value;
  return walk(live, { part, context: { ...context, options } });
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
