import { checkDossiers } from '../dossiers/health.ts';
import type { World } from '../world.ts';
import type { Finding } from './finding.ts';

/** The state of a workspace's dossiers: errors take precedence over warnings, and those over left-over files. */
export async function dossierFinding(folder: string, world: World): Promise<Finding> {
  const { count, diagnostics, leftovers } = await checkDossiers(folder, world);
  if (count === 0) return { code: 'dossiers/none', verdict: 'good' };
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) return { code: 'dossiers/errors', verdict: 'bad', count, diagnostics: errors };
  const warnings = diagnostics.filter(({ severity }) => severity === 'warning');
  if (warnings.length > 0)
    return { code: 'dossiers/warnings', verdict: 'note', count, diagnostics: warnings };
  if (leftovers.length > 0) return { code: 'dossiers/left', verdict: 'note', count, files: leftovers };
  return { code: 'dossiers/right', verdict: 'good', count };
}
