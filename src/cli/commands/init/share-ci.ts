import { shareCi } from '../../../app/setup/share-ci.ts';
import { partsFor, type SharedCi } from '../../../setup/shared-ci.ts';
import { joinPath, showPath } from '../../../workspace/paths.ts';
import { exitCodes, type ExitCode } from '../../exit-code.ts';
import type { CommandContext } from '../../global-options.ts';
import { reportStopped } from '../../report-stopped.ts';
import type { InitOptions } from './answers.ts';
import { states } from './report-setup.ts';

/** `gemeente init --ci` in a folder above many workspaces: only the file for CI, which shares them between computers. */
export async function initAbove(
  above: SharedCi & { readonly folder: string },
  { overschrijf, dryRun }: InitOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { io, options, say } = context;
  const isDry = dryRun === true;
  const outcome = await shareCi({ ...above, mayReplace: overschrijf === true, isDry }, context.world);
  if (outcome.kind !== 'done') return reportStopped(outcome, context);
  const shown = (path: string): string => showPath(io.cwd, joinPath(above.folder, path));
  const parts = partsFor(above.count);
  for (const { path, state, copy } of outcome.value) {
    const entry = { bestand: shown(path), staat: states[state], werkmappen: above.count, delen: parts };
    io.stdout(
      options.json === true
        ? `${JSON.stringify(entry, null, 2)}\n`
        : `${states[state].padEnd(10)}  ${shown(path)}\n`,
    );
    if (copy !== undefined && !isDry) say(`Uw vorige ${shown(path)} staat nu in ${shown(copy)}.`);
    if (state === 'kept')
      say('Dat bestand is anders dan ik het zou maken, en is zo gebleven. Vervangen kan met --overschrijf.');
  }
  say(`Onder deze map liggen ${above.count} werkmappen. De controle verdeelt die over ${parts} computers.`);
  if (isDry) say('Er is niets geschreven.');
  return exitCodes.done;
}
