import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { EnvironmentError } from '../diagnostics/errors.ts';

/** `GitStream` by a started git. It fetches nothing: what a partial clone lacks is missing. */
export async function* gitStream(
  folder: string,
  args: readonly string[],
  input?: AsyncIterable<string>,
): AsyncGenerator<Uint8Array> {
  const { spawn } = process.getBuiltinModule('node:child_process');
  const child = spawn('git', args, {
    cwd: folder,
    stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'ignore'],
    windowsHide: true,
    env: { ...process.env, GIT_NO_LAZY_FETCH: '1', GIT_TERMINAL_PROMPT: '0' },
  });
  const ended = new Promise<number | null>((resolve) => {
    child.once('close', resolve);
    child.once('error', () => resolve(null));
  });
  // Why caught at once: it may fail while the output is still being read.
  const fed = feed(child.stdin, input).then(
    () => undefined,
    (error: unknown) => (error instanceof Error ? error : new Error(String(error))),
  );
  try {
    for await (const piece of child.stdout as AsyncIterable<Uint8Array>) yield piece;
    const failure = await fed;
    if (failure !== undefined && !isClosedPipe(failure)) throw failure;
    if ((await ended) !== 0)
      throw new EnvironmentError(
        `Git kon dit niet: git ${args[0] ?? ''}. Werkt git hier? Kijk met: git fsck`,
      );
  } finally {
    child.kill();
  }
}

async function feed(
  stdin: NodeJS.WritableStream | null,
  input: AsyncIterable<string> | undefined,
): Promise<void> {
  if (stdin !== null && input !== undefined) await pipeline(Readable.from(input), stdin);
}

function isClosedPipe(error: Error): boolean {
  return 'code' in error && (error.code === 'EPIPE' || error.code === 'ERR_STREAM_PREMATURE_CLOSE');
}
