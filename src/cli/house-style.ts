import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { OpenWorkspace } from '../document/open-workspace.ts';
import { readWordFile } from '../look.ts';
import { joinPath, showPath } from '../workspace/paths.ts';
import type { CommandContext } from './global-options.ts';

/** What is told when the file is looked over (`template check`, `validate`), but not every time a document is made. */
const remarks: readonly string[] = ['house-style/lacks-styles', 'house-style/page-size'];

/** What is wrong with the house-style Word file of a workspace, and what is worth knowing about it. */
export async function wordFileDiagnostics(
  workspace: OpenWorkspace,
  { io }: Pick<CommandContext, 'io'>,
): Promise<readonly Diagnostic[]> {
  const wordFile = readWordFile(workspace, io.files);
  if (wordFile === undefined) return [];
  const { diagnoseWordFile } = await import('../output/docx/house-file/diagnose.ts');
  const path = showPath(io.cwd, joinPath(workspace.folder, wordFile.path));
  return diagnoseWordFile({ path, bytes: wordFile.bytes });
}

/** The same while documents are made: what stops them or goes wrong in them. */
export async function wordFileProblems(
  workspace: OpenWorkspace,
  context: Pick<CommandContext, 'io'>,
): Promise<readonly Diagnostic[]> {
  const found = await wordFileDiagnostics(workspace, context);
  return found.filter(({ code }) => !remarks.includes(code));
}
