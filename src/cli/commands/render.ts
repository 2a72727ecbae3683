import { exitCodes, type ExitCode } from '../exit-code.ts';
import type { CommandContext } from '../global-options.ts';
import { readRequests, type RenderOptions } from '../render/options.ts';
import { renderWorkspace, type RenderResult } from '../render/render-workspace.ts';

/** `gemeente render`: makes documents and writes them, or with `--check` reports which are not up to date. */
export async function render(
  typed: readonly string[],
  options: RenderOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const requests = await readRequests(typed, options, context);
  if (options.watch === true) {
    const { watchDocuments } = await import('../watch/watch-documents.ts');
    return watchDocuments({ requests, options, context });
  }
  const results: RenderResult[] = [];
  for (const request of requests) results.push(await renderWorkspace(request, { options, context }));
  if (context.options.json === true) {
    const { resultJson } = await import('../render/result-json.ts');
    context.io.stdout(await resultJson(results, context));
  }
  return results.find(({ code }) => code !== exitCodes.done)?.code ?? exitCodes.done;
}
