import { wrapWords } from '../../diagnostics/wrap-words.ts';
import { findWorkspace } from '../../workspace/find.ts';
import { computerFindings } from '../doctor/computer.ts';
import { note, type Finding } from '../doctor/finding.ts';
import { lookFindings } from '../doctor/look.ts';
import { workspaceFindings } from '../doctor/workspace.ts';
import { exitCodes, type ExitCode } from '../exit-code.ts';
import { dossierHealth } from '../dossiers/health.ts';
import type { CommandContext } from '../global-options.ts';
import { workspaceFolders } from '../workspaces.ts';

const noWorkspace: Finding = note(
  'werkmap',
  'geen gemeente.yaml in deze map of erboven; maak een werkmap met: gemeente init',
);

/** `gemeente doctor`: what is here, what is missing, and how to get it. */
export async function doctor(
  _args: readonly string[],
  _options: object,
  context: CommandContext,
): Promise<ExitCode> {
  const { io, options } = context;
  const found = findWorkspace(io.files, io.cwd);
  const folders =
    options.workspace !== undefined || found !== undefined ? await workspaceFolders(context) : [];
  const findings: Finding[] = [...computerFindings(io), ...(folders.length === 0 ? [noWorkspace] : [])];
  const dossiers: Finding[] = [];
  for (const folder of folders) {
    findings.push(...workspaceFindings(folder, context), ...(await lookFindings(folder, context)));
    dossiers.push({ naam: 'dossiers', ...(await dossierHealth(folder, context)) });
  }
  await show([...findings, ...dossiers], context);
  if (isFailed(findings)) return exitCodes.environment;
  return isFailed(dossiers) ? exitCodes.problems : exitCodes.done;
}

function isFailed(findings: readonly Finding[]): boolean {
  return findings.some(({ uitslag }) => uitslag === 'fout');
}

async function show(findings: readonly Finding[], { io, options, style }: CommandContext): Promise<void> {
  if (options.json === true) {
    io.stdout(`${JSON.stringify(findings, null, 2)}\n`);
    return;
  }
  const { good, warning, error } = await style('stdout');
  const marks = { goed: good('goed  '), 'let op': warning('let op'), fout: error('fout  ') };
  const width = Math.max(...findings.map(({ naam }) => naam.length));
  const before = 'let op'.length + width + 4;
  const columns = io.columns('stdout');
  const words = ({ uitleg }: Finding): string =>
    columns === undefined
      ? uitleg
      : wrapWords(uitleg, columns - before).replaceAll('\n', `\n${' '.repeat(before)}`);
  io.stdout(findings.map((f) => `${marks[f.uitslag]}  ${f.naam.padEnd(width)}  ${words(f)}\n`).join(''));
  const open = findings.filter(({ uitslag }) => uitslag !== 'goed').length;
  if (open === 0) io.stdout('Alles is in orde.\n');
}
