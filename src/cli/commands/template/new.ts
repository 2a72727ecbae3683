import { UserError } from '../../../diagnostics/errors.ts';
import { documentIds } from '../../../document/registry.ts';
import { slug } from '../../../profile/slug.ts';
import { joinPath, showPath } from '../../../workspace/paths.ts';
import { dataFolder, sharedTemplates, templateFolder } from '../../../workspace/template-files.ts';
import { exitCodes, type ExitCode } from '../../exit-code.ts';
import type { CommandContext } from '../../global-options.ts';
import { workspaceFolders } from '../../workspaces.ts';
import { write } from './eject.ts';

/** Name of a shipped example → where it goes. */
const files: readonly (readonly [string, (id: string) => string])[] = [
  ['template.yaml', (id) => `${templateFolder}/${id}/template.yaml`],
  ['document.md.hbs', (id) => `${templateFolder}/${id}/document.md.hbs`],
  ['schema.json', (id) => `${templateFolder}/${id}/schema.json`],
  ['gegevens.yaml', (id) => `${dataFolder}/${id}.yaml`],
];

/** `gemeente template new`: a small document that works, to change into one's own. */
export async function newDocument(
  [typed]: readonly string[],
  { dryRun }: { readonly dryRun?: boolean },
  context: CommandContext,
): Promise<ExitCode> {
  const { io } = context;
  const id = checkId(typed);
  const [folder, ...more] = await workspaceFolders(context);
  if (folder === undefined || more.length > 0)
    throw new UserError('Dit kan voor één werkmap tegelijk. Noem die met --workspace <map>.');
  const targets = files.map(([name, place]) => ({ name, path: joinPath(folder, place(id)) }));
  const taken = targets.find(({ path }) => io.files.info(path) !== undefined);
  if (taken !== undefined)
    throw new UserError(
      `Er is al een ${showPath(io.cwd, taken.path)}. Er is niets geschreven. Kies een andere naam, of haal dat bestand weg.`,
    );
  for (const { name, path } of targets) {
    const text = io.shipped.read(`templates/new-document/${name}`).replaceAll('__ID__', id);
    if (dryRun !== true) write(path, text, context);
    io.stdout(`${showPath(io.cwd, path)}\n`);
  }
  context.say(
    dryRun === true ? 'Er is niets geschreven.' : `Het document maken: gemeente render ${id} --format docx`,
  );
  return exitCodes.done;
}

/** An id that can be a folder and a file name, and is not taken. */
function checkId(typed: string | undefined): string {
  if (typed === undefined) throw new UserError('Hoe heet uw document? Noem een naam, zoals jaarplan.');
  const id = slug(typed);
  if (id === undefined)
    throw new UserError(`Van ${typed} kan ik geen naam maken. Gebruik kleine letters, zoals jaarplan.`);
  if (/^(?:con|prn|aux|nul|com\d|lpt\d)$/.test(id))
    throw new UserError(
      `Windows kent ${id} als apparaat: zo kan een bestand niet heten. Kies een andere naam.`,
    );
  if (documentIds.includes(id) || id === sharedTemplates)
    throw new UserError(
      `${id} is al een meegeleverd document. Aanpassen doet u met: gemeente template eject ${id}`,
    );
  return id;
}
