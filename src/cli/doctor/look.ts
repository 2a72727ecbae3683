/** What `doctor` finds out about the look of documents: the house-style Word file, and whether its font is here. */
import { hasErrors } from '../../diagnostics/diagnostic.ts';
import { readLook } from '../../app/documents/look.ts';
import type { OpenWorkspace } from '../../document/open-workspace.ts';
import type { CommandContext } from '../global-options.ts';
import { wordFileDiagnostics } from '../../app/documents/word-file.ts';
import { openFor } from '../../app/open/open.ts';
import { good, note, type Finding } from './finding.ts';

/** House style and font of a workspace. A profile that cannot be read is told about by `validate`. */
export async function lookFindings(folder: string, context: CommandContext): Promise<readonly Finding[]> {
  const workspace = await openFor(folder, { documents: [], names: false }, context.world);
  return [await wordFileFinding(workspace, context), fontFinding(workspace, context)];
}

async function wordFileFinding(workspace: OpenWorkspace, context: CommandContext): Promise<Finding> {
  const naam = 'huisstijl';
  const { wordFile } = readLook(workspace, context.io.files).style;
  const found = await wordFileDiagnostics(workspace, context.world);
  if (hasErrors(found))
    return note(naam, 'het Word-bestand is niet te gebruiken; kijk waarom met: gemeente template check');
  if (wordFile === undefined) return good(naam, 'geen Word-bestand; documenten krijgen onze eigen opmaak');
  return good(naam, `${wordFile.path} is te gebruiken`);
}

/** Whether the font of the documents is on this computer. Only `fc-list` can tell that without much ado. */
function fontFinding(workspace: OpenWorkspace, { io }: CommandContext): Finding {
  const naam = 'lettertype';
  const font = readLook(workspace, io.files).style.fonts.body;
  const listed = io.run('fc-list', [':', 'family'], io.cwd);
  if (listed?.status !== 0) return good(naam, `${font}; of het op deze computer staat, kan ik niet nagaan`);
  const families = listed.output.split(/[\n,]/).map((each) => each.trim().toLowerCase());
  if (families.includes(font.toLowerCase())) return good(naam, `${font} staat op deze computer`);
  return good(
    naam,
    `${font} staat niet op deze computer; Word kiest hier een ander, bij uw lezers hoeft dat niet`,
  );
}
