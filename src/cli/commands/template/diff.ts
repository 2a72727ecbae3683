import { withoutOrigin } from '../../../document/own/origin.ts';
import { exitCodes, type ExitCode } from '../../exit-code.ts';
import type { CommandContext, GlobalOptions } from '../../global-options.ts';
import { findDifference, showDifference, writeDifference, type Difference } from '../../render/difference.ts';
import { needPart, openTemplates, type TemplatePart } from './own-parts.ts';

/** `gemeente template diff`: what the municipality changed in the parts it took over, against what is shipped now. */
export async function diff(
  typed: readonly string[],
  _options: GlobalOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { io, options } = context;
  const found: object[] = [];
  for (const { parts } of await openTemplates(context)) {
    const adapted = parts.filter((part) => part.own !== undefined && part.isShipped);
    const chosen = typed.length === 0 ? adapted : typed.map((each) => needPart(each, parts));
    for (const part of chosen) {
      const difference = await ownDifference(part, context);
      found.push({
        deel: part.name,
        bestand: part.own?.file,
        verschil: writeDifference(difference, 'regel'),
      });
      if (options.json !== true) await tellDifference(part.name, difference, context);
    }
  }
  if (options.json === true) io.stdout(`${JSON.stringify(found, null, 2)}\n`);
  else if (found.length === 0) context.say('U hebt geen meegeleverd sjabloon aangepast.');
  return exitCodes.done;
}

async function ownDifference(part: TemplatePart, { io }: CommandContext): Promise<Difference> {
  if (part.own === undefined || !part.isShipped) return [];
  return differenceOf(io.shipped.read(`templates/documents/${part.part}`), withoutOrigin(part.own.text));
}

/** What differs between two texts; all of it when they have little in common. */
export async function differenceOf(before: string, now: string): Promise<Difference> {
  const lines = (text: string): string[] => text.replace(/\r\n/g, '\n').replace(/\n$/, '').split('\n');
  return (await findDifference(lines(before), lines(now))) ?? [];
}

/** Most lines of one difference on a screen. */
const mostLines = 200;

/** Shows a difference under a heading. */
export async function tellDifference(
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
