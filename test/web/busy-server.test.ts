/** While a page is being made nothing is read: that time is not held against what came meanwhile, and only that. */
import { connect, type Socket } from 'node:net';
import { setImmediate, setTimeout } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { serveLocal } from '../../src/world/serve-local.ts';

const waits = { headersTimeout: 100, requestTimeout: 200, connectionsCheckingInterval: 30 };

/** A connection that the server knows, and all that it gets. */
async function connected(): Promise<{ readonly socket: Socket; readonly all: Promise<string> }> {
  const server = await serveLocal(
    0,
    async (request) => {
      const body = request.method === 'POST' ? await request.body(1000) : undefined;
      const headers = request.target === '/blijf' ? {} : { connection: 'close' };
      return { status: 200, headers, body: `gelezen ${body?.length ?? 0}` };
    },
    waits,
  );
  onTestFinished(() => server.close());
  const socket = connect(server.port, '127.0.0.1');
  let text = '';
  socket.on('data', (data) => void (text += String(data)));
  const all = new Promise<string>((resolve) => {
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(text));
  });
  await new Promise<void>((resolve) => socket.on('connect', resolve));
  await setImmediate();
  return { socket, all };
}

/** Keeps this process busy for longer than the server waits. */
function block(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 250);
}

const post = 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\n';

it.each([
  ['a request', 'GET / HTTP/1.1\r\nHost: x\r\n\r\n', 'gelezen 0'],
  ['a form', `${post}abcde`, 'gelezen 5'],
])('%s that came while the server was busy is answered', async (_, sent, answer) => {
  const { socket, all } = await connected();
  socket.write(sent);
  block();
  expect(await all).toContain(answer);
});

it.each([
  ['nothing', ''],
  ['half of the headers', 'GET / HTTP/1.1\r\nHost: x\r\n'],
  ['half of a body', `${post}ab`],
])('who sends %s is hung up on, busy or not', async (_, sent) => {
  for (const isBusy of [false, true]) {
    const { socket, all } = await connected();
    if (sent !== '') socket.write(sent);
    if (isBusy) block();
    const late = setTimeout(2_000, 'still open', { ref: false });
    const answer = await Promise.race([all, late]);
    expect(answer).not.toContain('gelezen');
    expect(answer).not.toBe('still open');
  }
});

it('who was answered, and then sends half a request, is hung up on', async () => {
  const { socket, all } = await connected();
  socket.write('GET /blijf HTTP/1.1\r\nHost: x\r\n\r\n');
  await new Promise((resolve) => socket.once('data', resolve));
  const keep = setInterval(() => socket.write('X-A: b\r\n'), 50);
  socket.write('GET / HTTP/1.1\r\nHost: x\r\n');
  const answer = await Promise.race([all, setTimeout(2_000, 'still open', { ref: false })]);
  clearInterval(keep);
  expect(answer).toContain('gelezen 0');
  expect(answer).toContain('HTTP/1.1 408 ');
});

it('what is no request is told so', async () => {
  const { socket, all } = await connected();
  socket.write('dit is geen http\r\n\r\n');
  expect(await all).toMatch(/^HTTP\/1\.1 400 /);
});
