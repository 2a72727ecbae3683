import { createPrompt, useEffect, useKeypress, useRef, useState } from '@inquirer/core';
import type { LiveSession } from '../dossiers/live-session.ts';
import { drawSession, listHeight, type ScreenContext, type ScreenSize } from './screen.ts';

/** What someone wants from the list that the list itself does not do. */
export type ListAnswer =
  { readonly kind: 'open' | 'blocked'; readonly id: string } | { readonly kind: 'more' | 'stop' };

/** What the list is shown with. */
export interface TaskListConfig extends Omit<ScreenContext, 'size'> {
  readonly session: LiveSession;
  readonly size: () => ScreenSize;
  /** Calls back when the screen gets another size; gives a function that ends that. */
  readonly onResize: (changed: () => void) => () => void;
}

interface Key {
  readonly name: string;
  readonly ctrl: boolean;
}

/** Steps of the keys that move. */
const moves: Readonly<Record<string, (height: number) => number>> = {
  up: () => -1,
  down: () => 1,
  pageup: (height) => -height,
  pagedown: (height) => height,
  home: () => -Infinity,
  end: () => Infinity,
};

/**
 * The list of tasks: choose with the arrows, search by typing, tick with the space bar. A thin shell around the pure
 * session: keys become events, the state becomes a screen.
 */
export const taskList: (
  config: TaskListConfig,
  context?: { readonly signal?: AbortSignal; readonly clearPromptOnDone?: boolean },
) => Promise<ListAnswer> = createPrompt<ListAnswer, TaskListConfig>((config, done) => {
  const { session } = config;
  const [, redraw] = useState(0);
  const count = useRef(0);
  const isDone = useRef(false);
  const draw = (): void => redraw(++count.current);

  useEffect((readline) => {
    const fit = (): void => session.dispatch({ kind: 'height', rows: listHeight(config.size()) });
    fit();
    if (session.state.search !== '') readline.write(session.state.search);
    const stopWatching = session.onChange(draw);
    const stopResize = config.onResize(() => {
      fit();
      // What stood on the screen is broken up differently now: begin with an empty one.
      const output = readline.output as unknown as {
        unmute: () => void;
        mute: () => void;
        write: (text: string) => void;
      };
      output.unmute();
      output.write('\u001b[2J\u001b[H');
      output.mute();
      draw();
    });
    return () => {
      stopWatching();
      stopResize();
    };
  }, []);

  useKeypress((event, readline) => {
    if (isDone.current) return;
    const key = event as unknown as Key;
    const answer = (given: ListAnswer): void => {
      isDone.current = true;
      done(given);
    };
    const { state } = session;
    const steps = moves[key.name];
    const chosen = session.chosen();
    const search = readline.line.replace(/[\t\r\n]/g, '');
    if (key.name === 'tab') {
      readline.clearLine(0);
      answer({ kind: 'more' });
    } else if (key.name === 'return' || key.name === 'enter') {
      if (chosen !== undefined) answer({ kind: 'open', id: chosen.task.id });
    } else if (key.name === 'escape') {
      if (state.search === '') answer({ kind: 'stop' });
      else readline.clearLine(0);
      session.dispatch({ kind: 'search', text: '' });
    } else if (key.ctrl && key.name === 'o') session.dispatch({ kind: 'undo' });
    else if (steps !== undefined) session.dispatch({ kind: 'move', steps: steps(state.height) });
    else if (search.trim() === '' && search !== '') {
      readline.clearLine(0);
      if (chosen !== undefined && session.toggle(chosen) === 'blocked')
        answer({ kind: 'blocked', id: chosen.task.id });
    } else session.dispatch({ kind: 'search', text: search });
  });

  const { head, body } = drawSession(session.state, { ...config, size: config.size() });
  return [`${head}\nZoek: ${session.state.search}`, body];
});
