/** What is remembered is never outdated: everything that it was made from is asked again. */
import { expect, it } from 'vitest';
import { dryWorld } from '../../../src/app/files/dry-world.ts';
import { Remembered } from '../../../src/app/files/remembered.ts';
import type { World } from '../../../src/app/world.ts';
import { memoryWorld } from '../../support/memory-world.ts';

const start = { '/w/a.yaml': 'een', '/w/map/b.yaml': 'twee' };

it.each<readonly [string, (world: ReturnType<typeof memoryWorld>) => void]>([
  ['a file that was read', (world) => world.put('/w/a.yaml', 'eep')],
  ['a file that came into being', (world) => world.put('/w/later.yaml', '')],
  ['a name in a folder', (world) => world.put('/w/map/c.yaml', '')],
  ['what git says', (world) => world.put('/w/said', 'nieuw')],
  ['the day', (world) => world.put('/w/day', '2026-12-02')],
])('is made again after a change of %s', async (_, change) => {
  const inner = memoryWorld(start);
  // Asked behind the back of what is remembered.
  const world: World = {
    ...inner,
    git: () => ({ status: 0, output: inner.textOf('/w/said') ?? '' }),
    today: () => Promise.resolve(inner.textOf('/w/day') ?? '2026-12-01'),
  };
  const remembered = new Remembered<number>();
  let made = 0;
  const get = (): Promise<number> =>
    remembered.get('x', world, async ({ files, git, today }) => {
      files.read('/w/a.yaml');
      files.info('/w/later.yaml');
      files.list('/w/map');
      git('/w', ['status']);
      await today();
      return ++made;
    });
  expect([await get(), await get()]).toEqual([1, 1]);
  change(inner);
  expect([await get(), await get()]).toEqual([2, 2]);
});

it('forgets the oldest, and never remembers what cannot be asked again', async () => {
  const world = memoryWorld(start);
  const remembered = new Remembered<number>(1);
  let made = 0;
  const make = (): Promise<number> => Promise.resolve(++made);
  expect([
    await remembered.get('a', world, make),
    await remembered.get('b', world, make),
    await remembered.get('a', world, make),
  ]).toEqual([1, 2, 3]);
  const loose = async (own: World): Promise<number> => ((await own.glob('*', '/w')).length, ++made);
  expect([await remembered.get('c', world, loose), await remembered.get('c', world, loose)]).toEqual([4, 5]);
});

it('a dry world reads what was written in it, and writes and locks nothing', async () => {
  const world = memoryWorld(start);
  const dry = dryWorld(world);
  await dry.lock('/w/a.yaml', (confirm) => {
    confirm();
    dry.files.replace('/w/a.yaml', new TextEncoder().encode('\ufeffanders'));
    dry.files.settle('/w/a.yaml');
  });
  expect(dry.files.read('/w/a.yaml')).toEqual({ bytes: new TextEncoder().encode('\ufeffanders') });
  expect(world.textOf('/w/a.yaml')).toBe('een');
  expect(world.locked).toEqual([]);
  expect(() => dry.files.remove('/w/a.yaml')).toThrow();
});
