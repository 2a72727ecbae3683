/** `gemeente open` in process: pages and forms as a browser that was let in asks for them. */
import type { WebAnswer, WebRequest } from '../../src/app/local-server.ts';
import { OpenSite } from '../../src/web/open/site.ts';
import { nodeWorld } from '../../src/world/node-world.ts';
import { needNoCommands, secrets } from './open-site.ts';
import { webRequest } from './web-request.ts';

/** A page, with where a form led. */
export interface SeenPage {
  readonly status: number;
  readonly body: string;
  readonly at: string;
}

/** Values of fields; a list for a field that is sent more than once. */
export type Fields = Readonly<Record<string, string | readonly string[]>>;

/** A site to ask. */
export interface AskedSite {
  readonly get: (path: string) => Promise<SeenPage>;
  /** Posts a form, with files when there are any, and follows where it leads. */
  readonly post: (path: string, fields: Fields, files?: readonly File[]) => Promise<SeenPage>;
  /** Answers a request as it is, from the browser that was let in. */
  readonly answer: (request: WebRequest) => Promise<WebAnswer>;
}

/** A site for a workspace. @param port of the address that it believes it has */
export function siteFor(folder: string, today = '2026-12-01', port = 5000): AskedSite {
  const gate = { port, ticketIsUsed: false, ...secrets };
  const host = `127.0.0.1:${port}`;
  const world = nodeWorld({ base: folder, today });
  const site = new OpenSite({ folder, world, elapsed: () => 0, gate });
  const headers = { cookie: `gemeente-${port}=${secrets.session}`, 'sec-fetch-site': 'same-origin' };
  const get = async (path: string): Promise<SeenPage> => {
    const [target = ''] = path.split('#');
    return seen(await site.answer(webRequest({ target, headers, host })), path);
  };
  return {
    get,
    answer: (request) => site.answer({ ...request, host, headers: { ...headers, ...request.headers } }),
    post: async (path, fields, files = []) => {
      const data = new FormData();
      data.append('formulier', secrets.form);
      for (const [name, values] of Object.entries(fields))
        for (const value of [values].flat()) data.append(name, value);
      for (const file of files) data.append('bestand', file);
      const encoded = new Response(data);
      const posted = new Uint8Array(await encoded.arrayBuffer());
      const type = encoded.headers.get('content-type') ?? '';
      const answer = await site.answer(
        webRequest({ target: path, headers: { ...headers, 'content-type': type }, posted, host }),
      );
      const to = answer.headers['location'];
      return to === undefined ? seen(answer, path) : get(to);
    },
  };
}

function seen({ status, body }: WebAnswer, at: string): SeenPage {
  const text = typeof body === 'string' ? body : new TextDecoder().decode(body);
  needNoCommands(text);
  return { status, body: text, at };
}

/** What a browser sends of the form on a page: boxes and buttons that are on, and hidden fields. */
export function fieldsOf({ body }: SeenPage, button: string): Fields {
  const fields: Record<string, string[]> = { doe: [button] };
  for (const [tag] of body.slice(body.indexOf('<main')).matchAll(/<(?:input)\b[^>]*>/g)) {
    const of = (name: string): string => unescaped(new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '');
    const isOn = !/type="(?:checkbox|radio)"/.test(tag) || / checked(?:=|>|\s)/.test(tag);
    if (isOn && of('name') !== '' && of('name') !== 'formulier')
      (fields[of('name')] ??= []).push(of('value'));
  }
  return fields;
}

function unescaped(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
