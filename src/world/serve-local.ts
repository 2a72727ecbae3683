import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { LocalServer, WebAnswer, WebRequest } from '../app/local-server.ts';
import { EnvironmentError } from '../diagnostics/errors.ts';

/** The most connections at once: those of many windows, and no more than a machine can bear. */
const maxConnections = 200;

/** How long a server waits, in milliseconds: what is slow must not keep its place. */
export interface Patience {
  /** For the headers of a request. */
  readonly headersTimeout: number;
  /** For a whole request. */
  readonly requestTimeout: number;
  /** How often it is looked at. Default: every second */
  readonly connectionsCheckingInterval?: number;
}

const usual: Patience = { headersTimeout: 5_000, requestTimeout: 20_000 };

const steady = {
  keepAliveTimeout: 5_000,
  connectionsCheckingInterval: 1_000,
};

/**
 * Serves browsers on this machine, and nobody else: it listens on the loopback address only.
 *
 * @param port 0 for any free port
 * @throws EnvironmentError when the port is unavailable
 */
export async function serveLocal(
  port: number,
  answer: (request: WebRequest, port: number) => WebAnswer | Promise<WebAnswer>,
  waits: Patience = usual,
): Promise<LocalServer> {
  // Why here: only showing pages pays for loading it.
  const { createServer } = process.getBuiltinModule('node:http');
  const open = new Set<ServerResponse>();
  const latest: LatestRequests = new WeakMap();
  const server = createServer({ ...steady, ...waits }, (request, response) => {
    latest.set(request.socket, { request, response });
    // A browser that is gone needs no answer.
    const drop = (): void => void response.destroy();
    response.on('error', () => open.delete(response));
    Promise.resolve(answer(asked(request), portOf()))
      .then((made) => respond(response, { made, open, request }))
      .catch(drop);
  });
  server.maxConnections = maxConnections;
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (error.code === 'ERR_HTTP_REQUEST_TIMEOUT') lastLook(socket, { latest, waits });
    else hangUp(socket, error.code, latest);
  });
  const portOf = (): number => {
    const address = server.address();
    return typeof address === 'object' && address !== null ? address.port : 0;
  };
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(refused(port, error)));
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    port: portOf(),
    push: (text) => {
      for (const each of open) each.write(text);
    },
    close: async () => {
      for (const each of open) each.end();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };
}

/** The request that came last on a connection, and its answer. */
type LatestRequests = WeakMap<
  Duplex,
  { readonly request: IncomingMessage; readonly response: ServerResponse }
>;

/**
 * What took too long may have come long ago, while a page was being made and nothing was read: so what is there is read
 * first, and only what still did not come is hung up on.
 */
function lastLook(
  socket: Duplex,
  { latest, waits }: { readonly latest: LatestRequests; readonly waits: Patience },
): void {
  const before = latest.get(socket);
  // Else it is the next request of the same connection that does not come.
  const isHalf = before?.request.complete === false;
  setImmediate(() => {
    const found = latest.get(socket);
    const isThere = found !== undefined && (found !== before || (isHalf && found.request.complete));
    if (!isThere) hangUp(socket, 'ERR_HTTP_REQUEST_TIMEOUT', latest);
    else if (!found.request.complete) {
      // From here on nobody looks at this request any more.
      const end = (): void => {
        if (!found.request.complete) socket.destroy();
      };
      setTimeout(end, waits.requestTimeout).unref();
    }
  });
}

const answersToFaults: Readonly<Record<string, string>> = {
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  HPE_CHUNK_EXTENSIONS_OVERFLOW: '413 Payload Too Large',
};

/** Answers what is no request, as Node does by itself, and ends the connection. */
function hangUp(socket: Duplex, code: string | undefined, latest: LatestRequests): void {
  const response = latest.get(socket)?.response;
  const isAnswering = response !== undefined && response.headersSent && !response.writableEnded;
  if (!socket.writable || isAnswering) return void socket.destroy();
  const words = answersToFaults[code ?? ''] ?? '400 Bad Request';
  socket.end(`HTTP/1.1 ${words}\r\nConnection: close\r\n\r\n`, () => socket.destroy());
}

function asked(request: IncomingMessage): WebRequest {
  const { method = '', url = '', headers } = request;
  const known = Object.entries(headers).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, typeof value === 'string' ? value : (value[0] ?? '')] as const],
  );
  return {
    method,
    target: url,
    host: headers.host ?? '',
    headers: Object.fromEntries(known),
    body: (limit) => received(request, limit),
  };
}

/** What was posted; undefined when it is more than the limit: the rest is not kept. */
async function received(request: IncomingMessage, limit: number): Promise<Uint8Array | undefined> {
  if (Number(request.headers['content-length'] ?? 0) > limit) return undefined;
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > limit) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function respond(
  response: ServerResponse,
  {
    made,
    open,
    request,
  }: { readonly made: WebAnswer; readonly open: Set<ServerResponse>; readonly request: IncomingMessage },
): void {
  // What was not read is not waited for.
  const isUnread = request.method === 'POST' && !request.complete;
  response.writeHead(made.status, { ...made.headers, ...(isUnread ? { connection: 'close' } : {}) });
  if (made.isStream === true) {
    open.add(response);
    response.on('close', () => open.delete(response));
    response.write(made.body);
    return;
  }
  response.end(made.body, () => {
    if (isUnread) request.destroy();
  });
}

function refused(port: number, error: NodeJS.ErrnoException): Error {
  const reason = error.code === 'EADDRINUSE' ? 'die poort is al in gebruik' : (error.code ?? error.message);
  return new EnvironmentError(
    `Ik kan de webpagina’s niet tonen op poort ${port}: ${reason}. Kies een andere met --poort, of laat --poort weg.`,
    { cause: error },
  );
}
