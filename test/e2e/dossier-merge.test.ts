/** Two people who work on different tasks of a dossier, on two branches, merge without conflict (product.md §6). */
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Act } from '../../src/checklist/acts.ts';
import { addTask } from '../../src/checklist/add-task.ts';
import { DossierText } from '../../src/checklist/dossier-text.ts';
import { freeNumber } from '../../src/checklist/task-numbers.ts';
import { gemeente, temporaryFolder } from '../support/bin.ts';
import {
  readDossierFile,
  startedId,
  startedWorkspace,
  taskIds,
  textOf,
  tickOf,
  todayEnv,
} from '../support/started-dossier.ts';
import { byDepth } from '../support/depth.ts';
import { failedMerges, type WantedMerge } from '../support/git-merges.ts';
import type { Git } from '../support/judges/git.ts';
import { judgedBy } from '../support/judges/judged-by.ts';
import { mergingGit } from '../support/judges/judges.ts';
import { seeded, today } from '../support/tick-script.ts';

const { folder, path } = await startedWorkspace();
const fresh = readDossierFile(path);
const ids = taskIds(fresh);

/** A dossier that has been worked on for a while: some tasks done, some lapsed, some with remarks. */
const halfway = ids.reduce<DossierText>((stored, id, index) => {
  if (index % 4 === 0) return stored.act({ kind: 'tick', ids: [id], on: '2026-11-20', by: 'bs' });
  if (index % 7 === 1) return stored.act({ kind: 'skip', ids: [id], reason: 'Gaat niet door: geen laptop.' });
  if (index % 5 === 2) return stored.act({ kind: 'note', ids: [id], text: 'Gevraagd aan "de bode"' });
  return stored;
}, fresh);

type Kind = 'tick' | 'skip' | 'note' | 'assign' | 'date' | 'begin' | 'untick';
const kinds: readonly Kind[] = ['tick', 'skip', 'note', 'assign', 'date', 'begin', 'untick'];

function actOf(kind: Kind, id: string, base: DossierText): Act {
  switch (kind) {
    case 'tick':
      return tickOf(base, id);
    case 'skip':
      return { kind, ids: [id], reason: 'Niet nodig: staat er al' };
    case 'note':
      return { kind, ids: [id], text: 'Zie de mail van maandag' };
    case 'assign':
      return { kind, ids: [id], to: 'bs' };
    case 'date':
      return { kind, ids: [id], day: '2026-12-03' };
    case 'begin':
    case 'untick':
      return { kind, ids: [id] };
  }
}

/** Every act is a branch; every pair of acts that is given must merge into doing both. */
function merges(
  git: Git,
  base: DossierText,
  pairs: readonly (readonly [first: Act, second: Act])[],
): readonly string[] {
  const done: Record<string, DossierText> = {};
  const branchOf = (act: Act): string => {
    const name = `${act.kind}-${'ids' in act ? act.ids.join('-') : act.id}`;
    done[name] ??= base.act(act);
    return name;
  };
  const wanted = pairs.map(([first, second]): WantedMerge => {
    const [ours, theirs] = [branchOf(first), branchOf(second)];
    return { ours, theirs, merged: done[ours]?.act(second).text ?? '' };
  });
  const texts = Object.fromEntries(Object.entries(done).map(([name, { text }]) => [name, text]));
  return failedMerges(git, { base: base.text, texts }, wanted);
}

/** Every pair of two different tasks, once. */
const pairs = ids.flatMap((first, index) => ids.slice(index + 1).map((second) => [first, second] as const));

judgedBy([mergingGit], 'two branches on which different tasks were done', ({ git }) => {
  it('merge without conflict for every pair of two ticks', () => {
    expect(pairs.length).toBe((ids.length * (ids.length - 1)) / 2);
    expect(ids.length).toBeGreaterThanOrEqual(86);
    const chosen = pairs.filter((_, index) => index % byDepth(9, 1) === 0);
    const acts = chosen.map(([a, b]) => [tickOf(fresh, a), tickOf(fresh, b)] as const);
    expect(merges(git, fresh, acts)).toEqual([]);
  });

  it('merge when much was done before', () => {
    const acts = pairs
      .filter((_, index) => index % byDepth(36, 4) === 0)
      .map(([a, b]) => [tickOf(halfway, a), tickOf(halfway, b)] as const);
    expect(merges(git, halfway, acts)).toEqual([]);
  });

  it('merge for tasks next to each other, whatever is done to them', () => {
    const neighbours = ids.slice(1).map((id, index) => [ids[index] ?? '', id] as const);
    const acts = neighbours.flatMap(([a, b]) =>
      kinds.flatMap((first) =>
        kinds.map((second) => [actOf(first, a, halfway), actOf(second, b, halfway)] as const),
      ),
    );
    // 11 and the 49 pairs of kinds have no divisor in common: each pair of kinds is met in many places.
    expect(
      merges(
        git,
        halfway,
        acts.filter((_, index) => index % byDepth(11, 1) === 0),
      ),
    ).toEqual([]);
  });

  it('merge for a sample of everything else', () => {
    const random = seeded(20261201);
    const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
    const acts = Array.from({ length: byDepth(150, 1000) }, () => {
      const [a, b] = pick(pairs);
      return [actOf(pick(kinds), a, halfway), actOf(pick(kinds), b, halfway)] as const;
    });
    expect(merges(git, halfway, acts)).toEqual([]);
  });

  it('merge for dates of milestones, with each other and with ticks', () => {
    const days = fresh.dossier.milestones.map(({ id }): Act => ({
      kind: 'milestone',
      id,
      day: '2026-12-10',
    }));
    const together = days.flatMap((first, index) =>
      days.slice(index + 1).map((other) => [first, other] as const),
    );
    const some = ids.filter((_, index) => index % byDepth(6, 1) === 0);
    const withTicks = days.flatMap((day) => some.map((id) => [day, tickOf(fresh, id)] as const));
    expect(merges(git, fresh, [...together, ...withTicks])).toEqual([]);
  });
});

judgedBy([mergingGit], 'two branches that each add a task', ({ git }) => {
  const added = (title: string, behind: number): DossierText =>
    addTask(fresh, { title, behind: ids[behind] }).stored;

  /** What git makes of a dossier after two branches were merged. */
  function mergedOf(ours: DossierText, theirs: DossierText): DossierText {
    const work = temporaryFolder();
    const file = `${work}/dossier.yaml`;
    git(work, ['init', '--quiet', '--initial-branch=main']);
    for (const [branch, stored] of Object.entries({ main: fresh, ours, theirs })) {
      if (branch !== 'main') git(work, ['switch', '--quiet', '--create', branch, 'main']);
      writeFileSync(file, stored.text);
      git(work, ['add', '--all']);
      git(work, ['commit', '--quiet', '-m', branch]);
    }
    git(work, ['merge', '--quiet', '--no-ff', '-m', 'Samen', 'ours']);
    return DossierText.read(textOf(file), fresh.dossier.file);
  }

  const numbersIn = ({ dossier }: DossierText): Readonly<Record<string, number>> =>
    Object.fromEntries(dossier.tasks.map(({ id, number }) => [id, number]));

  it('keep every number that was on paper', () => {
    const [ours, theirs] = [added('Tolk regelen', 3), added('Koor vragen', 40)];
    const merged = numbersIn(mergedOf(ours, theirs));
    expect(merged).toEqual({ ...numbersIn(ours), ...numbersIn(theirs) });
    expect(Object.keys(merged)).toHaveLength(ids.length + 2);
  });

  it('give one of them another number when both have the same, and say so', async () => {
    // Two tasks of which the ids give the same number; the number of each is that without the other.
    const titles = Array.from({ length: 600 }, (_, index) => `taak ${index}`);
    const numberOf = (title: string): number => freeNumber(title.replace(' ', '-'), new Set());
    const second = titles.find(
      (title, index) => titles.findIndex((each) => numberOf(each) === numberOf(title)) < index,
    );
    const first = titles.find((title) => second !== undefined && numberOf(title) === numberOf(second));
    const [ours, theirs] = [added(first ?? '', 3), added(second ?? '', 40)];
    const merged = mergedOf(ours, theirs);
    const numbers = numbersIn(merged);
    expect(new Set(Object.values(numbers)).size).toBe(ids.length + 2);
    expect(numbers).toMatchObject(numbersIn(ours));
    writeFileSync(path, merged.text);
    const told = await gemeente(['validate'], folder, { env: todayEnv });
    const instead = numbers[(second ?? '').replace(' ', '-')];
    expect(told.stdout).toContain(`nummer: ${instead}`);
  });
});

judgedBy([mergingGit], 'what the program writes', ({ git }) => {
  const sample = [0, 17, 18, 40, 85].map((index) => ids[index] ?? '');

  it.each(sample)('is what was merged above: %s', async (id) => {
    writeFileSync(path, fresh.text);
    expect(
      (await gemeente(['checklist', 'tick', startedId, id, '--toch'], folder, { env: todayEnv })).status,
    ).toBe(0);
    expect(textOf(path)).toBe(fresh.act(tickOf(fresh, id)).text);
  });

  it('merges with git merge, branch after branch, in a work tree', async () => {
    writeFileSync(path, fresh.text);
    git(folder, ['init', '--quiet', '--initial-branch=main']);
    git(folder, ['add', '--all']);
    git(folder, ['commit', '--quiet', '-m', 'Start']);
    const commands = [
      ['tick', startedId, ...sample.slice(0, 2), '--toch'],
      ['tick', startedId, sample[2] ?? '', '--toch', '--door', 'bs'],
      ['skip', startedId, sample[3] ?? '', '--reden', 'Niet nodig', '--toch'],
      ['note', startedId, sample[4] ?? '', '--tekst', 'Zie de mail: maandag'],
      ['date', startedId, 'eerste-werkdag', '9-12-2026'],
    ];
    for (const [index, args] of commands.entries()) {
      git(folder, ['switch', '--quiet', '--create', `werk-${index}`, 'main']);
      expect(await gemeente(['checklist', ...args], folder, { env: todayEnv })).toMatchObject({ status: 0 });
      git(folder, ['commit', '--quiet', '--all', '-m', `Werk ${index}`]);
    }
    git(folder, ['switch', '--quiet', 'main']);
    // Anything but a clean merge makes git fail, and this test with it.
    for (const index of commands.keys())
      git(folder, ['merge', '--quiet', '--no-ff', '-m', 'Samen', `werk-${index}`]);
    const { dossier } = readDossierFile(path);
    const statuses = sample.map((id) => dossier.tasks.find((task) => task.id === id)?.status);
    expect(statuses).toEqual(['afgehandeld', 'afgehandeld', 'afgehandeld', 'vervalt', 'open']);
    expect(dossier.milestones.find(({ id }) => id === 'eerste-werkdag')?.date).toBe('2026-12-09');
    expect(readFileSync(path, 'utf8')).toContain(`afgehandeld_op: ${today}`);
    expect(git(folder, ['status', '--porcelain'])).toBe('');
  });
});
