/** The numbers that people read out: short, each once, and never another one for the same task (docs/decisions/0041). */
import { describe, expect, it } from 'vitest';
import { findTask } from '../../src/app/dossiers/named.ts';
import { addTask } from '../../src/checklist/add-task.ts';
import { DossierText } from '../../src/checklist/dossier-text.ts';
import { doubleNumbers, freeNumber, highestNumber, numbersOf } from '../../src/checklist/task-numbers.ts';

const task = (id: string, writtenNumber?: number): { id: string; writtenNumber: number | undefined } => ({
  id,
  writtenNumber,
});

const dossier = (...lines: readonly string[]): DossierText =>
  DossierText.read(`id: x\ntitel: X\ntaken:\n${lines.join('\n')}\n`, 'dossiers/x.yaml');

/** Two ids that give the same number. */
function colliding(): readonly [string, string] {
  const seen = new Map<number, string>();
  for (let index = 0; ; index++) {
    const id = `taak-${index}`;
    const number = freeNumber(id, new Set());
    const other = seen.get(number);
    if (other !== undefined) return [other, id];
    seen.set(number, id);
  }
}

describe('numbers of tasks', () => {
  it('are those in the file, and otherwise follow from the id', () => {
    const [first, second] = numbersOf([task('bloemen', 7), task('taart')]);
    expect(first).toBe(7);
    expect(second).toBe(freeNumber('taart', new Set()));
    expect(second).toBeGreaterThanOrEqual(1000);
    expect(second).toBeLessThanOrEqual(highestNumber);
  });

  it('do not depend on where a task stands, or on which others there are', () => {
    const ids = Array.from({ length: 40 }, (_, index) => `eigen-taak-${index}`);
    const all = new Map(numbersOf(ids.map((id) => task(id))).map((number, index) => [ids[index], number]));
    const some = ids.filter((_, index) => index % 3 > 0).toReversed();
    expect(numbersOf(some.map((id) => task(id)))).toEqual(some.map((id) => all.get(id)));
  });

  it('are each there once, also when two ids give the same', () => {
    const [one, other] = colliding();
    const numbers = numbersOf([task(one), task(other)]);
    expect(Math.abs((numbers[1] ?? 0) - (numbers[0] ?? 0))).toBe(1);
    expect(numbersOf([task(other), task(one)])).toEqual(numbers.toReversed());
  });

  it('stay what they were in the file when a task without one would get the same', () => {
    const number = freeNumber('taart', new Set());
    expect(numbersOf([task('taart'), task('bloemen', number)])).toEqual([number + 1, number]);
  });

  it('go to the first of two tasks with the same one; the other is told what it is called', () => {
    const [first, second] = [task('bloemen', 3), task('taart', 3)];
    const instead = freeNumber('taart', new Set());
    expect(numbersOf([first, second])).toEqual([3, instead]);
    expect(doubleNumbers([first, second])).toEqual([{ task: second, first, instead }]);
    expect(numbersOf([first, task('taart', instead)])).toEqual([3, instead]);
  });

  it('are never the number of a task that was removed', () => {
    const stored = dossier('  - id: een', '    nummer: 1', '    titel: Een', '    status: open');
    const { stored: after, id } = addTask(stored, { title: 'Taart bestellen' });
    expect(after.dossier.tasks.find((each) => each.id === id)?.writtenNumber).toBe(freeNumber(id, new Set()));
  });

  it('survive every act, and a new name of the id', () => {
    const stored = dossier(
      '  - id: een',
      '    nummer: 12',
      '    titel: Een',
      '    status: open',
      '  - id: twee',
      '    titel: Twee',
    );
    const [, second] = stored.dossier.tasks;
    const ticked = stored.act({ kind: 'tick', ids: ['een', 'twee'], on: '2026-12-01' });
    expect(ticked.dossier.tasks.map(({ number }) => number)).toEqual([12, second?.number]);
    const renamed = DossierText.read(ticked.text.replace('id: een', 'id: anders'), 'dossiers/x.yaml');
    expect(renamed.dossier.tasks[0]).toMatchObject({ id: 'anders', number: 12 });
  });

  it('name a task, and are never the beginning of a name', () => {
    const { dossier: found } = dossier('  - id: 4g-kaartjes', '    nummer: 12', '    titel: Kaartjes');
    expect(findTask('12', found)).toMatchObject({ found: { id: '4g-kaartjes' } });
    expect(findTask('4g', found)).toMatchObject({ found: { id: '4g-kaartjes' } });
    expect(findTask('4', found)).toBeUndefined();
  });
});
