import type { Assets } from '../workspace/assets-reader.ts';
import { appendixName } from './appendix.ts';
import {
  groupings,
  type DocumentDefinition,
  type DocumentSources,
  type RenderChoices,
} from './definition.ts';
import { readManifest } from './make.ts';

/**
 * The names a document and its appendix can have with any checklist or grouping: for one dossier, or without any.
 *
 * Why: files made with those choices are not superfluous in a check without them.
 */
export function namesInAnyChoice(
  definition: DocumentDefinition,
  {
    assets,
    sources,
    dossier,
  }: {
    readonly assets: Assets;
    readonly sources: DocumentSources;
    readonly dossier?: string | undefined;
  },
): ReadonlySet<string> {
  const manifest = readManifest(assets, definition.id, sources);
  const checklists =
    dossier === undefined ? [undefined, ...sources.checklists.map(({ id }) => id)] : [undefined];
  const names = checklists.flatMap((checklist) =>
    layoutsOf(definition, dossier).flatMap((layout) =>
      definition.names({ sources, manifest, choices: { checklist, dossier, ...layout } }),
    ),
  );
  return new Set([...names, ...names.map(appendixName)]);
}

type Layout = Pick<RenderChoices, 'groupBy' | 'withExplanations'>;

/** The choices that give a list of tasks another name; other documents have one layout. */
function layoutsOf({ isTaskList }: DocumentDefinition, dossier: string | undefined): readonly Layout[] {
  if (isTaskList !== true) return [{ groupBy: undefined, withExplanations: false }];
  const possible = dossier === undefined ? (['fase', 'door'] as const) : groupings;
  return possible.flatMap((groupBy) =>
    [false, true].map((withExplanations) => ({ groupBy, withExplanations })),
  );
}
