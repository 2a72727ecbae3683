import { problem, type Diagnostic, type Source } from '../../diagnostics/diagnostic.ts';
import type { OpenWorkspace } from '../../document/open-workspace.ts';
import { readWordFile, type UnreadWordFile } from './look.ts';
import { maxWordFileBytes } from '../../profile/style/word-file.ts';
import { joinPath, showPath } from '../../workspace/paths.ts';
import type { World } from '../world.ts';

/** What is reported when the file is checked, but not every time a document is made. */
const remarks: readonly string[] = [
  'house-style/lacks-styles',
  'house-style/page-size',
  'house-style/pale-style',
];

/** Errors and warnings about the house-style Word file of a workspace. */
export async function wordFileDiagnostics(
  workspace: OpenWorkspace,
  { files, base }: Pick<World, 'files' | 'base'>,
): Promise<readonly Diagnostic[]> {
  const wordFile = readWordFile(workspace, files);
  if (wordFile === undefined) return [];
  const path = showPath(base, joinPath(workspace.folder, wordFile.path));
  if ('problem' in wordFile) return [unread(wordFile, { file: path })];
  const { diagnoseWordFile } = await import('../../output/docx/house-file/diagnose.ts');
  return diagnoseWordFile({ path, bytes: wordFile.bytes });
}

/** Why an existing file was not read. */
export function unread({ path, problem: reason, bytes }: UnreadWordFile, source: Source): Diagnostic {
  switch (reason) {
    case 'outside':
      return problem('file/outside-workspace', source, { path, allowed: 'de werkmap' });
    case 'too-large':
      return problem('house-style/too-large', source, {
        what: 'file',
        found: bytes,
        limit: maxWordFileBytes,
      });
    case 'no-file':
      return problem('file/wrong-kind', source, { path, expected: ['een Word-bestand (docx of dotx)'] });
  }
}

/** The same while documents are made: only what stops or affects them. */
export async function wordFileProblems(
  workspace: OpenWorkspace,
  world: Pick<World, 'files' | 'base'>,
): Promise<readonly Diagnostic[]> {
  const found = await wordFileDiagnostics(workspace, world);
  return found.filter(({ code }) => !remarks.includes(code));
}
