/** A calendar that is given exports during the life of a dossier holds what it must, on one computer and on two. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportAgendas, type AgendaChoice, type AgendaExport } from '../../src/app/agenda/export-agendas.ts';
import { chooseAppointments, type Known } from '../../src/app/agenda/choose-appointments.ts';
import { makeFiles } from '../../src/app/documents/make.ts';
import { prepareDocuments } from '../../src/app/documents/prepare.ts';
import { writeFiles } from '../../src/app/documents/write.ts';
import { checkFiles } from '../../src/app/check/check-files.ts';
import { addDays } from '../../src/calendar/day.ts';
import { taskAgenda } from '../../src/document/agenda/task-agenda.ts';
import type { SheetTask } from '../../src/document/task-sheet.ts';
import { writeAgenda } from '../../src/output/ics/write.ts';
import { findFormat } from '../../src/output/registry.ts';
import { Calendar, eventsIn, textOf } from '../support/calendars.ts';
import { filesOf } from '../support/memory-files.ts';
import { memoryWorld, type MemoryWorld } from '../support/memory-world.ts';
import { root } from '../support/root.ts';
import { listCode } from '../../src/returned/list-code.ts';
import { sheetTask, taskSheet } from '../support/dated-tasks.ts';

const days = fc.integer({ min: 0, max: 60 }).map((count) => addDays('2026-12-01', count));
const acts = fc.oneof(
  fc.record({
    act: fc.constant('status' as const),
    task: fc.nat(4),
    to: fc.constantFrom('open' as const, 'bezig' as const, 'afgehandeld' as const, 'vervalt' as const),
  }),
  fc.record({ act: fc.constant('move' as const), task: fc.nat(4), to: fc.option(days, { nil: undefined }) }),
  fc.record({ act: fc.constant('remove' as const), task: fc.nat(4) }),
  fc.record({ act: fc.constant('title' as const), task: fc.nat(4), to: fc.string({ maxLength: 20 }) }),
  fc.record({ act: fc.constant('sleep' as const), days: fc.nat(9) }),
  fc.record({ act: fc.constant('export' as const), by: fc.nat(1) }),
);

describe('the life of a dossier', () => {
  it('is followed by a calendar that gets only what changed', () => {
    fc.assert(
      fc.property(fc.array(acts, { maxLength: 40 }), (script) => {
        let tasks: readonly SheetTask[] = [0, 1, 2, 3, 4].map((index) =>
          sheetTask({ id: `t${index}`, number: index + 1 }),
        );
        let today = '2026-12-01';
        const machines = [0, 1].map(() => ({ calendar: new Calendar(), known: new Map() as Known }));
        const change = (index: number, different: Partial<SheetTask>): void => {
          tasks = tasks.map((task) => (task.id === `t${index}` ? { ...task, ...different } : task));
        };
        const send = (machine: number): number => {
          const agenda = taskAgenda(taskSheet(tasks), { date: today, isConfidential: false });
          const { chosen, known } = chooseAppointments(agenda, 'changes', machines[machine]!.known);
          machines[machine]!.known = known;
          expect(machines[machine]!.calendar.take(writeAgenda(agenda, chosen))).toBe(0);
          const wanted = agenda.live.map(({ uid, summary }) => [uid, summary]).toSorted();
          const held = [...machines[machine]!.calendar.entries]
            .map(([uid, { summary }]) => [uid, summary])
            .toSorted();
          expect(held.map(([uid]) => uid)).toEqual(wanted.map(([uid]) => uid));
          return chosen.length;
        };
        for (const step of script) {
          if (step.act === 'status') change(step.task, { status: step.to });
          else if (step.act === 'move') change(step.task, { due: step.to });
          else if (step.act === 'title') change(step.task, { title: step.to });
          else if (step.act === 'remove') tasks = tasks.filter(({ id }) => id !== `t${step.task}`);
          else if (step.act === 'sleep') today = addDays(today, step.days);
          else {
            send(step.by);
            expect(send(step.by)).toBe(0);
          }
        }
        for (const machine of [0, 1]) send(machine);
        // Two computers agree: what one calendar holds, the other holds, but for when it was told.
        const plain = ({ calendar }: (typeof machines)[number]): unknown =>
          [...calendar.entries].map(([uid, { summary, start }]) => [uid, summary, start]).toSorted();
        expect(plain(machines[0]!)).toEqual(plain(machines[1]!));
      }),
      { numRuns: 60, seed: 1 },
    );
  });

  it('gives a number that never falls while days go by, on every computer the same', () => {
    fc.assert(
      fc.property(days, days, (one, other) => {
        const [early, late] = [one, other].toSorted();
        const sequence = (date: string | undefined): number =>
          taskAgenda(taskSheet([sheetTask()]), { date, isConfidential: false }).sequence;
        expect(sequence(early)).toBeLessThanOrEqual(sequence(late));
        expect(sequence(early)).toBe(sequence(early));
      }),
    );
  });
});

const dossier = 'vertrek-wethouder-zorg';
const path = `/w/dossiers/${dossier}.yaml`;
const usual: AgendaChoice = { scope: 'changes', isApart: false };

interface Run {
  readonly ids?: readonly string[];
  readonly dossier?: string | undefined;
  readonly date?: string;
}

async function made(world: MemoryWorld, run: Run = {}): Promise<Parameters<typeof exportAgendas>[0]> {
  const prepared = await prepareDocuments(
    {
      folder: '/w',
      documents: run.ids ?? ['actielijst'],
      formats: [findFormat('ics')!],
      names: false,
      publicOnly: false,
      dossier: 'dossier' in run ? run.dossier : dossier,
      date: run.date ?? '2026-12-01',
    },
    world,
  );
  if (prepared.kind !== 'done') throw new Error(JSON.stringify(prepared));
  const files = await makeFiles(prepared.value, {}, world);
  if (files.kind !== 'done') throw new Error(JSON.stringify(files));
  return files.value;
}

/** Exports and writes. */
async function exported(
  world: MemoryWorld,
  choice: Partial<AgendaChoice> = {},
  run: Run = {},
): Promise<AgendaExport> {
  const outcome = await exportAgendas(await made(world, run), { ...usual, ...choice }, world);
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
  for await (const file of writeFiles(outcome.value.made, world)) expect(file.kept).toBeUndefined();
  outcome.value.remember();
  return outcome.value;
}

function example(): MemoryWorld {
  const { '/w/documenten/x': _, ...files } = filesOf(`${root}examples/voorbeelddam`, '/w');
  return memoryWorld(files);
}

function events(result: AgendaExport): readonly string[] {
  return result.made.files.flatMap(({ bytes }) =>
    eventsIn(bytes).map((event) => `${textOf(event, 'status')} ${textOf(event, 'summary')}`),
  );
}

const tick = (world: MemoryWorld): void =>
  world.put(
    path,
    (world.textOf(path) ?? '').replace(
      /(id: ontslagbrief-inleveren[^]*?)status: open/,
      '$1status: afgehandeld\n    afgehandeld_op: 2026-12-02',
    ),
  );

const code = listCode('gm9999', { id: dossier });

describe('exporting', () => {
  it('gives everything once, then nothing, then what changed', async () => {
    const world = example();
    const first = await exported(world);
    expect(first.agendas[0]).toMatchObject({ before: undefined, counts: { changed: 0, cancelled: 0 } });
    expect(events(first).length).toBeGreaterThan(20);
    const file = world.textOf(`/w/documenten/actielijst-${dossier}.ics`);
    const second = await exported(world, {}, { date: '2026-12-02' });
    expect(second.made.files).toEqual([]);
    expect(second.agendas[0]).toMatchObject({
      before: '2026-12-01',
      counts: { isNew: 0, changed: 0, cancelled: 0 },
    });
    expect(world.textOf(`/w/documenten/actielijst-${dossier}.ics`)).toBe(file);
    tick(world);
    const third = await exported(world, {}, { date: '2026-12-02' });
    expect(events(third).filter((each) => each.startsWith('CANCELLED'))).toEqual([
      'CANCELLED Klaar: 1 Ontslagbrief een maand vooraf inleveren (wethouder)',
    ]);
  });

  it('gives everything again after all was taken out, and does not say that the rest is there', async () => {
    const world = example();
    const all = events(await exported(world)).length;
    await exported(world, { scope: 'remove' });
    const again = await exported(world);
    expect(events(again)).toHaveLength(all);
    expect(again.agendas[0]).toMatchObject({ before: undefined, counts: { isNew: all } });
  });

  it('remembers in a folder that git skips, without words of the dossier', async () => {
    const world = example();
    await exported(world);
    expect(world.textOf('/w/.gemeente/agenda/.gitignore')).toBe('*\n');
    const memory = world.textOf(`/w/.gemeente/agenda/lijst-${code}.json`) ?? '';
    expect(JSON.parse(memory)).toMatchObject({ dag: '2026-12-01' });
    expect(memory).not.toContain('Ontslagbrief');
  });

  it.each([
    'rommel',
    '[]',
    '{"dag":1}',
    '{"dag":"2026-12-01","afspraken":{"x":{"dag":"morgen","kenmerk":"y"}}}',
  ])('gives everything when what it remembers is broken: %s', async (broken) => {
    const world = example();
    const all = events(await exported(world)).length;
    world.put(`/w/.gemeente/agenda/lijst-${code}.json`, broken);
    expect(events(await exported(world))).toHaveLength(all);
  });

  it('gives everything again on request, the same bytes whatever was given before', async () => {
    const [one, other] = [example(), example()];
    await exported(one);
    const bytes = async (world: MemoryWorld): Promise<Uint8Array | undefined> =>
      (await exported(world, { scope: 'all' })).made.files[0]?.bytes;
    expect(await bytes(one)).toEqual(await bytes(other));
  });

  it('takes everything out again, and begins anew after that', async () => {
    const world = example();
    const all = events(await exported(world)).length;
    tick(world);
    const removed = await exported(world, { scope: 'remove' });
    expect(removed.made.files.map(({ name }) => name)).toEqual([`agenda-${dossier}-weghalen.ics`]);
    expect(events(removed).every((each) => each.startsWith('CANCELLED'))).toBe(true);
    expect(removed.agendas[0]?.counts.cancelled).toBe(all);
    // On a computer that knows of no export, all of it may have been exported elsewhere.
    expect(events(await exported(example(), { scope: 'remove' })).length).toBeGreaterThan(all);
    expect((await exported(world)).agendas[0]).toMatchObject({
      counts: { isNew: all - 1, changed: 0, cancelled: 0 },
    });
  });

  it('gives the tasks of one role alone, by its id or name, under a name of their own', async () => {
    const world = example();
    for (const role of ['ict', 'I&A']) {
      const result = await exported(world, { role, scope: 'all' });
      expect(result.made.files.map(({ name }) => name)).toEqual([`agenda-${dossier}-door-ict.ics`]);
      expect(events(result).every((each) => each.endsWith('(I&A)'))).toBe(true);
    }
    const unknown = await exportAgendas(await made(world), { ...usual, role: 'tovenaar' }, world);
    expect(unknown).toMatchObject({
      kind: 'refused',
      refusal: { code: 'list/unknown-role', typed: 'tovenaar' },
    });
  });

  it('gives each task a file of its own on request', async () => {
    const { made: files } = await exported(example(), { isApart: true });
    expect(files.files.length).toBeGreaterThan(20);
    for (const { name, bytes } of files.files) {
      expect(name).toMatch(/^agenda-vertrek-wethouder-zorg-taak-\d+\.ics$/);
      expect(eventsIn(bytes)).toHaveLength(1);
    }
  });

  it('says when a calendar has a newer version already', async () => {
    const world = example();
    await exported(world, {}, { date: '2026-12-10' });
    tick(world);
    expect((await exported(world, {}, { date: '2026-12-02' })).agendas[0]?.isOlder).toBe(true);
  });

  it('is checked by what the file was made from, whatever part of it it holds', async () => {
    const world = example();
    const state = async (date?: string): Promise<string | undefined> =>
      (await checkFiles(await made(world, date === undefined ? {} : { date }), world))[0]?.state;
    expect(await state()).toBe('missing');
    await exported(world);
    expect(await state('2026-12-24')).toBe('current');
    tick(world);
    expect(await state()).toBe('stale');
    await exported(world, {}, { date: '2026-12-02' });
    expect(await state()).toBe('current');
  });

  it('gives the meetings that recur with the working agreements', async () => {
    const world = example();
    const run = { ids: ['werkwijzer'], dossier: undefined };
    const [agenda] = (await exported(world, {}, run)).agendas;
    expect(agenda).toMatchObject({ isOfDossier: false, counts: { isNew: 3 }, missing: [] });
    world.put(
      '/w/gemeente.yaml',
      (world.textOf('/w/gemeente.yaml') ?? '').replace("begin: '09:00'", "begin: '10:00'"),
    );
    const next = await exported(world, {}, run);
    expect(events(next)).toEqual(['CONFIRMED Portefeuillehoudersoverleg (PFO)']);
  });
});
