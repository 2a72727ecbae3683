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

/** The part of inquirer's readline that is used here. */
type Readline = Parameters<Parameters<typeof useKeypress>[0]>[1];

/** What a key means; undefined when the list itself deals with it. */
function answerTo(key: Key, readline: Readline, session: LiveSession): ListAnswer | undefined {
  const chosen = session.chosen();
  const { state } = session;
  switch (key.name) {
    case 'tab':
      readline.clearLine(0);
      return { kind: 'more' };
    case 'return':
    case 'enter':
      return chosen === undefined ? undefined : { kind: 'open', id: chosen.task.id };
    case 'escape':
      if (state.search === '') return { kind: 'stop' };
      readline.clearLine(0);
      session.dispatch({ kind: 'search', text: '' });
      return undefined;
    default:
      return type(key, readline, session);
  }
}

/** Keys that move, take back, tick, or search. */
function type(key: Key, readline: Readline, session: LiveSession): ListAnswer | undefined {
  const { state } = session;
  const steps = moves[key.name];
  const search = readline.line.replace(/[\t\r\n]/g, '');
  if (key.ctrl && key.name === 'o') session.dispatch({ kind: 'undo' });
  else if (steps !== undefined) session.dispatch({ kind: 'move', steps: steps(state.height) });
  else if (key.name === 'space' && (state.hasMoved || /^ *$| $/.test(state.search)))
    return tick(readline, session);
  else session.dispatch({ kind: 'search', text: search });
  return undefined;
}

/**
 * A space ticks the chosen task: before any letter, after an arrow, and after another space. Else it is part of what is
 * looked for.
 */
function tick(readline: Readline, session: LiveSession): ListAnswer | undefined {
  const search = session.state.search.trim();
  readline.clearLine(0);
  if (search !== '') readline.write(search);
  session.dispatch({ kind: 'search', text: search });
  const chosen = session.chosen();
  if (chosen === undefined || session.toggle(chosen) === 'done') return undefined;
  return { kind: 'blocked', id: chosen.task.id };
}

/** Empties the screen: at another size, what stood there is broken up differently. */
function wipe(readline: Readline): void {
  const output = readline.output as unknown as {
    readonly unmute: () => void;
    readonly mute: () => void;
    readonly write: (text: string) => void;
  };
  output.unmute();
  output.write('\u001b[2J\u001b[H');
  output.mute();
}

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
      wipe(readline);
      draw();
    });
    return () => {
      stopWatching();
      stopResize();
    };
  }, []);

  useKeypress((event, readline) => {
    if (isDone.current) return;
    const answer = answerTo(event, readline, session);
    if (answer === undefined) return;
    isDone.current = true;
    done(answer);
  });

  const { head, body } = drawSession(session.state, { ...config, size: config.size() });
  return [`${head}\nZoek: ${session.state.search}`, body];
});
