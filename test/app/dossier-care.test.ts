/** A dossier as a whole: its case, its name, whether it is closed, and whether it is there. */
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assignTasks, beginTasks, tickTasks } from '../../src/app/dossiers/change-tasks.ts';
import { changeDossier, type ChangedDossierFacts } from '../../src/app/dossiers/change-dossier.ts';
import { closeDossier, reopenDossier } from '../../src/app/dossiers/close-dossier.ts';
import { deleteDossier } from '../../src/app/dossiers/delete-dossier.ts';
import { listAllTasks, listDossiers } from '../../src/app/dossiers/list-tasks.ts';
import { findDossier } from '../../src/app/dossiers/named.ts';
import { openSession } from '../../src/app/dossiers/open-session.ts';
import { renameDossier } from '../../src/app/dossiers/rename-dossier.ts';
import { setDate } from '../../src/app/dossiers/set-date.ts';
import { setTerms } from '../../src/app/dossiers/set-terms.ts';
import { startDossiers } from '../../src/app/dossiers/start-dossiers.ts';
import { updateDossier } from '../../src/app/dossiers/update-dossier.ts';
import { readStatus } from '../../src/app/status/workspace-status.ts';
import type { Outcome } from '../../src/app/outcome.ts';
import type { World } from '../../src/app/world.ts';
import type { Dossier } from '../../src/checklist/dossier.ts';
import { listCode } from '../../src/returned/list-code.ts';
import { grounds } from '../../src/profile/grounds.ts';
import { nodeWorld } from '../../src/world/node-world.ts';
import { readDossierFile } from '../support/started-dossier.ts';
import { judgedBy } from '../support/judges/judged-by.ts';
import { git as realGit } from '../support/judges/judges.ts';
import { root } from '../support/root.ts';

const id = 'vertrek-wethouder-zorg';

function workspace(): { readonly folder: string; readonly world: World } {
  const folder = mkdtempSync(join(tmpdir(), 'gemeente-care-'));
  cpSync(`${root}examples/voorbeelddam`, folder, { recursive: true });
  return { folder, world: nodeWorld({ base: folder, today: '2026-12-01' }) };
}

function valueOf<T>(outcome: Outcome<T>): T {
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
  return outcome.value;
}

function fileOf(folder: string, name = id): string {
  return join(folder, `dossiers/${name}.yaml`);
}

function dossierIn(folder: string, name = id): Dossier {
  return readDossierFile(fileOf(folder, name)).dossier;
}

function idsOf(tasks: readonly { readonly id: string }[]): readonly string[] {
  return tasks.map((task) => task.id);
}

/** A dossier for a departure that nobody worked on yet. */
async function fresh(facts: object = { ground: 'eigen-ontslag', subject: 'wethouder-2' }) {
  const place = workspace();
  const request = {
    folder: place.folder,
    checklists: ['vertrek-wethouder'],
    facts: { id: 'vers', ...facts },
  };
  valueOf(await startDossiers(request, place.world));
  const change = (
    wanted: Parameters<typeof changeDossier>[0]['facts'],
    misfits?: 'lapse' | 'stay',
  ): Promise<Outcome<ChangedDossierFacts>> =>
    changeDossier({ folder: place.folder, dossier: 'vers', facts: wanted, misfits }, place.world);
  return { ...place, change, dossier: () => dossierIn(place.folder, 'vers') };
}

describe('an error in an own list', () => {
  it('stops whatever would copy parts of it into a dossier', async () => {
    const { folder, world } = workspace();
    mkdirSync(join(folder, 'sjablonen/checklists'), { recursive: true });
    writeFileSync(
      join(folder, 'sjablonen/checklists/vertrek.yaml'),
      'id: vertrek-wethouder\ntaken: [{ id: fiets, titel: Fiets halen, fase: nergens }]\n',
    );
    const where = { folder, dossier: id };
    const before = readFileSync(fileOf(folder), 'utf8');
    const outcomes = [
      await changeDossier({ ...where, facts: { ground: 'ziekte' }, misfits: 'stay' }, world),
      await updateDossier({ ...where, isDryRun: false }, world),
      await updateDossier({ ...where, isDryRun: true }, world),
      await setTerms({ ...where, areOn: false }, world),
    ];
    expect(outcomes.map(({ kind }) => kind)).toEqual(outcomes.map(() => 'problems'));
    expect(readFileSync(fileOf(folder), 'utf8')).toBe(before);
  });
});

describe('changing the case of a dossier', () => {
  it('changes what it says, and nothing of the tasks when only the name changes', async () => {
    const { change, dossier } = await fresh();
    const before = dossier();
    const changed = valueOf(await change({ name: 'wethouder Zorg & co' }));
    expect(changed).toMatchObject({ isChanged: true, added: [], adapted: [], lapsed: [], staying: [] });
    expect(dossier().title).toBe('Vertrek van een wethouder: wethouder Zorg & co');
    expect(idsOf(dossier().tasks)).toEqual(idsOf(before.tasks));
    expect(valueOf(await change({ name: 'wethouder Zorg & co' })).isChanged).toBe(false);
  });

  it('asks what becomes of open tasks that no longer belong, and changes nothing before the answer', async () => {
    const { folder, change } = await fresh();
    const before = readFileSync(fileOf(folder, 'vers'), 'utf8');
    const outcome = await change({ ground: 'overlijden' });
    expect(outcome).toMatchObject({ kind: 'refused', refusal: { code: 'dossier/misfits', dossier: 'vers' } });
    expect(readFileSync(fileOf(folder, 'vers'), 'utf8')).toBe(before);
  });

  it('makes it the dossier that the new ground would have started, without touching what people did', async () => {
    const { folder, world, change, dossier } = await fresh();
    const others = await fresh({ ground: 'overlijden', subject: 'wethouder-2' });
    valueOf(await tickTasks({ folder, names: ['vers', 'afscheid-vorm'], isAgreed: true }, world));
    valueOf(await assignTasks({ folder, names: ['vers', 'afscheid-cadeau'], to: 'EdB' }, world));
    const changed = valueOf(await change({ ground: 'overlijden' }, 'lapse'));
    const after = dossier();
    const open = after.tasks.filter(({ status }) => status === 'open');
    // What someone took up stays, though the other ground does not have it.
    expect(idsOf(changed.staying)).toContain('afscheid-cadeau');
    expect(
      idsOf(open)
        .filter((each) => !idsOf(changed.staying).includes(each))
        .sort(),
    ).toEqual([...idsOf(others.dossier().tasks)].sort());
    expect(after.tasks.find((task) => task.id === 'afscheid-vorm')).toMatchObject({ status: 'afgehandeld' });
    expect(changed.lapsed.length).toBeGreaterThan(2);
    for (const each of changed.lapsed)
      expect(after.tasks.find((task) => task.id === each.id)).toMatchObject({
        status: 'vervalt',
        reason: 'Hoort niet bij de grond overlijden.',
      });
    // The words and the order are those of the new ground too.
    for (const task of others.dossier().tasks) {
      const own = after.tasks.find((each) => each.id === task.id);
      expect(own).toMatchObject({ title: task.title, when: task.when });
      expect(own?.after.filter((each) => idsOf(others.dossier().tasks).includes(each))).toEqual(task.after);
    }
  });

  it('can be taken back: of a ground that was wrong nothing lapsed but its own tasks', async () => {
    const { change, dossier } = await fresh();
    const before = dossier();
    const { lapsed, added } = valueOf(await change({ ground: 'overlijden' }, 'lapse'));
    expect(added.length).toBeGreaterThan(0);
    const back = valueOf(await change({ ground: 'eigen-ontslag' }, 'lapse'));
    expect(idsOf(back.returning).toSorted()).toEqual(idsOf(lapsed).toSorted());
    expect(idsOf(back.lapsed).toSorted()).toEqual(idsOf(added).toSorted());
    const facts = ({ tasks }: Dossier): unknown =>
      tasks.flatMap(({ source: _, ...task }) => (idsOf(added).includes(task.id) ? [] : [task]));
    expect(facts(dossier())).toEqual(facts(before));
  });

  it('gives on every ground the tasks that a start on that ground gives, one after another', async () => {
    const { folder, world, change, dossier } = await fresh();
    const cases = grounds.map((ground, index) => ({ ground, isSudden: index % 2 === 0 }));
    const facts = ({ tasks }: Dossier): unknown =>
      tasks
        .filter(({ status }) => status === 'open')
        .map(({ id: task, title, phase, when, proposal, leadTime, after }) =>
          [task, title, phase, when, proposal, leadTime, after.toSorted().join()].join(' | '),
        )
        .toSorted();
    for (const [index, { ground, isSudden }] of cases.entries()) {
      const name = `begonnen-${index}`;
      const started = { id: name, ground, isSudden, subject: 'wethouder-2' };
      valueOf(await startDossiers({ folder, checklists: ['vertrek-wethouder'], facts: started }, world));
      valueOf(await change({ ground, isSudden }, 'lapse'));
      expect(facts(dossier()), `${ground} ${isSudden}`).toEqual(facts(dossierIn(folder, name)));
    }
    expect(valueOf(await listDossiers(folder, world)).problems).toBeUndefined();
  });

  it('leaves them open when that is the answer', async () => {
    const { change, dossier } = await fresh();
    const changed = valueOf(await change({ ground: 'overlijden' }, 'stay'));
    expect(changed.lapsed).toEqual([]);
    expect(changed.staying.length).toBeGreaterThan(2);
    expect(dossier().tasks.filter(({ status }) => status === 'vervalt')).toEqual([]);
    // Later they can still lapse.
    expect(valueOf(await change({}, 'lapse')).lapsed).toHaveLength(changed.staying.length);
  });

  it('follows the portfolios of another person', async () => {
    const { change, dossier } = await fresh();
    const of = (): readonly string[] =>
      idsOf(dossier().tasks.filter(({ status }) => status === 'open')).filter((each) =>
        each.startsWith('dossieroverdracht-portefeuille'),
      );
    const before = of();
    expect(before.length).toBeGreaterThan(0);
    const changed = valueOf(await change({ subject: 'wethouder-1' }, 'lapse'));
    expect(of()).toEqual(idsOf(changed.added));
    expect(of().some((each) => before.includes(each))).toBe(false);
    expect(idsOf(changed.lapsed)).toEqual(before);
  });

  it('clears what is not known any more', async () => {
    const { change, dossier } = await fresh();
    valueOf(await change({ isSudden: true }, 'stay'));
    expect(dossier()).toMatchObject({ isSudden: true, ground: 'eigen-ontslag' });
    valueOf(await change({ isSudden: false, clear: ['ground', 'subject'] }, 'stay'));
    expect(dossier()).toMatchObject({ isSudden: false, ground: undefined, subject: undefined });
  });

  it('refuses what is not in the profile, nothing at all, and both at once', async () => {
    const { change } = await fresh();
    const codeOf = async (facts: Parameters<typeof change>[0]): Promise<unknown> => {
      const outcome = await change(facts);
      return outcome.kind === 'refused' ? outcome.refusal.code : outcome.kind;
    };
    expect(await codeOf({ subject: 'wethouder-99' })).toBe('start/unknown-member');
    expect(await codeOf({ portfolios: ['nergens'] })).toBe('start/unknown-portfolio');
    expect(await codeOf({})).toBe('dossier/no-change');
    expect(await codeOf({ ground: 'ziekte', clear: ['ground'] })).toBe('dossier/set-and-cleared');
    expect(await codeOf({ ground: 'geen-zin' })).toBe('dossier/would-be-wrong');
    expect(await codeOf({ name: 'x'.repeat(200) })).toBe('dossier/would-be-wrong');
  });
});

describe('a closed dossier', () => {
  it('needs consent while tasks are open, and is closed and reopened without any other change', async () => {
    const { folder, world } = workspace();
    const before = readFileSync(fileOf(folder), 'utf8');
    const request = { folder, dossier: 'zorg' };
    const refused = await closeDossier({ ...request, isAgreed: false }, world);
    expect(refused).toMatchObject({ kind: 'refused', refusal: { code: 'dossier/tasks-open', dossier: id } });
    expect(valueOf(await closeDossier({ ...request, isAgreed: true }, world)).isChanged).toBe(true);
    expect(readFileSync(fileOf(folder), 'utf8')).toBe(
      before.replace('gestart_op: 2026-11-16\n', 'gestart_op: 2026-11-16\ngesloten_op: 2026-12-01\n'),
    );
    expect(valueOf(await closeDossier({ ...request, isAgreed: false }, world)).isChanged).toBe(false);
    expect(valueOf(await reopenDossier(request, world)).isChanged).toBe(true);
    expect(readFileSync(fileOf(folder), 'utf8')).toBe(before);
    expect(valueOf(await reopenDossier(request, world)).isChanged).toBe(false);
  });

  it('is not changed in any other way', async () => {
    const { folder, world } = workspace();
    valueOf(await closeDossier({ folder, dossier: undefined, isAgreed: true }, world));
    const before = readFileSync(fileOf(folder), 'utf8');
    const outcomes = [
      await tickTasks({ folder, names: ['mailbox-bewaren'], isAgreed: true }, world),
      await setDate({ folder, dossier: id, name: 'vertrek', day: '2027-02-01' }, world),
      await changeDossier({ folder, dossier: id, facts: { name: 'x' } }, world),
    ];
    const refusal = { code: 'dossier/closed', dossier: id, day: '2026-12-01' };
    for (const outcome of outcomes) expect(outcome).toEqual({ kind: 'refused', refusal });
    const { session } = valueOf(await openSession({ folder, dossier: id }, world));
    session.tick('mailbox-bewaren');
    await session.settled();
    expect(session.work.notice).toMatchObject({ kind: 'not-stored', failure: { refusal } });
    expect(readFileSync(fileOf(folder), 'utf8')).toBe(before);
  });

  it('is not running, not late, and not the next step', async () => {
    const { folder } = workspace();
    const world = nodeWorld({ base: folder, today: '2027-06-01' });
    const late = async (): Promise<number> => {
      const { found } = valueOf(await listDossiers(folder, world));
      return found.reduce((count, each) => count + each.late.length, 0);
    };
    expect(await late()).toBeGreaterThan(0);
    expect(valueOf(await readStatus(folder, world)).next).toMatchObject({ code: 'dossier' });
    valueOf(await closeDossier({ folder, dossier: id, isAgreed: true }, world));
    expect(await late()).toBe(0);
    expect(valueOf(await readStatus(folder, world)).next).not.toMatchObject({ code: 'dossier' });
    expect(valueOf(await listAllTasks(folder, { isLate: true }, world)).found).toEqual([]);
  });
});

describe('renaming a dossier', () => {
  it('moves its file, names it anew, and lets the dossiers that belong to it follow', async () => {
    const { folder, world } = workspace();
    const request = {
      folder,
      checklists: ['collegewisseling'],
      facts: { id: 'wisseling', people: { comes: ['w-een'], leaves: ['w-drie'], stays: [] } },
    };
    const started = valueOf(await startDossiers(request, world));
    const old = readFileSync(fileOf(folder, 'wisseling'), 'utf8');
    const renamed = valueOf(
      await renameDossier({ folder, dossier: 'wisseling', newId: 'college-2026' }, world),
    );
    expect(renamed).toMatchObject({ from: 'wisseling', to: 'college-2026', isTracked: false });
    expect(renamed.members).toEqual(started.slice(1).map(({ file }) => file));
    expect(existsSync(fileOf(folder, 'wisseling'))).toBe(false);
    const text = readFileSync(fileOf(folder, 'college-2026'), 'utf8');
    expect(text).toBe(
      old
        .replaceAll('checklist wisseling', 'checklist college-2026')
        .replace('id: wisseling', 'id: college-2026')
        .replace(/^titel: .*$/m, (line) => `${line}\nlijst: ${listCode('gm9999', { id: 'wisseling' })}`),
    );
    for (const { id: member } of started.slice(1))
      expect(dossierIn(folder, member).memberOf).toBe('college-2026');
    expect(readdirSync(join(folder, 'dossiers')).filter((name) => !name.endsWith('.yaml'))).toEqual([]);
  });

  it('keeps the code of its lists, which is given to no other dossier', async () => {
    const { folder, world } = workspace();
    const code = listCode('gm9999', { id });
    valueOf(await renameDossier({ folder, dossier: id, newId: 'zorg-weg' }, world));
    valueOf(await renameDossier({ folder, dossier: 'zorg-weg', newId: 'zorg-klaar' }, world));
    expect(dossierIn(folder, 'zorg-klaar').code).toBe(code);
    valueOf(await startDossiers({ folder, checklists: ['overdracht'], facts: { id } }, world));
    const other = dossierIn(folder, id).code;
    expect(other).toMatch(/^[A-Z]\d[A-Z]\d[A-Z]$/);
    expect(other).not.toBe(code);
    valueOf(await renameDossier({ folder, dossier: id, newId: 'iets-anders' }, world));
    valueOf(await renameDossier({ folder, dossier: 'zorg-klaar', newId: id }, world));
    expect(dossierIn(folder, id).code).toBeUndefined();
    expect(dossierIn(folder, 'iets-anders').code).toBe(other);
  });

  it('waits for a profile that can be read: the code of the lists follows from it', async () => {
    const { folder, world } = workspace();
    const read: World['files']['read'] = (path) =>
      path.endsWith('gemeente.yaml') ? { failure: 'denied' } : world.files.read(path);
    const locked = { ...world, files: { ...world.files, read } };
    const outcome = await renameDossier({ folder, dossier: id, newId: 'zorg-weg' }, locked);
    expect(outcome.kind).toBe('problems');
    expect(readdirSync(join(folder, 'dossiers'))).toEqual([`${id}.yaml`]);
    // A picture that is missing holds nothing up.
    rmSync(join(folder, 'huisstijl'), { recursive: true });
    valueOf(await renameDossier({ folder, dossier: id, newId: 'zorg-weg' }, world));
  });

  it('picks up where it was interrupted', async () => {
    const { folder, world } = workspace();
    const interrupted = {
      ...world,
      files: {
        ...world.files,
        remove: () => {
          throw new Error('interrupted');
        },
      },
    };
    const request = { folder, dossier: id, newId: 'zorg-weg' };
    await expect(renameDossier(request, interrupted)).rejects.toThrow('interrupted');
    expect(readdirSync(join(folder, 'dossiers')).sort()).toEqual([`${id}.yaml`, 'zorg-weg.yaml']);
    valueOf(await renameDossier(request, world));
    expect(readdirSync(join(folder, 'dossiers'))).toEqual(['zorg-weg.yaml']);
  });

  it('never overwrites, and refuses what is no name', async () => {
    const { folder, world } = workspace();
    valueOf(await startDossiers({ folder, checklists: ['overdracht'], facts: { id: 'ander' } }, world));
    const before = readFileSync(fileOf(folder, 'ander'), 'utf8');
    const codeFor = async (newId: string): Promise<unknown> => {
      const outcome = await renameDossier({ folder, dossier: id, newId }, world);
      return outcome.kind === 'refused' ? outcome.refusal.code : outcome.kind;
    };
    expect(await codeFor('ander')).toBe('start/id-taken');
    expect(await codeFor('Ander Dossier')).toBe('start/bad-id');
    expect(await codeFor('../buiten')).toBe('start/bad-id');
    expect(await codeFor('overdracht')).toBe('start/id-of-checklist');
    expect(await codeFor(id)).toBe('dossier/same-name');
    expect(readFileSync(fileOf(folder, 'ander'), 'utf8')).toBe(before);
    expect(existsSync(fileOf(folder))).toBe(true);
  });

  it('leaves everything as it was when a dossier that belongs to it is broken', async () => {
    const { folder, world } = workspace();
    writeFileSync(fileOf(folder, 'lid'), `id: lid\ntitel: Lid\nhoort_bij: ${id}\ntaken: kapot\n`);
    const outcome = await renameDossier({ folder, dossier: id, newId: 'zorg-weg' }, world);
    expect(outcome).toMatchObject({ kind: 'problems' });
    expect(readdirSync(join(folder, 'dossiers')).sort()).toEqual(['lid.yaml', `${id}.yaml`]);
  });
});

judgedBy([realGit], 'deleting a dossier', (tools) => {
  const git = (folder: string, ...args: readonly string[]): string =>
    tools.git(folder, ['-c', 'user.name=x', '-c', 'user.email=x@voorbeeld.nl', ...args]);

  it('needs consent, and knows whether git can bring it back', async () => {
    const { folder, world } = workspace();
    const kept = async (): Promise<unknown> => {
      const outcome = await deleteDossier({ folder, dossier: id, isAgreed: false }, world);
      if (outcome.kind !== 'refused' || outcome.refusal.code !== 'dossier/deletion')
        throw new Error(outcome.kind);
      return outcome.refusal.kept.kind;
    };
    expect(await kept()).toBe('never');
    git(folder, 'init', '-q');
    git(folder, 'add', '.');
    expect(await kept()).toBe('never');
    git(folder, 'commit', '-qm', 'begin');
    expect(await kept()).toBe('same');
    valueOf(await tickTasks({ folder, names: ['mailbox-bewaren'], isAgreed: true }, world));
    expect(await kept()).toBe('earlier');
    git(folder, 'commit', '-qam', 'afgevinkt');
    const text = readFileSync(fileOf(folder), 'utf8');
    const facts = valueOf(await deleteDossier({ folder, dossier: id, isAgreed: true }, world));
    expect(existsSync(fileOf(folder))).toBe(false);
    git(folder, 'commit', '-qam', 'verwijderd');
    if (facts.kept.kind === 'never') throw new Error('git has it');
    git(folder, 'checkout', '-q', facts.kept.commit, '--', facts.file);
    expect(readFileSync(fileOf(folder), 'utf8')).toBe(text);
  });
});

describe('finding a dossier', () => {
  it('takes an id first, then the start of one, then words of its id or title', async () => {
    const { folder, world } = workspace();
    const start = async (name: string): Promise<void> =>
      void valueOf(await startDossiers({ folder, checklists: ['new-wethouder'], facts: { name } }, world));
    await start('wethouder élan en cultuur');
    await start('zorgpad');
    const found = async (typed: string): Promise<unknown> => {
      const outcome = await findDossier(typed, folder, world);
      if (outcome.kind === 'done') return outcome.value;
      return 'found' in outcome.refusal ? idsOf(outcome.refusal.found) : outcome.refusal.code;
    };
    expect(await found('nieuwe-wethouder-zorgpad')).toBe('nieuwe-wethouder-zorgpad');
    expect(await found('vertrek')).toBe(id);
    expect(await found('CULTUUR')).toBe('nieuwe-wethouder-elan-en-cultuur');
    expect(await found('elan')).toBe('nieuwe-wethouder-elan-en-cultuur');
    expect(await found('Élan')).toBe('nieuwe-wethouder-elan-en-cultuur');
    // A whole word goes before the start of one.
    expect(await found('zorg')).toBe(id);
    expect(await found('zorgp')).toBe('nieuwe-wethouder-zorgpad');
    expect(await found('overdracht')).toBe(id);
    expect(await found('wethouder zorg')).toBe(id);
    expect(await found('nieuwe')).toEqual(['nieuwe-wethouder-elan-en-cultuur', 'nieuwe-wethouder-zorgpad']);
    expect(await found('onzin')).toBeUndefined();
    expect(await found('')).toBeUndefined();
  });

  it('takes a word alone for a task when there is one dossier', async () => {
    const { folder, world } = workspace();
    const { tasks } = valueOf(await beginTasks({ folder, names: ['overdrachtsdocument'] }, world));
    expect(idsOf(tasks)).toEqual(['overdrachtsdocument']);
    expect(idsOf(valueOf(await beginTasks({ folder, names: ['zorg', '4g'] }, world)).tasks)).toEqual([
      '4g-kaartjes-innemen',
    ]);
    expect(idsOf(valueOf(await beginTasks({ folder, names: ['kaartjes'] }, world)).tasks)).toEqual([
      '4g-kaartjes-innemen',
    ]);
  });
});

describe('the list of dossiers', () => {
  it('reports a file that is no dossier, instead of leaving it out silently', async () => {
    const { folder, world } = workspace();
    expect(valueOf(await listDossiers(folder, world)).problems).toBeUndefined();
    writeFileSync(fileOf(folder, 'lijst'), '- a\n- b\n');
    const { found, problems } = valueOf(await listDossiers(folder, world));
    expect(found).toHaveLength(1);
    expect(problems?.diagnostics).toMatchObject([{ source: { file: 'dossiers/lijst.yaml' } }]);
  });
});
