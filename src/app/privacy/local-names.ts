import { personNames } from '../../profile/names.ts';
import { personsFile } from '../../workspace/file-kinds.ts';
import { parseYaml } from '../../workspace/parse-yaml.ts';
import { joinPath } from '../../workspace/paths.ts';
import { readText } from '../../workspace/read-text.ts';
import type { World } from '../world.ts';

/** The names in personen.lokaal.yaml of a workspace; none when there is no such file. */
export function localNames(folder: string, { files }: Pick<World, 'files'>): readonly string[] {
  const path = joinPath(folder, personsFile);
  if (files.info(path) === undefined) return [];
  const { text } = readText(files, path, personsFile);
  const root = text === undefined ? undefined : parseYaml(text, personsFile).root;
  return root?.kind === 'map' ? [...personNames({ file: personsFile, path, root }).values()] : [];
}
