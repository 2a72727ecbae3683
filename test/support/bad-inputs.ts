import { closeSync, cpSync, ftruncateSync, mkdirSync, openSync, writeFileSync } from 'node:fs';
import { root } from './root.ts';

/** A workspace that is broken in one way. */
export interface BadInput {
  /** Fills an empty folder. */
  readonly make: (folder: string) => void;
  /** Diagnostic that it must give. */
  readonly code: string;
  /** File it must be about. Default: the profile. */
  readonly path?: string;
}

function asProfile(content: string | Uint8Array, code: string): BadInput {
  return { code, make: (folder) => writeFileSync(`${folder}/gemeente.yaml`, content) };
}

function asRole(make: (path: string) => void, code: string): BadInput {
  return {
    code,
    path: 'rollen/x.yaml',
    make: (folder) => {
      cpSync(`${root}examples/schijnwoude/gemeente.yaml`, `${folder}/gemeente.yaml`);
      mkdirSync(`${folder}/rollen`);
      make(`${folder}/rollen/x.yaml`);
    },
  };
}

/** Nine times nine times nine …: a few lines that stand for billions of values. */
const aliasBomb: string = Array.from('abcdefghij', (name, index) => {
  const inner = index === 0 ? 'x' : `*${'abcdefghij'[index - 1] ?? ''}`;
  return `${name}: &${name} [${Array<string>(9).fill(inner).join(', ')}]`;
}).join('\n');

function fiftyMegabytes(path: string): void {
  const file = openSync(path, 'w');
  ftruncateSync(file, 50 * 1024 * 1024);
  closeSync(file);
}

/** Inputs that no program should stumble over; tests look at the message, bench/ at the time. */
export const badInputs: Readonly<Record<string, BadInput>> = {
  'an empty file': asProfile('', 'file/empty'),
  'a file with only a comment': asProfile('# later\n', 'file/empty'),
  'a binary file': asProfile(new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 6, 0, 8, 0, 0, 0]), 'file/binary'),
  'a file in an old encoding': asProfile(new Uint8Array([0x6e, 0x3a, 0x20, 0xe9, 0x0a]), 'file/not-utf8'),
  'a file of 50 MB': { code: 'file/too-large', make: (folder) => fiftyMegabytes(`${folder}/gemeente.yaml`) },
  'a role of 50 MB': asRole(fiftyMegabytes, 'file/too-large'),
  'a file just under the limit, of one line': asProfile(
    `naam: "${'x'.repeat(250_000)}"`,
    'schema/unknown-key',
  ),
  'a file just under the limit, of many slips': asProfile('naam:x\n'.repeat(36_000), 'yaml/'),
  'a file just under the limit, of open quotes': asProfile("x: 'a\n".repeat(42_000), 'yaml/'),
  'a file just under the limit, of tabs': asProfile(`a:\n${'\tb: 1\n'.repeat(42_000)}`, 'yaml/'),
  'a file just under the limit, of brackets': asProfile('x: [\n'.repeat(42_000), 'yaml/'),
  'an alias bomb': asProfile(aliasBomb, 'yaml/too-many-aliases'),
  'an alias of itself': asProfile('a: &a [*a]\n', 'yaml/too-many-aliases'),
  'deep brackets': asProfile(`x: ${'['.repeat(100_000)}`, 'yaml/too-deep'),
  'deep groups': asProfile(
    Array.from({ length: 600 }, (_, depth) => `${' '.repeat(depth)}x:`).join('\n'),
    'yaml/too-deep',
  ),
  'deep dashes': asProfile(`${'- '.repeat(100_000)}x`, 'yaml/too-deep'),
  'a list at the top': asProfile('- een\n- twee\n', 'yaml/not-a-map'),
  'just a word': asProfile('hallo\n', 'yaml/not-a-map'),
  'a folder with the name of the profile': {
    code: 'file/is-directory',
    make: (folder) => mkdirSync(`${folder}/gemeente.yaml`),
  },
  'a folder with the name of a role': asRole((path) => mkdirSync(path), 'file/is-directory'),
};
