import { hasErrors, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { World } from '../world.ts';
import { checkMadeDocuments } from './made-documents.ts';
import { checkOrigins, type ChangedOrigin, type MergeRequest } from './origins.ts';
import { openTemplates } from './parts.ts';
import { houseStyleFile, type CheckedWordFile } from './word-files.ts';
import { done, type Done } from '../outcome.ts';

/** Which templates to check. */
export interface TemplatesRequest {
  readonly folder: string;
  /** How to merge changes of the origin with those of the municipality. Default: only report them */
  readonly merge?: MergeRequest | undefined;
}

/** The result of checking the templates and the house style of a workspace. */
export interface CheckedTemplates {
  /** The number of the municipality's own files. */
  readonly ownFiles: number;
  readonly diagnostics: readonly Diagnostic[];
  /** Texts of the files that the diagnostics point into, by their name in messages. */
  readonly texts: ReadonlyMap<string, string>;
  /** Adapted templates whose origin changed. */
  readonly origins: readonly ChangedOrigin[];
  readonly wordFile: CheckedWordFile | undefined;
}

/**
 * Checks whether own templates are valid and up to date with the shipped ones, and what a house-style Word file has and
 * lacks.
 */
export async function checkTemplates(
  { folder, merge }: TemplatesRequest,
  world: World,
): Promise<Done<CheckedTemplates>> {
  const { workspace, parts } = await openTemplates(folder, world);
  const own = parts.flatMap((part) => part.own ?? []);
  const files = new Set(own.map(({ file }) => file));
  const wordFile = houseStyleFile(workspace, world);
  const origins = await checkOrigins({ folder, parts, merge }, world);
  const isAboutTemplates = ({ code, source }: Diagnostic): boolean =>
    // Their relation to the origin is reported in full.
    code !== 'template/origin-changed' && (files.has(source.file) || code.startsWith('template/'));
  const found = workspace.diagnostics.filter(isAboutTemplates);
  return done({
    ownFiles: own.length,
    diagnostics: [
      ...found,
      ...(hasErrors(found) || own.length === 0 ? [] : await checkMadeDocuments(folder, world)),
      ...origins.flatMap((each) => (each.result === 'unreadable' ? each.diagnostics : [])),
    ],
    texts: workspace.files.texts,
    origins,
    wordFile,
  });
}
