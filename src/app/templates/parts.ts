/** The parts that documents are made from: shipped ones, and the municipality's replacements. */
import type { OpenWorkspace } from '../../document/open-workspace.ts';
import { adaptedTemplates, type AdaptedTemplate } from '../../document/own/origin.ts';
import { findPart, partOf, shippedParts, type ShippedPart } from '../../document/own/parts.ts';
import type { TemplateFile } from '../../workspace/template-files.ts';
import { openFor } from '../open/open.ts';
import { done, outcomeOf, refuse, type Done, type Refused } from '../outcome.ts';
import type { World } from '../world.ts';

/** A part of a template: shipped, the municipality's, or both. */
export interface TemplatePart extends ShippedPart {
  /** The municipality's own file. */
  readonly own: TemplateFile | undefined;
  /** Set when the own file was copied from the program. */
  readonly adapted: AdaptedTemplate | undefined;
  readonly isShipped: boolean;
}

/** One workspace with all parts of its templates. */
export interface Templates {
  readonly workspace: OpenWorkspace;
  /** The shipped ones in order, then those that only the municipality has. */
  readonly parts: readonly TemplatePart[];
}

/** The state of a part: shipped, adapted, adapted from an older version, or only the municipality's. */
export type PartState = 'shipped' | 'adapted' | 'origin-changed' | 'own';

/** Opens a workspace with the parts of its templates. */
export async function openTemplates(folder: string, world: World): Promise<Templates> {
  const workspace = await openFor(folder, { documents: [], names: false }, world);
  return { workspace, parts: partsOf(workspace, world) };
}

/** The parts of a document, or the one part that was named. Default: all. */
export function listParts(
  { folder, document }: { readonly folder: string; readonly document?: string | undefined },
  world: World,
): Promise<Done<readonly TemplatePart[]> | Refused> {
  return outcomeOf(async () => {
    const { parts } = await openTemplates(folder, world);
    if (document === undefined) return done(parts);
    const found = parts.filter((part) => part.document === document || part.name === document);
    const known = [...new Set(parts.map((part) => part.document))];
    if (found.length === 0) refuse({ code: 'template/unknown-document', typed: document, known });
    return done(found);
  });
}

/** The state of a part. */
export function stateOf({ isShipped, own, adapted }: TemplatePart): PartState {
  if (own === undefined) return 'shipped';
  if (adapted?.isChanged === true) return 'origin-changed';
  return isShipped ? 'adapted' : 'own';
}

/** The typed part; an unknown one is refused. */
export function needPart<T extends ShippedPart>(typed: string, parts: readonly T[]): T {
  const found = findPart(typed, parts);
  if (found !== undefined) return found;
  return refuse({ code: 'template/unknown-part', typed, known: parts.map(({ name }) => name) });
}

function partsOf(
  { sources }: Pick<OpenWorkspace, 'sources'>,
  { shipped: assets }: Pick<World, 'shipped'>,
): readonly TemplatePart[] {
  const { ownTemplates } = sources;
  const own = [...ownTemplates.parts.values()].flatMap((parts) => [...parts.values()]);
  const files = new Map(own.map((file) => [file.part, file]));
  const adapted = new Map(adaptedTemplates(ownTemplates, assets).map((each) => [each.file.part, each]));
  const shipped = shippedParts(assets);
  const known = new Set(shipped.map(({ part }) => part));
  const extra = [...files.keys()].filter((part) => !known.has(part)).map(partOf);
  return [...shipped, ...extra].map((part) => ({
    ...part,
    isShipped: known.has(part.part),
    own: files.get(part.part),
    adapted: adapted.get(part.part),
  }));
}
