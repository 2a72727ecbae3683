import type { WebAnswer, WebRequest } from '../../app/local-server.ts';
import { dossierIds } from '../../app/dossiers/files.ts';
import type { World } from '../../app/world.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { EnvironmentError, UserError } from '../../diagnostics/errors.ts';
import { insideFiles } from '../../workspace/inside-files.ts';
import { ParseMemory } from '../../workspace/parse-memory.ts';
import { doubtLine, forBrowser } from './browser-words.ts';
import { emptyForm, readForm, type PostedForm } from './form.ts';
import { admit, hasFormSecret, type Gate, type Refused } from './gate.ts';
import { SiteMemory } from './memory.ts';
import { barePage, pageAnswer, paragraph, plainAnswer, scriptPath, seeOther } from './page.ts';
import { PlaceReader, type Place } from './place.ts';
import { routes } from './routes.ts';
import { openScript } from './script.ts';
import { standOf } from './stand.ts';
import type { FormResult, FormRoute, Route, Visit } from './visit.ts';

/** What the site shows, to whom. */
export interface SiteStart {
  readonly folder: string;
  readonly world: World;
  readonly gate: Gate;
  /** Milliseconds since some moment. */
  readonly elapsed: () => number;
}

/** The most bytes of a form without files. */
const formLimit = 1_000_000;

/** How long the site goes on without anybody, in milliseconds: with a live page that went, and without script. */
const patience = { live: 2 * 60_000, quiet: 60 * 60_000 };

/** The header with which the script asks for the parts of a page that changed. */
const scriptHeader = 'x-gemeente';

/** What a browser asks for by itself, and that there is not: not found would look like a mistake in its console. */
const unasked = /^\/(?:favicon\.ico|apple-touch-icon[^/]*\.png|\.well-known\/.*)$/;

/** In an address: the number of a page that answered a form. */
const answerKey = 'antwoord';

/** The workspace in the browser: every request goes through {@link answer}. */
export class OpenSite {
  readonly #start: SiteStart;
  readonly #memory = new SiteMemory();
  readonly #place: PlaceReader;
  #lastRequest: number;
  #lastSign: number | undefined;
  #isStopped = false;

  constructor(start: SiteStart) {
    const files = { ...insideFiles(start.world.files, start.folder), memory: new ParseMemory() };
    this.#start = { ...start, world: { ...start.world, files } };
    this.#place = new PlaceReader(start.folder, this.#start.world);
    this.#lastRequest = start.elapsed();
  }

  /** Whether the site may end: somebody said so, or nobody is there any more. */
  get isOver(): 'stopped' | 'left' | undefined {
    if (this.#isStopped) return 'stopped';
    const now = this.#start.elapsed();
    const [since, limit] =
      this.#lastSign === undefined
        ? [this.#lastRequest, patience.quiet]
        : [Math.max(this.#lastSign, this.#lastRequest), patience.live];
    return now - since > limit ? 'left' : undefined;
  }

  /** Answers a browser; whoever was not let in changes nothing and learns nothing. */
  async answer(request: WebRequest): Promise<WebAnswer> {
    const admission = admit(request, this.#start.gate);
    if (admission.kind === 'out') return barePage(admission.status, outWords[admission.why]);
    if (admission.kind === 'welcome') return seeOther('/', { 'set-cookie': admission.cookie });
    this.#lastRequest = this.#start.elapsed();
    const [path = '/', query = ''] = request.target.split('?');
    const fixed = this.#fixed(path);
    if (fixed !== undefined) return fixed;
    const kept = request.method === 'POST' ? undefined : this.#kept(path, query);
    if (kept !== undefined) return kept;
    const found = routeFor(request.method, path);
    if (found === undefined || !this.#hasDossier(found.params))
      return this.#nowhere(await this.#place.read());
    const form = found.route.method === 'GET' ? emptyForm : await this.#posted(request, found.route);
    if (!('get' in form)) return form;
    const place = await this.#place.read();
    const visit = this.#visit({ params: found.params, query: new URLSearchParams(query), form, place });
    return this.#carriedOut(found.route, visit, request);
  }

  /** Whether the dossier of a path is one of the workspace: no path, however it is written, leads to another file. */
  #hasDossier({ dossier }: Readonly<Record<string, string>>): boolean {
    const { folder, world } = this.#start;
    return dossier === undefined || dossierIds(folder, world).includes(dossier);
  }

  #fixed(path: string): WebAnswer | undefined {
    if (path === scriptPath) return plainAnswer(200, openScript, 'text/javascript');
    if (unasked.test(path)) return plainAnswer(204, '');
    if (path !== '/-/leeft') return undefined;
    this.#lastSign = this.#start.elapsed();
    const { folder, world } = this.#start;
    return plainAnswer(200, JSON.stringify({ stand: standOf(folder, world) }), 'application/json');
  }

  async #posted(request: WebRequest, { limit = formLimit }: FormRoute): Promise<PostedForm | WebAnswer> {
    const body = await request.body(limit);
    if (body === undefined) return barePage(413, 'Dit is te groot om hier te ontvangen.');
    const form = await readForm(body, request.headers['content-type'] ?? '');
    return hasFormSecret(form, this.#start.gate) ? form : barePage(403, outWords.site);
  }

  async #carriedOut(route: Route, visit: Visit, request: WebRequest): Promise<WebAnswer> {
    try {
      if (route.method === 'GET') return await route.answer(visit);
      const doubts: Diagnostic[] = [];
      const world = { ...visit.world, notice: (doubt: Diagnostic) => void doubts.push(doubt) };
      const result = withDoubts(await route.act({ ...visit, world }), doubts);
      if ('ends' in result) {
        this.#isStopped = true;
        return result.page;
      }
      return 'notice' in result ? await this.#after(result, request) : this.#answered(result, request);
    } catch (error) {
      return failed(error, visit);
    }
  }

  /** A page that answers a form gets an address, so that going back to it never posts the form again. */
  #answered(page: WebAnswer, { target }: WebRequest): WebAnswer {
    const { status, headers } = page;
    const isPage = status === 200 && headers['content-type']?.startsWith('text/html') === true;
    if (!isPage || headers['content-disposition'] !== undefined) return page;
    const [path = '/'] = target.split('?');
    return seeOther(`${path}?${answerKey}=${this.#memory.pages.keep({ path, page })}`);
  }

  #kept(path: string, query: string): WebAnswer | undefined {
    const kept = this.#memory.pages.get(new URLSearchParams(query).get(answerKey) ?? undefined);
    return kept?.path === path ? kept.page : undefined;
  }

  /** For the script the parts that changed; else the page after it, with what happened. */
  async #after({ notice, to, parts }: FormResult, { headers }: WebRequest): Promise<WebAnswer> {
    if (headers[scriptHeader] === 'delen' && parts !== undefined) {
      const { words, kind, more } = notice;
      const told = { soort: kind === 'done' ? 'gedaan' : 'gestopt', woorden: words, meer: more ?? '' };
      const body = JSON.stringify({ melding: told, delen: await parts() });
      return plainAnswer(200, body, 'application/json');
    }
    const [path = '/', anchor] = to.split('#');
    const at = `${path}${path.includes('?') ? '&' : '?'}m=${this.#memory.notices.keep(notice)}`;
    return seeOther(anchor === undefined ? at : `${at}#${anchor}`);
  }

  #visit(own: Pick<Visit, 'params' | 'query' | 'form' | 'place'>): Visit {
    const { folder, world, gate } = this.#start;
    return { folder, world, memory: this.#memory, formSecret: gate.form, ...own };
  }

  #nowhere(place: Place): WebAnswer {
    const visit = this.#visit({ params: {}, query: new URLSearchParams(), form: emptyForm, place });
    const body = [paragraph('Deze pagina is er niet. Kies hierboven waar u heen wilt.')];
    return pageAnswer({ title: 'Niet gevonden', body, status: 404 }, visit);
  }
}

const outWords: Readonly<Record<Refused, string>> = {
  host: 'Dit adres hoort niet bij deze werkmap.',
  method: 'Dit kan hier niet.',
  ticket:
    'Dit adres is al eens gebruikt. Sluit dit venster. Dubbelklik daarna op ‘Gemeente openen’ in uw werkmap.',
  cookie:
    'Deze pagina hoort bij het venster dat gemeente opende. Ga daarheen, of dubbelklik op ‘Gemeente openen’ in uw werkmap.',
  site: 'Dit formulier hoort niet bij dit venster. Laad de pagina opnieuw en probeer het nog eens.',
};

function routeFor(
  method: string,
  path: string,
): { readonly route: Route; readonly params: Readonly<Record<string, string>> } | undefined {
  const wanted = method === 'POST' ? 'POST' : 'GET';
  for (const route of routes) {
    const params = route.method === wanted ? paramsOf(route.path, path) : undefined;
    if (params !== undefined) return { route, params };
  }
  return undefined;
}

/** The changing parts of a path; undefined when it is another one. */
function paramsOf(pattern: string, path: string): Readonly<Record<string, string>> | undefined {
  const own = path.split('/');
  const parts = pattern.split('/');
  if (own.length !== parts.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, part] of parts.entries()) {
    const value = decoded(own[index] ?? '');
    if (value === undefined) return undefined;
    if (part.startsWith(':')) params[part.slice(1)] = value;
    else if (part !== value) return undefined;
  }
  return params;
}

function decoded(encoded: string): string | undefined {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return undefined;
  }
}

/** With what is perhaps private in what was written: nobody looks at the terminal. */
function withDoubts<T extends object>(result: T | FormResult, doubts: readonly Diagnostic[]): T | FormResult {
  if (!('notice' in result) || doubts.length === 0) return result;
  const { notice } = result;
  const lines = doubts.map(doubtLine).filter((each) => !notice.words.includes(each));
  return { ...result, notice: { ...notice, words: [notice.words, ...new Set(lines)].join('\n') } };
}

/** What stopped a request; a fault of the program is said to be one, and the site goes on. */
function failed(error: unknown, visit: Visit): WebAnswer {
  const isKnown = error instanceof EnvironmentError || error instanceof UserError;
  const words = isKnown
    ? forBrowser(error.message).words
    : `Dit is een fout in gemeente, niet in uw bestanden. Er is niets veranderd.\n${error instanceof Error ? (error.stack ?? error.message).split('\n').slice(0, 4).join('\n') : String(error)}`;
  const notice = { kind: 'stopped', words } as const;
  return pageAnswer({ title: 'Dit lukte niet', body: [], notice, status: isKnown ? 409 : 500 }, visit);
}
