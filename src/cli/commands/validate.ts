import { hasErrors, problem, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { UserError } from '../../diagnostics/errors.ts';
import type { ReportFormat } from '../../diagnostics/format/index.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import type { OpenWorkspace } from '../../document/open-workspace.ts';
import { findWorkspace } from '../../workspace/find.ts';
import { folderOf, isInside, nameOf } from '../../workspace/paths.ts';
import { suggest } from '../dutch-command.ts';
import { exitCodes, type ExitCode } from '../exit-code.ts';
import type { CommandContext } from '../global-options.ts';
import { wordFileDiagnostics } from '../../app/documents/word-file.ts';
import { namesInGit } from '../../app/open/names-in-git.ts';
import { reportText } from '../report.ts';
import { absolutePath } from '../../workspace/paths.ts';
import { openWhole } from '../../app/open/open.ts';
import { workspaceFolders } from '../workspaces.ts';

interface ValidateOptions {
  readonly format: ReportFormat;
  readonly strict?: boolean;
}

/** `gemeente validate`: every problem of every file, in one report on stdout. */
export async function validate(
  paths: readonly string[],
  options: ValidateOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { folders, only } = await targets(paths, context);
  const workspaces: OpenWorkspace[] = [];
  for (const folder of folders) workspaces.push(await openWhole(folder, context.world));
  const diagnostics: Diagnostic[] = [];
  for (const each of workspaces)
    diagnostics.push(
      ...each.diagnostics,
      ...keptNames(each, context),
      ...(await wordFileDiagnostics(each, context.world)),
    );
  const format = context.options.json === true ? 'json' : options.format;
  context.io.stdout(
    await reportText(diagnostics, workspaces, {
      format,
      style: await context.style('stdout'),
      width: context.io.columns('stdout'),
      only,
    }),
  );
  const counted = only === undefined ? diagnostics : diagnostics.filter(({ source }) => only(source.file));
  return hasErrors(counted, options.strict) ? exitCodes.problems : exitCodes.done;
}

/** Names in git are told here and not by a rule: only git knows, and the core runs no programs. */
function keptNames({ files, folder }: OpenWorkspace, { io }: CommandContext): readonly Diagnostic[] {
  if (files.persons === undefined || namesInGit(folder, io) !== 'kept') return [];
  return [problem('file/names-in-git', { file: files.persons.file })];
}

interface Targets {
  readonly folders: readonly string[];
  /** Which files to report on; all when absent. */
  readonly only: ((file: string) => boolean) | undefined;
}

/** Paths may be workspaces, or files and folders inside one; those are checked with the whole they belong to. */
async function targets(paths: readonly string[], context: CommandContext): Promise<Targets> {
  if (paths.length === 0) return { folders: await workspaceFolders(context), only: undefined };
  const { io } = context;
  const folders = new Set<string>();
  const wanted: string[] = [];
  for (const typed of paths) {
    const path = absolutePath(io.cwd, typed);
    const info = io.files.info(path);
    if (info === undefined) {
      const near = nearest(nameOf(path), io.files.list(folderOf(path)));
      throw new UserError(`Het bestand ${typed} bestaat niet.${suggest(near)}`);
    }
    const workspace = findWorkspace(io.files, info.kind === 'directory' ? path : folderOf(path));
    if (workspace === undefined) {
      throw new UserError(
        `${typed} hoort bij geen werkmap: er staat geen gemeente.yaml in die map of erboven.`,
      );
    }
    folders.add(workspace);
    wanted.push(path);
  }
  const whole = wanted.every((path) => folders.has(path));
  const only = (file: string): boolean => wanted.some((path) => isInside(path, absolutePath(io.cwd, file)));
  return { folders: [...folders], only: whole ? undefined : only };
}
