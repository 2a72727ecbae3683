/** What somebody can do instead of answering. */
export type FillStep = 'back' | 'skip' | 'stop';

/** Words for going back; the first is told. */
export const backWords: readonly string[] = ['terug', '<', 'vorige'];
const skipWords: readonly string[] = [
  '',
  'overslaan',
  'sla over',
  'later',
  'weet ik niet',
  'weet ik nog niet',
  '-',
  '?',
];
const stopWords: readonly string[] = ['stoppen', 'stop', 'einde', 'klaar'];

/** What was typed instead of an answer; undefined when it is an answer. */
export function readStep(typed: string, canGoBack: boolean): FillStep | undefined {
  const word = typed.trim().toLowerCase();
  if (canGoBack && backWords.includes(word)) return 'back';
  if (skipWords.includes(word)) return 'skip';
  return stopWords.includes(word) ? 'stop' : undefined;
}
