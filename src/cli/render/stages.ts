import type { RenderedFile } from '../../app/documents/rendered-file.ts';

/** Intermediate stages of a document that can be shown, for template authors. */
export type Stage = 'markdown' | 'mdast';

/** The output of a stage for some documents. */
export function stageText(files: readonly RenderedFile[], stage: Stage): string {
  return files
    .map(({ document }) =>
      stage === 'markdown' ? document.markdown : `${JSON.stringify(document.tree, null, 2)}\n`,
    )
    .join('');
}
