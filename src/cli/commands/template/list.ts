import { UserError } from '../../../diagnostics/errors.ts';
import { nearest } from '../../../diagnostics/nearest.ts';
import { suggest } from '../../dutch-command.ts';
import { exitCodes, type ExitCode } from '../../exit-code.ts';
import type { CommandContext, GlobalOptions } from '../../global-options.ts';
import { openTemplates, type TemplatePart } from './own-parts.ts';

/** How a part stands, in words. */
type State = 'meegeleverd' | 'aangepast' | 'origineel veranderd' | 'eigen';

/** `gemeente template list`: the parts of documents, and which of them are the municipality's own. */
export async function list(
  [document]: readonly string[],
  _options: GlobalOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { io, options } = context;
  const style = await context.style('stdout');
  for (const { parts } of await openTemplates(context)) {
    const shown = document === undefined ? parts : ofDocument(document, parts);
    const rows = shown.map((part) => ({
      deel: part.name,
      staat: stateOf(part),
      bestand: part.own?.file,
      versie: part.adapted?.origin.version,
    }));
    if (options.json === true) {
      io.stdout(`${JSON.stringify(rows, null, 2)}\n`);
      continue;
    }
    const width = Math.max(...rows.map(({ deel }) => deel.length));
    for (const { deel, staat, bestand } of rows) {
      const words = bestand === undefined ? style.dim(staat) : `${colour(staat, style)}  ${bestand}`;
      io.stdout(`${style.strong(deel.padEnd(width))}  ${words}\n`);
    }
    context.say('Een deel aanpassen: gemeente template eject <deel>');
  }
  return exitCodes.done;
}

function colour(state: State, style: Awaited<ReturnType<CommandContext['style']>>): string {
  return state === 'origineel veranderd' ? style.warning(state) : style.good(state);
}

/** How a part stands. */
export function stateOf({ isShipped, own, adapted }: TemplatePart): State {
  if (own === undefined) return 'meegeleverd';
  if (adapted?.isChanged === true) return 'origineel veranderd';
  return isShipped ? 'aangepast' : 'eigen';
}

function ofDocument(document: string, parts: readonly TemplatePart[]): readonly TemplatePart[] {
  const found = parts.filter((part) => part.document === document || part.name === document);
  if (found.length > 0) return found;
  const known = [...new Set(parts.map((part) => part.document))];
  throw new UserError(
    `Het document ${document} bestaat niet.${suggest(nearest(document, known))} Kies uit: ${known.join(', ')}.`,
  );
}
