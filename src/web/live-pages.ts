/** The local server's responses: the documents, read-only, with a script that reloads them after a change. */
import type { WebAnswer, WebRequest } from '../app/local-server.ts';
import { formScriptSource } from '../output/html/form-script.ts';
import { htmlElement, text, trustedMarkup, type Markup } from '../output/markup.ts';
import { outputFormats, type OutputFormat } from '../output/registry.ts';
import type { FileSystem } from '../workspace/file-system.ts';
import { joinPath, resolveInside } from '../workspace/paths.ts';
import { liveScript } from './live-script.ts';

/** The paths of the script and its events; no document has such a name. */
const scriptPath = '/-/levend.js';
const eventsPath = '/-/gebeurtenissen';

/**
 * The content security policy of a page: its own styles and pictures, our script with its events, and that of a list that
 * comes back. Nothing outside
 * this origin is fetched, and no other site may frame it.
 */
const policy = `default-src 'none'; style-src 'unsafe-inline'; img-src data:; script-src 'self' ${formScriptSource}; connect-src 'self'; base-uri 'none'; form-action mailto:; frame-ancestors 'none'`;

const always: Readonly<Record<string, string>> = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'content-security-policy': policy,
};

/** What serving pages needs. */
export interface LiveState {
  readonly files: FileSystem;
  readonly outFolder: string;
  /** The current problems in the user's files; undefined when documents are up to date. */
  readonly problem: string | undefined;
}

/** Responds to a browser. @param port that the server listens on */
export function answerBrowser(
  { method, target, host }: Pick<WebRequest, 'method' | 'target' | 'host'>,
  port: number,
  state: LiveState,
): WebAnswer {
  // Why: another site may point its name at this machine (DNS rebinding); it cannot choose this header.
  if (![`127.0.0.1:${port}`, `localhost:${port}`].includes(host.toLowerCase()))
    return plain(403, 'Dit adres hoort niet bij deze pagina’s.');
  if (method !== 'GET' && method !== 'HEAD')
    return plain(405, 'Hier kunt u alleen lezen.', { allow: 'GET, HEAD' });
  const path = target.split(/[?#]/)[0] ?? '';
  if (path === scriptPath)
    return {
      status: 200,
      headers: { ...always, 'content-type': 'text/javascript; charset=utf-8' },
      body: liveScript,
    };
  if (path === eventsPath) return events(state.problem);
  return document(path === '/' ? '' : path.slice(1), state);
}

function events(problem: string | undefined): WebAnswer {
  const headers = { ...always, 'content-type': 'text/event-stream; charset=utf-8' };
  return {
    status: 200,
    headers,
    body: problem === undefined ? event('goed', []) : event('fout', problem),
    isStream: true,
  };
}

/** An event for the script. Source: HTML Living Standard §9.2 (server-sent events). */
export function event(name: 'goed' | 'fout' | 'nieuw', data: unknown): string {
  return `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;
}

/** One document; an empty name means the index page. */
function document(encoded: string, state: LiveState): WebAnswer {
  const names = shownNames(state);
  const name = decoded(encoded);
  if (name === '') return names.includes('index.html') ? file('index.html', state) : list(names);
  // Why only listed names: no path, however it is written, leads anywhere else.
  return name !== undefined && names.includes(name) ? file(name, state) : notFound(encoded, names);
}

/** Documents in the folder. Links that lead out of it do not count. */
function shownNames({ files, outFolder }: LiveState): readonly string[] {
  return files.list(outFolder).filter((name) => !name.startsWith('.') && formatOf(name) !== undefined);
}

function file(name: string, { files, outFolder }: LiveState): WebAnswer {
  const path = resolveInside(files, { folder: outFolder, allowed: outFolder }, name);
  const found = path === undefined ? undefined : files.read(joinPath(outFolder, name));
  if (found === undefined || 'failure' in found) return plain(404, 'Dit document is er niet.');
  const format = formatOf(name);
  if (format?.id === 'html') return page(new TextDecoder().decode(found.bytes));
  const type =
    format?.isText === true ? 'text/plain; charset=utf-8' : (format?.mediaType ?? 'application/octet-stream');
  return { status: 200, headers: { ...always, 'content-type': type }, body: found.bytes };
}

/**
 * A page with the script in it. The page's own policy forbids every script; here the one in the response header
 * replaces it. The file on disk stays as it is.
 */
function page(html: string): WebAnswer {
  const script = htmlElement('script', { src: scriptPath, defer: true });
  const own = html.replace(/<meta http-equiv="Content-Security-Policy" content="[^"]*">/, '');
  const at = own.indexOf('</head>');
  const body = at === -1 ? own + script : own.slice(0, at) + script + own.slice(at);
  return { status: 200, headers: { ...always, 'content-type': 'text/html; charset=utf-8' }, body };
}

/** A list of files has no house style, but can be read and tapped on every screen. */
const listStyle =
  'body{max-width:46rem;margin:0 auto;padding:1.25rem;font:1.125rem/1.5 Carlito,system-ui,sans-serif;color:#1a1a1a;overflow-wrap:anywhere}h1{font-size:1.625rem;line-height:1.2}ul{padding:0;list-style:none}a{display:block;padding:.625rem 0;color:#154273}';

function list(names: readonly string[], title = 'Documenten', status = 200): WebAnswer {
  const items = names.map((name): Markup =>
    htmlElement('li', {}, [htmlElement('a', { href: `/${encodeURIComponent(name)}` }, [text(name)])]),
  );
  const body = htmlElement('body', {}, [
    htmlElement('h1', {}, [text(title)]),
    names.length === 0
      ? htmlElement('p', {}, [text('Er zijn nog geen documenten.')])
      : htmlElement('ul', {}, items),
  ]);
  const head = htmlElement('head', {}, [
    htmlElement('meta', { charset: 'utf-8' }),
    htmlElement('title', {}, [text(title)]),
    htmlElement('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    htmlElement('style', {}, [trustedMarkup(listStyle)]),
  ]);
  return { ...page(`<!doctype html>\n${htmlElement('html', { lang: 'nl' }, [head, body])}\n`), status };
}

function notFound(encoded: string, names: readonly string[]): WebAnswer {
  // Browsers request this automatically.
  if (encoded === 'favicon.ico') return plain(404, '');
  return list(names, 'Dit document is er niet. Wel deze:', 404);
}

function plain(status: number, body: string, more: Readonly<Record<string, string>> = {}): WebAnswer {
  return { status, headers: { ...always, 'content-type': 'text/plain; charset=utf-8', ...more }, body };
}

function decoded(encoded: string): string | undefined {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return undefined;
  }
}

function formatOf(name: string): OutputFormat | undefined {
  return outputFormats.find(({ extension }) => name.endsWith(`.${extension}`));
}
