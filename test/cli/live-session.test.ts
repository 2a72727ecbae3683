import { describe, expect, it } from 'vitest';
import { EnvironmentError } from '../../src/diagnostics/errors.ts';
import { makeWorkCalendar } from '../../src/calendar/working-days.ts';
import { writeDate } from '../../src/calendar/written.ts';
import type { Act } from '../../src/checklist/acts.ts';
import { LiveSession } from '../../src/app/dossiers/live-session.ts';
import { beginWork } from '../../src/app/dossiers/work.ts';
import type { World } from '../../src/app/world.ts';
import { noticeWords } from '../../src/words/notices.ts';
import { packageAssets } from '../../src/world/node-files.ts';
import { dossierWith, read } from '../support/dossiers.ts';
import { memoryFiles } from '../support/memory-files.ts';

const text = dossierWith(
  '  - id: a\n    titel: Eerst\n    status: open\n\n  - id: b\n    titel: Daarna\n    status: open\n',
);
const path = '/w/dossiers/proef.yaml';

function live(): {
  readonly session: LiveSession;
  readonly disk: () => string;
  readonly others: (act: Act) => void;
  readonly files: ReturnType<typeof memoryFiles>;
} {
  const files = memoryFiles({ [path]: text });
  const lock: World['lock'] = (_, work) => Promise.resolve().then(() => work(() => undefined));
  const world = { files, base: '/w', lock, shipped: packageAssets } as unknown as World;
  const stored = read(text);
  const work = beginWork({
    dossier: stored.dossier,
    calendar: makeWorkCalendar({}),
    today: '2026-11-24',
  });
  const disk = (): string => new TextDecoder().decode(files.contents.get(path));
  const others = (act: Act): void =>
    void files.contents.set(path, new TextEncoder().encode(read(disk()).act(act).text));
  const session = new LiveSession(work, stored, {
    ...{ path, world },
    screenFirst: () => Promise.resolve(),
    newerParts: () => ({
      additions: [{ list: 'taken', after: 'a', items: [{ id: 'c', titel: 'Nieuw', status: 'open' }] }],
      added: [{ id: 'c', title: 'Nieuw' }],
      lost: [],
    }),
  });
  return { session, disk, others, files };
}

/** What the terminal says of what was last done. */
function said({ work: { notice, dossier } }: LiveSession): string {
  return notice === undefined ? '' : noticeWords(notice, dossier);
}

describe('a session on a dossier that others change too', () => {
  it('writes what is done, and takes over what they did to other tasks', async () => {
    const { session, disk, others } = live();
    others({ kind: 'tick', ids: ['b'], on: '2026-11-23', by: 'EdB' });
    session.tick('a');
    expect(session.work.dossier.tasks[0]?.status).toBe('afgehandeld');
    await session.settled();
    expect(read(disk()).dossier.tasks.map(({ status }) => status)).toEqual(['afgehandeld', 'afgehandeld']);
    expect(session.work.dossier.tasks[1]?.doneBy).toBe('EdB');
  });

  it('takes back its own act, not the refused one that came before it', async () => {
    const { session, disk, others } = live();
    others({ kind: 'tick', ids: ['a'], on: '2026-11-23', by: 'EdB' });
    session.tick('a');
    session.act({ kind: 'note', ids: ['b'], text: 'gebeld' });
    await session.settled();
    expect(session.work.undo.map(({ act }) => act.kind)).toEqual(['note']);
    session.undo();
    await session.settled();
    const [first, second] = read(disk()).dossier.tasks;
    expect(first).toMatchObject({ status: 'afgehandeld', doneBy: 'EdB' });
    expect(second?.remark).toBeUndefined();
  });

  it('does not take an act back once they have changed that task', async () => {
    const { session, disk, others } = live();
    session.tick('a');
    await session.settled();
    others({ kind: 'skip', ids: ['a'], reason: 'deed al' });
    session.tick('b');
    await session.settled();
    session.undo();
    session.undo();
    await session.settled();
    expect(read(disk()).dossier.tasks.map(({ status }) => status)).toEqual(['vervalt', 'open']);
    expect(said(session)).toContain('Een collega zette ‘Eerst’ net op vervalt.');
  });

  it('can try an undo again that could not be written', async () => {
    const { session, disk, files } = live();
    session.tick('a');
    await session.settled();
    const kept = files.contents.get(path);
    files.contents.delete(path);
    session.undo();
    await session.settled();
    expect(session.work.undo).toHaveLength(1);
    files.contents.set(path, kept ?? new Uint8Array());
    session.undo();
    await session.settled();
    expect(read(disk()).dossier.tasks[0]?.status).toBe('open');
  });

  it('leaves a decision of theirs about the same task, and says so', async () => {
    const { session, disk, others } = live();
    others({ kind: 'skip', ids: ['a'], reason: 'deed al' });
    session.tick('a');
    await session.settled();
    expect(read(disk()).dossier.tasks[0]).toMatchObject({ status: 'vervalt', reason: 'deed al' });
    expect(session.work.dossier.tasks[0]).toMatchObject({ status: 'vervalt', reason: 'deed al' });
    expect(said(session)).toBe(
      'Een collega zette ‘Eerst’ net op vervalt. Uw wijziging is niet bewaard. Doe die zo nodig opnieuw.',
    );
    expect(session.work.undo).toEqual([]);
  });

  const theirs: Readonly<Record<string, Act>> = {
    status: { kind: 'skip', ids: ['a'], reason: 'deed al' },
    remark: { kind: 'note', ids: ['a'], text: 'gebeld' },
    assignee: { kind: 'assign', ids: ['a'], to: 'EdB' },
    date: { kind: 'date', ids: ['a'], day: '2026-12-01' },
  };
  it.each<[string, Act, lost: string, words: string]>([
    ['a tick', { kind: 'tick', ids: ['a'], on: '2026-11-24' }, 'status', 'zette ‘Eerst’ net op vervalt.'],
    ['a start', { kind: 'begin', ids: ['a'] }, 'status', 'zette ‘Eerst’ net op vervalt.'],
    ['a remark', { kind: 'note', ids: ['a'], text: 'x' }, 'remark', 'de opmerking bij ‘Eerst’.'],
    ['a name', { kind: 'assign', ids: ['a'], to: 'x' }, 'assignee', 'wie ‘Eerst’ oppakt.'],
    ['a day', { kind: 'date', ids: ['a'], day: undefined }, 'date', 'de datum van ‘Eerst’.'],
  ])('refuses %s only when the same of that task changed', async (_, own, lost, words) => {
    for (const [what, other] of Object.entries(theirs)) {
      const { session, disk, others } = live();
      others(other);
      const before = disk();
      session.act(own);
      await session.settled();
      if (what === lost) {
        expect(disk()).toBe(before);
        expect(said(session)).toContain(words);
      } else {
        expect(disk()).toBe(read(before).act(own).text);
        expect(session.work.notice?.kind).toBe('done');
      }
    }
  });

  it('tells what an editor overwrote with an older version, and does it again or leaves it', async () => {
    const { session, disk, others, files } = live();
    const older = disk();
    for (const words of ['gebeld', 'gemaild']) session.act({ kind: 'note', ids: ['a'], text: words });
    await session.settled();
    expect(session.work.gone).toEqual([]);
    const gone = async (): Promise<readonly unknown[]> => {
      files.contents.set(path, new TextEncoder().encode(older));
      await session.refresh();
      return session.work.gone.map((act) => act.kind === 'note' && act.text);
    };
    // Two versions back: the last of them counts.
    expect(await gone()).toEqual(['gemaild']);
    session.again(session.work.gone[0]!);
    await session.settled();
    expect(session.work.gone).toEqual([]);
    expect(read(disk()).dossier.tasks[0]?.remark).toBe('gemaild');
    expect(await gone()).toEqual(['gemaild']);
    session.leaveGone();
    expect(session.work.gone).toEqual([]);
    // What a colleague wrote instead is no loss.
    session.act({ kind: 'note', ids: ['a'], text: 'weer gebeld' });
    await session.settled();
    others({ kind: 'note', ids: ['a'], text: 'van een ander' });
    await session.refresh();
    await session.refresh();
    expect(session.work.gone).toEqual([]);
  });

  it('does not show as done what could not be written, and writes again once it can', async () => {
    const { session, disk, files } = live();
    files.contents.delete(path);
    session.tick('a');
    await session.settled();
    expect(session.work.dossier.tasks[0]?.status).toBe('open');
    expect(said(session)).toBe('Niet bewaard: Het dossier dossiers/proef.yaml is er niet meer.');
    expect(session.failure).toMatchObject({ kind: 'refused', refusal: { code: 'dossier/gone' } });
    files.contents.set(path, new TextEncoder().encode(text));
    session.tick('a');
    await session.settled();
    expect(session.failure).toBeUndefined();
    expect(read(disk()).dossier.tasks[0]?.status).toBe('afgehandeld');
  });

  it('writes acts in the order in which they were done', async () => {
    const { session, disk } = live();
    session.tick('a');
    session.undo();
    session.tick('b');
    session.tick('a');
    await session.settled();
    expect(read(disk()).dossier.tasks.map(({ status }) => status)).toEqual(['afgehandeld', 'afgehandeld']);
    expect(disk()).toBe(
      read(text)
        .act({ kind: 'tick', ids: ['a'], on: '2026-11-24' })
        .act({ kind: 'tick', ids: ['b'], on: '2026-11-24' }).text,
    );
  });

  it('gives the diagnostics of a file that broke meanwhile, and leaves it as it became', async () => {
    const { session, disk, files } = live();
    files.contents.set(path, new TextEncoder().encode('- kapot\n'));
    session.tick('a');
    await session.settled();
    expect(disk()).toBe('- kapot\n');
    expect(session.failure).toMatchObject({
      kind: 'problems',
      diagnostics: [{ source: { file: 'dossiers/proef.yaml' } }],
    });
    expect(said(session)).toContain('Niet bewaard: dossiers/proef.yaml: ');
    await session.addTask({ title: 'Bloemen bestellen' });
    expect(disk()).toBe('- kapot\n');
    expect(session.failure).toMatchObject({ kind: 'problems' });
    expect(said(session)).toContain('Niet bewaard');
  });

  it('goes on when the disk is full, and has the error at the end', async () => {
    const { session, disk, files } = live();
    const full = new EnvironmentError('De schijf is vol.');
    const { replace } = files;
    Object.assign(files, {
      replace: () => {
        throw full;
      },
    });
    session.tick('a');
    await session.settled();
    expect(session.failure).toEqual({ kind: 'failed', error: full });
    expect(said(session)).toBe('Niet bewaard: De schijf is vol.');
    expect(disk()).toBe(text);
    Object.assign(files, { replace });
    await session.update();
    expect(session.failure).toBeUndefined();
  });

  it('adds tasks of its own and of the checklists, and says so', async () => {
    const { session, disk } = live();
    session.tick('a');
    await session.addTask({ title: 'Bloemen bestellen', behind: 'a' });
    expect(said(session)).toBe('Toegevoegd: Bloemen bestellen');
    await session.update();
    expect(said(session)).toBe('Nieuw: 1 taak.');
    const ids = ['a', 'c', 'bloemen-bestellen', 'b'];
    expect(session.work.dossier.tasks.map(({ id }) => id)).toEqual(ids);
    expect(session.work.plan.map(({ task }) => task.id)).toEqual(ids);
    expect(read(disk()).dossier.tasks.map(({ id }) => id)).toEqual(ids);
  });

  it.each([
    [{ kind: 'tick', ids: ['a'], on: '2026-11-24' }, 'Afgevinkt: Eerst'],
    [{ kind: 'begin', ids: ['a'] }, 'Er wordt aan gewerkt: Eerst'],
    [{ kind: 'untick', ids: ['a'] }, 'Weer open: Eerst'],
    [{ kind: 'skip', ids: ['a'], reason: 'nee' }, 'Vervalt: Eerst'],
    [{ kind: 'note', ids: ['a'], text: 'gebeld' }, 'Opmerking bij: Eerst'],
    [{ kind: 'assign', ids: ['a'], to: 'EdB' }, 'Opgepakt: Eerst'],
    [{ kind: 'date', ids: ['a'], day: '2026-12-08' }, `Eerst: dinsdag ${writeDate('2026-12-08')}`],
    [{ kind: 'date', ids: ['a'], day: undefined }, 'Eerst: geen eigen datum meer'],
    [{ kind: 'milestone', id: 'benoeming', day: undefined }, 'benoeming: datum weggehaald'],
  ] satisfies readonly (readonly [Act, string])[])('says what was done: %o', async (act, words) => {
    const { session } = live();
    session.act(act);
    expect(said(session)).toBe(words);
    session.undo();
    expect(said(session)).toBe(`Teruggedraaid: ${words}`);
    session.undo();
    expect(said(session)).toBe('Er is niets om terug te draaien.');
    await session.settled();
  });
});
