import { openBlanks, proposalsAmong } from '../../../app/documents/render.ts';
import type { StandingDocument, StandingFile } from '../../../app/status/standing.ts';
import { counted } from '../../../diagnostics/counted.ts';
import type { OutputFormat } from '../../../output/registry.ts';

/** The name of a format on a button or in a sentence. */
export function formatName({ title }: Pick<OutputFormat, 'title'>): string {
  return title.replace(/ \(.*\)$/, '');
}

/** How a file stands, in words. */
export function stateWords({ state, isUnsure }: Pick<StandingFile, 'state' | 'isUnsure'>): string {
  switch (state) {
    case 'missing':
      return 'nog niet gemaakt';
    case 'current':
      return 'gemaakt, is bij';
    case 'stale':
      return 'verouderd';
    case 'changed':
      return isUnsure ? 'misschien door iemand aangepast' : 'door iemand aangepast';
  }
}

/** How a document stands, in one line. */
export function standingWords({ files }: StandingDocument): string {
  const made = files.filter(({ state }) => state !== 'missing');
  if (made.length === 0) return 'Nog niet gemaakt.';
  return `${made.map((file) => `${formatName(file.format)}: ${stateWords(file)}`).join(' · ')}.`;
}

/** How much is open in documents, in words; undefined when nothing is. */
export function openWords(documents: readonly StandingDocument[]): string | undefined {
  const blanks = openBlanks(documents).length;
  const proposals = proposalsAmong(documents).length;
  const parts = [
    ...(blanks === 0 ? [] : [`${counted(blanks, 'waarde', 'waarden')} nog in te vullen`]),
    ...(proposals === 0 ? [] : [`${counted(proposals, 'voorstel', 'voorstellen')} nog af te spreken`]),
  ];
  return parts.length === 0 ? undefined : `${parts.join(', ')}.`;
}
