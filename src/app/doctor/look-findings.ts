/** Findings about the look of documents: the house-style Word file, and whether its font is installed. */
import { hasErrors } from '../../diagnostics/diagnostic.ts';
import { readLook } from '../documents/look.ts';
import { wordFileDiagnostics } from '../documents/word-file.ts';
import { openFor } from '../open/open.ts';
import type { World } from '../world.ts';
import type { Computer } from './computer.ts';
import type { Finding } from './finding.ts';

/** House style and font of a workspace. A profile that cannot be read is reported when it is checked. */
export async function lookFindings(
  folder: string,
  world: World,
  computer: Computer,
): Promise<readonly Finding[]> {
  const workspace = await openFor(folder, { documents: [], names: false }, world);
  const { wordFile, fonts } = (await readLook(workspace, world.files)).style;
  const isUnusable = hasErrors(await wordFileDiagnostics(workspace, world));
  return [wordFileFinding(wordFile?.path, isUnusable), fontFinding(fonts.body, world, computer)];
}

function wordFileFinding(path: string | undefined, isUnusable: boolean): Finding {
  if (isUnusable) return { code: 'house-style/unusable', verdict: 'note' };
  return path === undefined
    ? { code: 'house-style/default', verdict: 'good' }
    : { code: 'house-style/usable', verdict: 'good', path };
}

/** Whether the font of the documents is installed. Only `fc-list` can tell that easily. */
function fontFinding(font: string, { base }: World, { run }: Computer): Finding {
  const listed = run('fc-list', [':', 'family'], base);
  if (listed?.status !== 0) return { code: 'font/unknown', verdict: 'good', font };
  const families = listed.output.split(/[\n,]/).map((each) => each.trim().toLowerCase());
  const code = families.includes(font.toLowerCase()) ? 'font/here' : 'font/elsewhere';
  return { code, verdict: 'good', font };
}
