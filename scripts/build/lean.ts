import type { Metafile } from 'esbuild';

/** Libraries that must never be loaded before a command needs them. */
const heavy = [
  'yaml',
  'handlebars',
  'markdown-it',
  'luxon',
  'inquirer',
  'commander',
  'ajv',
  'chalk',
  'jsonc-parser',
  'colord',
  'saxes',
  'htmlparser2',
  'fflate',
  'postal-mime',
  'nodemailer',
  '@xmldom/xmldom',
  '@resvg/resvg-js',
  '@hpcc-js/wasm-graphviz',
  '@myriaddreamin/typst-ts-node-compiler',
  'diff',
  'chokidar',
];

/** Libraries kept out of every bundle: native code, and those built as a separate file in dist/libraries/. */
const separate = ['@resvg/resvg-js', '@hpcc-js/wasm-graphviz', '@myriaddreamin/typst-ts-node-compiler'];

/**
 * Fails when a bundle contains a library that belongs outside it.
 */
export function assertSeparate(metafiles: readonly Metafile[]): void {
  const inputs = metafiles.flatMap(({ inputs }) => Object.keys(inputs));
  const leaked = separate.filter((library) => holds(inputs, library));
  if (leaked.length > 0) throw new Error(`libraries that belong outside the bundles: ${leaked.join(', ')}`);
}

function holds(inputs: readonly string[], library: string): boolean {
  return inputs.some((input) => input.includes(`node_modules/${library}/`));
}

/**
 * Fails when the entry, or the start that it loads, reaches a heavy library through static imports: one careless import
 * would slow down every start (product.md §8).
 */
export function assertLean(entry: Metafile, start: Metafile): void {
  const first = Object.keys(start.outputs).find((name) =>
    start.outputs[name]?.entryPoint?.endsWith('src/cli/start.ts'),
  );
  if (first === undefined) throw new Error('no start chunk in the build');
  const reached = new Set<string>();
  const visit = (name: string): void => {
    if (reached.has(name)) return;
    reached.add(name);
    for (const { path, kind } of start.outputs[name]?.imports ?? [])
      if (kind === 'import-statement') visit(path);
  };
  visit(first);
  const inputs = [...reached].flatMap((name) => Object.keys(start.outputs[name]?.inputs ?? {}));
  const leaked = heavy.filter(
    (library) =>
      (library !== 'commander' && holds(inputs, library)) || holds(Object.keys(entry.inputs), library),
  );
  if (leaked.length > 0) throw new Error(`heavy libraries in the entry or the start: ${leaked.join(', ')}`);
}
