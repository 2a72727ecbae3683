/**
 * A program that acts on a dossier until it is killed, with the store of the program itself: `tick-worker FILE SEED
 * FROM COUNT` does the acts FROM up to FROM + COUNT of the script of that seed. Only when an act is on disk its
 * number goes out.
 */
import { writeSync } from 'node:fs';
import { changeStored, readStored } from '../../src/app/dossiers/stored-dossier.ts';
import { done, type Outcome } from '../../src/app/outcome.ts';
import { nodeWorld } from '../../src/world/node-world.ts';
import { tickScript } from './tick-script.ts';

const [path = '', ...numbers] = process.argv.slice(2);
const [seed = 0, from = 0, count = Infinity] = numbers.map(Number);
const world = nodeWorld();
let known = fit(await readStored({ path }, world));
const script = tickScript(
  known.dossier.tasks.map(({ id }) => id),
  seed,
);
writeSync(1, 'ready\n');
for (let at = 0; at < from + count; at++) {
  const act = script.next().value;
  if (at < from) continue;
  const changed = await changeStored({ path, known }, world, (stored) =>
    done({ stored: stored.act(act), value: undefined }),
  );
  known = fit(changed).stored;
  writeSync(1, `${at}\n`);
}

function fit<T>(outcome: Outcome<T>): T {
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
  return outcome.value;
}
