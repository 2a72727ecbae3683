import type { CompletionTraces } from '../../app/doctor/computer-findings.ts';
import { diagnose } from '../../app/doctor/diagnose.ts';
import type { Finding } from '../../app/doctor/finding.ts';
import { wrapWords } from '../../diagnostics/wrap-words.ts';
import { guessShell, shells } from '../completion/shells.ts';
import { describeFinding, type FindingWords } from '../doctor/finding-words.ts';
import { exitCodes, type ExitCode } from '../exit-code.ts';
import type { CommandContext } from '../global-options.ts';
import { reportStopped } from '../report-stopped.ts';
import { stripControl } from '../../diagnostics/unseen.ts';

/** `gemeente doctor`: what is here, what is missing, and how to get it. */
export async function doctor(
  _args: readonly string[],
  _options: object,
  context: CommandContext,
): Promise<ExitCode> {
  const { io, world, options } = context;
  const request = { workspaces: options.workspace, completion: completionTraces(io.env) };
  const outcome = await diagnose(request, world, io);
  if (outcome.kind !== 'done') return reportStopped(outcome, context);
  const { surroundings, dossiers } = outcome.value;
  await report(
    [...surroundings, ...dossiers].map((finding) => describeFinding(finding, io.cwd)),
    context,
  );
  if (isFailed(surroundings)) return exitCodes.environment;
  return isFailed(dossiers) ? exitCodes.problems : exitCodes.done;
}

/** The evidence for completion of the user's shell; of any shell when it is unknown. */
function completionTraces(env: Parameters<typeof guessShell>[0]): CompletionTraces {
  const shell = guessShell(env);
  const asked = shell === undefined ? shells : [shell];
  return { shell: shell?.id, traces: asked.flatMap(({ traces }) => traces) };
}

function isFailed(findings: readonly Finding[]): boolean {
  return findings.some(({ verdict }) => verdict === 'bad');
}

async function report(
  findings: readonly FindingWords[],
  { io, options, style }: CommandContext,
): Promise<void> {
  if (options.json === true) {
    io.stdout(`${JSON.stringify(findings, null, 2)}\n`);
    return;
  }
  const { good, warning, error } = await style('stdout');
  const marks = { goed: good('goed  '), 'let op': warning('let op'), fout: error('fout  ') };
  const width = Math.max(...findings.map(({ naam }) => naam.length));
  const before = 'let op'.length + width + 4;
  const columns = io.columns('stdout');
  const words = ({ uitleg }: FindingWords): string =>
    columns === undefined
      ? stripControl(uitleg)
      : wrapWords(stripControl(uitleg), columns - before).replaceAll('\n', `\n${' '.repeat(before)}`);
  io.stdout(findings.map((f) => `${marks[f.uitslag]}  ${f.naam.padEnd(width)}  ${words(f)}\n`).join(''));
  const open = findings.filter(({ uitslag }) => uitslag !== 'goed').length;
  if (open === 0) io.stdout('Alles is in orde.\n');
}
