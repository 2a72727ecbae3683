import type { ClearedFact } from '../../../app/dossiers/case-facts.ts';
import {
  changeDossier,
  type ChangedDossierFacts,
  type ChangeDossierRequest,
} from '../../../app/dossiers/change-dossier.ts';
import type { Outcome } from '../../../app/outcome.ts';
import { UserError } from '../../../diagnostics/errors.ts';
import { reportCase } from '../../dossiers/report-case.ts';
import { asksConsent } from '../../dossiers/report-tasks.ts';
import { exitCodes, type ExitCode } from '../../exit-code.ts';
import type { CommandContext } from '../../global-options.ts';
import { isInteractive } from '../../prompts/interactive.ts';
import { clearedOption } from '../../../words/care.ts';
import { oneWorkspace } from '../../workspaces.ts';

/** Options of `gemeente checklist change`. */
interface ChangeCaseOptions {
  readonly naam?: string;
  readonly voor?: string;
  readonly portefeuilles?: readonly string[];
  readonly grond?: string;
  readonly plotseling?: boolean;
  readonly nietPlotseling?: boolean;
  readonly weg?: readonly string[];
  readonly vervallen?: boolean;
  readonly laatStaan?: boolean;
}

/** `gemeente checklist change`: changes what a dossier says about its case; its tasks follow. */
export async function change(
  [dossier, ...more]: readonly string[],
  options: ChangeCaseOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const folder = await oneWorkspace(context);
  if (more.length > 0)
    throw new UserError(`Achter de naam van het dossier staat te veel: ${more.join(' ')}.`);
  const name = options.naam?.trim();
  if (name === '') throw new UserError('Hoe heet het dossier? Schrijf dat achter --naam.');
  const request = { folder, dossier, facts: { ...factsIn(options), name } };
  const run = (misfits: ChangeDossierRequest['misfits']): Promise<Outcome<ChangedDossierFacts>> =>
    changeDossier({ ...request, misfits }, context.world);
  let outcome = await run(misfitsIn(options));
  if (asksConsent(outcome, 'dossier/misfits') && isInteractive(context)) {
    const { askMisfits } = await import('../../prompts/case-questions.ts');
    const answer = await askMisfits(outcome.refusal);
    if (answer === undefined) return exitCodes.cancelled;
    outcome = await run(answer);
  }
  return reportCase(outcome, context);
}

function factsIn(options: ChangeCaseOptions): ChangeDossierRequest['facts'] {
  const {
    voor: subject,
    portefeuilles: portfolios,
    grond: ground,
    plotseling,
    nietPlotseling,
    weg = [],
  } = options;
  if (portfolios?.length === 0)
    throw new UserError('Welke portefeuilles? Of haal ze weg met: --weg portefeuilles');
  const facts = Object.keys(clearedOption) as readonly ClearedFact[];
  return {
    ...{ subject, portfolios, ground },
    isSudden: plotseling ?? (nietPlotseling === true ? false : undefined),
    clear: facts.filter((fact) => weg.includes(clearedOption[fact])),
  };
}

function misfitsIn({ vervallen, laatStaan }: ChangeCaseOptions): ChangeDossierRequest['misfits'] {
  if (vervallen === true) return 'lapse';
  return laatStaan === true ? 'stay' : undefined;
}
