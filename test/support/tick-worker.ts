/**
 * A program that acts on a dossier until it is killed, with the store of the program itself: `tick-worker FILE SEED
 * FROM COUNT` does the acts FROM up to FROM + COUNT of the script of that seed. Only when an act is on disk its
 * number goes out.
 */
import { writeSync } from 'node:fs';
import { actOnStored, readStored } from '../../src/cli/dossiers/store.ts';
import { nodeIo } from '../../src/cli/io.ts';
import { tickScript } from './tick-script.ts';

const [path = '', ...numbers] = process.argv.slice(2);
const [seed = 0, from = 0, count = Infinity] = numbers.map(Number);
const io = nodeIo();
let known = readStored(path, io);
const script = tickScript(
  known.dossier.tasks.map(({ id }) => id),
  seed,
);
writeSync(1, 'ready\n');
for (let at = 0; at < from + count; at++) {
  const act = script.next().value;
  if (at < from) continue;
  known = await actOnStored({ path, io, known }, () => [act]);
  writeSync(1, `${at}\n`);
}
