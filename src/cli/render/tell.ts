import { hasErrors, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { reportText } from '../report.ts';
import type { WorkspaceRendering } from './rendering.ts';

/**
 * Tells what is wrong, on stderr: stdout is for the result. With `--json` it is part of the result instead.
 *
 * @returns the problems for `--json`
 */
export async function tell(
  diagnostics: readonly Diagnostic[],
  { workspace, context }: Pick<WorkspaceRendering, 'workspace' | 'context'>,
): Promise<readonly object[]> {
  if (diagnostics.length === 0) return [];
  const style = await context.style('stderr');
  if (context.options.json === true) {
    const report = await reportText(diagnostics, [workspace], { format: 'json', style });
    return (JSON.parse(report) as { readonly problemen: readonly object[] }).problemen;
  }
  const width = context.io.columns('stderr');
  if (hasErrors(diagnostics) || context.options.quiet !== true)
    context.io.stderr(await reportText(diagnostics, [workspace], { format: 'text', style, width }));
  return [];
}
