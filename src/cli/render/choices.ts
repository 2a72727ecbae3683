import { UserError } from '../../diagnostics/errors.ts';
import type { DocumentDefinition } from '../../document/definition.ts';
import { dossierDocumentIds } from '../../document/registry.ts';
import type { RenderOptions } from './rendering.ts';
import type { Asked } from './wanted.ts';

/** Refuses `--dossier` for a document that is not about a case, and for more workspaces than one. */
export function checkDossierUse({ names, shipped }: Asked, folders: readonly string[]): void {
  const fit = shipped.filter(({ takesDossier }) => takesDossier === true).map(({ id }) => id);
  const other = (names ?? []).filter((name) => !fit.includes(name));
  if (other.length > 0)
    throw new UserError(
      `De optie --dossier hoort niet bij ${other.join(', ')}. Van een dossier maakt u: ${dossierDocumentIds.join(', ')}.`,
    );
  if (folders.length > 1)
    throw new UserError('Een dossier staat in één werkmap. Noem die werkmap met --workspace <map>.');
}

/** Refuses a way of grouping that does not go with the documents, or with a list without dates. */
export function checkGrouping({ per, dossier }: RenderOptions, wanted: readonly DocumentDefinition[]): void {
  if (per === undefined) return;
  if (!wanted.some(({ id }) => id === 'actielijst'))
    throw new UserError('De optie --per hoort bij het document actielijst.');
  if (per === 'week' && dossier === undefined)
    throw new UserError(
      'Per week kan alleen met een dossier, want een lege actielijst heeft geen datums. Noem het dossier met --dossier <naam>.',
    );
}
