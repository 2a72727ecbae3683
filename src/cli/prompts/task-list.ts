import { createPrompt, useEffect, useKeypress, useRef, useState } from '@inquirer/core';
import type { LiveRows } from './live-rows.ts';
import { drawWizard, listHeight, type ScreenContext, type ScreenSize } from './screen.ts';

/** A request that the list itself does not handle. */
export type ListAnswer =
  { readonly kind: 'open' | 'blocked'; readonly id: string } | { readonly kind: 'more' | 'stop' };

/** What showing the list needs. */
export interface TaskListConfig extends Omit<ScreenContext, 'size'> {
  readonly list: LiveRows;
  readonly size: () => ScreenSize;
  /** Calls back when the screen is resized; returns an unsubscribe function. */
  readonly onResize: (changed: () => void) => () => void;
}

interface Key {
  readonly name: string;
  readonly ctrl: boolean;
}

/** Steps of the navigation keys. */
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

/** What a key requests; undefined when the list itself handles it. */
function answerTo(key: Key, readline: Readline, list: LiveRows): ListAnswer | undefined {
  const chosen = list.chosen();
  switch (key.name) {
    case 'tab':
      readline.clearLine(0);
      return { kind: 'more' };
    case 'return':
    case 'enter':
      return chosen === undefined ? undefined : { kind: 'open', id: chosen.task.id };
    case 'escape':
      if (list.rows.search === '') return { kind: 'stop' };
      readline.clearLine(0);
      list.step({ kind: 'search', text: '' });
      return undefined;
    default:
      return type(key, readline, list);
  }
}

/** Keys that move, undo, tick, or search. */
function type(key: Key, readline: Readline, list: LiveRows): ListAnswer | undefined {
  const { height, hasMoved, search } = list.rows;
  const steps = moves[key.name];
  if (key.ctrl && key.name === 'o') list.session.undo();
  else if (steps !== undefined) list.step({ kind: 'move', steps: steps(height) });
  else if (key.name === 'space' && (hasMoved || /^ *$| $/.test(search))) return tick(readline, list);
  else list.step({ kind: 'search', text: readline.line.replace(/[\t\r\n]/g, '') });
  return undefined;
}

/**
 * A space ticks the selected task: before any letter, after an arrow, and after another space. Otherwise it is part of
 * the search.
 */
function tick(readline: Readline, list: LiveRows): ListAnswer | undefined {
  const search = list.rows.search.trim();
  readline.clearLine(0);
  if (search !== '') readline.write(search);
  list.step({ kind: 'search', text: search });
  const chosen = list.chosen();
  if (chosen === undefined || list.session.toggle(chosen) === 'done') return undefined;
  return { kind: 'blocked', id: chosen.task.id };
}

/** Clears the screen: at another size, the old content wraps differently. */
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
 * The list of tasks: choose with the arrows, search by typing, tick with the space bar. A thin shell: keys become
 * events, and the state of list and work becomes a screen.
 */
export const taskList: (
  config: TaskListConfig,
  context?: Parameters<ReturnType<typeof createPrompt>>[1],
) => Promise<ListAnswer> = createPrompt<ListAnswer, TaskListConfig>((config, done) => {
  const { list } = config;
  const [, redraw] = useState(0);
  const count = useRef(0);
  const isDone = useRef(false);
  const draw = (): void => redraw(++count.current);

  useEffect((readline) => {
    if (list.rows.search !== '') readline.write(list.rows.search);
    const stopWatching = list.onChange(draw);
    const stopResize = config.onResize(() => {
      list.step({ kind: 'height', rows: listHeight(config.size()) });
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
    const answer = answerTo(event, readline, list);
    if (answer === undefined) return;
    isDone.current = true;
    done(answer);
  });

  const { head, body } = drawWizard(list, { ...config, size: config.size() });
  return [`${head}\nZoek: ${list.rows.search}`, body];
});
