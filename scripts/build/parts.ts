import { readFileSync, writeFileSync } from 'node:fs';
import { transform } from 'esbuild';

/**
 * Where a file is, in CommonJS. Of the address only `createRequire` is asked, which takes a path as well.
 *
 * Why not made into an address: Node loads what it knows of those, which takes some milliseconds.
 */
export const placesInCommonJs = { 'import.meta.url': '__filename', 'import.meta.dirname': '__dirname' };

/** Where a part is in the file: its first byte, and how many. */
type PartPlaces = Readonly<Record<string, readonly [start: number, length: number]>>;

/**
 * Writes the chunks of the split program as functions into one file, `program.cjs`, with their places beside it. A program
 * on Node 20 reads and compiles only those that it needs (src/cli/code-cache.ts).
 *
 * @param folder dist/, ending in a slash
 * @param names of the chunks
 */
export async function writeParts(folder: string, names: readonly string[]): Promise<void> {
  const sorted = [...names].sort();
  const codes = await Promise.all(sorted.map((name) => asCommonJs(readFileSync(folder + name, 'utf8'))));
  const places: Record<string, readonly [number, number]> = {};
  let text = '({\n';
  for (const [index, name] of sorted.entries()) {
    const part = `${JSON.stringify(`./${name}`)}(exports,require,module,__filename,__dirname){${codes[index] ?? ''}},\n`;
    places[`./${name}`] = [text.length, part.length];
    text += part;
  }
  writeFileSync(`${folder}program.cjs`, `${text}})\n`);
  writeFileSync(`${folder}program.json`, JSON.stringify(places satisfies PartPlaces));
}

async function asCommonJs(code: string): Promise<string> {
  // The first line gives a module what a function gets anyway.
  const own = code.slice(code.indexOf('\n') + 1);
  // Why not `build`: it takes these for modules of Node, in which the default export of CommonJS is something else.
  const { code: transformed } = await transform(own, {
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    minify: true,
    // ASCII only: such a text is read at half the cost, as Latin-1.
    charset: 'ascii',
    supported: { 'dynamic-import': false },
    define: placesInCommonJs,
  });
  return toAscii(transformed);
}

/**
 * Escapes what `charset: 'ascii'` leaves: characters in regular expressions, where `\\u2019` means the same.
 *
 * @throws on a character outside the basic plane, which two escapes would split inside a character class
 */
function toAscii(code: string): string {
  if (/[\u{10000}-\u{10ffff}]/u.test(code)) throw new Error('program.cjs: write this character as an escape');
  return code.replace(/[^\0-\x7f]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
