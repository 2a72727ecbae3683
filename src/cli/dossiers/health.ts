import { checkDossiers } from '../../app/dossiers/health.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { counted } from '../../diagnostics/counted.ts';
import { describe } from '../../diagnostics/present.ts';
import type { CommandContext } from '../global-options.ts';

/** How the dossiers of a workspace are, in words. */
export interface HealthWords {
  readonly uitslag: 'goed' | 'let op' | 'fout';
  readonly uitleg: string;
}

/** Says how the dossiers of a workspace are. */
export async function dossierHealth(folder: string, { world }: CommandContext): Promise<HealthWords> {
  const { count, diagnostics, leftovers } = await checkDossiers(folder, world);
  if (count === 0) return { uitslag: 'goed', uitleg: 'nog geen dossiers' };
  const dossiers = counted(count, 'dossier', 'dossiers');
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0)
    return { uitslag: 'fout', uitleg: `${dossiers}, ${problemWords(errors, 'fout', 'fouten')}` };
  if (diagnostics.length > 0) {
    const words = problemWords(diagnostics, 'waarschuwing', 'waarschuwingen');
    return { uitslag: 'let op', uitleg: `${dossiers}, ${words}` };
  }
  if (leftovers.length > 0)
    return {
      uitslag: 'let op',
      uitleg: `${dossiers}; ${leftovers.join(', ')} bleef staan na een afgebroken wijziging, en verdwijnt bij de volgende`,
    };
  return { uitslag: 'goed', uitleg: `${dossiers}, alles klopt` };
}

function problemWords(found: readonly Diagnostic[], one: string, more: string): string {
  const [first] = found;
  const example = first === undefined ? '' : `: ${first.source.file}: ${describe(first).text}`;
  return `${counted(found.length, one, more)}${example} Kijk met: gemeente validate`;
}
