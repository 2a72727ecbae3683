import { problem, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { TextRange } from '../../diagnostics/source.ts';
import type { OpenWorkspace } from '../../document/open-workspace.ts';
import { wordFileDiagnostics } from '../documents/word-file.ts';
import { personNames } from '../../profile/names.ts';
import { findWorkspaces } from '../open/find-workspaces.ts';
import { namesInGit } from '../open/names-in-git.ts';
import { openWhole } from '../open/open.ts';
import { done, outcomeOf, type Done, type Outcome, type Refused } from '../outcome.ts';
import { leftIn } from '../privacy/accepted.ts';
import { writtenNotes } from '../privacy/written-notes.ts';
import { scanTexts } from '../privacy/scan-texts.ts';
import type { World } from '../world.ts';
import { targetsOf, wholeWorkspaces } from './targets.ts';

/** What to check. */
export interface ValidateRequest {
  /** Workspaces, or files and folders in them; only problems in those are reported. Empty: the workspaces below. */
  readonly paths: readonly string[];
  /** Workspaces as {@link findWorkspaces} takes them, when there are no paths. */
  readonly workspaces: readonly string[] | undefined;
  /** The folders of the workspaces, where those are known already. */
  readonly folders?: readonly string[] | undefined;
}

/** A checked workspace. */
export interface CheckedWorkspace {
  readonly folder: string;
  /** The diagnostics of the requested files. */
  readonly diagnostics: readonly Diagnostic[];
  /** Requested files that were read, by their name in messages. */
  readonly checked: readonly string[];
  /** Texts of all files that were read, by their name in messages; private data in them is masked. */
  readonly texts: ReadonlyMap<string, string>;
}

/** Checks whole workspaces: every file, names tracked by git, private data, and the house-style Word file. */
export function validate(
  { paths, workspaces, folders: known }: ValidateRequest,
  world: World,
): Promise<Outcome<readonly CheckedWorkspace[]>> {
  return outcomeOf(async () => {
    const found = paths.length === 0 ? await foundIn(known, workspaces, world) : undefined;
    if (found?.kind === 'refused') return found;
    const { folders, covers } = found === undefined ? targetsOf(paths, world) : wholeWorkspaces(found.value);
    const checked: CheckedWorkspace[] = [];
    for (const folder of folders) {
      const workspace = await openWhole(folder, world);
      const notes = writtenNotes(folder, new Set(workspace.files.texts.keys()), world);
      const scanned = scanTexts(
        new Map([...withoutPersons(workspace), ...notes]),
        namesIn(workspace),
        leftIn(folder, world),
      );
      const others = scanned.clean(await allDiagnostics(workspace, world));
      const diagnostics = [...others, ...withoutRepeats(scanned.diagnostics, others)];
      checked.push({
        folder,
        diagnostics: diagnostics.filter(({ source }) => covers(source.file)),
        checked: [...workspace.files.texts.keys()].filter(covers),
        texts: new Map([...workspace.files.texts, ...scanned.texts]),
      });
    }
    return done(checked);
  });
}

async function foundIn(
  known: readonly string[] | undefined,
  workspaces: readonly string[] | undefined,
  world: World,
): Promise<Done<readonly string[]> | Refused> {
  return known === undefined ? findWorkspaces(workspaces, world) : done(known);
}

/** Private data behind a key that does not belong there is one mistake, told by the message about the key. */
function withoutRepeats(found: readonly Diagnostic[], others: readonly Diagnostic[]): readonly Diagnostic[] {
  const keys = others.filter(({ code }) => code === 'schema/personal-key').map(({ source }) => source);
  return found.filter(
    ({ source: { file, range } }) =>
      !keys.some((key) => key.file === file && isRightBehind(key.range, range)),
  );
}

/** Whether a value follows a key: a colon and perhaps a quote. */
function isRightBehind(key: TextRange | undefined, value: TextRange | undefined): boolean {
  if (key === undefined || value === undefined) return false;
  return value.start > key.end && value.start - key.end < 8;
}

async function allDiagnostics(workspace: OpenWorkspace, world: World): Promise<readonly Diagnostic[]> {
  return [
    ...workspace.diagnostics,
    ...keptNames(workspace, world),
    ...(await wordFileDiagnostics(workspace, world)),
  ];
}

/** The file with names is the one place for them. */
function withoutPersons({ files }: OpenWorkspace): ReadonlyMap<string, string> {
  return new Map([...files.texts].filter(([file]) => file !== files.persons?.file));
}

function namesIn({ files }: OpenWorkspace): readonly string[] {
  return [...personNames(files.persons).values()];
}

/** Names in git are reported here and not by a rule: only git knows, and rules run no programs. */
function keptNames({ files, folder }: OpenWorkspace, world: World): readonly Diagnostic[] {
  if (files.persons === undefined || namesInGit(folder, world) !== 'kept') return [];
  return [problem('file/names-in-git', { file: files.persons.file })];
}
