import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Metafile } from 'esbuild';
import { root } from '../schemas.ts';

/** The licences of every library inside dist/, as those licences require. */
export function writeNotices(metafiles: readonly Metafile[]): string {
  const inputs = metafiles.flatMap((metafile) => Object.keys(metafile.inputs));
  const packages = new Set(
    inputs.flatMap((input) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1] ?? []),
  );
  return [...packages]
    .sort()
    .flatMap((name) => [notice(name), ...(within[name] ?? [])])
    .join(`\n${'-'.repeat(80)}\n\n`);
}

/** Third-party code inside a package that its licence file does not mention. */
const within: Readonly<Record<string, readonly string[]>> = {
  '@hpcc-js/wasm-graphviz': [
    'Graphviz, compiled to WebAssembly inside @hpcc-js/wasm-graphviz, unchanged (Eclipse Public License)\n\n' +
      'Copyright AT&T Intellectual Property and the Graphviz authors. Licence: https://graphviz.org/license/.\n' +
      'Source code: https://gitlab.com/graphviz/graphviz. It comes without warranty of any kind. With it: Expat\n' +
      '(MIT), https://github.com/libexpat/libexpat.\n',
  ],
  saxes: ['sax, from which saxes was made (ISC)\n\nCopyright (c) Isaac Z. Schlueter and Contributors\n'],
};

function notice(name: string): string {
  const folder = `${root}node_modules/${name}/`;
  const { version, license, author } = JSON.parse(readFileSync(`${folder}package.json`, 'utf8')) as {
    version: string;
    license: string;
    author?: string;
  };
  const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
  const text =
    file !== undefined && existsSync(folder + file)
      ? readFileSync(folder + file, 'utf8').trim()
      : `Licence: ${license}. Copyright ${author ?? `the authors of ${name}`}.`;
  return `${name} ${version} (${license})\n\n${text}\n`;
}
