import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../src/app/outcome.ts';
import { chooseAgreements } from '../../src/app/review/choose-agreements.ts';
import { openReview, type LiveReview } from '../../src/app/review/live-review.ts';
import { runWhileBroken } from '../support/broken-meanwhile.ts';
import { filesOf } from '../support/memory-files.ts';
import { memoryWorld, type MemoryWorld, type MemoryWorldSettings } from '../support/memory-world.ts';
import { root } from '../support/root.ts';

const profile = '/w/gemeente.yaml';
const round = '/w/.gemeente/herziening-werkwijzer.json';
const request = { folder: '/w', document: 'werkwijzer', startsOver: false, mayEnd: false };

function example(settings?: MemoryWorldSettings): MemoryWorld {
  return memoryWorld(filesOf(`${root}examples/voorbeelddam`, '/w'), settings);
}

function valueOf<T>(outcome: Outcome<T>): T {
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
  return outcome.value;
}

const open = async (world: MemoryWorld): Promise<LiveReview> => valueOf(await openReview(request, world));

/** A world in which somebody else changes the profile right before its lock is taken. */
function changedMeanwhile(change: (text: string) => string): MemoryWorld {
  return example({
    beforeLock: (path, world) => {
      if (path === profile) world.put(path, change(world.textOf(path) ?? ''));
    },
  });
}

function codes(outcome: Outcome<unknown>): readonly string[] {
  if (outcome.kind === 'problems') return outcome.diagnostics.map(({ code }) => code);
  return outcome.kind === 'refused' ? [outcome.refusal.code] : [];
}

describe('a review', () => {
  it('of what is no reviewed document is refused', async () => {
    const world = example();
    expect(codes(await openReview({ ...request, document: 'rollen' }, world))).toEqual([
      'review/no-agreements',
    ]);
    expect(codes(await openReview({ ...request, document: 'werkwijzr' }, world))).toEqual([
      'review/unknown-document',
    ]);
  });

  it('is not opened on a profile with errors, nor to be ended before the last one', async () => {
    const world = example({ today: '2026-08-17' });
    expect(await openReview({ ...request, mayEnd: true }, world)).toMatchObject({
      refusal: { code: 'review/before-last', day: '2026-08-17', last: '2026-08-18' },
    });
    world.put(profile, (world.textOf(profile) ?? '').replace('dag: dinsdag', 'dag: feestdag'));
    const broken = await openReview(request, world);
    expect(broken).toMatchObject({ kind: 'problems', diagnostics: [{ source: { file: 'gemeente.yaml' } }] });
    expect(broken.kind === 'problems' && broken.texts.has('gemeente.yaml')).toBe(true);
  });

  it('finds agreements by id and by section, and refuses what it does not know', async () => {
    const live = await open(example());
    const none = { names: [], all: false };
    const { id = '', section = '' } = live.state.agreements[0] ?? {};
    const ofSection = live.state.agreements.filter((each) => each.section === section).map((each) => each.id);
    await live.dispatch({ kind: 'judge', id, verdict: 'behouden' });
    const named = { names: [section], all: false };
    expect(valueOf(await chooseAgreements({ keep: named, lapse: named, rewrite: none }, live))).toEqual({
      keep: ofSection.slice(1),
      lapse: ofSection,
      rewrite: undefined,
      lapsedBefore: [],
    });
    const unknown = { names: ['ww-doell'], all: false };
    expect(codes(await chooseAgreements({ keep: unknown, lapse: none, rewrite: none }, live))).toEqual([
      'review/unknown-agreement',
    ]);
  });

  it('remembers many decisions in one write', async () => {
    const world = example();
    const live = await open(world);
    await live.dispatch(
      ...live.state.agreements.map(({ id }) => ({ kind: 'judge', id, verdict: 'behouden' }) as const),
    );
    expect(world.locked).toEqual([round]);
    expect((await open(world)).state.seen.size).toBe(live.state.agreements.length);
  });

  it('keeps the reason why an agreement with words of its own lapses', async () => {
    const world = example();
    const live = await open(world);
    await live.editAgreements([{ kind: 'rewrite', id: 'ww-doel', words: 'Zo doen wij het.' }]);
    await live.editAgreements([{ kind: 'lapse', id: 'ww-doel', reason: 'doen wij niet meer' }]);
    expect(world.textOf(profile)).toContain('tekst: Zo doen wij het.');
    expect(world.textOf(profile)).toContain('vervalt: true # doen wij niet meer');
  });

  it('lets agreements lapse and gives words as one change of the profile', async () => {
    const world = example();
    const live = await open(world);
    const saved = await live.editAgreements([
      { kind: 'lapse', id: 'ww-agenda-prive', reason: 'doen wij niet meer' },
      { kind: 'rewrite', id: 'ww-doel', words: 'Zo doen wij het.' },
    ]);
    expect(saved.kind).toBe('done');
    expect(world.locked).toEqual([profile, round]);
    expect(world.textOf(profile)).toContain('vervalt: true # doen wij niet meer');
    expect(world.textOf(profile)).toContain('tekst: Zo doen wij het.');
    expect(live.changed).toEqual(['gemeente.yaml']);
    expect([...live.lapsed]).toContain('ww-agenda-prive');
    expect([live.state.seen.get('ww-agenda-prive'), live.state.seen.get('ww-doel')]).toEqual([
      'vervallen',
      'gewijzigd',
    ]);
  });

  it('does not write what would be an error, and says which', async () => {
    const world = example();
    const before = world.textOf(profile);
    const live = await open(world);
    const outcome = await live.editAgreements([
      { kind: 'rewrite', id: 'ww-doel', words: 'Fout {{bestaat.niet}}' },
    ]);
    expect(outcome).toMatchObject({
      refusal: { code: 'profile/new-errors', diagnostics: [{ severity: 'error' }] },
    });
    expect(await live.settled()).toBe(outcome);
    expect(world.textOf(profile)).toBe(before);
    expect(live.state.seen.size).toBe(0);
  });

  it('changes a value, and refuses when it is no longer what was shown', async () => {
    const agreementWith = (
      live: LiveReview,
    ): readonly [string, ReturnType<LiveReview['valuesOf']>[number]] => {
      for (const each of live.state.agreements)
        for (const value of live.valuesOf(each))
          if (value.path === 'college.vergadering.dag') return [each.id, value];
      throw new Error('no agreement shows the day');
    };
    const world = example();
    const live = await open(world);
    expect((await live.changeValue(...agreementWith(live), 'woensdag')).kind).toBe('done');
    expect(world.textOf(profile)).toContain('dag: woensdag');

    const other = changedMeanwhile((text) => text.replace('dag: dinsdag', 'dag: maandag'));
    const late = await open(other);
    expect(codes(await late.changeValue(...agreementWith(late), 'woensdag'))).toEqual([
      'profile/changed-meanwhile',
    ]);
    expect(other.textOf(profile)).toContain('dag: maandag');
  });

  it('keeps what somebody else wrote in the profile meanwhile', async () => {
    const world = changedMeanwhile((text) => text.replace('naam: Voorbeelddam', 'naam: Andersdam'));
    const live = await open(world);
    expect((await live.editAgreements([{ kind: 'lapse', id: 'ww-doel', reason: undefined }])).kind).toBe(
      'done',
    );
    expect(world.textOf(profile)).toContain('naam: Andersdam');
    expect(world.textOf(profile)).toContain('id: ww-doel');
  });

  it('tells of a profile that broke meanwhile, and leaves it as it became', async () => {
    const broken = (text: string): string => text.replace('dag: dinsdag', 'dag: feestdag');
    const world = changedMeanwhile(broken);
    const live = await open(world);
    const outcome = await live.editAgreements([{ kind: 'lapse', id: 'ww-doel', reason: undefined }]);
    expect(outcome).toMatchObject({ kind: 'problems', diagnostics: [{ source: { file: 'gemeente.yaml' } }] });
    expect(world.textOf(profile)).toBe(broken(example().textOf(profile) ?? ''));
  });

  it('is not held up by an error in a file that it does not change', async () => {
    const world = example();
    const live = await open(world);
    world.put('/w/overleggen/stuk.yaml', '- kapot\n');
    expect((await live.editAgreements([{ kind: 'lapse', id: 'ww-doel', reason: undefined }])).kind).toBe(
      'done',
    );
  });

  it('ends when everything was looked at, or that was agreed to', async () => {
    const world = example();
    const live = await open(world);
    const total = live.state.agreements.length;
    await live.dispatch({ kind: 'judge', id: 'ww-doel', verdict: 'behouden' });
    expect(await live.finish({ isAgreed: false })).toMatchObject({
      refusal: { code: 'review/incomplete', left: total - 1, total },
    });
    expect((await live.finish({ isAgreed: true })).kind).toBe('done');
    expect(world.textOf(profile)).toContain('laatst_herzien: 2026-12-01, wijzigingen_sinds: 2026-08-18');
    expect(world.textOf(round)).toBeUndefined();
    expect(live.next).toBe('2027-12-01');
  });
});

describe('a profile that breaks between looking and locking', () => {
  it.each([
    ['lapses', ['--vervalt', 'ww-doel']],
    ['gets words', ['--wijzig', 'ww-doel', '--tekst', 'Zo doen wij het.']],
    ['is stamped', ['--afronden', '--toch']],
  ])('stays as it became, and its problems are told, when an agreement %s', async (_, options) => {
    const folder = mkdtempSync(join(tmpdir(), 'gemeente-meanwhile-'));
    cpSync(`${root}examples/voorbeelddam`, folder, { recursive: true });
    const run = await runWhileBroken(['review', ...options], { folder, path: join(folder, 'gemeente.yaml') });
    expect(run.locked).toBe(1);
    expect(run.left).toBe('- kapot\n');
    expect([run.status, run.stdout]).toEqual([1, '']);
    expect(run.stderr).toContain('gemeente.yaml:1');
    expect(run.stderr).toContain('Deze wijziging is niet bewaard.');
  });
});
