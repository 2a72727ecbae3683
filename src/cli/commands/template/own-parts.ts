import { UserError } from '../../../diagnostics/errors.ts';
import { nearest } from '../../../diagnostics/nearest.ts';
import type { OpenWorkspace } from '../../../document/open-workspace.ts';
import { adaptedTemplates, type AdaptedTemplate } from '../../../document/own/origin.ts';
import { findPart, partOf, shippedParts, type ShippedPart } from '../../../document/own/parts.ts';
import type { TemplateFile } from '../../../workspace/template-files.ts';
import { suggest } from '../../dutch-command.ts';
import type { CommandContext } from '../../global-options.ts';
import { openFor } from '../../../app/open/open.ts';
import { workspaceFolders } from '../../workspaces.ts';

/** A part of a template, shipped, of the municipality, or both. */
export interface TemplatePart extends ShippedPart {
  /** The municipality's own file. */
  readonly own?: TemplateFile;
  /** Set when the own file was taken from the program. */
  readonly adapted?: AdaptedTemplate;
  readonly isShipped: boolean;
}

/** One workspace with all parts of its templates. */
export interface Templates {
  readonly workspace: OpenWorkspace;
  readonly parts: readonly TemplatePart[];
}

/** Opens the workspaces that a command is about, with the parts of their templates. */
export async function openTemplates(context: CommandContext): Promise<readonly Templates[]> {
  const all: Templates[] = [];
  for (const folder of await workspaceFolders(context)) {
    const workspace = await openFor(folder, { documents: [], names: false }, context.world);
    all.push({ workspace, parts: partsOf(workspace, context) });
  }
  return all;
}

/** The one workspace of a command that writes. */
export async function openOneTemplates(context: CommandContext): Promise<Templates> {
  const [first, ...more] = await openTemplates(context);
  if (first === undefined || more.length > 0)
    throw new UserError('Dit kan voor één werkmap tegelijk. Noem die met --workspace <map>.');
  return first;
}

/** Every part: the shipped ones in their order, then what only the municipality has. */
export function partsOf(
  { sources }: Pick<OpenWorkspace, 'sources'>,
  { io }: Pick<CommandContext, 'io'>,
): readonly TemplatePart[] {
  const { ownTemplates } = sources;
  const files = new Map(
    [...ownTemplates.parts.values()].flatMap((parts) =>
      [...parts.values()].map((file) => [file.part, file] as const),
    ),
  );
  const adapted = new Map(adaptedTemplates(ownTemplates, io.shipped).map((each) => [each.file.part, each]));
  const shipped = shippedParts(io.shipped);
  const known = new Set(shipped.map(({ part }) => part));
  const extra = [...files.keys()].filter((part) => !known.has(part)).map(partOf);
  return [...shipped, ...extra].map((part) => ({
    ...part,
    isShipped: known.has(part.part),
    ...only('own', files.get(part.part)),
    ...only('adapted', adapted.get(part.part)),
  }));
}

function only<K extends string, V>(key: K, value: V | undefined): { readonly [key in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [key in K]: V });
}

/** The part that was typed. @throws UserError with the nearest name */
export function needPart<T extends ShippedPart>(typed: string, parts: readonly T[]): T {
  const found = findPart(typed, parts);
  if (found !== undefined) return found;
  const names = parts.map(({ name }) => name);
  throw new UserError(
    `Het deel ${typed} bestaat niet.${suggest(nearest(typed, names))} Welke delen er zijn, ziet u met: gemeente template list`,
  );
}
