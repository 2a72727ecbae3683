import { editorFiles } from '../../setup/editor.ts';
import { installedSchemas } from '../../setup/installed-schemas.ts';
import { done, outcomeOf, refuse, type Done, type Outcome, type Refused } from '../outcome.ts';
import type { World } from '../world.ts';
import { putFiles, type PutFile } from './put-files.ts';

const ending = '.schema.json';

/** A schema that comes with the program. */
export interface ShippedSchema {
  readonly name: string;
  readonly title: string;
  readonly description: string;
}

/** Every schema that comes with the program. */
export function listSchemas({ shipped }: Pick<World, 'shipped'>): readonly ShippedSchema[] {
  return names(shipped).map((name) => {
    const { title, description } = JSON.parse(shipped.read(`schemas/${name}${ending}`)) as {
      readonly title: string;
      readonly description: string;
    };
    return { name, title, description };
  });
}

/** The text of a schema. */
export function readSchema(
  name: string,
  { shipped }: Pick<World, 'shipped'>,
): Promise<Done<string> | Refused> {
  return outcomeOf(() => {
    const known = names(shipped);
    if (!known.includes(name)) refuse({ code: 'schema/unknown', typed: name, known });
    return Promise.resolve(done(shipped.read(`schemas/${name}${ending}`)));
  });
}

/**
 * Installs the schemas in a workspace and in editor settings; existing settings stay. Returns what happened to each
 * settings file.
 */
export function installSchemas(folder: string, world: World): Promise<Outcome<readonly PutFile[]>> {
  return outcomeOf(async () => {
    const rules = { folder, written: {}, mayReplace: () => false };
    const schemas = await putFiles(installedSchemas(world.shipped), rules, world);
    return schemas.kind === 'done' ? putFiles(editorFiles, rules, world) : schemas;
  });
}

function names(shipped: World['shipped']): readonly string[] {
  return shipped
    .list('schemas')
    .flatMap((file) => (file.endsWith(ending) ? [file.slice(0, -ending.length)] : []));
}
