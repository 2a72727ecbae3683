/** Lists show the names of roles, so people type those. */
import { expect, it } from 'vitest';
import { addOwnTask } from '../../src/app/dossiers/add-task.ts';
import { listTasks } from '../../src/app/dossiers/list-tasks.ts';
import { readText } from '../../src/workspace/read-text.ts';
import { memoryWorld } from '../support/memory-world.ts';
import { minimal } from '../support/workspace.ts';

const path = '/w/dossiers/een.yaml';
const files = {
  '/w/gemeente.yaml': minimal,
  [path]: 'id: een\ntitel: Een\ntaken:\n  - id: a\n    titel: A doen\n    door: raad\n',
};
const place = { folder: '/w', dossier: 'een' };

it('adds a task for a role by its name, and proposes one for a name that is almost right', async () => {
  const world = memoryWorld(files);
  const added = await addOwnTask({ ...place, task: { title: 'B doen', by: 'Gemeenteraad' } }, world);
  expect(added.kind).toBe('done');
  expect(readText(world.files, path, 'een.yaml').text).toContain('titel: B doen\n    door: raad\n');
  const wrong = await addOwnTask({ ...place, task: { title: 'C doen', by: 'gemeenteraden' } }, world);
  expect(wrong).toMatchObject({ kind: 'refused', refusal: { code: 'task/unknown-role', near: 'raad' } });
});

it('lists tasks of a role in the same way', async () => {
  const world = memoryWorld(files);
  const found = await listTasks(place, { by: 'gemeenteraad' }, world);
  expect(found).toMatchObject({ kind: 'done', value: { tasks: [{ task: { id: 'a' } }] } });
  const wrong = await listTasks(place, { by: 'gemeenteraden' }, world);
  expect(wrong).toMatchObject({ kind: 'refused', refusal: { code: 'list/unknown-role', near: 'raad' } });
});
