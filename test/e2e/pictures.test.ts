/** Drawings from the built program, on every Node and in both ways it is loaded: the same bytes. */
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { build, type BuildOptions } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assertSeparate } from '../../scripts/build/lean.ts';
import { judgedBy } from '../support/judges/judged-by.ts';
import { otherNodes } from '../support/judges/judges.ts';
import { root } from '../support/root.ts';

const program = `${root}dist/pictures-test.cjs`;
const chunk = `${root}dist/pictures-test.mjs`;

/** Draws a chart and prints a hash of its drawing and of its PNG. */
const source = `
import { createHash } from 'node:crypto';
import { drawDiagram } from './src/output/picture/draw.ts';
import { toPng } from './src/output/picture/raster.ts';
import { defaultHouseStyle } from './src/output/style/house-style.ts';
const model = { kind: 'organisatie', title: '', alt: '', boxes: [{ id: 'a', label: 'College' }, { id: 'b', label: 'Mensen' }],
  lines: [{ from: 'a', to: 'b', kind: 'functioneel', many: true }] };
export async function run() {
  const { svg, width } = await drawDiagram(model, defaultHouseStyle);
  const hash = (data) => createHash('sha256').update(data).digest('hex').slice(0, 16);
  console.log(hash(svg), hash(await toPng(svg, width * 2)));
}`;

/** As src/cli/code-cache.ts loads the program on Node 20. */
const asScript = `
const { Script } = require('node:vm');
const path = ${JSON.stringify(program)};
const code = require('node:fs').readFileSync(path, 'latin1');
const script = new Script('(function (exports, require, module, __filename, __dirname) {' + code + '\\n})', { filename: path });
const module_ = { exports: {} };
script.runInThisContext()(module_.exports, require('node:module').createRequire(path), module_, path, require('node:path').dirname(path));
module_.exports.run();`;
const asChunk = `import(${JSON.stringify(chunk)}).then(({ run }) => run());`;

const common: BuildOptions = {
  absWorkingDir: root,
  stdin: { contents: source, resolveDir: root },
  bundle: true,
  platform: 'node',
  target: 'node20',
  external: ['@hpcc-js/wasm-graphviz'],
  logLevel: 'silent',
};

beforeAll(async () => {
  const banner = "const __url = require('node:url').pathToFileURL(__filename).href;";
  const define = { __GEMEENTE_ROOT__: '".."' };
  await build({
    ...common,
    format: 'cjs',
    outfile: program,
    charset: 'ascii',
    define: { ...define, 'import.meta.url': '__url', 'import.meta.dirname': '__dirname' },
    banner: { js: banner },
  });
  await build({ ...common, format: 'esm', outfile: chunk, define });
});
afterAll(() => {
  for (const path of [program, chunk]) rmSync(path, { force: true });
});

const run = (node: string, code: string): string =>
  execFileSync(node, ['-e', code], { encoding: 'utf8' }).trim();

describe('pictures of the built program', () => {
  it('are drawn as a script, as Node 20 runs it, and as modules', () => {
    expect(run(process.execPath, asScript)).toMatch(/^[\da-f]{16} [\da-f]{16}$/);
    expect(run(process.execPath, asChunk)).toBe(run(process.execPath, asScript));
  });

  it('come from a layout engine that is in no bundle', () => {
    const name = 'instantiateStreaming';
    expect(readFileSync(`${root}dist/libraries/graphviz.cjs`, 'latin1')).toContain(name);
    expect(readFileSync(`${root}dist/program.cjs`, 'latin1')).not.toContain(name);
    expect(readFileSync(`${root}dist/THIRD-PARTY-LICENSES.txt`, 'utf8')).toContain('Eclipse Public License');
  });
});

for (const [version, judge] of otherNodes)
  judgedBy([judge], `pictures on Node ${version}`, ({ node }) => {
    it('are the same bytes', () => {
      const here = run(process.execPath, asScript);
      expect(run(node, asScript)).toBe(here);
      expect(run(node, asChunk)).toBe(here);
    });
  });

describe('the guard of the build', () => {
  it('stops a bundle that holds the layout engine', async () => {
    const contents = "export * from '@hpcc-js/wasm-graphviz';";
    const { metafile } = await build({
      ...common,
      external: [],
      stdin: { contents, resolveDir: root },
      write: false,
      metafile: true,
      format: 'esm',
    });
    expect(() => assertSeparate([metafile])).toThrow('@hpcc-js/wasm-graphviz');
  });
});
