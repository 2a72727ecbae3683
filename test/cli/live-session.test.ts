import { describe, expect, it } from 'vitest';
import { makeWorkCalendar } from '../../src/calendar/working-days.ts';
import type { Act } from '../../src/checklist/acts.ts';
import { startSession } from '../../src/checklist/session.ts';
import { LiveSession } from '../../src/cli/dossiers/live-session.ts';
import type { World } from '../../src/app/world.ts';
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
  const state = startSession({
    dossier: stored.dossier,
    calendar: makeWorkCalendar({}),
    today: '2026-11-24',
    roleName: (id) => id,
    height: 10,
  });
  const disk = (): string => new TextDecoder().decode(files.contents.get(path));
  const others = (act: Act): void =>
    void files.contents.set(path, new TextEncoder().encode(read(disk()).act(act).text));
  return { session: new LiveSession(state, stored, { path, world }), disk, others, files };
}

describe('a session on a dossier that others change too', () => {
  it('writes what is done, and takes over what they did to other tasks', async () => {
    const { session, disk, others } = live();
    others({ kind: 'tick', ids: ['b'], on: '2026-11-23', by: 'EdB' });
    session.tick('a');
    expect(session.state.dossier.tasks[0]?.status).toBe('afgehandeld');
    await session.settled();
    expect(read(disk()).dossier.tasks.map(({ status }) => status)).toEqual(['afgehandeld', 'afgehandeld']);
    expect(session.state.dossier.tasks[1]?.doneBy).toBe('EdB');
  });

  it('leaves a decision of theirs about the same task, and says so', async () => {
    const { session, disk, others } = live();
    others({ kind: 'skip', ids: ['a'], reason: 'deed al' });
    session.tick('a');
    await session.settled();
    expect(read(disk()).dossier.tasks[0]).toMatchObject({ status: 'vervalt', reason: 'deed al' });
    expect(session.state.dossier.tasks[0]).toMatchObject({ status: 'vervalt', reason: 'deed al' });
    expect(session.state.notice).toContain('Een collega was u voor');
    expect(session.state.undo).toEqual([]);
  });

  it('does not show as done what could not be written, and writes again once it can', async () => {
    const { session, disk, files } = live();
    files.contents.delete(path);
    session.tick('a');
    await session.settled();
    expect(session.state.dossier.tasks[0]?.status).toBe('open');
    expect(session.state.notice).toContain('Niet bewaard');
    expect(session.failure).toBeDefined();
    files.contents.set(path, new TextEncoder().encode(text));
    session.tick('a');
    await session.settled();
    expect(session.failure).toBeUndefined();
    expect(read(disk()).dossier.tasks[0]?.status).toBe('afgehandeld');
  });

  it('writes acts in the order in which they were done', async () => {
    const { session, disk } = live();
    session.tick('a');
    session.dispatch({ kind: 'undo' });
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
});
