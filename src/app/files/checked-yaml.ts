import { hasErrors } from '../../diagnostics/diagnostic.ts';
import type { SchemaName } from '../../generated/validators/index.ts';
import { SchemaBook } from '../../profile/schema-book.ts';
import { checkSchema } from '../../profile/schema-check.ts';
import type { LocatedMap } from '../../workspace/located.ts';
import { noKeys } from '../../workspace/no-keys.ts';
import { parseYaml } from '../../workspace/parse-yaml.ts';
import { showPath } from '../../workspace/paths.ts';
import { readExactText, withoutMark, type TextResult } from '../../workspace/read-text.ts';
import { done, problems, type Done, type Problems } from '../outcome.ts';
import type { World } from '../world.ts';

/** A YAML file that can be read and follows its schema. */
export interface CheckedYaml {
  /** As on disk, byte order mark included. */
  readonly text: string;
  readonly root: LocatedMap;
}

/** Reads a YAML file and checks it against a schema. */
export async function readChecked(
  path: string,
  schema: SchemaName,
  world: Pick<World, 'files' | 'shipped' | 'base'>,
): Promise<Done<CheckedYaml> | Problems> {
  const file = showPath(world.base, path);
  return checkText(readExactText(world.files, path, file), { file, schema }, world);
}

/** Checks the parsed content of a YAML file against a schema. @param about.file its name in messages */
export async function checkText(
  read: TextResult,
  { file, schema }: { readonly file: string; readonly schema: SchemaName },
  { shipped, files }: Pick<World, 'shipped' | 'files'>,
): Promise<Done<CheckedYaml> | Problems> {
  if (read.text === undefined) return problems(read.diagnostics);
  const { text } = read;
  const { memory = { parse: parseYaml } } = files;
  const { root, diagnostics } = memory.parse(text, file);
  const found = [...diagnostics];
  if (root?.kind === 'map' && !hasErrors(diagnostics)) {
    const checked = await checkSchema({ root, schema }, new SchemaBook(shipped));
    if (!hasErrors(checked.diagnostics)) return done({ text, root });
    found.push(...checked.diagnostics);
  }
  // Positions are counted without the mark, as an editor does.
  if (text !== withoutMark(text))
    return checkText({ text: withoutMark(text), diagnostics: [] }, { file, schema }, { shipped, files });
  if (found.length === 0) found.push(noKeys(root, file));
  return problems(found, new Map([[file, text]]));
}
