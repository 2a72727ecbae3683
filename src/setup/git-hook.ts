/** The hook that git runs before each commit: what it says, and whether one is ours. */

const head = `#!/bin/sh
# Kijkt voor elke commit of er privégegevens klaarstaan. Gemaakt door gemeente init.
# Niet meer nodig? Haal dit bestand dan weg.
gevonden=0
kijk() {
  gemeente privacy --staged "$@" >&2
  case $? in
    0) ;;
    1) gevonden=1 ;;
    *) echo 'Dit kon gemeente niet bekijken. Kijk zelf of er privégegevens in deze commit zitten.' >&2 ;;
  esac
}
if ! command -v gemeente >/dev/null 2>&1; then
  echo 'De opdracht gemeente is hier niet te vinden. Kijk zelf of er privégegevens in deze commit zitten.' >&2
  exit 0
fi
`;
const foot = `if [ "$gevonden" -ne 0 ]; then
  echo 'Er is niets vastgelegd: er staan privégegevens klaar. Los dat eerst op.' >&2
  exit 1
fi
`;

/** The hook for workspaces in a repository. @param folders relative to the top of the repository; `.` is the top itself */
export function hookText(folders: readonly string[]): string {
  const lines = [...new Set(folders)].sort().map((folder) => `kijk --workspace ${quoted(folder)}\n`);
  return head + lines.join('') + foot;
}

/** The workspaces of a hook that we made and nobody changed since; undefined for any other hook. */
export function foldersOfHook(text: string): readonly string[] | undefined {
  const plain = text.replaceAll('\r\n', '\n');
  const folders = [...plain.matchAll(/^kijk --workspace '((?:[^'\n]|'\\'')*)'$/gm)].map(([, folder = '']) =>
    folder.replaceAll(String.raw`'\''`, "'"),
  );
  return plain === hookText(folders) ? folders : undefined;
}

/** Whether somebody's own hook looks for private data. */
export function looksForPrivateData(hook: string): boolean {
  return /gemeente\s+privacy\b.*--staged/.test(hook);
}

/** A word for sh, whatever is in it. */
function quoted(word: string): string {
  return `'${word.replaceAll("'", String.raw`'\''`)}'`;
}
