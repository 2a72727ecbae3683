/** Names of people show on one's own screen, and nowhere else. */
import { expect, it } from 'vitest';
import { findChoices } from '../../src/app/dossiers/choices.ts';
import { listTasks } from '../../src/app/dossiers/list-tasks.ts';
import { openSession } from '../../src/app/dossiers/open-session.ts';
import { startDossiers } from '../../src/app/dossiers/start-dossiers.ts';
import { whoDoes, whoDoesInFull } from '../../src/words/who.ts';
import { memoryWorld } from '../support/memory-world.ts';
import { minimal } from '../support/workspace.ts';

const files = {
  '/w/gemeente.yaml': `${minimal}  leden:
    - { id: burgemeester, rol: burgemeester }
    - { id: wethouder-1, rol: wethouder }
`,
  '/w/personen.lokaal.yaml': `personen:
  - { id: burgemeester, naam: Ada Voorbeeld }
  - { id: wethouder-1, naam: Bo Verzonnen }
`,
};
const secret = /Ada|Bo Verzonnen/;

it('names of people are on the screen of the wizard only', async () => {
  const world = memoryWorld(files);
  const facts = { id: 'proef', subject: 'wethouder-1', dates: {} };
  await startDossiers({ folder: '/w', checklists: ['vertrek-wethouder'], facts }, world);
  expect((await findChoices('/w', world)).people.get('wethouder-1')).toBe('Bo Verzonnen');

  const opened = await openSession({ folder: '/w', dossier: 'proef' }, world);
  if (opened.kind !== 'done') throw new Error(opened.kind);
  const { session, names } = opened.value;
  const [task] = session.work.dossier.tasks;
  if (task === undefined) throw new Error('no tasks');
  expect(whoDoesInFull({ ...task, by: 'wethouder' }, names)).toBe('wethouder · Bo Verzonnen');
  expect(whoDoesInFull({ ...task, by: 'burgemeester' }, names)).toBe('burgemeester · Ada Voorbeeld');
  expect(whoDoes({ ...task, by: 'wethouder' }, names)).toBe('wethouder');
  expect(whoDoes({ ...task, assignee: 'wethouder-1' }, names)).toBe('Bo Verzonnen');
  expect(whoDoesInFull({ ...task, assignee: 'wethouder-1' }, names)).toBe('wethouder · Bo Verzonnen');
  expect(whoDoesInFull({ ...task, assignee: 'EdB' }, names)).toBe('EdB');

  session.act({ kind: 'assign', ids: [task.id], to: 'wethouder-1' });
  await session.settled();
  const written = world.textOf('/w/dossiers/proef.yaml') ?? '';
  expect(written).toContain('toegewezen_aan: wethouder-1');
  expect(written).not.toMatch(secret);
  const listed = await listTasks({ folder: '/w', dossier: 'proef' }, {}, world);
  if (listed.kind !== 'done') throw new Error(listed.kind);
  expect(JSON.stringify({ ...listed.value, roleNames: [...listed.value.roleNames] })).not.toMatch(secret);
});
