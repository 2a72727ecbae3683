/** Parts of runs over many workspaces: docs/decisions/0067-runs-are-kept.md. */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { nodeIo, type Io } from '../../../src/cli/io.ts';
import { keptPart } from '../../../src/cli/kept-run/kept-part.ts';
import { recorded } from '../../../src/cli/kept-run/record-run.ts';
import { recordFile } from '../../../src/cli/kept-run/record.ts';
import { temporaryFolder } from '../../support/folders.ts';

let folder: string;
let runs: number;

beforeEach(() => {
  folder = temporaryFolder();
  vi.stubEnv('XDG_CACHE_HOME', join(folder, 'cache'));
  vi.stubGlobal('__GEMEENTE_BUILD__', 'bouw');
  mkdirSync(join(folder, 'map'));
  writeFileSync(join(folder, 'map/een.yaml'), 'naam: een\n');
  writeFileSync(join(folder, 'map/personen.lokaal.yaml'), 'wethouder-1: Anne de Boer\n');
  runs = 0;
});

afterEach(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
});

const io = (changes: Partial<Io> = {}): Io => ({
  ...nodeIo(),
  stdout: () => undefined,
  stderr: () => undefined,
  isTerminal: () => false,
  columns: () => 80,
  env: { KLEUR: 'geen' },
  ...changes,
});

interface Told {
  readonly code: number;
  readonly told: string;
}

function run({ files, env, columns, isTerminal, now }: Io): Promise<Told> {
  runs++;
  const found = files.read(join(folder, 'map/een.yaml'));
  const text = 'bytes' in found ? new TextDecoder().decode(found.bytes) : found.failure;
  now();
  return Promise.resolve({
    code: 0,
    told: [text, env['KLEUR'], columns('stdout'), isTerminal('stdout')].join(),
  });
}

const part = (changes: Partial<Parameters<typeof keptPart>[0]> = {}): Parameters<typeof keptPart>[0] => ({
  place: join(folder, 'map'),
  what: ['status'],
  isExact: false,
  ...changes,
});

it('is given again, with its answer', async () => {
  const first = await keptPart(part(), io(), run);
  expect(await keptPart(part(), io(), run)).toEqual(first);
  expect(runs).toBe(1);
});

const others: Readonly<Record<string, () => readonly [ReturnType<typeof part>, Io]>> = {
  'a file changed': () => {
    writeFileSync(join(folder, 'map/een.yaml'), 'naam: twee\n');
    return [part(), io()];
  },
  'a variable changed': () => [part(), io({ env: { KLEUR: 'rood' } })],
  'the screen changed': () => [part(), io({ columns: () => 120 })],
  'it is a terminal now': () => [part(), io({ isTerminal: () => true })],
  'another day came': () => [part(), io({ now: () => nodeIo().now() + 2 * 24 * 3600 })],
  'something else is asked': () => [part({ what: ['status', 'json'] }), io()],
  'it is about another place': () => [part({ place: join(folder, 'anders') }), io()],
};
for (const [why, other] of Object.entries(others))
  it(`is run again when ${why}`, async () => {
    await keptPart(part(), io(), run);
    await keptPart(...other(), run);
    expect(runs).toBe(2);
  });

it('is not kept when it writes, fails, or says a name', async () => {
  const writing = async (own: Io): Promise<Told> => {
    own.files.replace(join(folder, 'map/twee.yaml'), new TextEncoder().encode('x'));
    return run(own);
  };
  const failing = async (own: Io): Promise<Told> => ({ ...(await run(own)), code: 3 });
  const naming = async (own: Io): Promise<Told> => {
    own.files.read(join(folder, 'map/personen.lokaal.yaml'));
    return { ...(await run(own)), told: 'Van Anne' };
  };
  for (const each of [writing, failing, naming]) {
    const before = runs;
    await keptPart(part(), io(), each);
    await keptPart(part(), io(), each);
    expect(runs - before).toBe(2);
  }
});

it('keeps the whole run from being given again, which did not see what it asked', async () => {
  const key = JSON.stringify(['bouw', process.version, folder, 'status']);
  const whole = async (own: Io): Promise<number> => {
    own.files.list(join(folder, 'map'));
    return (await (own.keptPart ?? keptPart)(part(), own, run)).code;
  };
  await keptPart(part(), io(), run);
  await recorded(key, io({ keptPart }), whole);
  expect(runs).toBe(1);
  const file = recordFile(key) ?? '';
  expect(readdirSync(join(folder, 'cache/gemeente/runs')).length).toBe(1);
  expect(() => readdirSync(join(file, '..'))).toThrow();
});
