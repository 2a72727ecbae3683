/** Names of the errors with which a question ends when someone breaks it off. */
const brokenOff: readonly string[] = ['ExitPromptError', 'AbortPromptError', 'CancelPromptError'];

/** Ends all questions: Ctrl-D closes the input, and no question would ever be answered again. */
let endOfInput = new AbortController();

/** Breaks questions off at the end of input; for every question that is asked. */
export function brokenOffSignal(): AbortSignal {
  return endOfInput.signal;
}

/**
 * Asks questions; undefined when someone broke them off, with Ctrl-C or Ctrl-D. Everything that was done before
 * stays done.
 */
export async function guarded<T>(ask: () => Promise<T>): Promise<T | undefined> {
  endOfInput = new AbortController();
  const stop = (): void => endOfInput.abort();
  const onKey = (_: unknown, key: { readonly ctrl?: boolean; readonly name?: string } | undefined): void => {
    if (key?.ctrl === true && key.name === 'd') stop();
  };
  process.stdin.on('keypress', onKey);
  process.stdin.once('end', stop);
  // Between two questions Ctrl-C is a signal: what is being saved is finished first, and the next question is not asked.
  process.once('SIGINT', stop);
  try {
    return await ask();
  } catch (error) {
    if (error instanceof Error && brokenOff.includes(error.name)) return undefined;
    throw error;
  } finally {
    process.stdin.off('keypress', onKey);
    process.stdin.off('end', stop);
    process.off('SIGINT', stop);
  }
}
