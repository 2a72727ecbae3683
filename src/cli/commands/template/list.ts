import { shippedCollaborations } from '../../../app/templates/new-collaboration.ts';
import { listParts, stateOf, type PartState } from '../../../app/templates/parts.ts';
import { exitCodes, type ExitCode } from '../../exit-code.ts';
import type { CommandContext, GlobalOptions } from '../../global-options.ts';
import { joinPath } from '../../../workspace/paths.ts';
import { valueOf } from '../../report-stopped.ts';
import { workspaceFolders } from '../../workspaces.ts';

/** Wording for the state of a part. */
const states: Readonly<Record<PartState, string>> = {
  shipped: 'meegeleverd',
  adapted: 'aangepast',
  'origin-changed': 'origineel veranderd',
  own: 'eigen',
};

/** Wording for a collaboration that can be copied. */
const example = 'voorbeeld';

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
    const collaborations =
      document === undefined || document === 'samenwerking' ? shippedCollaborations(world.shipped) : [];
    const isTaken = (file: string): boolean => world.files.info(joinPath(folder, file)) !== undefined;
    if (options.json === true) {
      const rows = parts.map((part) => ({
        deel: part.name,
        staat: states[stateOf(part)],
        bestand: part.own?.file,
        versie: part.adapted?.origin.version,
      }));
      const examples = collaborations.map(({ name, file }) =>
        isTaken(file) ? { deel: name, staat: states.own, bestand: file } : { deel: name, staat: example },
      );
      io.stdout(`${JSON.stringify([...rows, ...examples], null, 2)}\n`);
      continue;
    }
    const width = Math.max(...[...parts, ...collaborations].map(({ name }) => name.length));
    for (const part of parts) {
      const state = stateOf(part);
      const mark = state === 'origin-changed' ? style.warning : style.good;
      const words =
        part.own === undefined ? style.dim(states[state]) : `${mark(states[state])}  ${part.own.file}`;
      io.stdout(`${style.strong(part.name.padEnd(width))}  ${words}\n`);
    }
    for (const { name, file } of collaborations) {
      const words = isTaken(file) ? `${style.good(states.own)}  ${file}` : style.dim(example);
      io.stdout(`${style.strong(name.padEnd(width))}  ${words}\n`);
    }
    context.say(
      'Een deel aanpassen: gemeente template eject <deel>\nEen voorbeeld overnemen: gemeente template new <voorbeeld>',
    );
  }
  return exitCodes.done;
}
