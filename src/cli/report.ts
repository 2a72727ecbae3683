import { version } from '../version.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { sortDiagnostics } from '../diagnostics/diagnostic.ts';
import { reportFormats, type ReportFormat } from '../diagnostics/format/index.ts';
import { present } from '../diagnostics/present.ts';
import type { Style } from '../diagnostics/style.ts';
import type { OpenWorkspace } from '../document/open-workspace.ts';
import type { CommandContext } from './global-options.ts';

/** Diagnostics of one or more workspaces as one text. */
export async function reportText(
  diagnostics: readonly Diagnostic[],
  workspaces: readonly { readonly files: Pick<OpenWorkspace['files'], 'texts'> }[],
  how: {
    readonly format: ReportFormat;
    readonly style: Style;
    /** Columns of the screen, if there is one. */
    readonly width?: number | undefined;
    /** The checked files. Default: all that have a text. */
    readonly checked?: readonly string[] | undefined;
  },
): Promise<string> {
  const texts = new Map(workspaces.flatMap(({ files }) => [...files.texts]));
  const { checked = texts.keys() } = how;
  const files = [...new Set([...checked, ...diagnostics.map(({ source }) => source.file)])].sort();
  const format = await reportFormats[how.format]();
  return format(present(sortDiagnostics(diagnostics), files, texts), {
    style: how.style,
    version,
    width: how.width,
  });
}

/** Diagnostics as entries of a JSON result. @param texts texts of files, for lines and columns. Default: none */
export async function problemEntries(
  diagnostics: readonly Diagnostic[],
  texts: ReadonlyMap<string, string> = new Map(),
): Promise<readonly object[]> {
  const { problemEntry } = await import('../diagnostics/format/json.ts');
  return present(sortDiagnostics(diagnostics), [], texts).items.map(problemEntry);
}

/** Reports diagnostics to people, on stderr. */
export async function reportToPeople(
  diagnostics: readonly Diagnostic[],
  workspaces: Parameters<typeof reportText>[1],
  context: Pick<CommandContext, 'io' | 'style'>,
): Promise<void> {
  context.io.stderr(await textForPeople(diagnostics, workspaces, context));
}

/** The text of diagnostics as people see it on stderr. */
export async function textForPeople(
  diagnostics: readonly Diagnostic[],
  workspaces: Parameters<typeof reportText>[1],
  { io, style }: Pick<CommandContext, 'io' | 'style'>,
): Promise<string> {
  const how = { format: 'text' as const, style: await style('stderr'), width: io.columns('stderr') };
  return reportText(diagnostics, workspaces, how);
}
