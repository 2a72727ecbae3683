/** Dossiers that an earlier version of the program made, before lead times: they open, keep their state and their plan. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { isClosed, type Dossier } from '../../src/checklist/dossier.ts';
import type { DossierText } from '../../src/checklist/dossier-text.ts';
import { planDossier, workCalendar } from '../../src/checklist/plan.ts';
import { termChanges } from '../../src/checklist/set-terms.ts';
import type { StartRequest } from '../../src/checklist/start.ts';
import { findUpdate } from '../../src/checklist/update.ts';
import type { OpenWorkspace } from '../../src/document/open-workspace.ts';
import { read } from '../support/dossiers.ts';
import { root } from '../support/root.ts';
import { open, placed } from '../support/workspace.ts';

const names = ['nieuwe-wethouder', 'vertrek-wethouder'] as const;
type Name = (typeof names)[number];

const textOf = (name: Name): string => readFileSync(`${root}test/checklist/older/${name}.yaml`, 'utf8');

let workspace: OpenWorkspace;
beforeAll(async () => {
  const files = names.map((name) => [`/w/dossiers/${name}.yaml`, textOf(name)] as const);
  const profile = readFileSync(`${root}examples/voorbeelddam/gemeente.yaml`, 'utf8');
  workspace = await open({ '/w/gemeente.yaml': profile, ...Object.fromEntries(files) });
});

/** What people did to a dossier. */
function stateOf({ tasks, milestones }: Dossier): unknown {
  return [
    milestones.map(({ id, date }) => [id, date]),
    tasks
      .filter(
        (task) => (isClosed(task) || task.status === 'bezig' || task.date) ?? task.remark ?? task.assignee,
      )
      .map(({ id, status, doneOn, doneBy, reason, date, remark, assignee }) => ({
        ...{ id, status, doneOn, doneBy, reason, date, remark, assignee },
      })),
  ];
}

function requestFor({ checklists, ground, portfolios, subject }: Dossier): StartRequest {
  const { sources } = workspace;
  const portfolio = ['zorg', 'onderwijs'].map((id) => ({ id, name: id }));
  return {
    checklists: sources.checklists.filter(({ id }) => checklists.includes(id)),
    facts: { id: 'x', title: 'x', startedOn: '2026-11-26', dates: {}, ground, portfolios, subject },
    repeated: { device: [], portefeuille: portfolio, collegelid: [] },
    withProposals: true,
  };
}

describe.each(names)('the older dossier %s', (name) => {
  const stored = (): DossierText => read(textOf(name));

  it('opens without a remark', () => {
    expect(placed(workspace).filter((each) => each.includes(name))).toEqual([]);
  });

  it('has the plan that it had: no term comes in by itself', async () => {
    const { dossier } = stored();
    const plan = planDossier(dossier, {
      calendar: workCalendar(workspace.sources.profile),
      today: '2026-11-24',
    });
    const days = plan.map(
      ({ task, due, begin }) => `${task.id} ${due ?? '-'}${begin === undefined ? '' : ` ${begin}`}`,
    );
    await expect(`${days.join('\n')}\n`).toMatchFileSnapshot(`older/${name}.txt`);
  });

  it('keeps what people did when today’s terms come in', () => {
    const before = stored();
    const { edits, changed } = termChanges(before.dossier, requestFor(before.dossier));
    const after = before.set(edits);
    expect(changed.length).toBeGreaterThan(15);
    expect(stateOf(after.dossier)).toEqual(stateOf(before.dossier));
    expect(after.dossier.tasks.map(({ title }) => title)).toEqual(
      before.dossier.tasks.map(({ title }) => title),
    );
  });

  it('keeps what people did when today’s tasks come in', () => {
    const before = stored();
    const { additions } = findUpdate(before.dossier, requestFor(before.dossier));
    const after = before.add(additions);
    expect(stateOf(after.dossier)).toEqual(stateOf(before.dossier));
    expect(findUpdate(after.dossier, requestFor(after.dossier)).added).toEqual([]);
  });
});
