/**
 * Every shipped list as a plan, in the cases that occur: printed as a secretary would read it, kept in `plans/`, and
 * read by people. A change there is a change in what she is told to do today.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { everyTask } from '../../src/checklist/checklists.ts';
import { caseView, inCase } from '../../src/checklist/in-case.ts';
import { planFindings } from '../../src/checklist/plan-findings.ts';
import { inGroups } from '../../src/checklist/plan-order.ts';
import { planDossier, workCalendar, type PlannedTask } from '../../src/checklist/plan.ts';
import { startDossier, type CaseFacts } from '../../src/checklist/start.ts';
import { isClosed } from '../../src/checklist/dossier.ts';
import { requestsIn } from '../../src/checklist/requests.ts';
import { rawText } from '../../src/profile/leaf.ts';
import type { OpenWorkspace } from '../../src/document/open-workspace.ts';
import { read } from '../support/dossiers.ts';
import { minimal, open } from '../support/workspace.ts';

const today = '2026-11-26';

interface Case {
  readonly lists: readonly string[];
  readonly dates: Readonly<Record<string, string>>;
  readonly startedOn?: string;
  readonly ground?: string | undefined;
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
  'vertrek-ontslag-door-raad-over-45-dagen': departure('2027-01-11', 'ontslag-door-raad'),
  'vertrek-zonder-grond': { ...departure('2027-01-11', ''), ground: undefined },
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
    const lines = tasks.map(({ task, begin, due, notBefore, waitsFor, blockedBy, isLapsed, doneAtBest }) => {
      const when = isLapsed
        ? `was ${due ?? ''}`
        : begin === undefined
          ? (due ?? (notBefore === undefined ? '' : `vanaf ${notBefore}`))
          : `${begin} > ${due ?? ''}`;
      const atBest = doneAtBest === undefined ? '' : ` (op zijn vroegst ${doneAtBest})`;
      // A milestone and the task that sets it may bear one id.
      const waits = [...new Set([...(waitsFor === undefined ? [] : [waitsFor]), ...blockedBy])].join(', ');
      const end = waits === '' ? '' : ` [wacht op ${waits}]`;
      return `  ${when.padEnd(24)} ${(task.by ?? '-').padEnd(20)} ${task.partOf === undefined ? '' : '- '}${task.title}${atBest}${end}`;
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

/** Ids in the order in which a plan shows them, and their place in it. */
function placesIn(name: keyof typeof cases): (id: string) => number {
  const ids = inGroups(planOf(cases[name] as Case)).flatMap(({ tasks }) => tasks.map(({ task }) => task.id));
  return (id) => ids.indexOf(id);
}

/** Whether a task asks something of the alderman in a case, and does not only tell it. */
function asksAlderman(id: string, { ground, isSudden, dates }: Case): boolean {
  const facts = caseView({ ground, isSudden, dates });
  const task = everyTask(workspace.sources.checklists).find((each) => each.id === id);
  const view = task === undefined ? undefined : inCase(task, facts)?.view;
  return view !== undefined && rawText(requestsIn(view)['wethouder'], 'vraag') !== undefined;
}

describe('the order of work', () => {
  const news = [
    'college-inlichten',
    'raad-over-vertrek-informeren',
    'medewerkers-informeren',
    'pers-informeren',
    'partners-informeren',
  ];
  const departures = Object.keys(cases).filter((name) => name.startsWith('vertrek-'));

  it.each(departures)('brings news from college to council, staff, public and partners: %s', (name) => {
    const plan = planOf(cases[name] as Case);
    const told = news.flatMap((id) => plan.find(({ task }) => task.id === id) ?? []);
    const days = told.map(({ due }) => due ?? '');
    expect(days).toEqual(days.toSorted());
    // Who is told later waits for somebody who is told earlier.
    const ids = told.map(({ task }) => task.id);
    for (const { task } of told.filter(
      ({ task: { id } }) => id !== ids[0] && id !== 'medewerkers-informeren',
    ))
      if (ids.includes('pers-informeren'))
        expect(
          task.after.some((id) => ids.includes(id)),
          task.id,
        ).toBe(true);
  });

  it.each(['vertrek-ziekte', 'vertrek-ziekte-plotseling', 'afwezig-door-ziekte'])(
    'asks nothing of who is ill before the contact is agreed: %s',
    (name) => {
      const each = cases[name] as Case;
      const plan = planOf(each);
      expect(placesIn(name)('ziekte-contact-afspreken')).toBe(0);
      const soon = plan.filter(({ task, due }) => asksAlderman(task.id, each) && (due ?? '') <= '2026-12-02');
      const early = soon.filter(({ blockedBy }) => !blockedBy.includes('ziekte-contact-afspreken'));
      expect(early.map(({ task }) => task.id)).toEqual([]);
    },
  );

  it.each(['vertrek-eigen-ontslag-direct', 'vertrek-ontslag-door-raad', 'vertrek-ziekte-plotseling'])(
    'opens the kept copy before anything private leaves it: %s',
    (name) => {
      const place = placesIn(name);
      expect(place('bewaarde-kopie-openen')).toBeLessThan(place('mailbox-prive-scheiden'));
    },
  );

  it.each(departures.filter((name) => name !== 'vertrek-overlijden'))(
    'makes the overview first, then the files, then the document: %s',
    (name) => {
      const place = placesIn(name);
      expect(place('overzicht-portefeuilles')).toBeLessThan(place('dossieroverdracht-portefeuille'));
      expect(place('dossieroverdracht-portefeuille')).toBeLessThan(place('overdrachtsdocument'));
    },
  );

  it('begins an appointment in three weeks with what cannot be made up', () => {
    const place = placesIn('benoeming-over-3-weken');
    // Nobody can begin before the mail to them is out.
    expect(place('verzoeken-sturen')).toBe(0);
    expect(place('vog-aanvragen')).toBe(1);
    expect(place('risicoanalyse-integriteit')).toBe(2);
    expect(place('dagen-vaststellen')).toBeLessThan(10);
    expect(place('integriteitsgesprek')).toBeGreaterThan(place('risicoanalyse-integriteit'));
  });

  it.each(departures)('sends the requests before anybody needs theirs, and after the news: %s', (name) => {
    const each = cases[name] as Case;
    const place = placesIn(name);
    const sent = place('verzoeken-versturen');
    expect(sent).toBeGreaterThan(-1);
    if (place('pers-informeren') >= 0 && each.ground !== 'ontslag-door-raad')
      expect(place('pers-informeren')).toBeLessThan(sent);
    if (each.isSudden === true) return;
    // Who does not know of a departure yet is not asked to work on it.
    const uninformed = ['archief', 'ict', 'hrm', 'financien', 'beleidsmedewerker'];
    const plan = inGroups(planOf(each)).flatMap(({ tasks }) => tasks);
    const early = plan.slice(0, sent).filter(({ task }) => uninformed.includes(task.by ?? ''));
    expect(early.map(({ task }) => task.id)).toEqual([]);
  });

  it('lets the overview of portfolios be made by the secretariat, unless agreed otherwise', () => {
    const task = planOf(cases['vertrek-eigen-ontslag'] as Case).find(
      ({ task: { id } }) => id === 'overzicht-portefeuilles',
    );
    expect(task?.task.by).toBe('bestuurssecretariaat');
  });

  it('asks for the first days only while they are not all known', () => {
    expect(placesIn('benoeming-over-3-weken')('dagen-vaststellen')).toBeGreaterThan(-1);
    expect(placesIn('benoeming-alle-dagen-bekend')('dagen-vaststellen')).toBe(-1);
  });

  it('plans a letter of resignation on the working day a month before the departure, or the one before it', () => {
    const letter = (name: string): string | undefined =>
      planOf(cases[name] as Case).find(({ task }) => task.id === 'ontslagbrief-inleveren')?.due;
    expect(letter('vertrek-eigen-ontslag')).toBe('2026-12-11');
    // 28 February is a Sunday.
    expect(letter('vertrek-na-pasen')).toBe('2027-02-26');
  });

  it('proposes nothing around Christmas that can be done before it', () => {
    const plan = planOf(cases['benoeming-na-kerst'] as Case);
    const quiet = plan.filter(({ due = '' }) => due >= '2026-12-24' && due <= '2027-01-01');
    expect(quiet.map(({ task }) => task.id)).toEqual([]);
  });

  it('leaves for after an appointment of tomorrow what it does not need', () => {
    const { dates } = cases['benoeming-morgen'] as Case;
    const plan = planOf(cases['benoeming-morgen'] as Case);
    const due = (id: string): string => plan.find(({ task }) => task.id === id)?.due ?? '';
    for (const id of ['laptop-aanvragen', 'personalia-opvragen', 'inwerkprogramma-wensen', 'verzekeringen'])
      expect(due(id) > (dates['benoeming'] ?? ''), id).toBe(true);
    expect(due('raadscommissie-plannen') < (dates['benoeming'] ?? '')).toBe(true);
  });

  it('begins an appointment of tomorrow with what must and can be done by then', () => {
    const place = placesIn('benoeming-morgen');
    const doable = [
      'raadscommissie-plannen',
      'eed-of-belofte',
      'gasten-beediging',
      'toegangssleutel-regelen',
    ];
    for (const id of doable) expect(place(id), id).toBeLessThan(place('laptop-aanvragen'));
    expect(place('integriteitsgesprek')).toBeLessThan(place('risicoanalyse-integriteit'));
    const lapsed = planOf(cases['benoeming-morgen'] as Case).filter(
      ({ urgency }) => urgency === 'verstreken',
    );
    expect(lapsed.map(({ task }) => task.id)).toEqual([]);
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
