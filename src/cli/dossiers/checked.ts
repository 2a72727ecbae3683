import type { DossierText } from '../../checklist/dossier-text.ts';
import { hasErrors, problem } from '../../diagnostics/diagnostic.ts';
import type { SchemaName } from '../../generated/validators/index.ts';
import { SchemaBook } from '../../profile/schema-book.ts';
import { checkSchema } from '../../profile/schema-check.ts';
import type { LocatedMap } from '../../workspace/located.ts';
import { parseYaml } from '../../workspace/parse-yaml.ts';
import { showPath } from '../../workspace/paths.ts';
import { readText } from '../../workspace/read-text.ts';
import type { CommandContext } from '../global-options.ts';
import { reportToPeople } from '../report.ts';
import { dossierPath } from './files.ts';
import { readStored } from './store.ts';

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
  const path = dossierPath(folder, id, context.io);
  if ((await checkedFile(path, 'dossier', context)) !== undefined) return readStored(path, context.io);
  context.io.stderr('Er is niets veranderd. Verbeter eerst dit bestand.\n');
  return undefined;
}

/** A YAML file that can be read and follows a schema; otherwise its problems are told. */
export async function checkedFile(
  path: string,
  schema: SchemaName,
  context: CommandContext,
): Promise<LocatedMap | undefined> {
  const { io } = context;
  const file = showPath(io.cwd, path);
  const read = readText(io.files, path, file);
  const parsed = read.text === undefined ? undefined : parseYaml(read.text, file);
  const diagnostics = [...read.diagnostics, ...(parsed?.diagnostics ?? [])];
  const root = parsed?.root;
  if (root?.kind === 'map' && !hasErrors(diagnostics)) {
    const checked = await checkSchema({ root, schema }, new SchemaBook(io.assets));
    if (!hasErrors(checked.diagnostics)) return root;
    diagnostics.push(...checked.diagnostics);
  }
  if (diagnostics.length === 0) diagnostics.push(problem('file/empty', { file }));
  const texts = new Map(read.text === undefined ? [] : [[file, read.text]]);
  await reportToPeople(diagnostics, [{ files: { texts } }], context);
  return undefined;
}
