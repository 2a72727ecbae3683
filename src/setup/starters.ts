/**
 * Files to double-click that open the workspace in the browser: one for each system, as a workspace is shared.
 *
 * Each runs the installed program, or the one in `node_modules`; nothing is ever downloaded. Why not `npx --no-install`:
 * it asks the registry about a program that is missing. What goes wrong stays on the screen until somebody read it.
 */
import type { SetupFile } from './setup-file.ts';

/** The starters of a workspace. */
export function starterFiles(): readonly SetupFile[] {
  const starter = (path: string, text: string): SetupFile => ({ path, text, keep: 'person' });
  return [
    // `goto` misses labels in a file with other line ends.
    starter('Gemeente openen.cmd', windowsStarter.replaceAll('\n', '\r\n')),
    { ...starter(shellName, shellStarter), isExecutable: true },
    { ...starter('Gemeente openen.desktop', desktopStarter), isExecutable: true },
  ];
}

const shellName = 'Gemeente openen.command';

const about = `Opent deze werkmap in de browser: dubbelklik op dit bestand. Gemaakt door gemeente init.`;

const noNode = [
  'Node.js staat niet op deze computer. Zonder Node.js werkt het programma gemeente niet.',
  'Vraag uw beheerder om Node.js te installeren. Dubbelklik daarna weer op dit bestand.',
] as const;

const noProgram = [
  'Het programma gemeente staat niet op deze computer.',
  'Vraag uw beheerder om het te installeren. Dubbelklik daarna weer op dit bestand.',
] as const;

/** Where a program is looked for that belongs to the workspace: here, or just above. */
const places = ['.', '..', '../..'] as const;

/** Plain ASCII: a console shows other letters wrong. A folder on a server gets a letter from `pushd`. */
const windowsStarter = `@echo off
rem ${about}
setlocal
rem Alleen programma's die zijn geinstalleerd, niet wat toevallig in deze map staat.
set "NoDefaultCurrentDirectoryInExePath=1"
pushd "%~dp0" || goto wacht
where node >nul 2>nul || goto geen_node
set "programma="
for /f "delims=" %%p in ('where $PATH:gemeente.cmd 2^>nul') do if not defined programma set "programma=%%p"
for %%m in (${places.map((place) => place.replaceAll('/', '\\')).join(' ')}) do if not defined programma if exist "%%m\\node_modules\\.bin\\gemeente.cmd" set "programma=%%m\\node_modules\\.bin\\gemeente.cmd"
if not defined programma goto geen_programma
call "%programma%" open
if errorlevel 1 goto wacht
exit /b 0

:geen_node
${noNode.map((line) => `echo ${line}`).join('\n')}
goto wacht

:geen_programma
${noProgram.map((line) => `echo ${line}`).join('\n')}

:wacht
echo.
echo Druk op een toets om dit venster te sluiten.
pause >nul
exit /b 1
`;

const shellStarter = `#!/bin/sh
# ${about}
wacht() {
  printf '\\n%s\\n' 'Druk op Enter om dit venster te sluiten.'
  read -r _
  exit 1
}
CDPATH= cd -- "$(dirname -- "$0")" || wacht
if ! command -v node >/dev/null 2>&1; then
  printf '%s\\n' ${noNode.map((line) => `'${line}'`).join(' \\\n    ')}
  wacht
fi
programma=$(command -v gemeente)
for map in ${places.join(' ')}; do
  if [ -z "$programma" ] && [ -x "$map/node_modules/.bin/gemeente" ]; then
    programma=$map/node_modules/.bin/gemeente
  fi
done
if [ -z "$programma" ]; then
  printf '%s\\n' ${noProgram.map((line) => `'${line}'`).join(' \\\n    ')}
  wacht
fi
"$programma" open || wacht
`;

/**
 * A desktop file knows no folder of its own, only where it is itself: `%k`, a path or the address of a file, by the kind
 * of desktop. What it starts lies beside it, and does the work. Why `\x25`: desktops differ in what a percent sign means
 * between quotes.
 */
const desktopScript = [
  'case $1 in',
  String.raw`file://*) p=$(env echo -e "$(echo "${'$'}{1#file://}" | sed "s/\\x25/\\\\x/g")");;`,
  '*) p=$1;;',
  'esac;',
  `CDPATH= cd -- "$(dirname -- "$p")" && [ -f "${shellName}" ] && exec sh "./${shellName}";`,
  `echo "Het bestand ${shellName} ontbreekt. Zet het weer naast dit bestand. Druk op Enter.";`,
  'read -r x',
].join(' ');

const desktopStarter = `#!/usr/bin/env xdg-open
# ${about}
[Desktop Entry]
Type=Application
Version=1.0
Name=Gemeente openen
Comment=Opent deze werkmap in de browser
Exec=sh -c ${desktopWord(desktopScript)} sh %k
Terminal=true
`;

/** A word of a desktop file's Exec line. Source: Desktop Entry Specification 1.5, the exec key; then its strings. */
function desktopWord(word: string): string {
  return `"${word.replace(/["`$\\]/g, String.raw`\$&`)}"`.replaceAll('\\', '\\\\');
}
