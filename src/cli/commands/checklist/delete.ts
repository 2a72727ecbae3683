import type { DeletionFacts } from '../../../app/dossiers/care-refusals.ts';
import { deleteDossier } from '../../../app/dossiers/delete-dossier.ts';
import type { Outcome } from '../../../app/outcome.ts';
import { UserError } from '../../../diagnostics/errors.ts';
import { asksConsent } from '../../dossiers/report-tasks.ts';
import { exitCodes, type ExitCode } from '../../exit-code.ts';
import type { CommandContext } from '../../global-options.ts';
import { isInteractive } from '../../prompts/interactive.ts';
import { deletion } from '../../../words/care.ts';
import { reportStopped } from '../../report-stopped.ts';
import { oneWorkspace } from '../../workspaces.ts';

/** Options of `gemeente checklist delete`. */
interface DeleteOptions {
  readonly yes?: boolean;
  readonly toch?: boolean;
}

/** `gemeente checklist delete`: deletes a dossier after consent, and says how git brings it back. */
export async function deleteOne(
  [dossier]: readonly string[],
  { yes, toch }: DeleteOptions,
  context: CommandContext,
): Promise<ExitCode> {
  if (dossier === undefined)
    throw new UserError('Welk dossier wilt u verwijderen? Zo: gemeente checklist delete mijn-dossier');
  const folder = await oneWorkspace(context);
  const run = (isAgreed: boolean): Promise<Outcome<DeletionFacts>> =>
    deleteDossier({ folder, dossier, isAgreed }, context.world);
  let outcome = await run(yes === true || toch === true);
  if (asksConsent(outcome, 'dossier/deletion') && isInteractive(context)) {
    const { confirm } = await import('../../prompts/ask.ts');
    if (!(await confirm(`${deletion(outcome.refusal)}\nVerwijderen?`, 'Ja, verwijder dit dossier.')))
      return exitCodes.cancelled;
    outcome = await run(true);
  }
  if (outcome.kind !== 'done') return reportStopped(outcome, context, 'Er is niets verwijderd.');
  const { io, options, say } = context;
  const facts = outcome.value;
  const back = recovery(facts);
  if (options.json === true) {
    const result = { dossier: facts.dossier, bestand: facts.file, terughalen: back ?? null };
    io.stdout(`${JSON.stringify(result, null, 2)}\n`);
    return exitCodes.done;
  }
  io.stdout(`${facts.file} is verwijderd.\n`);
  say(
    back === undefined
      ? 'Git had dit bestand niet. Het is dus niet terug te halen.'
      : recoveryWords(facts, back),
  );
  return exitCodes.done;
}

/** The command that brings the file back; undefined when git never had it. */
function recovery({ file, kept }: DeletionFacts): string | undefined {
  return kept.kind === 'never' ? undefined : `git checkout ${kept.commit} -- ${file}`;
}

function recoveryWords({ kept }: DeletionFacts, command: string): string {
  const what = kept.kind === 'same' ? 'Terughalen' : 'Een eerdere versie terughalen';
  return `${what} kan met: ${command}`;
}
