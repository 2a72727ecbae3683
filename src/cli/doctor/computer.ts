/** What `doctor` finds out about the computer: programs, versions, and what the program itself needs of them. */
import { version } from '../../version.ts';
import { joinPath, slashed } from '../../workspace/paths.ts';
import { guessShell, shells } from '../completion/shells.ts';
import type { Io } from '../io.ts';
import { bad, good, note, type Finding } from './finding.ts';

/** Everything about the computer. */
export function computerFindings(io: Io): readonly Finding[] {
  return [
    good('gemeente', `versie ${version}`),
    nodeFinding(io.nodeVersion),
    gitFinding(io),
    pathFinding(io),
    cacheFinding(io),
    completionFinding(io),
    clockFinding(io),
    good('Word', 'niet nodig om documenten te maken; openen kan met Word of LibreOffice'),
  ];
}

function nodeFinding(nodeVersion: string): Finding {
  const [major = 0, minor = 0] = nodeVersion.slice(1).split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return good('Node.js', `versie ${nodeVersion}`);
  return bad('Node.js', `versie ${nodeVersion} is te oud; installeer versie 20.19 of nieuwer van nodejs.org`);
}

function gitFinding(io: Io): Finding {
  const result = io.git(io.cwd, ['--version']);
  if (result?.status === 0) return good('git', result.output.trim().replace(/^git version/, 'versie'));
  return note('git', 'niet gevonden; zonder git bewaart u geen oude versies. Installeer git van git-scm.com');
}

/** Whether `gemeente` can be typed anywhere, and is this version then. */
function pathFinding(io: Io): Finding {
  const naam = 'PATH';
  // Why by name, through the files: running what is found there would run a program we know nothing of.
  const names = ['gemeente', 'gemeente.cmd', 'gemeente.ps1'];
  const separator = /^[a-z]:[\\/]/i.test(io.cwd) ? ';' : ':';
  const folders = (io.env['PATH'] ?? io.env['Path'] ?? '').split(separator).filter((each) => each !== '');
  const found = folders
    .flatMap((folder) => names.map((name) => joinPath(slashed(folder), name)))
    .find((path) => io.files.info(path)?.kind === 'file');
  if (found === undefined)
    return note(
      naam,
      'de opdracht gemeente is niet overal te typen; vraag uw beheerder, of geef in de map van het programma: npm install --global .',
    );
  const other = versionBeside(found, io);
  if (other === undefined || other === version) return good(naam, `gemeente staat in ${found}`);
  return note(
    naam,
    `${found} is versie ${other}, en dit is ${version}; werk bij met, in de map van het programma: npm install --global .`,
  );
}

/** The version in the package that a launcher belongs to, when that can be read. */
function versionBeside(launcher: string, io: Io): string | undefined {
  const real = io.files.realPath(launcher) ?? launcher;
  const read = io.files.read(joinPath(real, '../../package.json'));
  if ('failure' in read) return undefined;
  try {
    const { name, version: found } = JSON.parse(new TextDecoder().decode(read.bytes)) as Record<
      string,
      unknown
    >;
    return name === 'gemeente' && typeof found === 'string' ? found : undefined;
  } catch {
    return undefined;
  }
}

function homeOf(io: Io): string | undefined {
  const home = io.env['HOME'] ?? io.env['USERPROFILE'];
  return home === undefined || home === '' ? undefined : slashed(home);
}

/** Compiled code is kept in the user's own folder; without it every start takes longer. */
function cacheFinding(io: Io): Finding {
  const naam = 'snelle start';
  if ((io.env['NODE_DISABLE_COMPILE_CACHE'] ?? '') !== '')
    return note(naam, 'staat uit; haal NODE_DISABLE_COMPILE_CACHE weg om sneller te starten');
  const home = homeOf(io);
  const cache = io.env['LOCALAPPDATA'] ?? io.env['XDG_CACHE_HOME'] ?? (home && joinPath(home, '.cache'));
  if (cache === undefined || cache === '')
    return note(naam, 'er is geen map voor; elke start duurt wat langer');
  const place = joinPath(slashed(cache), 'gemeente/.schrijftest');
  try {
    io.files.replace(place, new Uint8Array());
    io.files.remove(place);
    return good(naam, `bewaard in ${joinPath(slashed(cache), 'gemeente')}`);
  } catch {
    return note(naam, `ik mag niet schrijven in ${cache}; elke start duurt wat langer`);
  }
}

/** Whether Tab completes, as far as the settings of the shell tell. */
function completionFinding(io: Io): Finding {
  const naam = 'Tab-toets';
  const shell = guessShell(io.env);
  const home = homeOf(io);
  const traces = (shell === undefined ? shells : [shell]).flatMap((each) => each.traces);
  const isInstalled = traces.some((trace) => {
    const read = home === undefined ? undefined : io.files.read(joinPath(home, trace));
    if (read === undefined || 'failure' in read) return false;
    return /\bgemeente\b/.test(new TextDecoder().decode(read.bytes));
  });
  if (isInstalled) return good(naam, 'vult opdrachten en namen aan');
  const which = shell === undefined ? '' : ` voor ${shell.id}`;
  return note(naam, `vult nog niets aan${which}; hoe dat kan, leest u met: gemeente completion`);
}

/** Days are Dutch days, whatever the computer is set to. */
function clockFinding(io: Io): Finding {
  const year = new Date(io.now() * 1000).getUTCFullYear();
  return year < 2025
    ? note('klok', `de computer denkt dat het ${year} is; zet de datum goed`)
    : good('klok', 'gemeente rekent met Nederlandse dagen, hoe de computer ook is ingesteld');
}
