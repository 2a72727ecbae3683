import { listParts, stateOf, type PartState } from '../../../app/templates/parts.ts';
import { exitCodes, type ExitCode } from '../../exit-code.ts';
import type { CommandContext, GlobalOptions } from '../../global-options.ts';
import { valueOf } from '../../report-stopped.ts';
import { workspaceFolders } from '../../workspaces.ts';

/** Wording for the state of a part. */
const states: Readonly<Record<PartState, string>> = {
  shipped: 'meegeleverd',
  adapted: 'aangepast',
  'origin-changed': 'origineel veranderd',
  own: 'eigen',
};

/** `gemeente template list`: the parts of documents, and which of them are the municipality's own. */
export async function list(
  [document]: readonly string[],
  _options: GlobalOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { io, options, world } = context;
  const style = await context.style('stdout');
  for (const folder of await workspaceFolders(context)) {
    const parts = await valueOf(await listParts({ folder, document }, world));
    if (options.json === true) {
      const rows = parts.map((part) => ({
        deel: part.name,
        staat: states[stateOf(part)],
        bestand: part.own?.file,
        versie: part.adapted?.origin.version,
      }));
      io.stdout(`${JSON.stringify(rows, null, 2)}\n`);
      continue;
    }
    const width = Math.max(...parts.map(({ name }) => name.length));
    for (const part of parts) {
      const state = stateOf(part);
      const mark = state === 'origin-changed' ? style.warning : style.good;
      const words =
        part.own === undefined ? style.dim(states[state]) : `${mark(states[state])}  ${part.own.file}`;
      io.stdout(`${style.strong(part.name.padEnd(width))}  ${words}\n`);
    }
    context.say('Een deel aanpassen: gemeente template eject <deel>');
  }
  return exitCodes.done;
}
