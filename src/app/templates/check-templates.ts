import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { World } from '../world.ts';
import { checkOrigins, type ChangedOrigin, type MergeRequest } from './origins.ts';
import { openTemplates } from './parts.ts';
import { houseStyleFile, type CheckedWordFile } from './word-files.ts';
import { done, type Done } from '../outcome.ts';

/** What is checked of the templates of a workspace. */
export interface TemplatesRequest {
  readonly folder: string;
  /** How to bring changes of the origin together with those of the municipality. Default: they are only told */
  readonly merge?: MergeRequest | undefined;
}

/** What there is to say of the templates and the house style of a workspace. */
export interface CheckedTemplates {
  /** How many files of the municipality's own there are. */
  readonly ownFiles: number;
  readonly diagnostics: readonly Diagnostic[];
  /** Texts of the files that the diagnostics point into, by the name that messages give them. */
  readonly texts: ReadonlyMap<string, string>;
  /** Adapted templates whose origin changed. */
  readonly origins: readonly ChangedOrigin[];
  readonly wordFile: CheckedWordFile | undefined;
}

/** Whether own templates are right and up to date with the shipped ones, and what a house-style Word file has and lacks. */
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
    // How they stand with their origin is told in full.
    code !== 'template/origin-changed' && (files.has(source.file) || code.startsWith('template/'));
  return done({
    ownFiles: own.length,
    diagnostics: [
      ...workspace.diagnostics.filter(isAboutTemplates),
      ...origins.flatMap((each) => (each.result === 'unreadable' ? each.diagnostics : [])),
    ],
    texts: workspace.files.texts,
    origins,
    wordFile,
  });
}
