import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nodeIo } from '../../../src/cli/io.ts';
import { checkedFolder, KeptTexts } from '../../../src/cli/kept-run/checked-texts.ts';
import { temporaryFolder } from '../../support/folders.ts';

const kept = process.env['XDG_CACHE_HOME'];
let folder: string;
const io = nodeIo();
const facts = { dagen: [1, 2], naam: 'één' };

beforeEach(() => {
  folder = temporaryFolder();
  process.env['XDG_CACHE_HOME'] = join(folder, 'cache');
  mkdirSync(join(folder, 'map'));
  writeFileSync(join(folder, 'map/gemeente.yaml'), 'gemeente:\n  naam: Voorbeelddam\n');
});

afterEach(() => {
  if (kept === undefined) delete process.env['XDG_CACHE_HOME'];
  else process.env['XDG_CACHE_HOME'] = kept;
});

/** Keeps a text of a file in a run of a build. */
async function keep(text: string, name = 'een.yaml', build = 'build'): Promise<void> {
  const texts = new KeptTexts(build);
  const path = join(folder, 'map', name);
  texts.keep({ key: path, path, text, facts: () => facts });
  await texts.write(io);
}

const find = (text: string, name = 'een.yaml', build = 'build'): unknown =>
  new KeptTexts(build).find(join(folder, 'map', name), text);

describe('a text that was checked', () => {
  it('is known in the next run, as it was', async () => {
    expect(find('a: é\n')).toBeUndefined();
    await keep('a: é\n');
    expect(find('a: é\n')).toEqual(facts);
    for (const other of ['a: e\n', 'b: é\n', 'a: é\n\n', ' a: é\n', '']) expect(find(other)).toBeUndefined();
    expect(find('a: é\n', 'twee.yaml')).toBeUndefined();
    expect(find('a: é\n', 'een.yaml', 'another build')).toBeUndefined();
  });

  it.each([
    ['a number that is private', 'opmerking: BSN 123456782\n', 'een.yaml'],
    ['what is perhaps a name', 'afgehandeld_door: Gerda Bakker\n', 'een.yaml'],
    ['a name that is known here', 'opmerking: graag door Bakkerveld\n', 'een.yaml'],
    ['a file that stays here', 'a: b\n', 'personen.lokaal.yaml'],
  ])('is not kept with %s', async (_, text, name) => {
    writeFileSync(
      join(folder, 'map/personen.lokaal.yaml'),
      'personen:\n  - id: wethouder-1\n    naam: Anna Bakkerveld\n',
    );
    await keep(text, name);
    expect(find(text, name)).toBeUndefined();
  });

  it('is looked into again when its file was broken off or overwritten', async () => {
    await keep('a: b\n');
    const [name = ''] = readdirSync(checkedFolder() ?? '');
    const path = join(checkedFolder() ?? '', name);
    const whole = readFileSync(path, 'utf8');
    for (const broken of [
      whole.slice(0, -3),
      whole.slice(0, 10),
      '',
      whole.replace('"dagen"', 'dagen'),
      'x\n'.repeat(9),
    ]) {
      writeFileSync(path, broken, { mode: 0o600 });
      expect(find('a: b\n')).toBeUndefined();
    }
  });

  it('is not kept by a run over very many', async () => {
    const texts = new KeptTexts('build');
    for (let at = 0; at < 200; at++) {
      const path = join(folder, `map/${at}.yaml`);
      texts.keep({ key: path, path, text: 'a: b\n', facts: () => facts });
    }
    await texts.write(io);
    expect(find('a: b\n', '3.yaml')).toBeUndefined();
  });
});
