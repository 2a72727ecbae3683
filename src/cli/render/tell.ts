import { hasErrors, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { reportText, reportToPeople } from '../report.ts';
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
  if (context.options.json === true) {
    const style = await context.style('stderr');
    const report = await reportText(diagnostics, [workspace], { format: 'json', style });
    return (JSON.parse(report) as { readonly problemen: readonly object[] }).problemen;
  }
  if (hasErrors(diagnostics) || context.options.quiet !== true)
    await reportToPeople(diagnostics, [workspace], context);
  return [];
}
