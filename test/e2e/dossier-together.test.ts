/** Many programs that change one dossier at once lose nothing (product.md §6). */
import { copyFileSync, mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { gemeente, temporaryFolder } from '../support/bin.ts';
import { byDepth } from '../support/depth.ts';
import { buildWorker, runNode } from '../support/killed.ts';
import { root } from '../support/root.ts';
import {
  dossierFile,
  leftBehind,
  readDossierFile,
  startedId,
  startedWorkspace,
  taskIds,
  tickOf,
  todayEnv,
} from '../support/started-dossier.ts';
import { tickScript, today } from '../support/tick-script.ts';

const { folder, path } = await startedWorkspace();
const fresh = readDossierFile(path);
const ids = taskIds(fresh);

describe('programs that change one dossier at the same time', () => {
  it('all get their tick in: each program another task', async () => {
    const tasks = ids.slice(0, byDepth(8, 50));
    const endings = await Promise.all(
      tasks.map((id) =>
        runNode([`${root}bin/gemeente.js`, 'checklist', 'tick', startedId, id, '--toch'], {
          folder,
          env: todayEnv,
        }),
      ),
    );
    expect(endings.filter(({ status }) => status !== 0)).toEqual([]);
    const { dossier } = readDossierFile(path);
    const done = dossier.tasks.filter(({ status }) => status === 'afgehandeld');
    expect(done.map(({ id }) => id)).toEqual(tasks);
    expect(done.map(({ doneOn }) => doneOn)).toEqual(tasks.map(() => today));
    expect(leftBehind(folder)).toEqual([]);
    expect((await gemeente(['checklist', 'list', startedId], folder, { env: todayEnv })).status).toBe(0);
    // Nothing but the ticks: each of them alone is what it would have been by itself, but for what it waited for.
    expect(withoutDespite(readDossierFile(path).text)).toBe(
      withoutDespite(tasks.reduce((stored, id) => stored.act(tickOf(stored, id)), fresh).text),
    );
  });

  it('all get their acts in when they take over from one that crashed', async () => {
    const worker = buildWorker();
    // Which of them find the old lock at the same moment differs from round to round.
    for (let round = 0; round < byDepth(1, 8); round++) {
      const alone = temporaryFolder();
      mkdirSync(`${alone}/dossiers`);
      writeFileSync(dossierFile(alone), fresh.text);
      const lock = `${dossierFile(alone)}.lock`;
      mkdirSync(lock);
      const scripts = differentScripts(12, round * 1000);
      let ready = 0;
      // However slowly they start, the lock is young until all of them wait; in a moment it is too old for everyone.
      setAge(lock, -60);
      const onReady = (): void => {
        if (++ready === scripts.length) setAge(lock, 4.8);
      };
      const endings = await Promise.all(
        scripts.map((script) =>
          runNode([worker, dossierFile(alone), String(script), '0', '1'], { folder: alone, onReady }),
        ),
      );
      expect(endings.filter(({ status }) => status !== 0)).toEqual([]);
      const { tasks } = readDossierFile(dossierFile(alone)).dossier;
      expect(tasks.filter(({ status }) => status === 'afgehandeld')).toHaveLength(scripts.length);
      expect(leftBehind(alone)).toEqual([]);
    }
  });

  it('take over also when the one that took over crashed', async () => {
    const lock = `${path}.lock`;
    for (const left of [lock, `${lock}.oud`]) {
      mkdirSync(left);
      setAge(left, 60);
    }
    copyFileSync(path, `${path}.4711.tmp`);
    const { status } = await runNode(
      [`${root}bin/gemeente.js`, 'checklist', 'untick', startedId, ids[0] ?? ''],
      { folder },
    );
    expect(status).toBe(0);
    expect(leftBehind(folder)).toEqual([]);
  });
});

function setAge(lock: string, seconds: number): void {
  const time = Date.now() / 1000 - seconds;
  utimesSync(lock, time, time);
}

/** What a task waited for depends on who came first. */
function withoutDespite(text: string): string {
  return text.replace(/^ +ondanks: .*\n/gm, '');
}

/** Seeds of scripts that each begin with a tick of another task. */
function differentScripts(count: number, from: number): readonly number[] {
  const found = new Map<string, number>();
  for (let script = from; found.size < count; script++) {
    const act = tickScript(ids, script).next().value;
    if ('ids' in act && !found.has(act.ids.join())) found.set(act.ids.join(), script);
  }
  return [...found.values()];
}
