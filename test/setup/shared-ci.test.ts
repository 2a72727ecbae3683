import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { manyBelow, shareCi } from '../../src/app/setup/share-ci.ts';
import { ciFiles } from '../../src/setup/workspace-files.ts';
import { partsFor } from '../../src/setup/shared-ci.ts';
import { memoryWorld } from '../support/memory-world.ts';

const systems = Object.keys(ciFiles) as readonly (keyof typeof ciFiles)[];

describe('a file for CI above many workspaces', () => {
  it.each(systems)('of %s shares them between computers, and stays when somebody changed it', async (ci) => {
    const world = memoryWorld({});
    const request = { ci, packageSource: 'gemeente@1.2.3', pattern: '*', count: 342 };
    const write = () => shareCi({ ...request, folder: '/w', mayReplace: false, isDry: false }, world);
    expect(await write()).toMatchObject({ kind: 'done', value: [{ state: 'new' }] });
    const path = `/w/${ciFiles[ci].path}`;
    const text = world.textOf(path) ?? '';
    expect(text).not.toContain('%%');
    const parts = {
      github: 'jobs.controle.strategy.matrix.deel',
      gitlab: 'controle.parallel',
      azure: 'jobs.0.strategy.parallel',
    };
    const found = parts[ci]
      .split('.')
      .reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], parse(text));
    expect(found).toEqual(ci === 'github' ? [1, 2, 3, 4, 5, 6, 7] : 7);
    const lines = text
      .split('\n')
      .filter((line) => /gemeente (?:validate|render) /.test(line) && !line.includes('#'));
    for (const line of lines) expect(line).toMatch(/--workspace '\*' --shard /);
    world.put(path, `${text}# van ons\n`);
    expect(await write()).toMatchObject({ value: [{ state: 'kept' }] });
  });

  it('is for more than fifty workspaces, in a folder that is none itself', async () => {
    const below = (count: number, files: Record<string, string> = {}) => {
      const paths = Array.from({ length: count }, (_, index) => `/w/${String(index)}/gemeente.yaml`);
      return manyBelow('/w', { ...memoryWorld(files), glob: () => Promise.resolve(paths) });
    };
    expect(await below(50)).toBeUndefined();
    expect(await below(51)).toEqual({ pattern: '*', count: 51 });
    expect(await below(51, { '/w/gemeente.yaml': '' })).toBeUndefined();
    expect([51, 100, 101, 342, 3420].map(partsFor)).toEqual([2, 2, 3, 7, 20]);
  });
});
