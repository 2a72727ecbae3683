import type { ChangedOrigin, MergeRequest } from '../../../app/templates/origins.ts';
import type { CommandContext } from '../../global-options.ts';
import { differenceOf, printDifference } from './diff.ts';

/** The result for a template whose origin changed, for programs. */
export function originEntry(origin: ChangedOrigin): object {
  return { deel: origin.part, bestand: origin.file, uitkomst: words(origin) };
}

function words(origin: ChangedOrigin): string {
  if (isMerged(origin)) return 'samengevoegd';
  if (origin.result === 'origin-changed') return 'origineel veranderd';
  return origin.result === 'origin-gone' ? 'origineel weg' : 'conflict';
}

/** Whether nothing is left to do about it. */
export function isMerged(origin: ChangedOrigin): boolean {
  return origin.result === 'merged' && !origin.hasConflict;
}

/** Prints the result for a template whose origin changed. */
export async function printOrigin(
  origin: ChangedOrigin,
  merge: MergeRequest | undefined,
  context: CommandContext,
): Promise<void> {
  const line = lineOf(origin, merge?.isDry === true);
  if (line !== undefined) context.io.stdout(`${origin.file}: ${line}\n`);
  if (origin.result === 'origin-changed') {
    const { part, since, base, own, shipped } = origin;
    const heading =
      base === undefined
        ? `${part}: het origineel is veranderd sinds versie ${since}. Het oude origineel is weg; dit is het verschil met uw bestand:`
        : `${part}: dit veranderde in het origineel sinds versie ${since}`;
    await printDifference(heading, await differenceOf(base ?? own, shipped), context);
  } else if (origin.result === 'conflict') {
    const changed = await differenceOf(origin.base, origin.shipped);
    await printDifference('Dit veranderde in het origineel:', changed, context);
  }
}

function lineOf(origin: ChangedOrigin, isDry: boolean): string | undefined {
  switch (origin.result) {
    case 'origin-changed':
      return undefined;
    case 'origin-gone':
      return `het origineel ${origin.part} bestaat niet meer. Uw bestand blijft zo.`;
    case 'base-gone':
      return `samenvoegen gaat niet: ${origin.base} ontbreekt of is veranderd. Haal dat bestand terug uit git, of neem het deel opnieuw over.`;
    case 'conflict':
      return 'u en het origineel veranderden dezelfde regels. Er is niets geschreven. Met --conflicten komen beide versies in het bestand.';
    case 'merged':
      return mergedWords(origin.hasConflict, isDry);
    case 'origin-unknown':
      return 'de eerste regel, met waar het vandaan komt, is weg of veranderd. Er is niets geschreven.';
    case 'unreadable':
      return 'dit bestand is zojuist veranderd, en niet te lezen. Er is niets geschreven.';
  }
}

function mergedWords(hasConflict: boolean, isDry: boolean): string {
  const unwritten = isDry ? ' (niet geschreven)' : '';
  return hasConflict
    ? `beide versies staan in het bestand, tussen strepen${unwritten}. Kies welke regels goed zijn.`
    : `samengevoegd met het nieuwe origineel${unwritten}.`;
}
