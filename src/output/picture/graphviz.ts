import { createRequire } from 'node:module';
import { isBuilt, packageFolder } from '../../assets.ts';

type Library = typeof import('@hpcc-js/wasm-graphviz');
type Graphviz = Awaited<ReturnType<Library['Graphviz']['load']>>;

let loaded: Promise<Graphviz> | undefined;

/**
 * The layout engine, loaded on first use.
 *
 * Why a separate file in dist/: its 800 kB would be read and compiled by every command that makes a document, and on
 * Node 20 by every command (docs/decisions/0026-pictures.md).
 */
export function graphviz(): Promise<Graphviz> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<Graphviz> {
  const library = isBuilt
    ? (createRequire(import.meta.url)(`${packageFolder}dist/libraries/graphviz.cjs`) as Library)
    : await import('@hpcc-js/wasm-graphviz');
  return library.Graphviz.load();
}
