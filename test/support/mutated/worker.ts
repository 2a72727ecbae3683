/**
 * A program that tries mutated workspaces: `worker LIBRARY FROM TO EVERY REST` takes those from FROM up to TO of which
 * the number divided by EVERY leaves REST. After each thousand it prints its figures so far, as a line of JSON.
 */
import type * as Library from '../../../src/index.ts';
import { runMutated, together, type MutatedFigures } from './run-mutated.ts';

const [library = '', ...numbers] = process.argv.slice(2);
const [from = 0, to = 0, every = 1, rest = 0] = numbers.map(Number);
const built = (await import(library)) as typeof Library;
let figures: MutatedFigures | undefined;
for (let start = from; start < to; start += 1000) {
  const row = Array.from({ length: Math.min(1000, to - start) }, (_, index) => start + index);
  const found = await runMutated(
    row.filter((number) => number % every === rest),
    built,
  );
  figures = figures === undefined ? found : together(figures, found);
  globalThis.gc?.();
  const { heapUsed, rss } = process.memoryUsage();
  console.log(JSON.stringify({ upTo: start + row.length, ...figures, heapUsed, rss }));
}
