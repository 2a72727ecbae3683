/** Whatever others do to a file between looking and locking, no command on dossiers writes over it. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openSession } from '../../src/app/dossiers/open-session.ts';
import { startDossiers } from '../../src/app/dossiers/start-dossiers.ts';
import type { World } from '../../src/app/world.ts';
import { nodeIo } from '../../src/cli/io.ts';
import { wholeProgram } from '../../src/cli/program.ts';
import { nodeWorld } from '../../src/world/node-world.ts';
import { root } from '../support/root.ts';
import { runWhileBroken } from '../support/broken-meanwhile.ts';

interface Place {
  readonly folder: string;
  /** Id of the dossier. */
  readonly id: string;
  /** Path of its file. */
  readonly path: string;
  /** Id of its first task. */
  readonly task: string;
}

/** What a municipality adds to a checklist, and in which file. */
const ownTask = 'id: vertrek-wethouder\ntaken:\n  - id: koffiepas\n    titel: Koffiepas inleveren\n';
const ownList = 'sjablonen/checklists/vertrek-wethouder.yaml';

function writeOwnList({ folder }: Place, text: string): void {
  mkdirSync(join(folder, 'sjablonen/checklists'), { recursive: true });
  writeFileSync(join(folder, ownList), text);
}

function workspaceWithDossier(): Place {
  const folder = mkdtempSync(join(tmpdir(), 'gemeente-meanwhile-'));
  cpSync(`${root}examples/voorbeelddam`, folder, { recursive: true });
  const [name = ''] = readdirSync(join(folder, 'dossiers')).filter((each) => each.endsWith('.yaml'));
  const path = join(folder, 'dossiers', name);
  const task = /^ {2}- id: (\S+)$/m.exec(readFileSync(path, 'utf8').split(/^taken:$/m)[1] ?? '')?.[1] ?? '';
  writeFileSync(join(folder, 'van-collega.yaml'), ownTask);
  return { folder, id: name.replace('.yaml', ''), path, task };
}

/** A command that writes a file of the workspace. */
interface Writer {
  readonly words: (place: Place) => readonly string[];
  /** The file, seen from the workspace. Default: that of the dossier. */
  readonly file?: string;
  /** What must be there first. */
  readonly before?: (place: Place) => void;
  /** How it ends when somebody else wrote the file. Default: with the problems of the file. */
  readonly status?: number;
}

const writers: Readonly<Record<string, Writer>> = {
  // What is there already is not broken, but in the way.
  start: { words: () => ['start', 'new-wethouder', '--id', 'proef'], file: 'dossiers/proef.yaml', status: 2 },
  tick: { words: ({ id, task }) => ['tick', id, task, '--toch'] },
  untick: { words: ({ id, task }) => ['untick', id, task] },
  skip: { words: ({ id, task }) => ['skip', id, task, '--reden', 'niet nodig', '--toch'] },
  note: { words: ({ id, task }) => ['note', id, task, '--tekst', 'gebeld'] },
  assign: { words: ({ id, task }) => ['assign', id, task, '--aan', 'griffie'] },
  date: { words: ({ id, task }) => ['date', id, task, '2026-12-08'] },
  add: { words: ({ id }) => ['add', id, '--titel', 'Bloemen bestellen'] },
  update: { words: ({ id }) => ['update', id], before: (place) => writeOwnList(place, ownTask) },
  terms: { words: ({ id }) => ['terms', id, 'uit'] },
  change: { words: ({ id }) => ['change', id, '--naam', 'wethouder wonen'] },
  close: { words: ({ id }) => ['close', id, '--toch'] },
  reopen: { words: ({ id }) => ['reopen', id] },
  rename: { words: ({ id }) => ['rename', id, 'een-andere-naam'] },
  delete: { words: ({ id }) => ['delete', id, '--yes'] },
  adopt: {
    words: () => ['adopt', 'van-collega.yaml'],
    file: ownList,
    before: (place) => writeOwnList(place, ownTask.replace('koffiepas', 'parkeerpas')),
  },
};

/** Every other command: it writes no file of the workspace. */
const readers: Readonly<Record<string, (place: Place) => readonly string[]>> = {
  list: ({ id }) => ['list', id],
  export: () => ['export', '--voor-collega'],
  // A file without anything new; what it writes is tried in test/app/read-back.test.ts.
  sync: ({ id }) => ['sync', `documenten/actielijst-${id}.md`],
};

/** Commands that make documents from a dossier and leave it alone (test/e2e/mails.test.ts). */
const makers: readonly string[] = ['remind'];

const checklist = wholeProgram(nodeIo()).commands.find((each) => each.name() === 'checklist');

describe('the commands on dossiers', () => {
  it('are all tried here, the wizard below', () => {
    const names = checklist?.commands.map((each) => each.name());
    expect(names?.sort()).toEqual([...Object.keys(writers), ...Object.keys(readers), ...makers].sort());
  });

  it.each(Object.entries(readers))('%s locks no file and changes none', async (_, words) => {
    const place = workspaceWithDossier();
    const before = contentOf(place.folder);
    const run = await runWhileBroken(['checklist', ...words(place)], place);
    expect(run).toMatchObject({ status: 0, locks: [] });
    expect(contentOf(place.folder)).toEqual(before);
  });
});

describe('a file that breaks between looking and locking', () => {
  it.each(Object.entries(writers))('stays as it became, and %s tells why', async (_, writer) => {
    const { words, file, before, status = 1 } = writer;
    const place = workspaceWithDossier();
    before?.(place);
    const name = file ?? `dossiers/${place.id}.yaml`;
    const run = await runWhileBroken(['checklist', ...words(place)], {
      folder: place.folder,
      path: join(place.folder, name),
    });
    expect(run.locked).toBe(1);
    expect(run.left).toBe('- kapot\n');
    expect(run.status).toBe(status);
    expect(run.stdout).toBe('');
    expect(run.stderr).toContain(status === 1 ? `${name}:1` : name);
  });

  it('stays as it became, and the wizard shows and keeps why', async () => {
    const place = workspaceWithDossier();
    const world = worldIn(place.folder, (path) => path === place.path && writeFileSync(path, '- kapot\n'));
    const opened = await openSession({ folder: place.folder, dossier: place.id }, world);
    if (opened.kind !== 'done') throw new Error(JSON.stringify(opened));
    const { session } = opened.value;
    const file = `dossiers/${place.id}.yaml`;
    const failure = { kind: 'problems', diagnostics: [{ source: { file } }] };
    const { tasks } = session.work.dossier;
    for (const change of ['tick', 'add', 'update']) {
      if (change === 'tick') session.tick(place.task);
      if (change === 'add') await session.addTask({ title: 'Bloemen bestellen' });
      if (change === 'update') await session.update();
      await session.settled();
      expect(readFileSync(place.path, 'utf8')).toBe('- kapot\n');
      expect(session.failure).toMatchObject(failure);
      expect(session.work.notice).toMatchObject({ kind: 'not-stored', failure });
      expect(session.work.dossier.tasks).toEqual(tasks);
    }
  });
});

describe('several dossiers that are started together', () => {
  const request = (folder: string): Parameters<typeof startDossiers>[0] => ({
    folder,
    checklists: ['collegewisseling'],
    facts: { id: 'wisseling', people: { comes: ['w-een'], leaves: ['w-drie'], stays: ['w-vier'] } },
  });

  it('are all made, or none when one of them came to be there meanwhile', async () => {
    const first = workspaceWithDossier().folder;
    const made = await startDossiers(request(first), worldIn(first));
    if (made.kind !== 'done') throw new Error(JSON.stringify(made));
    const files = made.value.map(({ file }) => file);
    expect(files).toHaveLength(4);
    for (const file of files) expect(contentOf(first)[file]).toContain('taken:');
    for (const file of files) {
      const { folder } = workspaceWithDossier();
      const before = contentOf(folder);
      const path = join(folder, file);
      const world = worldIn(folder, (locked) => locked === path && writeFileSync(path, '- kapot\n'));
      const outcome = await startDossiers(request(folder), world);
      expect(outcome).toEqual({ kind: 'refused', refusal: { code: 'dossier/exists', file } });
      expect(contentOf(folder)).toEqual({ ...before, [file]: '- kapot\n' });
    }
  });
});

/** This machine, with something that happens when a file is about to be locked. */
function worldIn(folder: string, onLock: (path: string) => unknown = () => undefined): World {
  const world = nodeWorld({ base: folder, today: '2026-12-01' });
  return {
    ...world,
    lock: (path, work) => {
      onLock(path);
      return world.lock(path, work);
    },
  };
}

/** File → what stands in it. */
function contentOf(folder: string): Readonly<Record<string, string>> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) => each.isFile());
  return Object.fromEntries(
    names.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [path.slice(folder.length + 1), readFileSync(path, 'latin1')];
    }),
  );
}
