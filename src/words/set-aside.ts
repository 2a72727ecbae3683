/** What is told of mails of an earlier run that must not be sent any more. */
import type { SetAside } from '../app/documents/set-aside.ts';

const reasons = {
  hold: 'mag nog niet worden verstuurd, want het nieuws is nog niet bekend',
  renamed: 'heeft nu een andere naam',
  over: 'wordt niet meer gemaakt',
} as const;

/** A line for each file. @param shown the name of a file in a folder, as people see it */
export function setAsideLines(
  files: readonly SetAside[],
  shown: (folder: string, name: string) => string,
): readonly string[] {
  return files.map((file) => setAsideLine(file, shown));
}

function setAsideLine(
  { name, folder, to, stays, why, isChanged }: SetAside,
  shown: (folder: string, name: string) => string,
): string {
  const file = shown(folder, name);
  const reason = reasons[why];
  if (to !== undefined) {
    const edited = isChanged ? ' Iemand had het aangepast: er is niets uit weg.' : '';
    return `Opzij gezet: ${file} ${reason}. Het heet nu ${shown(folder, to)}.${edited}`;
  }
  return stays === 'held'
    ? `Verstuur ${file} niet: het ${reason}. Opzij zetten lukte niet, want het staat open in een ander programma. Sluit het, en maak de documenten opnieuw.`
    : `Verstuur ${file} niet: het ${reason}. Het staat er nog van een eerdere keer. Maak ook dit opnieuw, dan wordt het opzij gezet.`;
}
