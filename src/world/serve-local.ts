import type { IncomingMessage, ServerResponse } from 'node:http';
import type { LocalServer, WebAnswer, WebRequest } from '../app/local-server.ts';
import { EnvironmentError } from '../diagnostics/errors.ts';

/**
 * Serves browsers on this machine, and nobody else: it listens on the loopback address only.
 *
 * @param port 0 for any free port
 * @throws EnvironmentError when the port is unavailable
 */
export async function serveLocal(
  port: number,
  answer: (request: WebRequest, port: number) => WebAnswer,
): Promise<LocalServer> {
  // Why here: only watching web pages pays for loading it.
  const { createServer } = process.getBuiltinModule('node:http');
  const open = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    respond(response, answer(asked(request), portOf()), open);
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

function asked({ method = '', url = '', headers }: IncomingMessage): WebRequest {
  return { method, target: url, host: headers.host ?? '' };
}

function respond(response: ServerResponse, answer: WebAnswer, open: Set<ServerResponse>): void {
  response.on('error', () => open.delete(response));
  response.writeHead(answer.status, answer.headers);
  if (answer.isStream !== true) {
    response.end(answer.body);
    return;
  }
  open.add(response);
  response.on('close', () => open.delete(response));
  response.write(answer.body);
}

function refused(port: number, error: NodeJS.ErrnoException): Error {
  const reason = error.code === 'EADDRINUSE' ? 'die poort is al in gebruik' : (error.code ?? error.message);
  return new EnvironmentError(
    `Ik kan de webpagina’s niet tonen op poort ${port}: ${reason}. Kies een andere met --poort, of laat --poort weg.`,
    { cause: error },
  );
}
