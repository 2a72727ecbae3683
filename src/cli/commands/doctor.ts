import { version } from '../../version.ts';
import { findWorkspace } from '../../workspace/find.ts';
import { personsFile } from '../../workspace/file-kinds.ts';
import { joinPath, showPath } from '../../workspace/paths.ts';
import { exitCodes, type ExitCode } from '../exit-code.ts';
import { dossierHealth } from '../dossiers/health.ts';
import type { CommandContext } from '../global-options.ts';
import { namesInGit } from '../names-in-git.ts';
import { workspaceFolders } from '../workspaces.ts';

/** One thing that was looked at. */
interface Finding {
  readonly naam: string;
  /** `goed`, `let op` (works, but better otherwise) or `fout` (does not work). */
  readonly uitslag: 'goed' | 'let op' | 'fout';
  readonly uitleg: string;
}

/** `gemeente doctor`: what is here, what is missing, and how to get it. */
export async function doctor(
  _args: readonly string[],
  _options: object,
  context: CommandContext,
): Promise<ExitCode> {
  const { io, options } = context;
  const style = await context.style('stdout');
  const found = findWorkspace(io.files, io.cwd);
  const folders =
    options.workspace !== undefined || found !== undefined ? await workspaceFolders(context) : [];
  const findings: Finding[] = [
    good('gemeente', `versie ${version}`),
    nodeFinding(io.nodeVersion),
    gitFinding(context),
    ...(folders.length === 0
      ? [noWorkspace]
      : folders.flatMap((folder) => workspaceFindings(folder, context))),
  ];
  const dossiers: Finding[] = [];
  for (const folder of folders)
    dossiers.push({ naam: 'dossiers', ...(await dossierHealth(folder, context)) });
  findings.push(...dossiers);
  if (options.json === true) io.stdout(`${JSON.stringify(findings, null, 2)}\n`);
  else {
    const marks = {
      goed: style.good('goed  '),
      'let op': style.warning('let op'),
      fout: style.error('fout  '),
    };
    const width = Math.max(...findings.map(({ naam }) => naam.length));
    io.stdout(findings.map((f) => `${marks[f.uitslag]}  ${f.naam.padEnd(width)}  ${f.uitleg}\n`).join(''));
  }
  const isFailed = (list: readonly Finding[]): boolean => list.some(({ uitslag }) => uitslag === 'fout');
  if (isFailed(findings.filter((each) => !dossiers.includes(each)))) return exitCodes.environment;
  return isFailed(dossiers) ? exitCodes.problems : exitCodes.done;
}

function good(naam: string, uitleg: string): Finding {
  return { naam, uitslag: 'goed', uitleg };
}

function nodeFinding(nodeVersion: string): Finding {
  const [major = 0, minor = 0] = nodeVersion.slice(1).split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return good('Node.js', `versie ${nodeVersion}`);
  return {
    naam: 'Node.js',
    uitslag: 'fout',
    uitleg: `versie ${nodeVersion} is te oud; installeer versie 20.19 of nieuwer van nodejs.org`,
  };
}

function gitFinding({ io }: CommandContext): Finding {
  const result = io.run('git', ['--version'], io.cwd);
  if (result?.status === 0) return good('git', result.stdout.trim().replace(/^git version/, 'versie'));
  return {
    naam: 'git',
    uitslag: 'let op',
    uitleg: 'niet gevonden; zonder git bewaart u geen oude versies. Installeer git van git-scm.com',
  };
}

const noWorkspace: Finding = {
  naam: 'werkmap',
  uitslag: 'let op',
  uitleg: 'geen gemeente.yaml in deze map of erboven',
};

function workspaceFindings(folder: string, context: CommandContext): readonly Finding[] {
  return [
    good('werkmap', showPath(context.io.cwd, folder)),
    writeFinding(folder, context),
    personsFinding(folder, context),
    schemaFinding(folder, context),
  ];
}

/** Tries to write, and leaves nothing behind. */
function writeFinding(folder: string, { io }: CommandContext): Finding {
  const documents = joinPath(folder, 'documenten');
  const places = [folder, ...(io.files.info(documents) === undefined ? [] : [documents])];
  try {
    for (const place of places) {
      io.files.replace(joinPath(place, '.gemeente-schrijftest'), new Uint8Array());
      io.files.remove(joinPath(place, '.gemeente-schrijftest'));
    }
    return good('schrijven', 'u mag in de werkmap schrijven');
  } catch {
    return {
      naam: 'schrijven',
      uitslag: 'fout',
      uitleg: 'u mag niet in de werkmap of in documenten schrijven; vraag uw ICT-afdeling om schrijfrecht',
    };
  }
}

function personsFinding(folder: string, { io }: CommandContext): Finding {
  const naam = personsFile;
  const state = namesInGit(folder, io);
  if (state === 'kept') {
    return {
      naam,
      uitslag: 'fout',
      uitleg: `staat in git, met namen; haal het eruit met: git rm --cached ${personsFile}`,
    };
  }
  if (state === 'offered') {
    return {
      naam,
      uitslag: 'let op',
      uitleg: `git slaat dit bestand niet over; zet ${personsFile} in .gitignore`,
    };
  }
  return good(
    naam,
    io.files.info(joinPath(folder, personsFile)) === undefined
      ? 'is er niet; namen blijven weg'
      : 'blijft buiten git',
  );
}

function schemaFinding(folder: string, { io }: CommandContext): Finding {
  const naam = 'schema’s';
  const files = io.assets.list('schemas').filter((file) => file.endsWith('.schema.json'));
  const states = files.map((file) => {
    const installed = io.files.read(joinPath(folder, `.gemeente/schema/${file}`));
    if ('failure' in installed) return 'missing';
    return new TextDecoder().decode(installed.bytes) === io.assets.read(`schemas/${file}`)
      ? 'fresh'
      : 'stale';
  });
  if (states.every((state) => state === 'fresh')) return good(naam, 'klaar voor uw editor');
  const uitleg = states.includes('stale')
    ? 'zijn van een andere versie; vernieuw ze met: gemeente schema --install'
    : 'staan niet klaar voor uw editor; dat kan met: gemeente schema --install';
  return { naam, uitslag: 'let op', uitleg };
}
