import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { documentIds } from '../../document/registry.ts';
import type { Answers } from '../../setup/answers.ts';
import { memoryFile, memoryPath, readMemory, writtenBy, writtenMeanwhile } from '../../setup/memory.ts';
import { answersNotIn, withAnswers } from '../../setup/present-answers.ts';
import type { PlannedFile } from '../../setup/planned-file.ts';
import { reconcile } from '../../setup/reconcile.ts';
import type { SetupFile } from '../../setup/setup-file.ts';
import { workspaceFiles } from '../../setup/workspace-files.ts';
import { version } from '../../version.ts';
import { joinPath } from '../../workspace/paths.ts';
import { openWhole } from '../open/open.ts';
import { done, outcomeOf, type Done, type Outcome, type Refused } from '../outcome.ts';
import type { World } from '../world.ts';
import { gitHook, installHook, type GitHook } from './git-hook.ts';
import { needOwner, needOwnFolder } from './place.ts';
import { checkInside, presentText } from './present-file.ts';
import { planFiles, putFiles, type PutFile, type Rules } from './put-files.ts';

/** A workspace to create or update. */
export interface SetupRequest {
  readonly folder: string;
  readonly answers: Answers;
  /** Paths of changed files that may be replaced anyway. */
  readonly replace: 'all' | readonly string[];
  /**
   * Ids of the questions that a person answered now: those answers go into a gemeente.yaml that somebody changed.
   * Default: none
   */
  readonly given?: readonly string[];
  /** Whether git is to look for private data before each commit. Default: false */
  readonly hook?: boolean;
  /** The consent given. */
  readonly consent: {
    /** It may be inside another workspace. */
    readonly nesting: boolean;
    /** It may be given to another municipality. */
    readonly owner: boolean;
  };
}

/** The planned files of a workspace. */
export interface SetupPlan {
  readonly files: readonly PutFile[];
  /** Answers that a person's own gemeente.yaml lacks: for that person to add. */
  readonly unwritten: ReturnType<typeof answersNotIn>;
  /** The hook before a commit, as it is or would be found; undefined when it was not asked for. */
  readonly hook: GitHook | undefined;
}

/** A created workspace. */
export interface NewWorkspace extends SetupPlan {
  /** Diagnostics of its files, some of which may be a person's. */
  readonly diagnostics: readonly Diagnostic[];
  /** Texts of the files that the diagnostics point into, by their name in messages. */
  readonly texts: ReadonlyMap<string, string>;
  readonly isInGit: boolean;
  /** The file from which CI installs the program, when it does not exist yet. */
  readonly missingPackage: string | undefined;
}

/** Plans what happens to every file of a workspace. @throws EnvironmentError when something is in the way */
export function planSetup(request: SetupRequest, world: World): Promise<Done<SetupPlan> | Refused> {
  return outcomeOf(() => {
    const { files, rules, memory } = prepare(request, world);
    const planned = planFiles(files, rules, world);
    const remembered = planFiles([memory(planned)], rules, world);
    const hook = request.hook === true ? gitHook(request.folder, world) : undefined;
    return Promise.resolve(done({ ...planOf(request, [...planned, ...remembered], world), hook }));
  });
}

/**
 * Creates or updates a workspace. What somebody changes in the meantime is kept by the same rules as earlier changes.
 *
 * @throws EnvironmentError when something is in the way, before anything is written
 */
export function setUp(request: SetupRequest, world: World): Promise<Outcome<NewWorkspace>> {
  return outcomeOf(async () => {
    const { folder, answers } = request;
    const { files, rules, memory, early } = prepare(request, world);
    const found = { text: presentText(folder, memoryPath, world), written: undefined };
    const put = await putFiles(files, { ...rules, first: early }, world);
    if (put.kind !== 'done') return put;
    const remembered = memory(put.value);
    const again = await putFiles([remembered], rules, world);
    if (again.kind !== 'done') return again;
    const told = { ...reconcile(remembered, { ...found, mayReplace: false }), copy: undefined };
    const hook = request.hook === true ? await installHook(folder, world) : undefined;
    if (hook !== undefined && hook.kind !== 'done') return hook;
    const { diagnostics, files: opened } = await openWhole(folder, world);
    const { ci, packageSource } = answers;
    const isMissing =
      ci !== 'geen' &&
      packageSource.startsWith('./') &&
      world.files.info(joinPath(folder, packageSource)) === undefined;
    return done({
      ...planOf(request, [...put.value, told], world),
      ...{ diagnostics, texts: opened.texts, hook: hook?.value },
      isInGit: world.git(folder, ['rev-parse', '--is-inside-work-tree'])?.status === 0,
      missingPackage: isMissing ? packageSource : undefined,
    });
  });
}

/** What both have in common: refusals, the files, and what may happen to existing ones. */
function prepare(request: SetupRequest, world: World): PreparedSetup {
  const { folder, answers, replace, consent, given = [] } = request;
  if (!consent.nesting) needOwnFolder(folder, world);
  if (!consent.owner) needOwner({ folder, municipality: answers.municipality }, world);
  const earlier = readMemory(presentText(folder, memoryPath, world));
  const values = Object.fromEntries(given.map((id) => [id, answers.values[id] ?? '']));
  const files = workspaceFiles(answers, { assets: world.shipped, documentIds, version }).map((file) =>
    file.path === 'gemeente.yaml' ? { ...file, fill: (found: string) => withAnswers(found, values) } : file,
  );
  for (const { path } of files) checkInside(folder, path, world);
  return {
    files,
    memory: (put) => memoryFile(answers, writtenBy(files, put, earlier)),
    early: (plan) => memoryFile(answers, writtenMeanwhile(earlier, writtenBy(files, plan, earlier))),
    rules: {
      folder,
      written: earlier.written,
      mayReplace: (path) => replace === 'all' || replace.includes(path),
    },
  };
}

interface PreparedSetup {
  readonly files: readonly SetupFile[];
  /** The file that stores the answers, and what happened to the others. */
  readonly memory: (put: readonly PutFile[]) => SetupFile;
  /** The same before anything happens to them. */
  readonly early: (plan: readonly PlannedFile[]) => SetupFile;
  readonly rules: Rules;
}

function planOf(
  { folder, answers }: SetupRequest,
  files: readonly PutFile[],
  world: World,
): Omit<SetupPlan, 'hook'> {
  const { state, text } = files.find(({ path }) => path === 'gemeente.yaml') ?? {};
  const kept = state === 'kept' ? presentText(folder, 'gemeente.yaml', world) : undefined;
  const profile = state === 'completed' ? text : kept;
  return { files, unwritten: profile === undefined ? [] : answersNotIn(profile, answers.values) };
}
