/** The example workspaces, found by their profile. */
import { existsSync, readdirSync } from 'node:fs';
import { root } from './schemas.ts';

/** Folders of the examples' workspaces, relative to the package, shared profiles included: `examples/schijnwoude`. */
export function exampleWorkspaces(folder = 'examples'): readonly string[] {
  return readdirSync(root + folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `${folder}/${name}`)
    .sort()
    .flatMap((path) =>
      existsSync(`${root}${path}/gemeente.yaml`) ? [path] : isDeep(path) ? [] : exampleWorkspaces(path),
    );
}

/** Ids of the dossiers of an example. */
export function exampleDossiers(workspace: string): readonly string[] {
  const folder = `${root}${workspace}/dossiers`;
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.replace('.yaml', ''))
    .sort();
}

/** A workspace is at most two folders deep: an example, or a municipality of a region. */
function isDeep(path: string): boolean {
  return path.split('/').length > 2;
}
