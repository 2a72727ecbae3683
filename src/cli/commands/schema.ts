import { UserError } from '../../diagnostics/errors.ts';
import { nearest } from '../../diagnostics/nearest.ts';
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
  const files = io.assets.list('schemas').filter((file) => file.endsWith(ending));
  if (options.install === true) return install(files, context);
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
  io.stdout(io.assets.read(`schemas/${file}`));
  return exitCodes.done;
}

async function listing(files: readonly string[], { io, options, style }: CommandContext): Promise<string> {
  const schemas = files.map((file) => {
    const { title, description } = JSON.parse(io.assets.read(`schemas/${file}`)) as {
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

/** Copies the schemas to `.gemeente/schema/` and tells editors about them, unless they have settings already. */
async function install(files: readonly string[], context: CommandContext): Promise<ExitCode> {
  const { io } = context;
  for (const folder of await workspaceFolders(context)) {
    const target = joinPath(folder, '.gemeente/schema');
    for (const file of files) {
      io.files.replace(joinPath(target, file), new TextEncoder().encode(io.assets.read(`schemas/${file}`)));
    }
    io.stdout(`${showPath(io.cwd, target)}\n`);
    const settings = joinPath(folder, '.vscode/settings.json');
    if (io.files.info(settings) === undefined) {
      io.files.replace(settings, new TextEncoder().encode(`${JSON.stringify(editorSettings, null, 2)}\n`));
      io.stdout(`${showPath(io.cwd, settings)}\n`);
    } else {
      context.say(
        `Er is al een ${showPath(io.cwd, settings)}; die laat ik zo. Zet daar dit in:\n${JSON.stringify(editorSettings, null, 2)}`,
      );
    }
  }
  return exitCodes.done;
}

/** Settings for the YAML extension of VS Code: which schema belongs to which files. */
const editorSettings = {
  'yaml.schemas': {
    '.gemeente/schema/gemeente.schema.json': ['gemeente.yaml', 'profiel/*.yaml'],
    '.gemeente/schema/rol.schema.json': ['rollen/*.yaml'],
    '.gemeente/schema/overleg.schema.json': ['overleggen/*.yaml'],
    '.gemeente/schema/samenwerking.schema.json': ['samenwerking/*.yaml'],
    '.gemeente/schema/checklist.schema.json': ['sjablonen/checklists/*.yaml'],
    '.gemeente/schema/personen.schema.json': ['personen.lokaal.yaml'],
  },
};
