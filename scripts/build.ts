/**
 * Makes dist/: the program split into small chunks, templates compiled, catalogues as JSON, type declarations.
 * Fails when a heavy library can be reached without being asked for.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { build } from 'esbuild';
import { assertLean } from './build/lean.ts';
import { writeNotices } from './build/notices.ts';
import { prepare } from './build/prepare.ts';
import { root } from './schemas.ts';

const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { version: string };
rmSync(`${root}dist`, { recursive: true, force: true });

const { metafile } = await build({
  entryPoints: { cli: `${root}src/cli/entry.ts`, index: `${root}src/index.ts` },
  outdir: `${root}dist`,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  minify: true,
  keepNames: true,
  charset: 'utf8',
  legalComments: 'none',
  metafile: true,
  define: { __GEMEENTE_BUILT__: 'true', __GEMEENTE_VERSION__: JSON.stringify(version) },
  // Some bundled libraries are CommonJS: they ask for Node's own modules by `require` and for their own file name.
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url), __filename = import.meta.url;",
  },
});

assertLean(metafile);
for (const [name, content] of await prepare()) {
  const path = `${root}dist/prepared/${name}`;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}
writeFileSync(`${root}dist/THIRD-PARTY-LICENSES.txt`, writeNotices(metafile));
if (!process.argv.includes('--no-types')) {
  const tsc = `${root}node_modules/typescript/bin/tsc`;
  execFileSync(process.execPath, [tsc, '-p', `${root}tsconfig.build.json`], { stdio: 'inherit' });
}
