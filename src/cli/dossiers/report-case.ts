import type { NamedTask } from '../../app/dossiers/care-refusals.ts';
import type { ChangedDossierFacts } from '../../app/dossiers/change-dossier.ts';
import type { Outcome } from '../../app/outcome.ts';
import type { Dossier } from '../../checklist/dossier.ts';
import { lowerFirst } from '../../diagnostics/lower-first.ts';
import { screenText } from '../../profile/marked-text.ts';
import { exitCodes, type ExitCode } from '../exit-code.ts';
import type { CommandContext } from '../global-options.ts';
import { reportStopped } from '../report-stopped.ts';
import { warnOfDoubts } from './doubts.ts';
import { changeWords } from '../../words/notices.ts';
import { nothingChanged } from './report-tasks.ts';

/** Reports a change of a dossier's case: what it says now, and what became of its tasks. */
export async function reportCase(
  outcome: Outcome<ChangedDossierFacts>,
  context: CommandContext,
): Promise<ExitCode> {
  if (outcome.kind !== 'done') return reportStopped(outcome, context, nothingChanged);
  const { io, options, say } = context;
  const { dossier, before, isChanged, added, adapted, returning, lapsed, staying, doubts } = outcome.value;
  warnOfDoubts(doubts, context);
  if (options.json === true) {
    const result = {
      ...caseFacts(dossier),
      ...{ veranderd: isChanged, was: caseFacts(before) },
      ...{ nieuw: added.map(taskFacts), weer_open: returning.map(taskFacts) },
      aangepast: adapted.map(taskFacts),
      ...{ vervallen: lapsed.map(taskFacts), blijft_open: staying.map(taskFacts) },
    };
    io.stdout(`${JSON.stringify(result, null, 2)}\n`);
    return exitCodes.done;
  }
  const lines = [
    ...caseLines(dossier),
    ...goneLines(dossier, before),
    ...[...linesOf('Nieuw', added), ...linesOf('Weer open', returning)],
    ...[...linesOf('Aangepast', adapted), ...linesOf('Vervalt', lapsed)],
    ...linesOf('Blijft open, maar past niet', staying),
  ];
  io.stdout(`${lines.join('\n')}\n`);
  say(isChanged ? changeWords(outcome.value) : 'Er is niets veranderd.');
  return exitCodes.done;
}

function caseFacts({ id, title, subject, portfolios, ground, isSudden }: Dossier): object {
  return {
    ...{ dossier: id, titel: title, voor: subject ?? null, portefeuilles: portfolios },
    ...{ grond: ground ?? null, plotseling: isSudden },
  };
}

function caseLines({ title, subject, portfolios, ground, isSudden }: Dossier): readonly string[] {
  return [
    `Titel: ${screenText(title)}`,
    ...(subject === undefined ? [] : [`Voor: ${subject}`]),
    ...(portfolios.length === 0 ? [] : [`Portefeuilles: ${portfolios.join(', ')}`]),
    ...(ground === undefined ? [] : [`Grond: ${ground}${isSudden ? ', plotseling' : ''}`]),
    ...(ground === undefined && isSudden ? ['Plotseling: ja'] : []),
  ];
}

/** What the dossier said before and says no more. */
function goneLines(dossier: Dossier, before: Dossier): readonly string[] {
  const now = caseLines(dossier);
  return caseLines(before)
    .filter((line) => !now.includes(line))
    .map((line) => `Was: ${lowerFirst(line)}`);
}

function linesOf(heading: string, tasks: readonly NamedTask[]): readonly string[] {
  return tasks.map(({ id, title }) => `${heading}: ${screenText(title)} (${id})`);
}

function taskFacts({ id, title }: NamedTask): object {
  return { id, titel: screenText(title) };
}
