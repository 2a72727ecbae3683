/**
 * How long a Word file takes inside a running process, compared with the `docx` library for the same text. Whole processes,
 * from start to file, are in bench/rows.ts.
 */
import { unzipSync } from 'fflate';
import type { Nodes, Root } from 'mdast';
import { visit } from '../src/document/walk.ts';
import { zipPackage } from '../src/output/office-package.ts';
import { writeDocx } from '../src/output/docx/write.ts';
import { openExample } from '../test/support/example-documents.ts';
import { render } from '../test/support/workspace.ts';
import { plainOptions } from '../test/support/write-options.ts';
import { libraryWriter } from './docx-library.ts';
import { median } from './measure.ts';

const writerPromise = 15;
const wordsWanted = 3000;
const repeats = 200;

/** Measures and prints. */
export async function benchDocx(): Promise<void> {
  const [made] = await render(await openExample('examples/voorbeelddam'), ['werkwijzer']);
  if (made === undefined) throw new Error('no document');
  const tree = longer(made.document.tree);
  const words = wordsIn(tree);
  const own = (): Promise<Uint8Array> => writeDocx(tree, plainOptions);
  const parts = new Map(Object.entries(unzipSync(await own())));
  const library = await libraryWriter();
  const whole = await timesOf(own);
  const zip = await timesOf(() => zipPackage(parts));
  const other = library === undefined ? undefined : await timesOf(() => library(tree));
  console.log(
    `\nA Word file of ${words} words in a running process, warm, ${repeats} times; promised < ${writerPromise} ms\n`,
  );
  console.log('   median      min  promised');
  const verdict = median(whole) < writerPromise ? 'yes' : 'NO';
  print(whole, `< ${writerPromise} ${verdict}`, 'writer and zip');
  print(zip, '', 'of which zip');
  if (other === undefined) console.log('        –        –            peer: docx library (not installed)');
  else print(other, '', 'peer: docx library, same tree');
}

/** The same text repeated, up to this many words. */
function longer({ children }: Root): Root {
  const rest = children.filter(({ type }) => !['contents', 'footnoteDefinition'].includes(type));
  const long: Root = { type: 'root', children: [...children] };
  let count = wordsIn(long);
  for (let index = 0; count < wordsWanted; index++) {
    const node = structuredClone(rest[index % rest.length]);
    if (node === undefined) break;
    long.children.push(node);
    count += wordsIn(node);
  }
  return long;
}

/** Words as people count them: words in different blocks or cells are never joined. */
function wordsIn(tree: Nodes): number {
  let count = 0;
  visit(tree, (node) => {
    if (node.type === 'text') count += node.value.split(/\s+/).filter((word) => word !== '').length;
  });
  return count;
}

async function timesOf(work: () => unknown): Promise<readonly number[]> {
  const times: number[] = [];
  for (let turn = 0; turn < repeats * 1.25; turn++) {
    const started = performance.now();
    await work();
    times.push(performance.now() - started);
  }
  return times.slice(-repeats);
}

function print(times: readonly number[], verdict: string, name: string): void {
  const shown = (value: number): string => `${value.toFixed(1)} ms`.padStart(9);
  console.log(`${shown(median(times))}${shown(Math.min(...times))}  ${verdict.padEnd(9)} ${name}`);
}
