import { UserError } from '../../diagnostics/errors.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import { editorFiles, schemaFolder } from '../../setup/editor.ts';
import { installedSchemas } from '../../setup/installed-schemas.ts';
import { reconcile } from '../../setup/reconcile.ts';
import { joinPath, showPath } from '../../workspace/paths.ts';
import { suggest } from '../dutch-command.ts';
import { exitCodes, type ExitCode } from '../exit-code.ts';
import type { CommandContext } from '../global-options.ts';
import { workspaceFolders } from '../workspaces.ts';

interface SchemaOptions {
  readonly install?: boolean;
}

const ending = '.schema.json';

/** `gemeente schema`: lists the schemas, prints one, or puts them all where an editor finds them. */
export async function schema(
  [name]: readonly string[],
  options: SchemaOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { io } = context;
  const files = io.shipped.list('schemas').filter((file) => file.endsWith(ending));
  if (options.install === true) return install(context);
  if (name === undefined) {
    io.stdout(await listing(files, context));
    return exitCodes.done;
  }
  const file = `${name}${ending}`;
  if (!files.includes(file)) {
    const names = files.map((each) => each.slice(0, -ending.length));
    throw new UserError(
      `Het schema ${name} bestaat niet.${suggest(nearest(name, names))} Kies uit: ${names.join(', ')}.`,
    );
  }
  io.stdout(io.shipped.read(`schemas/${file}`));
  return exitCodes.done;
}

async function listing(files: readonly string[], { io, options, style }: CommandContext): Promise<string> {
  const schemas = files.map((file) => {
    const { title, description } = JSON.parse(io.shipped.read(`schemas/${file}`)) as {
      title: string;
      description: string;
    };
    return { naam: file.slice(0, -ending.length), titel: title, omschrijving: description };
  });
  if (options.json === true) return `${JSON.stringify(schemas, null, 2)}\n`;
  const width = Math.max(...schemas.map(({ naam }) => naam.length));
  const { strong } = await style('stdout');
  return schemas.map(({ naam, titel }) => `${strong(naam.padEnd(width))}  ${titel}\n`).join('');
}

/** Puts the schemas in `.gemeente/schema/` and tells editors about them; own settings of an editor stay. */
async function install(context: CommandContext): Promise<ExitCode> {
  const { io } = context;
  const schemas = installedSchemas(io.shipped);
  for (const folder of await workspaceFolders(context)) {
    for (const { path, text } of schemas) put(joinPath(folder, path), text, io);
    io.stdout(`${showPath(io.cwd, joinPath(folder, schemaFolder))}\n`);
    for (const [path, settings] of Object.entries(editorFiles))
      tellEditor(joinPath(folder, path), settings, context);
  }
  return exitCodes.done;
}

/** Writes a file of settings, or adds what it lacks. */
function tellEditor(
  path: string,
  settings: Readonly<Record<string, unknown>>,
  context: CommandContext,
): void {
  const { io } = context;
  const text = `${JSON.stringify(settings, null, 2)}\n`;
  const found = io.files.read(path);
  const old = 'bytes' in found ? new TextDecoder().decode(found.bytes) : undefined;
  const { state, text: now } = reconcile(
    { path, text, keep: 'settings' },
    { text: old, written: undefined, mayReplace: false },
  );
  if (now !== undefined) {
    put(path, now, io);
    io.stdout(`${showPath(io.cwd, path)}\n`);
  } else if (state === 'blijft')
    context.say(
      `${showPath(io.cwd, path)} kan ik niet lezen als JSON; dat bestand laat ik zo. Zet daar dit in:\n${text}`,
    );
}

function put(path: string, text: string, io: CommandContext['io']): void {
  io.files.replace(path, new TextEncoder().encode(text));
}
