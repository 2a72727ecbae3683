import type { RenderedFile } from '../../app/documents/rendered-file.ts';
import { exitCodes } from '../exit-code.ts';
import type { CommandContext } from '../global-options.ts';
import type { RenderResult } from './rendering.ts';

/** `--stop-after`: prints what a stage made instead of writing files; for whoever adapts a template. */
export function printStage(
  files: readonly RenderedFile[],
  stage: 'markdown' | 'mdast',
  { io }: CommandContext,
): RenderResult {
  for (const { document } of files) {
    io.stdout(stage === 'markdown' ? document.markdown : `${JSON.stringify(document.tree, null, 2)}\n`);
  }
  return { code: exitCodes.done, entries: [] };
}
