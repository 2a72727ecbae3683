import { describe, expect, it } from 'vitest';
import { startFill, stepFill, type FillEvent, type FillState } from '../../../src/setup/fill/fill-session.ts';

interface Asked {
  readonly path: string;
}
const asked = (...paths: readonly string[]): readonly Asked[] => paths.map((path) => ({ path }));
const all = asked('a', 'b', 'c');

/** Answers the current question: it is no longer left. */
function answer(state: FillState<Asked>): FillState<Asked> {
  const path = state.current?.path ?? '';
  return stepFill(state, { kind: 'saved', path, left: state.questions.filter((each) => each.path !== path) });
}

function after(state: FillState<Asked>, ...events: readonly FillEvent<Asked>[]): FillState<Asked> {
  return events.reduce(stepFill, state);
}

describe('a session that fills in', () => {
  it('asks one after another, and ends', () => {
    let state = startFill(all);
    for (const path of ['a', 'b', 'c']) {
      expect(state.current?.path).toBe(path);
      state = answer(state);
    }
    expect(state).toMatchObject({ current: undefined, answered: 3, questions: [] });
  });

  it('does not ask what was skipped again, but keeps it', () => {
    const state = answer(answer(after(startFill(all), { kind: 'skip' })));
    expect(state.current).toBeUndefined();
    expect(state.questions).toEqual(asked('a'));
    expect(startFill(state.questions).current?.path).toBe('a');
  });

  it('goes back to what was answered or skipped, and goes on from there', () => {
    let state = after(answer(startFill(all)), { kind: 'skip' });
    expect(state.current?.path).toBe('c');
    state = after(state, { kind: 'back' });
    expect(state.current?.path).toBe('b');
    state = after(state, { kind: 'back' });
    expect(state.current?.path).toBe('a');
    expect(after(state, { kind: 'back' }).current?.path).toBe('a');
    state = answer(state);
    expect(state.current?.path).toBe('b');
    expect(state.answered).toBe(1);
  });

  it('follows what is left on disk: a colleague answered too, and an answer raised a question', () => {
    const state = stepFill(startFill(all), { kind: 'saved', path: 'a', left: asked('c', 'd') });
    expect(state.current?.path).toBe('c');
    expect(answer(state).current?.path).toBe('d');
  });

  it('asks more when somebody wants to', () => {
    const done = answer(startFill(asked('a')));
    expect(done.current).toBeUndefined();
    const more = after(done, { kind: 'more', questions: asked('x', 'y') });
    expect(more.current?.path).toBe('x');
    expect(after(more, { kind: 'skip' }).current?.path).toBe('y');
  });
});
