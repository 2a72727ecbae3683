import type { DocumentDefinition } from '../../document/definition.ts';
import type { OpenWorkspace } from '../../document/open-workspace.ts';
import type { OutputFormat } from '../../output/registry.ts';
import type { Earlier, Made } from '../../app/documents/keep.ts';
import type { RenderedFile } from '../../app/documents/rendered-file.ts';
import { joinPath, showPath } from '../../workspace/paths.ts';
import type { ExitCode } from '../exit-code.ts';
import type { CommandContext } from '../global-options.ts';

/** Options of `gemeente render`. */
export interface RenderOptions {
  readonly all?: boolean;
  /** Default: the format that document names end in, else Markdown. */
  readonly format?: readonly string[];
  readonly out?: string;
  readonly check?: boolean;
  readonly watch?: boolean;
  /** Port of the local server; 0 for any that is free. */
  readonly poort?: number;
  readonly publiek?: boolean;
  readonly namen?: boolean;
  readonly concept?: boolean;
  readonly definitief?: boolean;
  readonly checklist?: string;
  readonly dossier?: string;
  readonly per?: 'fase' | 'door' | 'week';
  readonly stopAfter?: 'markdown' | 'mdast';
}

/** A file of a run: a document, or a page over documents, which is of none. */
export type OutputFile = Pick<RenderedFile, 'name' | 'format' | 'bytes'> &
  Partial<Pick<RenderedFile, 'document' | 'definition'>>;

/** What one workspace's rendering came to. */
export interface RenderResult {
  readonly code: ExitCode;
  /** One entry per file, for `--json`. */
  readonly entries: readonly object[];
  /** What is wrong or still open, for `--json`. */
  readonly problems?: readonly object[];
  /** Files that it was made of, as messages call them. */
  readonly sources?: readonly string[];
  /** What was made, for a next round; undefined when nothing was. */
  readonly made?: Made;
}

/** Everything about rendering one workspace. */
export interface WorkspaceRendering {
  readonly workspace: OpenWorkspace;
  readonly outFolder: string;
  readonly wanted: readonly DocumentDefinition[];
  readonly formats: readonly OutputFormat[];
  readonly names: readonly string[];
  readonly options: RenderOptions;
  /** Id of the dossier that documents are made of. */
  readonly dossier: string | undefined;
  readonly context: CommandContext;
  /** What an earlier round made, while files are watched. */
  readonly earlier?: Earlier | undefined;
}

/** How a file is called in output. */
export function shownName({ outFolder, context }: WorkspaceRendering, name: string): string {
  return showPath(context.io.cwd, joinPath(outFolder, name));
}
