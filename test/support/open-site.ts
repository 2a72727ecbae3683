/** `gemeente open` on a real port of this machine, and a browser's requests as raw bytes. */
import { connect } from 'node:net';
import { onTestFinished } from 'vitest';
import { serveLocal, type Patience } from '../../src/world/serve-local.ts';
import { nodeWorld } from '../../src/world/node-world.ts';
import { hasCommand } from '../../src/web/open/browser-words.ts';
import { OpenSite } from '../../src/web/open/site.ts';

/** The secrets of the tests. */
export const secrets = {
  ticket: 'kaartje-van-drieenveertig-tekens-lang-aaaaa',
  session: 'koekje-van-drieenveertig-tekens-lang-bbbbbb',
  form: 'formulier-van-drieenveertig-tekens-lang-ccc',
} as const;

/** What came back. */
export interface RawAnswer {
  readonly status: number;
  /** Headers by their name in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What a form holds; pairs, when a field is sent more than once. */
export type Fields =
  { readonly [name: string]: string } | readonly (readonly [name: string, value: string])[];

/** A site that runs. */
export interface RunningSite {
  readonly port: number;
  readonly site: OpenSite;
  /** Sends these lines, and a body, as they are; gives what comes back. */
  readonly raw: (lines: readonly string[], body?: string) => Promise<RawAnswer>;
  /** A page, as the opened browser asks for it. */
  readonly get: (path: string) => Promise<RawAnswer>;
  /** A form, as a page of ours posts it. */
  readonly post: (path: string, fields: Fields, headers?: readonly string[]) => Promise<RawAnswer>;
}

/** Runs the site for a workspace, until the test is over. */
export async function runSite(
  folder: string,
  given: { readonly today?: string; readonly elapsed?: () => number; readonly waits?: Patience } = {},
): Promise<RunningSite> {
  const { today = '2026-12-01', elapsed = () => 0 } = given;
  const world = nodeWorld({ base: folder, today });
  const server = await serveLocal(0, (request) => site.answer(request), given.waits);
  onTestFinished(() => server.close());
  const { port } = server;
  const site: OpenSite = new OpenSite({
    folder,
    world,
    elapsed,
    gate: { port, ticketIsUsed: false, ...secrets },
  });
  const raw = (lines: readonly string[], body = ''): Promise<RawAnswer> => sendRaw(port, lines, body);
  const own = [`Host: 127.0.0.1:${port}`, `Cookie: gemeente-${port}=${secrets.session}`, 'Connection: close'];
  return {
    ...{ port, site, raw },
    // A browser keeps what stands behind # to itself.
    get: (path) => raw([`GET ${path.split('#')[0]!} HTTP/1.1`, ...own]),
    post: async (path, fields, headers = ['Sec-Fetch-Site: same-origin']) => {
      const body = new URLSearchParams([['formulier', secrets.form], ...pairsOf(fields)]).toString();
      const type = 'Content-Type: application/x-www-form-urlencoded';
      const lines = [`POST ${path} HTTP/1.1`, ...own, type, `Content-Length: ${body.length}`, ...headers];
      const answer = await raw(lines, body);
      // A page that answers a form has an address of its own; a browser goes there at once.
      const to = answer.headers['location'] ?? '';
      return to.includes('?antwoord=') ? raw([`GET ${to} HTTP/1.1`, ...own]) : answer;
    },
  };
}

function pairsOf(fields: Fields): [string, string][] {
  const pairs = fields instanceof Array ? fields : Object.entries(fields);
  return pairs.map(([name, value]) => [name, value]);
}

function sendRaw(port: number, lines: readonly string[], body: string): Promise<RawAnswer> {
  return new Promise((resolve) => {
    let received = '';
    const socket = connect(port, '127.0.0.1');
    socket.setEncoding('utf8');
    socket.on('data', (data) => void (received += String(data)));
    // A server that hangs up in the middle of a body has said what it had to say.
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(parsed(received)));
    socket.write(`${lines.join('\r\n')}\r\n\r\n${body}`);
  });
}

function parsed(received: string): RawAnswer {
  const [head = '', ...rest] = received.split('\r\n\r\n');
  const [first = '', ...lines] = head.split('\r\n');
  const headers = Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 2)]),
  );
  const body = rest.join('\r\n\r\n');
  const isChunked = headers['transfer-encoding'] === 'chunked';
  const whole = isChunked ? joined(body) : body;
  needNoCommands(whole);
  return { status: Number(first.split(' ')[1] ?? 0), headers, body: whole };
}

/** Fails for a page of the site that tells somebody to type a command. Lines of a file may: those are quoted. */
export function needNoCommands(page: string): void {
  const main = /<main id="inhoud".*<\/main>/s.exec(page)?.[0] ?? '';
  const words = main.replace(/<pre\b.*?<\/pre>/gs, ' ').replace(/<[^>]*>/g, ' ');
  if (hasCommand(words)) throw new Error(`A page names a command: ${words.replace(/\s+/g, ' ')}`);
}

/** A chunked body in one piece (RFC 9112 §7.1). Sizes count bytes, and the text is read as characters: so by line. */
function joined(chunked: string): string {
  return chunked.replace(/(^|\r\n)[0-9a-f]+\r\n/g, '').replace(/\r\n$/, '');
}
