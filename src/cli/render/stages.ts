import type { RenderedFile } from '../../app/documents/rendered-file.ts';

/** Where making a document can be looked at halfway, for whoever adapts a template. */
export type Stage = 'markdown' | 'mdast';

/** What a stage made of some documents. */
export function stageText(files: readonly RenderedFile[], stage: Stage): string {
  return files
    .map(({ document }) =>
      stage === 'markdown' ? document.markdown : `${JSON.stringify(document.tree, null, 2)}\n`,
    )
    .join('');
}
