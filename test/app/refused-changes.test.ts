/** A request that is refused leaves nothing behind: no text that the program would not accept, no folder, no lost round. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dropTasks, noteTasks, tickTasks } from '../../src/app/dossiers/change-tasks.ts';
import { openSession } from '../../src/app/dossiers/open-session.ts';
import { setDate } from '../../src/app/dossiers/set-date.ts';
import { startDossiers } from '../../src/app/dossiers/start-dossiers.ts';
import { findOneWorkspace } from '../../src/app/open/find-workspaces.ts';
import type { Outcome } from '../../src/app/outcome.ts';
import { openReview } from '../../src/app/review/live-review.ts';
import { describeRefusal } from '../../src/words/index.ts';
import { nodeWorld } from '../../src/world/node-world.ts';
import { root } from '../support/root.ts';

const dossier = 'vertrek-wethouder-zorg';
const names = [dossier, 'einddatum-vaststellen'];

function workspace(): { readonly folder: string; readonly path: string } {
  const folder = mkdtempSync(join(tmpdir(), 'gemeente-refused-'));
  cpSync(`${root}examples/voorbeelddam`, folder, { recursive: true });
  return { folder, path: join(folder, `dossiers/${dossier}.yaml`) };
}

function codeOf(outcome: Outcome<unknown>): string {
  return outcome.kind === 'refused' ? outcome.refusal.code : outcome.kind;
}

describe('a change that the program would not accept afterwards', () => {
  const long = 'x'.repeat(3000);
  it.each([
    [
      'nobody who did it',
      (folder: string) => tickTasks({ folder, names, by: '', isAgreed: true }, nodeWorld()),
    ],
    ['a long name', (folder: string) => tickTasks({ folder, names, by: long, isAgreed: true }, nodeWorld())],
    [
      'a day that is none',
      (folder: string) => tickTasks({ folder, names, on: '1-2-2026', isAgreed: true }, nodeWorld()),
    ],
    [
      'a long reason',
      (folder: string) => dropTasks({ folder, names, reason: long, isAgreed: true }, nodeWorld()),
    ],
    ['a long remark', (folder: string) => noteTasks({ folder, names, text: long }, nodeWorld())],
    [
      'a milestone on a day that is none',
      (folder: string) => setDate({ folder, dossier, name: 'vertrek', day: 'morgen' }, nodeWorld()),
    ],
    [
      'a start on a day that is none',
      (folder: string) =>
        startDossiers(
          { folder, checklists: ['new-wethouder'], facts: { dates: { benoeming: 'morgen' } } },
          nodeWorld(),
        ),
    ],
  ])('is refused, and says why: %s', async (_, change) => {
    const { folder, path } = workspace();
    const before = readFileSync(path, 'utf8');
    const outcome = await change(folder);
    expect(codeOf(outcome)).toBe('dossier/would-be-wrong');
    expect(readFileSync(path, 'utf8')).toBe(before);
    if (outcome.kind === 'refused')
      expect(describeRefusal(outcome.refusal)).toMatch(/^Dit kan niet in .*\.yaml\. \S/);
  });
});

it('makes no folder for a dossier that is not there', async () => {
  const { folder } = workspace();
  const nowhere = join(folder, 'nergens');
  const where = { folder: nowhere, dossier, name: 'vertrek', day: '2026-12-01' };
  expect(codeOf(await setDate(where, nodeWorld()))).toBe('dossier/unknown');
  expect(codeOf(await openSession({ folder, dossier: 'nee' }, nodeWorld()))).toBe('dossier/unknown');
  expect(existsSync(nowhere)).toBe(false);
});

it('keeps the round of a review that may not start over', async () => {
  const { folder } = workspace();
  const round = join(folder, '.gemeente/herziening-werkwijzer.json');
  const request = { folder, document: 'werkwijzer', startsOver: true, mayEnd: true };
  const begun = await openReview({ ...request, startsOver: false }, nodeWorld());
  expect(begun.kind).toBe('done');
  cpSync(join(folder, 'gemeente.yaml'), round);
  expect(codeOf(await openReview(request, nodeWorld({ today: '2000-01-01' })))).toBe('review/before-last');
  writeFileSync(join(folder, 'gemeente.yaml'), '- kapot\n');
  expect(codeOf(await openReview(request, nodeWorld()))).toBe('problems');
  expect(existsSync(round)).toBe(true);
});

it('finds no workspace among none', async () => {
  expect(codeOf(await findOneWorkspace([], nodeWorld()))).toBe('workspace/none');
});

describe('a correction of a task that is done', () => {
  const given = { on: '2026-11-20', by: 'EdB' } as const;
  it.each([
    ['who did it', { by: 'AB' }, { doneOn: '2026-11-20', doneBy: 'AB' }],
    ['the day', { on: '2026-11-21' }, { doneOn: '2026-11-21', doneBy: 'EdB' }],
    ['nothing', {}, { doneOn: '2026-11-20', doneBy: 'EdB' }],
  ])('changes %s, and loses nothing else', async (_, correction, expected) => {
    const { folder } = workspace();
    const task = [dossier, 'mailbox-bewaren'];
    const first = await tickTasks({ folder, names: task, ...given, isAgreed: true }, nodeWorld());
    const before = first.kind === 'done' ? first.value.tasks[0] : undefined;
    expect(before).toMatchObject({ doneOn: given.on, doneBy: given.by });
    const outcome = await tickTasks({ folder, names: task, ...correction, isAgreed: true }, nodeWorld());
    const after = outcome.kind === 'done' ? outcome.value.tasks[0] : undefined;
    expect(after).toMatchObject({ ...expected, despite: before?.despite, remark: before?.remark });
  });
});
