import { exitCodes, type ExitCode } from '../exit-code.ts';
import type { CommandContext } from '../global-options.ts';
import { readRequests, type RenderOptions } from '../render/options.ts';
import { renderWorkspace, type RenderResult } from '../render/render-workspace.ts';
import { partOfFolders, workspaceFolders } from '../workspaces.ts';

/** `gemeente render`: makes documents and writes them, or with `--check` reports which are not up to date. */
export async function render(
  typed: readonly string[],
  options: RenderOptions,
  context: CommandContext,
): Promise<ExitCode> {
  let folders: readonly string[] = [];
  const allFolders = async (): Promise<readonly string[]> => (folders = await workspaceFolders(context));
  const requestsFor = await readRequests({ typed, options }, allFolders, context);
  const chosen = partOfFolders(folders, options.shard, context);
  if (options.watch === true) {
    const { watchDocuments } = await import('../watch/watch-documents.ts');
    return watchDocuments({ requests: chosen.flatMap(requestsFor), options, context });
  }
  if (folders.length > 1) {
    const { renderBatch } = await import('../batch/render-batch.ts');
    return renderBatch({ typed, options, folders, chosen }, context);
  }
  const results: RenderResult[] = [];
  for (const request of chosen.flatMap(requestsFor))
    results.push(await renderWorkspace(request, { options, context }));
  if (context.options.json === true) {
    const { resultJson } = await import('../render/result-json.ts');
    context.io.stdout(await resultJson(results, context));
  }
  return results.find(({ code }) => code !== exitCodes.done)?.code ?? exitCodes.done;
}
