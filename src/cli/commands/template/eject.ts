import { UserError } from '../../../diagnostics/errors.ts';
import { hashOf, shippedPath, withOrigin } from '../../../document/own/origin.ts';
import { version } from '../../../version.ts';
import { joinPath, showPath } from '../../../workspace/paths.ts';
import { templateFolder } from '../../../workspace/template-files.ts';
import { exitCodes, type ExitCode } from '../../exit-code.ts';
import type { CommandContext } from '../../global-options.ts';
import { needPart, openOneTemplates } from './own-parts.ts';

/** Options of `gemeente template eject`. */
export interface EjectOptions {
  readonly dryRun?: boolean;
}

/** Where the text that an adapted template was made from is kept, for a later merge. */
export const baseFolder = '.gemeente/oorsprong';

/** `gemeente template eject`: copies parts into the workspace, with where they came from in the first line. */
export async function eject(
  typed: readonly string[],
  { dryRun }: EjectOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { io } = context;
  if (typed.length === 0)
    throw new UserError(
      'Welk deel wilt u aanpassen? Noem er een of meer, zoals werkwijzer/week.\nWelke delen er zijn, ziet u met: gemeente template list',
    );
  const { workspace, parts } = await openOneTemplates(context);
  const shipped = parts.filter(({ isShipped }) => isShipped);
  const chosen = [...new Set(typed.map((each) => needPart(each, shipped)))];
  const taken = chosen.find(({ own }) => own !== undefined);
  if (taken !== undefined)
    throw new UserError(
      `U hebt ${taken.name} al overgenomen: ${taken.own?.file ?? ''}. Er is niets geschreven.\nOpnieuw beginnen? Haal dat bestand eerst weg.`,
    );
  for (const { part } of chosen) {
    const text = io.shipped.read(shippedPath(part));
    const own = joinPath(workspace.folder, `${templateFolder}/${part}`);
    if (dryRun !== true) {
      write(joinPath(workspace.folder, `${baseFolder}/${part}`), text, context);
      write(own, withOrigin(text, { part, version, hash: hashOf(text) }), context);
    }
    io.stdout(`${showPath(io.cwd, own)}\n`);
  }
  const [first] = chosen;
  const document = first === undefined || first.document === 'gedeeld' ? 'werkwijzer' : first.document;
  context.say(
    dryRun === true
      ? 'Er is niets geschreven.'
      : `Pas het bestand aan, en kijk met: gemeente template check\nHet document maken: gemeente render ${document}`,
  );
  return exitCodes.done;
}

/** Writes a text file of the workspace. */
export function write(path: string, text: string, { io }: Pick<CommandContext, 'io'>): void {
  io.files.replace(path, new TextEncoder().encode(text));
}
