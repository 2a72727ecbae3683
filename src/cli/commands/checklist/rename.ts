import { renameDossier, type RenamedDossier } from '../../../app/dossiers/rename-dossier.ts';
import { counted } from '../../../diagnostics/counted.ts';
import { UserError } from '../../../diagnostics/errors.ts';
import { nothingChanged } from '../../dossiers/report-tasks.ts';
import { exitCodes, type ExitCode } from '../../exit-code.ts';
import type { CommandContext } from '../../global-options.ts';
import { reportStopped } from '../../report-stopped.ts';
import { oneWorkspace } from '../../workspaces.ts';

/** `gemeente checklist rename`: gives a dossier another id, and its file another name. */
export async function rename(
  [dossier, newId]: readonly string[],
  _options: object,
  context: CommandContext,
): Promise<ExitCode> {
  if (dossier === undefined || newId === undefined)
    throw new UserError(
      'Noem het dossier, en dan de nieuwe naam.\nZo: gemeente checklist rename mijn-dossier nieuwe-wethouder-wonen',
    );
  const folder = await oneWorkspace(context);
  const outcome = await renameDossier({ folder, dossier, newId }, context.world);
  if (outcome.kind !== 'done') return reportStopped(outcome, context, nothingChanged);
  const { io, options, say } = context;
  const { from, to, newFile, members, documents } = outcome.value;
  if (options.json === true) {
    const result = { was: from, dossier: to, bestand: newFile, meeveranderd: members, documenten: documents };
    io.stdout(`${JSON.stringify(result, null, 2)}\n`);
    return exitCodes.done;
  }
  io.stdout(`${newFile}\n`);
  for (const file of members) say(`Ook veranderd: ${file} hoort nu bij ${to}.`);
  if (documents.length > 0) {
    const those = counted(documents.length, 'document heet', 'documenten heten');
    const some = documents.slice(0, 3).join(', ') + (documents.length > 3 ? ' …' : '');
    say(`${those} nog naar ${from}: ${some}\nMaak nieuwe met --dossier ${to}, en verwijder de oude.`);
  }
  for (const line of gitLines(outcome.value)) say(line);
  return exitCodes.done;
}

/** How git sees one renamed file instead of a new one and a lost one; nothing when it never followed the old file. */
function gitLines({ isTracked, from, to, oldFile, newFile, members }: RenamedDossier): readonly string[] {
  if (!isTracked) return [];
  return [
    'Leg de nieuwe naam in git vast met:',
    `  git add ${[oldFile, newFile, ...members].join(' ')}`,
    `  git commit -m "${from} heet nu ${to}"`,
  ];
}
