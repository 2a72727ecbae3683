import { findNamed } from '../../../app/dossiers/named.ts';
import { setTerms } from '../../../app/dossiers/set-terms.ts';
import { counted } from '../../../diagnostics/counted.ts';
import { UserError } from '../../../diagnostics/errors.ts';
import { nothingChanged, taskFacts } from '../../dossiers/report-tasks.ts';
import { exitCodes, type ExitCode } from '../../exit-code.ts';
import type { CommandContext } from '../../global-options.ts';
import { reportStopped, valueOf } from '../../report-stopped.ts';
import { oneWorkspace } from '../../workspaces.ts';

/** `gemeente checklist terms <dossier> aan|uit`: whether proposed terms count in a dossier. */
export async function terms(
  args: readonly (string | undefined)[],
  _options: object,
  context: CommandContext,
): Promise<ExitCode> {
  const folder = await oneWorkspace(context);
  const typed = args.flatMap((each) => each ?? []);
  const { id, names } = await valueOf(await findNamed(typed, folder, context.world));
  const [choice, ...more] = names;
  if ((choice !== 'aan' && choice !== 'uit') || more.length > 0)
    throw new UserError(
      `Zeg of de voorgestelde termijnen aan of uit moeten.\nZo: gemeente checklist termijnen ${id} aan`,
    );
  const outcome = await setTerms({ folder, dossier: id, areOn: choice === 'aan' }, context.world);
  if (outcome.kind !== 'done') return reportStopped(outcome, context, nothingChanged);
  const { io, options, say } = context;
  const { changed } = outcome.value;
  if (options.json === true) {
    const result = { dossier: id, termijnen: choice, taken: changed.map(taskFacts) };
    io.stdout(`${JSON.stringify(result, null, 2)}\n`);
    return exitCodes.done;
  }
  const count = counted(changed.length, 'taak kreeg', 'taken kregen');
  io.stdout(
    `Voorgestelde termijnen: ${choice}. ${changed.length === 0 ? 'Er is niets veranderd.' : `${count} een andere termijn.`}\n`,
  );
  if (changed.length > 0) say('Zelf gekozen datums en taken die klaar zijn, bleven zoals ze waren.');
  return exitCodes.done;
}
