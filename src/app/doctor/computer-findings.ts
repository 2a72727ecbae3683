/** Findings about the computer: programs, versions, and what this program needs. */
import { version } from '../../version.ts';
import { joinPath, slashed } from '../../workspace/paths.ts';
import type { World } from '../world.ts';
import type { Computer } from './computer.ts';
import type { Finding } from './finding.ts';

/** Evidence that shell completion is installed. */
export interface CompletionTraces {
  /** The user's shell, if known. */
  readonly shell: string | undefined;
  /** Files, relative to the home folder, one of which names the program when completion is installed. */
  readonly traces: readonly string[];
}

/** All findings about the computer. */
export function computerFindings(
  completion: CompletionTraces,
  world: World,
  computer: Computer,
): readonly Finding[] {
  return [
    { code: 'program/version', verdict: 'good', version },
    nodeFinding(computer.nodeVersion),
    gitFinding(world),
    pathFinding(world, computer),
    startFinding(world, computer),
    completionFinding(completion, world, computer),
    clockFinding(computer),
    { code: 'word/not-needed', verdict: 'good' },
  ];
}

function nodeFinding(nodeVersion: string): Finding {
  const [major = 0, minor = 0] = nodeVersion.slice(1).split('.').map(Number);
  return major > 20 || (major === 20 && minor >= 19)
    ? { code: 'node/current', verdict: 'good', version: nodeVersion }
    : { code: 'node/too-old', verdict: 'bad', version: nodeVersion };
}

function gitFinding({ git, base }: World): Finding {
  const result = git(base, ['version']);
  return result?.status === 0
    ? { code: 'git/found', verdict: 'good', version: result.output.trim() }
    : { code: 'git/missing', verdict: 'note' };
}

/** Whether the program can be started from anywhere, and is then this version. */
function pathFinding(world: World, { env }: Computer): Finding {
  // Why look up the file by name: running what is found there would run an unknown program.
  const names = ['gemeente', 'gemeente.cmd', 'gemeente.ps1'];
  const separator = /^[a-z]:[\\/]/i.test(world.base) ? ';' : ':';
  const folders = (env['PATH'] ?? env['Path'] ?? '').split(separator).filter((each) => each !== '');
  const launcher = folders
    .flatMap((folder) => names.map((name) => joinPath(slashed(folder), name)))
    .find((path) => world.files.info(path)?.kind === 'file');
  if (launcher === undefined) return { code: 'path/missing', verdict: 'note' };
  const found = versionBeside(launcher, world);
  if (found === undefined || found === version) return { code: 'path/found', verdict: 'good', launcher };
  return { code: 'path/other-version', verdict: 'note', launcher, found, version };
}

/** The version of the package that a launcher belongs to, if readable. */
function versionBeside(launcher: string, { files }: World): string | undefined {
  const real = files.realPath(launcher) ?? launcher;
  const read = files.read(joinPath(real, '../../package.json'));
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

function homeOf({ env }: Computer): string | undefined {
  const home = env['HOME'] ?? env['USERPROFILE'];
  return home === undefined || home === '' ? undefined : slashed(home);
}

/** Compiled code is cached in the user's own folder; without it every start takes longer. */
function startFinding({ files }: World, computer: Computer): Finding {
  const { env } = computer;
  if ((env['NODE_DISABLE_COMPILE_CACHE'] ?? '') !== '') return { code: 'start/off', verdict: 'note' };
  const home = homeOf(computer);
  const cache = env['LOCALAPPDATA'] ?? env['XDG_CACHE_HOME'] ?? (home && joinPath(home, '.cache'));
  if (cache === undefined || cache === '') return { code: 'start/no-folder', verdict: 'note' };
  const folder = joinPath(slashed(cache), 'gemeente');
  const place = joinPath(folder, '.schrijftest');
  try {
    files.replace(place, new Uint8Array());
    files.remove(place);
    return { code: 'start/kept', verdict: 'good', folder };
  } catch {
    return { code: 'start/not-writable', verdict: 'note', folder: cache };
  }
}

/** Whether completion is installed, judging by the shell's settings. */
function completionFinding(
  { shell, traces }: CompletionTraces,
  { files }: World,
  computer: Computer,
): Finding {
  const home = homeOf(computer);
  const isInstalled = traces.some((trace) => {
    const read = home === undefined ? undefined : files.read(joinPath(home, trace));
    if (read === undefined || 'failure' in read) return false;
    return /\bgemeente\b/.test(new TextDecoder().decode(read.bytes));
  });
  return isInstalled
    ? { code: 'completion/installed', verdict: 'good' }
    : { code: 'completion/missing', verdict: 'note', shell };
}

/** Days are Dutch days, whatever the computer's time zone; only the year must be plausible. */
function clockFinding({ now }: Computer): Finding {
  const year = new Date(now() * 1000).getUTCFullYear();
  return year < 2025
    ? { code: 'clock/behind', verdict: 'note', year }
    : { code: 'clock/right', verdict: 'good' };
}
