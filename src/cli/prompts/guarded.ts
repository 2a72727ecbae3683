import { inTerminal, streams } from './terminal.ts';

/** Names of the errors thrown by a cancelled question. */
const brokenOff: readonly string[] = ['ExitPromptError', 'AbortPromptError', 'CancelPromptError'];

/** Cancels all questions: Ctrl-D closes the input, and no question could be answered any more. */
let endOfInput = new AbortController();

/** Cancels questions at the end of input; used for every question. */
export function brokenOffSignal(): AbortSignal {
  return endOfInput.signal;
}

/** Asks a question; undefined when someone left it with Esc. */
export async function untilEscape<T>(ask: (signal: AbortSignal) => Promise<T>): Promise<T | undefined> {
  const endSignal = brokenOffSignal();
  const left = new AbortController();
  const onKey = (_: unknown, key: { readonly name?: string } | undefined): void => {
    if (key?.name === 'escape') left.abort();
  };
  streams.input.on('keypress', onKey);
  try {
    return await ask(AbortSignal.any([endSignal, left.signal]));
  } catch (error) {
    if (left.signal.aborted && !endSignal.aborted) return undefined;
    throw error;
  } finally {
    streams.input.off('keypress', onKey);
  }
}

/** Asks questions; undefined when someone cancelled them with Ctrl-C or Ctrl-D. Everything done before stays done. */
export async function guarded<T>(ask: () => Promise<T>): Promise<T | undefined> {
  endOfInput = new AbortController();
  const stop = (): void => endOfInput.abort();
  const onKey = (_: unknown, key: { readonly ctrl?: boolean; readonly name?: string } | undefined): void => {
    if (key?.ctrl === true && key.name === 'd') stop();
  };
  streams.input.on('keypress', onKey);
  process.stdin.once('end', stop);
  // Between two questions Ctrl-C is a signal: pending saves are finished first, and the next question is not asked.
  process.once('SIGINT', stop);
  try {
    return await inTerminal(ask);
  } catch (error) {
    if (error instanceof Error && brokenOff.includes(error.name)) return undefined;
    throw error;
  } finally {
    streams.input.off('keypress', onKey);
    process.stdin.off('end', stop);
    process.off('SIGINT', stop);
  }
}
