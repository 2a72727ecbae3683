import { installSchemas, listSchemas, readSchema } from '../../app/setup/schemas.ts';
import { editorFiles, schemaFolder } from '../../setup/editor.ts';
import { joinPath, showPath } from '../../workspace/paths.ts';
import { exitCodes, type ExitCode } from '../exit-code.ts';
import type { CommandContext } from '../global-options.ts';
import { reportStopped, valueOf } from '../report-stopped.ts';
import { workspaceFolders } from '../workspaces.ts';

interface SchemaOptions {
  readonly install?: boolean;
}

/** `gemeente schema`: lists the schemas, prints one, or installs them all for editors. */
export async function schema(
  [name]: readonly string[],
  { install: isInstalled }: SchemaOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { io, world } = context;
  if (isInstalled === true) return install(context);
  io.stdout(name === undefined ? await listing(context) : await valueOf(await readSchema(name, world)));
  return exitCodes.done;
}

async function listing({ world, options, style }: CommandContext): Promise<string> {
  const schemas = listSchemas(world);
  if (options.json === true) {
    const rows = schemas.map((each) => ({
      naam: each.name,
      titel: each.title,
      omschrijving: each.description,
    }));
    return `${JSON.stringify(rows, null, 2)}\n`;
  }
  const width = Math.max(...schemas.map((each) => each.name.length));
  const { strong } = await style('stdout');
  return schemas.map((each) => `${strong(each.name.padEnd(width))}  ${each.title}\n`).join('');
}

async function install(context: CommandContext): Promise<ExitCode> {
  const { io, say, world } = context;
  for (const folder of await workspaceFolders(context)) {
    const outcome = await installSchemas(folder, world);
    if (outcome.kind !== 'done') return reportStopped(outcome, context);
    const shown = (path: string): string => showPath(io.cwd, joinPath(folder, path));
    io.stdout(`${shown(schemaFolder)}\n`);
    for (const { path, state, text } of outcome.value) {
      if (text !== undefined) io.stdout(`${shown(path)}\n`);
      if (state === 'kept')
        say(
          `${shown(path)} kan ik niet lezen als JSON; dat bestand laat ik zo. Zet daar dit in:\n${editorFiles.find((each) => each.path === path)?.text ?? ''}`,
        );
    }
  }
  return exitCodes.done;
}
