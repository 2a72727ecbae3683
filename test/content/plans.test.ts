/**
 * Every shipped list as a plan, in the cases that occur: printed as a secretary would read it, kept in `plans/`, and
 * read by people. A change there is a change in what she is told to do today.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { planFindings } from '../../src/checklist/plan-findings.ts';
import { inGroups } from '../../src/checklist/plan-order.ts';
import { planDossier, workCalendar, type PlannedTask } from '../../src/checklist/plan.ts';
import { startDossier, type CaseFacts } from '../../src/checklist/start.ts';
import { isClosed } from '../../src/checklist/dossier.ts';
import type { OpenWorkspace } from '../../src/document/open-workspace.ts';
import { read } from '../support/dossiers.ts';
import { minimal, open } from '../support/workspace.ts';

const today = '2026-11-26';

interface Case {
  readonly lists: readonly string[];
  readonly dates: Readonly<Record<string, string>>;
  readonly startedOn?: string;
  readonly ground?: string;
  readonly isSudden?: boolean;
}

const arrival = (benoeming: string, startedOn?: string): Case => ({
  lists: ['new-wethouder'],
  dates: { benoeming },
  ...(startedOn === undefined ? {} : { startedOn }),
});
const departure = (vertrek: string, ground: string, rest: Partial<Case> = {}): Case => ({
  lists: ['vertrek-wethouder', 'overdracht'],
  dates: { vertrek },
  ground,
  ...rest,
});

/** Name of the file → what is started. */
const cases: Readonly<Record<string, Case>> = {
  'benoeming-morgen': arrival('2026-11-27'),
  'benoeming-over-2-weken': arrival('2026-12-10'),
  'benoeming-over-3-weken': arrival('2026-12-17'),
  'benoeming-over-3-maanden': arrival('2027-02-25'),
  'benoeming-na-kerst': arrival('2027-01-05', '2026-12-15'),
  'benoeming-na-pasen': arrival('2027-03-30', '2027-03-09'),
  'benoeming-alle-dagen-bekend': {
    lists: ['new-wethouder'],
    dates: {
      benoeming: '2026-12-17',
      'eerste-werkdag': '2026-12-18',
      'eerste-collegevergadering': '2026-12-22',
      portefeuilleverdeling: '2026-12-22',
    },
  },
  'vertrek-nieuw-college': departure('2027-01-11', 'nieuw-college'),
  'vertrek-eigen-ontslag': departure('2027-01-11', 'eigen-ontslag'),
  'vertrek-eigen-ontslag-direct': departure('2026-11-26', 'eigen-ontslag', { isSudden: true }),
  'vertrek-ontslag-door-raad': departure('2026-11-26', 'ontslag-door-raad', { isSudden: true }),
  'vertrek-ontslag-door-raad-later': departure('2026-12-10', 'ontslag-door-raad'),
  'vertrek-ziekte-plotseling': departure('2026-11-26', 'ziekte', { isSudden: true }),
  'vertrek-herindeling': departure('2027-01-01', 'herindeling'),
  'vertrek-ziekte': departure('2027-01-11', 'ziekte'),
  'afwezig-door-ziekte': { ...departure('2027-01-11', 'ziekte'), dates: {} },
  'vertrek-overlijden': departure('2026-11-26', 'overlijden', { isSudden: true }),
  'vertrek-na-kerst': departure('2026-12-31', 'nieuw-college'),
  'vertrek-na-pasen': departure('2027-03-31', 'eigen-ontslag', { startedOn: '2027-02-26' }),
  doorgaand: {
    lists: ['doorgaand-wethouder'],
    dates: { benoeming: '2026-12-17', vertrek: '2026-12-17' },
  },
  collegewisseling: { lists: ['collegewisseling'], dates: { benoeming: '2027-01-14' } },
  gesprek: { lists: ['functioneringsgesprek'], dates: { gesprek: '2027-01-19' } },
};

let workspace: OpenWorkspace;
beforeAll(async () => {
  workspace = await open({
    '/w/gemeente.yaml': `${minimal}devices:\n  soorten: [laptop, smartphone, iPad]\n  bruikleenovereenkomst: true\n`,
  });
});

function planOf({ lists, dates, startedOn = today, ground, isSudden }: Case): readonly PlannedTask[] {
  const { sources } = workspace;
  const facts: CaseFacts = { id: 'proef', title: 'Proef', startedOn, dates, ground, isSudden };
  const data = startDossier({
    checklists: lists.flatMap((id) => sources.checklists.filter((each) => each.id === id)),
    facts,
    repeated: { device: [], portefeuille: [], collegelid: [] },
    withProposals: true,
  });
  const { dossier } = read(stringify(data));
  return planDossier(dossier, { calendar: workCalendar(sources.profile), today: startedOn });
}

/** A plan as a secretary reads it: per group the day to act, the day to be done, who, and what. */
function written(plan: readonly PlannedTask[]): string {
  const groups = inGroups(plan).map(({ urgency, tasks }) => {
    const lines = tasks.map(({ task, begin, due, notBefore, waitsFor, blockedBy, isLapsed }) => {
      const when = isLapsed
        ? `was ${due ?? ''}`
        : begin === undefined
          ? (due ?? (notBefore === undefined ? '' : `vanaf ${notBefore}`))
          : `${begin} > ${due ?? ''}`;
      const waits = [...(waitsFor === undefined ? [] : [waitsFor]), ...blockedBy].join(', ');
      const end = waits === '' ? '' : ` [wacht op ${waits}]`;
      return `  ${when.padEnd(24)} ${(task.by ?? '-').padEnd(20)} ${task.partOf === undefined ? '' : '- '}${task.title}${end}`;
    });
    return [`${urgency} (${tasks.length})`, ...lines].join('\n');
  });
  return `${groups.join('\n\n')}\n`;
}

describe.each(Object.entries(cases))('the plan of %s', (name, each) => {
  it('is as it was read', async () => {
    await expect(written(planOf(each))).toMatchFileSnapshot(`plans/${name}.txt`);
  });

  it('gives every open task a day or a milestone that it waits for', () => {
    const adrift = planOf(each).filter(
      ({ task, due, notBefore, waitsFor }) =>
        !isClosed(task) && due === undefined && notBefore === undefined && waitsFor === undefined,
    );
    expect(adrift.map(({ task }) => task.id)).toEqual([]);
  });

  it('puts no task before one that it waits for', () => {
    const plan = planOf(each);
    const dues = new Map(plan.map(({ task, due }) => [task.id, due]));
    const wrong = plan.flatMap(({ task, due }) =>
      task.after
        .filter((id) => due !== undefined && (dues.get(id) ?? '') > due)
        .map((id) => `${id} > ${task.id}`),
    );
    expect(wrong).toEqual([]);
  });

  it('moves no task past the milestone that it must precede', () => {
    const late = planOf(each).filter(({ task, due }) => {
      const milestone = /^voor (\S+)$/.exec(task.when ?? '')?.[1];
      const day = milestone === undefined ? undefined : each.dates[milestone];
      return due !== undefined && day !== undefined && due >= day;
    });
    expect(late.map(({ task }) => task.id)).toEqual([]);
  });
});

describe('every shipped list', () => {
  it('can be done as it plans it', () => {
    const found = workspace.sources.checklists.flatMap((checklist) =>
      planFindings(checklist).map(
        (each) =>
          `${checklist.id}: ${each.kind} ${each.task.id}${'other' in each ? ` ${each.other.id}` : ''}`,
      ),
    );
    expect(found).toEqual([]);
  });

  it('says why of every proposal, and of every lead time', () => {
    const tasks = workspace.sources.checklists.flatMap((checklist) =>
      planOf({ lists: [checklist.id], dates: {} }).map(({ task }) => task),
    );
    const bare = tasks.filter(
      (task) =>
        (task.proposal !== undefined && task.proposalReason === undefined) ||
        (task.leadTime !== undefined && task.leadTimeReason === undefined),
    );
    expect([...new Set(bare.map(({ id }) => id))]).toEqual([]);
  });

  it('has a plan that agrees with its words: what must begin early says how long it takes', () => {
    const early = /\b(vroeg|ruim vóór|ruim op tijd|op tijd|weken|maanden)\b/i;
    const tasks = workspace.sources.checklists.flatMap((checklist) =>
      planOf({ lists: [checklist.id], dates: {} }).map(({ task }) => task),
    );
    const silent = tasks.filter(
      ({ title, explanation = '', leadTime, proposal }) =>
        early.test(`${title} ${explanation}`) && leadTime === undefined && proposal === undefined,
    );
    expect([...new Set(silent.map(({ id }) => id))]).toEqual([]);
  });
});
