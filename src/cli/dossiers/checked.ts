import { hasErrors } from '../../diagnostics/diagnostic.ts';
import { SchemaBook } from '../../profile/schema-book.ts';
import { checkSchema } from '../../profile/schema-check.ts';
import { parseYaml } from '../../workspace/parse-yaml.ts';
import { showPath } from '../../workspace/paths.ts';
import { readText } from '../../workspace/read-text.ts';
import type { CommandContext } from '../global-options.ts';
import { reportText } from '../report.ts';
import { dossierPath, readStored } from './store.ts';
import type { DossierText } from '../../checklist/dossier-text.ts';

/**
 * A dossier that is fit to be changed: its file can be read and follows its schema. Otherwise the problems are told.
 *
 * Why not open the whole workspace: a tick must be quick, and a mistake in another file must not hold it up.
 */
export async function checkedDossier(
  id: string,
  folder: string,
  context: CommandContext,
): Promise<DossierText | undefined> {
  const { io } = context;
  const path = dossierPath(folder, id, io);
  const file = showPath(io.cwd, path);
  const read = readText(io.files, path, file);
  const parsed = read.text === undefined ? undefined : parseYaml(read.text, file);
  const diagnostics = [...read.diagnostics, ...(parsed?.diagnostics ?? [])];
  const root = parsed?.root;
  if (root?.kind === 'map' && !hasErrors(diagnostics)) {
    const checked = await checkSchema({ root, schema: 'dossier' }, new SchemaBook(io.assets));
    diagnostics.push(...checked.diagnostics);
  }
  if (root?.kind === 'map' && !hasErrors(diagnostics)) return readStored(path, io);
  const texts = new Map(read.text === undefined ? [] : [[file, read.text]]);
  const style = await context.style('stderr');
  const report = { format: 'text' as const, style, width: io.columns('stderr') };
  io.stderr(await reportText(diagnostics, [{ files: { texts } }], report));
  io.stderr('Er is niets veranderd. Verbeter eerst dit bestand.\n');
  return undefined;
}
