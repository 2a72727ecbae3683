/**
 * Makes dist/: the program split into small chunks, templates compiled, catalogues as JSON, type declarations. Fails
 * when a heavy library is reachable without a lazy import.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { build, type BuildOptions, type Metafile } from 'esbuild';
import { assertLean, assertSeparate } from './build/lean.ts';
import { placesInCommonJs, writeParts } from './build/parts.ts';
import { writeNotices } from './build/notices.ts';
import { buildId } from './build/build-id.ts';
import { stubsPlugin } from './build/stubs.ts';
import { prepareFiles, preparedTemplatesPlugin } from './build/prepare.ts';
import { root } from './schemas.ts';

const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { version: string };
const id = JSON.stringify(buildId());
rmSync(`${root}dist`, { recursive: true, force: true });

const common = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20',
  minify: true,
  charset: 'utf8',
  legalComments: 'none',
  metafile: true,
  plugins: [preparedTemplatesPlugin, stubsPlugin],
  // Why: as ES modules these libraries become plain code; as CommonJS each of their files stays a function to compile
  // and call at start-up.
  mainFields: ['module', 'main'],
  // The built program takes it from dist/libraries/ (src/output/picture/graphviz.ts).
  external: ['@hpcc-js/wasm-graphviz'],
  alias: {
    yaml: `${root}node_modules/yaml/browser/index.js`,
    'handlebars/runtime.js': `${root}node_modules/handlebars/lib/handlebars.runtime.js`,
  },
} satisfies BuildOptions;

/** Values that code reads as constants. */
function constants(rootFromHere: string): Record<string, string> {
  return {
    __GEMEENTE_ROOT__: JSON.stringify(rootFromHere),
    __GEMEENTE_VERSION__: JSON.stringify(version),
    __GEMEENTE_BUILD__: id,
  };
}

/**
 * Builds one entry with its own chunks.
 *
 * Why not both entries at once: code shared between the program and the library would be split into many small chunks,
 * and every file takes time to find and link.
 */
async function split(entry: string, name: string, outdir: string): Promise<Metafile> {
  const { metafile } = await build({
    ...common,
    entryPoints: [`${root}${entry}`],
    entryNames: name,
    outdir: `${root}${outdir}`,
    splitting: true,
    format: 'esm',
    define: {
      ...constants(outdir === 'dist' ? '..' : '../..'),
    },
    // Some bundled libraries are CommonJS: they ask for Node's own modules by `require` and for their own file name.
    banner: {
      js: "const require = process.getBuiltinModule('node:module').createRequire(import.meta.url), __filename = import.meta.url;",
    },
  });
  return metafile;
}

/**
 * The file that everything begins with.
 *
 * Why CommonJS: Node starts its loader of ES modules only for the first of those, and that takes a tenth of a start.
 */
async function buildEntry(): Promise<Metafile> {
  const { metafile } = await build({
    ...common,
    entryPoints: [`${root}src/cli/entry.ts`],
    outfile: `${root}dist/cli.cjs`,
    format: 'cjs',
    define: {
      ...constants('..'),
      __GEMEENTE_BUNDLE__: JSON.stringify('./program.cjs'),
      ...placesInCommonJs,
    },
    plugins: [
      {
        name: 'start-apart',
        setup: (plugin) =>
          plugin.onResolve({ filter: /^\.\/start\.ts$/ }, () => ({ path: './start.js', external: true })),
      },
    ],
  });
  return metafile;
}

/**
 * The layout engine as a separate file: 800 kB that only drawings need. CommonJS, so that every way of running the
 * program can load it (docs/decisions/0026-pictures.md).
 */
async function buildLibraries(): Promise<Metafile> {
  const { metafile } = await build({
    ...common,
    external: [],
    stdin: { contents: "export { Graphviz } from '@hpcc-js/wasm-graphviz';", resolveDir: root },
    outfile: `${root}dist/libraries/graphviz.cjs`,
    format: 'cjs',
    define: placesInCommonJs,
  });
  return metafile;
}

const start = await split('src/cli/start.ts', 'start', 'dist');
const entry = await buildEntry();
const library = await split('src/index.ts', 'index', 'dist/lib');
await writeParts(
  `${root}dist/`,
  Object.keys(start.outputs).map((path) => basename(path)),
);
// What a thread of a batch loads first; that loads the program in one file, on every version of Node.
await build({
  ...common,
  entryPoints: [`${root}src/cli/thread.ts`],
  outfile: `${root}dist/thread.js`,
  format: 'esm',
  define: constants('..'),
});
const libraries = await buildLibraries();
assertLean(entry, start);
assertSeparate([entry, start, library]);
for (const [name, content] of prepareFiles()) {
  const path = `${root}dist/prepared/${name}`;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}
writeFileSync(`${root}dist/THIRD-PARTY-LICENSES.txt`, writeNotices([start, library, libraries]));
if (!process.argv.includes('--no-types')) {
  const tsc = `${root}node_modules/typescript/bin/tsc`;
  // Why no type check: that is a separate step in `npm test`, and takes longer than the whole build.
  const args = [tsc, '-p', `${root}tsconfig.build.json`, '--noCheck'];
  execFileSync(process.execPath, args, { stdio: 'inherit' });
}
