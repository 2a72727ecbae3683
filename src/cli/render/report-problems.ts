import type { Problems } from '../../app/outcome.ts';
import { hasErrors } from '../../diagnostics/diagnostic.ts';
import type { CommandContext } from '../global-options.ts';
import { reportToPeople } from '../report.ts';

/**
 * Reports problems in the user's files on stderr, unless the output is for programs: then they are part of the result.
 */
export async function reportProblems(
  { diagnostics, texts }: Pick<Problems, 'diagnostics' | 'texts'>,
  context: CommandContext,
): Promise<void> {
  const { json, quiet } = context.options;
  if (diagnostics.length === 0 || json === true) return;
  if (hasErrors(diagnostics) || quiet !== true)
    await reportToPeople(diagnostics, [{ files: { texts } }], context);
}
