import { findDifference, type Difference } from '../../../app/check/difference.ts';
import { compareParts } from '../../../app/templates/show-part.ts';
import { exitCodes, type ExitCode } from '../../exit-code.ts';
import type { CommandContext, GlobalOptions } from '../../global-options.ts';
import { showDifference, writeDifference } from '../../render/difference-words.ts';
import { valueOf } from '../../report-stopped.ts';
import { workspaceFolders } from '../../workspaces.ts';

/**
 * `gemeente template diff`: what the municipality changed in adapted parts, compared with the currently shipped ones.
 */
export async function diff(
  parts: readonly string[],
  _options: GlobalOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { io, options, say, world } = context;
  const found: object[] = [];
  for (const folder of await workspaceFolders(context))
    for (const { part, file, shipped, own } of await valueOf(await compareParts({ folder, parts }, world))) {
      const difference = await differenceOf(shipped, own);
      found.push({ deel: part, bestand: file, verschil: writeDifference(difference, 'regel') });
      if (options.json !== true) await printDifference(part, difference, context);
    }
  if (options.json === true) io.stdout(`${JSON.stringify(found, null, 2)}\n`);
  else if (found.length === 0) say('U hebt geen meegeleverd sjabloon aangepast.');
  return exitCodes.done;
}

/** The differences between two texts; everything when they have little in common. */
export async function differenceOf(before: string, now: string): Promise<Difference> {
  const lines = (text: string): string[] => text.replace(/\r\n/g, '\n').replace(/\n$/, '').split('\n');
  return (await findDifference(lines(before), lines(now))) ?? [];
}

/** The most lines of one difference on a screen. */
const mostLines = 200;

/** Prints a difference under a heading. */
export async function printDifference(
  heading: string,
  difference: Difference,
  context: CommandContext,
): Promise<void> {
  const style = await context.style('stdout');
  if (difference.length === 0) {
    context.io.stdout(`${style.strong(heading)}: geen verschil\n`);
    return;
  }
  const { lines, hidden } = showDifference(difference, { style, limit: mostLines });
  const rest = hidden === 0 ? '' : `       … en nog ${hidden} regels; alles ziet u met --json\n`;
  context.io.stdout(`${style.strong(heading)}\n${lines.map((line) => `${line}\n`).join('')}${rest}`);
}
