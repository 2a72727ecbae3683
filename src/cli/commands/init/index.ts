import { UserError } from '../../../diagnostics/errors.ts';
import { hasErrors } from '../../../diagnostics/diagnostic.ts';
import { documentIds } from '../../../document/registry.ts';
import type { Answers } from '../../../setup/answers.ts';
import { fingerprint, memoryFile, memoryPath, readMemory, type Memory } from '../../../setup/memory.ts';
import { presentAnswers } from '../../../setup/present-answers.ts';
import { looksPersonal } from '../../../setup/personal-contact.ts';
import { questions, type CiSystem } from '../../../setup/questions.ts';
import { reconcile, type PlannedFile } from '../../../setup/reconcile.ts';
import type { SetupFile } from '../../../setup/setup-file.ts';
import { defaultPackage, workspaceFiles } from '../../../setup/workspace-files.ts';
import { version } from '../../../version.ts';
import { findWorkspace, profileIn } from '../../../workspace/find.ts';
import { nameOf } from '../../../workspace/paths.ts';
import { exitCodes, type ExitCode } from '../../exit-code.ts';
import type { CommandContext } from '../../global-options.ts';
import { isInteractive } from '../../prompts/interactive.ts';
import { reportToPeople } from '../../report.ts';
import { absolutePath } from '../../../workspace/paths.ts';
import { openWhole } from '../../../app/open/open.ts';
import { givenAnswers, type Draft, type InitOptions } from './answers.ts';
import { copiesOfReplaced, keepReplaced, planFiles, presentText, writePlanned } from './files.ts';
import { belongsToOther, otherOwner } from './other-owner.ts';
import { printFiles, sayCopied, sayKept, sayNext, sayWrapped, type Telling } from './tell.ts';

/** `gemeente init`: asks what it must know, and makes a workspace or brings one up to date. */
export async function init(
  [typed]: readonly string[],
  options: InitOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { io } = context;
  const folder = chosenFolder(typed, context);
  const given = givenAnswers(options);
  const earlier = earlierAnswers(folder, context);
  const memory = readMemory(presentText(folder, memoryPath, io));
  const known = [memory.answers, earlier].map((each) => knownFor(given.answers.municipality, each));
  const start = merged([proposals(folder, context), ...known, given.answers]);
  warnOfPerson(given.answers.values?.['mail'], context);
  const isAsking = options.yes !== true && isInteractive(context);
  if (!isAsking && start.municipality === undefined) throw new UserError(needsAnswers);
  if (!isAsking) {
    const around = workspaceAround(folder, context);
    if (around !== undefined && options.toch !== true) throw liesInside(around);
    const owner = otherOwner(folder, { asked: start.municipality, memory, io });
    if (owner !== undefined && options.overschrijf !== true) throw belongsToOther(owner, start.municipality);
    return make(complete(start), { folder, memory, options, context });
  }
  const { guarded } = await import('../../prompts/guarded.ts');
  const code = await guarded(() =>
    converse({ answers: start, given: given.given }, { folder, memory, options, context }),
  );
  if (code !== undefined) return code;
  io.stderr('\nGestopt. Er is niets geschreven.\n');
  return exitCodes.cancelled;
}

/** A warning and not an error: only people know whose an address is. */
function warnOfPerson(mail: string | undefined, { say }: CommandContext): void {
  if (mail === undefined || !looksPersonal(mail)) return;
  say(
    `Let op: ${mail} lijkt het adres van een persoon. Neem een adres van het secretariaat, niet van een persoon.`,
  );
}

const needsAnswers = `Voor welke gemeente is de werkmap? Hier kan ik geen vragen stellen. Geef de antwoorden zo:
  gemeente init --yes --gemeente "Súdwest-Fryslân"
Alle antwoorden die u kunt geven, ziet u met: gemeente init --help`;

/** What making the files needs besides the answers. */
interface Making {
  readonly folder: string;
  readonly memory: Memory;
  readonly options: InitOptions;
  readonly context: CommandContext;
}

function chosenFolder(typed: string | undefined, { io, options }: CommandContext): string {
  if (options.workspace !== undefined)
    throw new UserError(
      'Bij init noemt u de map achter de opdracht, zonder --workspace: gemeente init <map>',
    );
  const folder = typed === undefined ? io.cwd : absolutePath(io.cwd, typed);
  if (io.files.info(folder)?.kind === 'file')
    throw new UserError(`${typed ?? folder} is een bestand. Noem een map, of een naam die nog niet bestaat.`);
  const profile = profileIn(io.files, folder);
  if (profile !== undefined && nameOf(profile) !== 'gemeente.yaml')
    throw new UserError(`Hier staat al ${nameOf(profile)}. Geef dat bestand eerst de naam gemeente.yaml.`);
  return folder;
}

/** The workspace that the folder lies in without being one itself. */
function workspaceAround(folder: string, { io }: CommandContext): string | undefined {
  const around = findWorkspace(io.files, folder);
  return around === folder ? undefined : around;
}

function liesInside(around: string): UserError {
  return new UserError(`Deze map ligt in een andere werkmap:
  ${around}
Er is niets geschreven.
Geef de opdracht in die map, of kies een map daarbuiten: gemeente init <map>
Wilt u toch een werkmap in een werkmap? Geef dan ook --toch.`);
}

/** Answers that stand in the gemeente.yaml that is there. */
function earlierAnswers(folder: string, { io }: CommandContext): Partial<Answers> {
  const text = presentText(folder, 'gemeente.yaml', io);
  return text === undefined ? {} : presentAnswers(text, documentIds);
}

/** What is proposed when nothing is known yet. */
function proposals(folder: string, { io }: CommandContext): Partial<Answers> {
  const remote = io.git(folder, ['remote', 'get-url', 'origin']);
  const values = questions.flatMap(({ id, proposal }) =>
    proposal === undefined ? [] : [[id, proposal] as const],
  );
  return {
    values: Object.fromEntries(values),
    ci: remote?.status === 0 ? ciOf(remote.output) : 'geen',
    packageSource: defaultPackage(version),
  };
}

function ciOf(address: string): CiSystem {
  if (/github\./i.test(address)) return 'github';
  if (/gitlab/i.test(address)) return 'gitlab';
  return /dev\.azure\.com|visualstudio\.com/i.test(address) ? 'azure' : 'geen';
}

/** Answers over each other; the last goes first. An answer of nothing takes an earlier one away. */
function merged(layers: readonly Partial<Answers>[]): Partial<Answers> {
  return Object.assign({}, ...layers, {
    values: Object.assign({}, ...layers.map(({ values }) => values ?? {})) as Answers['values'],
  }) as Partial<Answers>;
}

/** Earlier answers, without those of another municipality: its mail address is not that of this one. */
function knownFor(asked: Answers['municipality'] | undefined, known: Partial<Answers>): Partial<Answers> {
  const isOther =
    asked !== undefined && known.municipality !== undefined && asked.code !== known.municipality.code;
  return isOther ? { ...known, values: {} } : known;
}

function complete({
  municipality,
  values = {},
  documents,
  ci = 'geen',
  packageSource,
}: Partial<Answers>): Answers {
  if (municipality === undefined) throw new Error('no municipality was chosen');
  const known = Object.entries(values).filter(([, value]) => value !== '');
  return {
    ...{ municipality, values: Object.fromEntries(known), documents, ci },
    packageSource: packageSource ?? defaultPackage(version),
  };
}

/** The wizard: asks, shows what will come, and makes it when the person agrees. */
async function converse(draft: Draft, making: Making): Promise<ExitCode> {
  const prompts = await import('../../prompts/setup-questions.ts');
  const { io } = making.context;
  const stopped = (): ExitCode => {
    io.stderr('Er is niets geschreven.\n');
    return exitCodes.cancelled;
  };
  const around = workspaceAround(making.folder, making.context);
  if (around !== undefined && making.options.toch !== true && !(await prompts.askToNest(around)))
    return stopped();
  sayWrapped(
    making.context,
    `Deze vragen maken een werkmap in ${making.folder}.
Met enter neemt u over wat er tussen haakjes staat. Stoppen kan altijd met ctrl+c.
`,
  );
  const replace = new Set<string>();
  const mayBelongTo = async (asked: Answers['municipality']): Promise<boolean> => {
    const owner = otherOwner(making.folder, { asked, memory: making.memory, io });
    if (owner === undefined) return true;
    replace.add('gemeente.yaml');
    return prompts.askToBecome(owner, asked.name);
  };
  const asked = await prompts.askAnswers(draft.answers, draft.given, mayBelongTo);
  if (asked === undefined) return stopped();
  const all = complete(asked);
  const mayReplace = (path: string): boolean => replace.has(path);
  for (const { path, state } of plan(all, making, mayReplace))
    if (state === 'blijft' && (await prompts.askToReplace(path))) replace.add(path);
  const changes = plan(all, making, mayReplace).filter(({ text }) => text !== undefined).length;
  const isAsked = making.options.dryRun !== true && changes > 0;
  if (isAsked && !(await prompts.askToMake(all.municipality.name, changes))) return stopped();
  return make(all, making, mayReplace);
}

/** What would happen to every file; the last one remembers the answers. */
function plan(
  answers: Answers,
  { folder, memory, options, context }: Making,
  mayReplace: (path: string) => boolean,
): readonly PlannedFile[] {
  const { io } = context;
  const files = workspaceFiles(answers, { assets: io.shipped, documentIds, version });
  const allowed = (path: string): boolean => options.overschrijf === true || mayReplace(path);
  const planned = planFiles(files, { folder, memory, mayReplace: allowed, io });
  const own = reconcile(memoryFile(answers, writtenNow(files, planned, memory)), {
    text: presentText(folder, memoryPath, io),
    written: undefined,
    mayReplace: true,
  });
  return [...planned, own];
}

async function make(
  answers: Answers,
  making: Making,
  mayReplace: (path: string) => boolean = () => false,
): Promise<ExitCode> {
  const { folder, options, context } = making;
  const { io } = context;
  const keptProfile = presentText(folder, 'gemeente.yaml', io);
  const planned = plan(answers, making, mayReplace);
  const isKept = planned.some(({ path, state }) => path === 'gemeente.yaml' && state === 'blijft');
  const telling: Telling = {
    ...{ folder, answers, context, planned },
    isDry: options.dryRun === true,
    keptProfile: isKept ? keptProfile : undefined,
    copies: copiesOfReplaced(planned, folder, io),
  };
  if (!telling.isDry) {
    keepReplaced(telling.copies, folder, io);
    writePlanned(telling.planned, folder, io);
  }
  printFiles(telling);
  sayCopied(telling);
  sayKept(telling);
  if (telling.isDry) {
    context.say('Er is niets geschreven.');
    return exitCodes.done;
  }
  const workspace = await openWhole(folder, context.world);
  if (workspace.diagnostics.length > 0) await reportToPeople(workspace.diagnostics, [workspace], context);
  const isWrong = hasErrors(workspace.diagnostics);
  sayNext(telling, isWrong);
  return isWrong ? exitCodes.problems : exitCodes.done;
}

/** Fingerprints of the files that are as we wrote them. What a person completed or changed is theirs. */
function writtenNow(
  files: readonly SetupFile[],
  planned: readonly PlannedFile[],
  memory: Memory,
): Readonly<Record<string, string>> {
  const marks = files.flatMap(({ path, text, keep }, index) => {
    if (keep === 'ours') return [];
    const { state, text: now } = planned[index] ?? {};
    const isSame = state === 'gelijk' && (keep === 'person' || memory.written[path] === fingerprint(text));
    const isOurs = now === text || isSame;
    const mark = state === 'blijft' ? memory.written[path] : isOurs ? fingerprint(text) : undefined;
    return mark === undefined ? [] : [[path, mark] as const];
  });
  return Object.fromEntries(marks);
}
