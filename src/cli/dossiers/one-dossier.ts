import { firstDossier, type NamedInDossier } from '../../app/dossiers/named.ts';
import { done, outcomeOf } from '../../app/outcome.ts';
import type { CommandContext } from '../global-options.ts';
import { valueOf } from '../report-stopped.ts';

/** The dossier that was named, or the only one there is; what stands behind it is too much. */
export async function oneDossier(
  args: readonly string[],
  folder: string,
  { world }: CommandContext,
): Promise<NamedInDossier> {
  return valueOf(await outcomeOf(() => Promise.resolve(done(firstDossier(args, folder, world)))));
}
