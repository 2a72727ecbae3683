import { UserError } from '../../../diagnostics/errors.ts';
import { hashOf, withOrigin, withoutOrigin } from '../../../document/own/origin.ts';
import { mergeTemplate } from '../../../document/own/merge-template.ts';
import { version } from '../../../version.ts';
import { joinPath } from '../../../workspace/paths.ts';
import type { CommandContext } from '../../global-options.ts';
import type { Difference } from '../../render/difference.ts';
import { differenceOf, tellDifference } from './diff.ts';
import { baseFolder, write } from './eject.ts';
import type { TemplatePart, Templates } from './own-parts.ts';

/** What is to be done about templates whose origin changed. */
export interface MergeOptions {
  readonly merge?: boolean;
  readonly conflicten?: boolean;
  readonly dryRun?: boolean;
}

/** How it ended for one template. */
export interface MergeOutcome {
  readonly deel: string;
  readonly bestand: string;
  readonly uitkomst: 'origineel veranderd' | 'samengevoegd' | 'conflict' | 'origineel weg';
}

/**
 * Tells what changed in the shipped templates behind adapted ones, and with `--merge` brings the changes together.
 *
 * @throws UserError for options that need `--merge`
 */
export async function checkUpstream(
  { workspace, parts }: Templates,
  options: MergeOptions,
  context: CommandContext,
): Promise<readonly MergeOutcome[]> {
  if (options.merge !== true && (options.conflicten === true || options.dryRun === true))
    throw new UserError('De opties --conflicten en --dry-run horen bij --merge.');
  const outcomes: MergeOutcome[] = [];
  for (const part of parts.filter(({ adapted }) => adapted?.isChanged === true))
    outcomes.push(await checkOne(part, { folder: workspace.folder, options, context }));
  return outcomes;
}

interface Where {
  readonly folder: string;
  readonly options: MergeOptions;
  readonly context: CommandContext;
}

async function checkOne(part: TemplatePart, where: Where): Promise<MergeOutcome> {
  const { options, context, folder } = where;
  const { adapted } = part;
  const bestand = part.own?.file ?? '';
  const tells = context.options.json !== true;
  if (adapted?.shipped === undefined) {
    if (tells)
      context.io.stdout(`${bestand}: het origineel ${part.name} bestaat niet meer. Uw bestand blijft zo.\n`);
    return { deel: part.name, bestand, uitkomst: 'origineel weg' };
  }
  const base = baseText(part, folder, context);
  const from = `versie ${adapted.origin.version}`;
  if (options.merge !== true) {
    const before = base ?? withoutOrigin(adapted.file.text);
    const heading =
      base === undefined
        ? `${part.name}: het origineel is veranderd sinds ${from}. Het oude origineel is weg; dit is het verschil met uw bestand:`
        : `${part.name}: dit veranderde in het origineel sinds ${from}`;
    if (tells) await tellDifference(heading, await differenceOf(before, adapted.shipped), context);
    return { deel: part.name, bestand, uitkomst: 'origineel veranderd' };
  }
  return mergeOne(part, { ...where, base });
}

/** The text that the own file was made from, when it is still the one. */
function baseText(part: TemplatePart, folder: string, { io }: CommandContext): string | undefined {
  const found = io.files.read(joinPath(folder, `${baseFolder}/${part.part}`));
  if ('failure' in found) return undefined;
  const text = new TextDecoder().decode(found.bytes);
  return hashOf(text) === part.adapted?.origin.hash ? text : undefined;
}

async function mergeOne(
  part: TemplatePart,
  { folder, options, context, base }: Where & { readonly base: string | undefined },
): Promise<MergeOutcome> {
  const bestand = part.own?.file ?? '';
  const shipped = part.adapted?.shipped ?? '';
  const deel = part.name;
  const tell = (words: string): void => {
    if (context.options.json !== true) context.io.stdout(`${bestand}: ${words}\n`);
  };
  if (base === undefined) {
    tell(
      `samenvoegen gaat niet: ${baseFolder}/${part.part} ontbreekt of is veranderd. Haal dat bestand terug uit git, of neem het deel opnieuw over.`,
    );
    return { deel, bestand, uitkomst: 'conflict' };
  }
  const own = withoutOrigin(part.own?.text ?? '');
  const { text, hasConflict } = mergeTemplate({ own, base, shipped });
  if (hasConflict && options.conflicten !== true) {
    tell(
      'u en het origineel veranderden dezelfde regels. Er is niets geschreven. Met --conflicten komen beide versies in het bestand.',
    );
    await tellUpstream(await differenceOf(base, shipped), context);
    return { deel, bestand, uitkomst: 'conflict' };
  }
  if (options.dryRun !== true) writeMerged(part, { text, shipped, folder, context });
  tell(mergedWords(hasConflict, options));
  return { deel, bestand, uitkomst: hasConflict ? 'conflict' : 'samengevoegd' };
}

async function tellUpstream(changed: Difference, context: CommandContext): Promise<void> {
  if (context.options.json === true) return;
  await tellDifference('Dit veranderde in het origineel:', changed, context);
}

/** The merged template, and what was shipped as the text it was made from. */
function writeMerged(
  { part, own }: TemplatePart,
  {
    text,
    shipped,
    folder,
    context,
  }: Pick<Where, 'folder' | 'context'> & { readonly text: string; readonly shipped: string },
): void {
  const origin = { part, version, hash: hashOf(shipped) };
  write(own?.path ?? '', withOrigin(text, origin), context);
  write(joinPath(folder, `${baseFolder}/${part}`), shipped, context);
}

function mergedWords(hasConflict: boolean, { dryRun }: MergeOptions): string {
  const unwritten = dryRun === true ? ' (niet geschreven)' : '';
  return hasConflict
    ? `beide versies staan in het bestand, tussen strepen${unwritten}. Kies welke regels goed zijn.`
    : `samengevoegd met het nieuwe origineel${unwritten}.`;
}
