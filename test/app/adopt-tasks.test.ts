/** Taking tasks over: the workspace is checked with the new text before that is written. */
import { describe, expect, it } from 'vitest';
import { adoptTasks } from '../../src/app/dossiers/adopt-tasks.ts';
import { withText } from '../../src/app/files/with-text.ts';
import type { World } from '../../src/app/world.ts';
import { nodeWorld } from '../../src/world/node-world.ts';
import { filesOf, memoryFiles } from '../support/memory-files.ts';
import { root } from '../support/root.ts';

const shared = (task: string): string =>
  `id: new-wethouder\ntaken:\n  - id: koffiepas\n    titel: Koffiepas${task}\n`;
const folder = '/w/gemeente';
const place = `${folder}/sjablonen/checklists`;

/** A workspace in memory, with what a colleague shares beside it. */
function workspaceWith(
  files: Readonly<Record<string, string>>,
  onLock: (files: ReturnType<typeof memoryFiles>) => void = () => undefined,
): { readonly world: World; readonly written: readonly string[]; readonly textOf: (path: string) => string } {
  const memory = memoryFiles({ ...filesOf(`${root}examples/schijnwoude`, folder), ...files });
  const written: string[] = [];
  const world: World = {
    ...nodeWorld({ base: '/w', today: '2026-11-22' }),
    files: {
      ...memory,
      replace: (path, content) => {
        written.push(path);
        memory.replace(path, content);
      },
    },
    lock: async (_, work) => {
      onLock(memory);
      return work(() => undefined);
    },
  };
  return { world, written, textOf: (path) => new TextDecoder().decode(memory.contents.get(path)) };
}

const adopt = (world: World): ReturnType<typeof adoptTasks> =>
  adoptTasks({ folder, file: 'deel.yaml', isDryRun: false }, world);

describe('adopting tasks', () => {
  it('writes once, and the new file is right', async () => {
    const { world, written } = workspaceWith({ '/w/deel.yaml': shared('') });
    expect(await adopt(world)).toMatchObject({
      kind: 'done',
      value: { checklist: 'new-wethouder', tasks: [{ id: 'koffiepas', title: 'Koffiepas' }], known: 0 },
    });
    expect(written).toEqual([`${place}/new-wethouder.yaml`]);
    expect(await adopt(world)).toMatchObject({ kind: 'done', value: { tasks: [], known: 1 } });
    expect(written).toHaveLength(1);
  });

  it('writes nothing that would make the workspace wrong, and gives what that is', async () => {
    // Correct by itself, but the milestone is not one of the list here.
    const task = '\n    wanneer: 2 dagen na jubileum';
    const { world, written } = workspaceWith({ '/w/deel.yaml': shared(task) });
    expect(await adopt(world)).toMatchObject({
      kind: 'problems',
      diagnostics: [
        { code: 'reference/unknown', source: { file: 'gemeente/sjablonen/checklists/new-wethouder.yaml' } },
      ],
    });
    expect(written).toEqual([]);
  });

  it('leaves another list that stands in the file with its name', async () => {
    const other = 'id: andere\ntitel: Andere\ntaken:\n  - id: x\n    titel: X doen\n';
    const path = `${place}/new-wethouder.yaml`;
    const { world, written, textOf } = workspaceWith({ '/w/deel.yaml': shared(''), [path]: other });
    expect(await adopt(world)).toMatchObject({ kind: 'done' });
    expect(written).toEqual([`${place}/new-wethouder-2.yaml`]);
    expect(textOf(path)).toBe(other);
  });

  it('refuses when another list comes to stand there meanwhile', async () => {
    const other = new TextEncoder().encode(
      'id: andere\ntitel: Andere\ntaken:\n  - id: x\n    titel: X doen\n',
    );
    const { world, written } = workspaceWith(
      { '/w/deel.yaml': shared('') },
      ({ contents }) => void contents.set(`${place}/new-wethouder.yaml`, other),
    );
    const file = 'gemeente/sjablonen/checklists/new-wethouder.yaml';
    expect(await adopt(world)).toEqual({ kind: 'refused', refusal: { code: 'checklist/exists', file } });
    expect(written).toEqual([]);
  });

  it('refuses a list that is written between brackets', async () => {
    const own = 'id: new-wethouder\ntaken: [{ id: x, titel: X doen }]\n';
    const { world, written } = workspaceWith({ '/w/deel.yaml': shared(''), [`${place}/ons.yaml`]: own });
    expect(await adopt(world)).toMatchObject({
      kind: 'refused',
      refusal: { code: 'checklist/not-editable' },
    });
    expect(written).toEqual([]);
  });

  it('takes over with what others added to the file meanwhile', async () => {
    const own = (id: string): string => `id: new-wethouder\ntaken:\n  - id: ${id}\n    titel: Iets doen\n`;
    const { world, textOf } = workspaceWith(
      { '/w/deel.yaml': shared(''), [`${place}/ons.yaml`]: own('a') },
      ({ contents }) => void contents.set(`${place}/ons.yaml`, new TextEncoder().encode(own('b'))),
    );
    expect(await adopt(world)).toMatchObject({ kind: 'done' });
    expect(textOf(`${place}/ons.yaml`)).toBe(`${own('b')}\n  - id: koffiepas\n    titel: Koffiepas\n`);
  });
});

describe('files with another text in one of them', () => {
  const files = memoryFiles({ '/w/a.yaml': 'a', '/w/b/c.yaml': 'c' });

  it.each(['/w/a.yaml', '/w/b/d.yaml', '/w/e/f/g.yaml'])('are as if %s was written', (path) => {
    const seen = withText(files, path, 'new');
    const real = memoryFiles({ '/w/a.yaml': 'a', '/w/b/c.yaml': 'c', [path]: 'new' });
    for (const each of [
      '/',
      '/w',
      '/w/a.yaml',
      '/w/b',
      '/w/b/c.yaml',
      '/w/b/d.yaml',
      '/w/e',
      '/w/e/f',
      path,
      '/x',
    ]) {
      expect(seen.info(each)).toEqual(real.info(each));
      expect(seen.list(each)).toEqual(real.list(each));
    }
    expect(seen.read(path)).toEqual(real.read(path));
    expect(seen.read('/w/b/c.yaml')).toEqual(real.read('/w/b/c.yaml'));
    expect(files.contents.size).toBe(2);
  });
});
