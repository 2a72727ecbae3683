import {
  checkAccessibility,
  countIn,
  type AccessibilityReport,
} from '../../app/accessibility/check-documents.ts';
import { readStatementFacts } from '../../app/accessibility/statement.ts';
import { writePage } from '../../app/accessibility/write-page.ts';
import { findOneWorkspace } from '../../app/open/find-workspaces.ts';
import { UserError } from '../../diagnostics/errors.ts';
import { exitCodes, type ExitCode } from '../exit-code.ts';
import type { CommandContext } from '../global-options.ts';
import { reportStopped, valueOf } from '../report-stopped.ts';

interface AccessibilityOptions {
  readonly format: 'text' | 'json' | 'html';
  readonly strict?: boolean;
  readonly verklaring?: boolean;
}

/** `gemeente accessibility`: whether people can use what was made, and where to mend what is wrong. */
export async function accessibility(
  paths: readonly string[],
  { format, strict, verklaring }: AccessibilityOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { world, options } = context;
  if (verklaring === true && (options.json === true || format === 'json'))
    throw new UserError('De verklaring is een tekst voor mensen. Kies --json of --verklaring.');
  const outcome = await checkAccessibility({ paths, workspaces: options.workspace }, world);
  if (outcome.kind !== 'done') return reportStopped(outcome, context);
  if (verklaring === true) return printStatement(outcome.value, format === 'html' ? 'html' : 'md', context);
  await printReport(outcome.value, options.json === true ? 'json' : format, context);
  const { documents } = outcome.value;
  const isBad = countIn(documents, 'fout') > 0 || (strict === true && countIn(documents, 'waarschuwing') > 0);
  return isBad ? exitCodes.problems : exitCodes.done;
}

async function printReport(
  report: AccessibilityReport,
  form: AccessibilityOptions['format'],
  context: CommandContext,
): Promise<void> {
  const { io, world, options } = context;
  if (form === 'json') {
    const { reportJson } = await import('../accessibility/report-json.ts');
    io.stdout(reportJson(report));
  } else if (form === 'html') {
    const { reportPage, reportTitle } = await import('../../words/accessibility/report-page.ts');
    const description = 'Wat een programma vond in documenten, en hoe u het herstelt.';
    const author = await municipalityOf(options.workspace, world);
    const about = { title: reportTitle, description, author, day: undefined };
    io.stdout(await writePage(reportPage(report), about, 'html'));
  } else {
    const { reportText } = await import('../accessibility/report-text.ts');
    io.stdout(reportText(report, { style: await context.style('stdout'), width: io.columns('stdout') }));
  }
}

/** Whose report it is; empty outside a workspace, where files of others can be judged too. */
async function municipalityOf(
  workspace: CommandContext['options']['workspace'],
  world: CommandContext['world'],
): Promise<string> {
  const folder = await findOneWorkspace(workspace, world);
  const facts = folder.kind === 'done' ? await readStatementFacts(folder.value, world) : undefined;
  return facts?.kind === 'done' ? (facts.value.municipality ?? '') : '';
}

/** The public text about what was judged. Its errors are told in it, so printing it is done well all the same. */
async function printStatement(
  report: AccessibilityReport,
  form: 'md' | 'html',
  context: CommandContext,
): Promise<ExitCode> {
  const { io, world, options, say } = context;
  const folder = await valueOf(await findOneWorkspace(options.workspace, world));
  const facts = await readStatementFacts(folder, world);
  if (facts.kind !== 'done') return reportStopped(facts, context);
  const { statementPage, statementTitle } = await import('../../words/accessibility/statement-page.ts');
  const { municipality = '', day } = facts.value;
  const description = 'Wat is onderzocht aan documenten, hoe en wanneer.';
  const about = { title: statementTitle, description, author: municipality, day };
  io.stdout(await writePage(statementPage(report, facts.value), about, form));
  say('Vul in wat tussen vierkante haken staat, en laat de rest van de eisen door mensen onderzoeken.');
  return exitCodes.done;
}
