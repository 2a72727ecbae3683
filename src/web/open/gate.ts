/**
 * Who may come in: the browser that was opened by the program, and nobody else on this machine or on the web.
 *
 * Every request goes through {@link admit}, before anything is looked up. The order matters: a request that is not for
 * this address learns nothing, not even whether somebody is working here. Sources: OWASP CSRF Prevention Cheat Sheet;
 * Fetch Metadata (W3C); decision 0066.
 */
import type { WebRequest } from '../../app/local-server.ts';

/** The secrets of one run. Each is random, of at least 128 bits, and lives no longer than the run. */
export interface Secrets {
  /** In the address that the program opens; good for one visit. */
  readonly ticket: string;
  /** In the cookie. */
  readonly session: string;
  /** In every form. */
  readonly form: string;
}

/** The gate of one run. The ticket is void once it was used. */
export interface Gate extends Secrets {
  readonly port: number;
  ticketIsUsed: boolean;
}

/** What the gate makes of a request. */
export type Admission =
  | { readonly kind: 'in' }
  /** The opened address: the browser gets its cookie, and an address without the ticket. */
  | { readonly kind: 'welcome'; readonly cookie: string }
  | { readonly kind: 'out'; readonly status: 403 | 405; readonly why: Refused };

/** Why a request was not let in. */
export type Refused = 'host' | 'method' | 'ticket' | 'cookie' | 'site';

/** The parameter of the opened address that holds the ticket. */
export const ticketName = 'kaartje';

/** The field of a form that holds its secret. */
export const formField = 'formulier';

const readMethods: readonly string[] = ['GET', 'HEAD'];

/** Lets a request in, or not. Of what is posted, {@link hasFormSecret} decides after this, once it was read. */
export function admit(request: WebRequest, gate: Gate): Admission {
  const { method, headers, host } = request;
  // Another site may point its own name at this machine (DNS rebinding); it cannot choose this header.
  if (!hosts(gate).includes(host.toLowerCase())) return out('host');
  if (!readMethods.includes(method) && method !== 'POST') return out('method', 405);
  const ticket = ticketIn(request);
  if (ticket !== undefined && method === 'GET') return welcome(ticket, gate);
  if (!same(cookieIn(headers['cookie'], cookieName(gate)), gate.session)) return out('cookie');
  return isOwnSite(request, gate) ? { kind: 'in' } : out('site');
}

/** Whether a form is one of ours: it holds the secret of this run. */
export function hasFormSecret(form: Pick<ReadonlyMap<string, unknown>, 'get'>, gate: Gate): boolean {
  const secret = form.get(formField);
  return same(typeof secret === 'string' ? secret : undefined, gate.form);
}

function out(why: Refused, status: 403 | 405 = 403): Admission {
  return { kind: 'out', status, why };
}

function hosts({ port }: Gate): readonly string[] {
  return [`127.0.0.1:${port}`, `localhost:${port}`];
}

function welcome(ticket: string, gate: Gate): Admission {
  if (gate.ticketIsUsed || !same(ticket, gate.ticket)) return out('ticket');
  gate.ticketIsUsed = true;
  const cookie = `${cookieName(gate)}=${gate.session}; Path=/; HttpOnly; SameSite=Strict`;
  return { kind: 'welcome', cookie };
}

/** Cookies of one machine are shared by its ports, so that two runs need two names. */
function cookieName({ port }: Gate): string {
  return `gemeente-${port}`;
}

/**
 * Whether a page of this address asked, or a person who typed or clicked.
 *
 * What is read may also be asked by nobody (`none`: an address that was typed). What changes something comes from a form
 * of ours: browsers say so in `Sec-Fetch-Site`, those that do not in `Origin`.
 */
function isOwnSite({ method, headers }: WebRequest, gate: Gate): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin' || (site === 'none' && method !== 'POST');
  const origin = headers['origin'];
  if (origin !== undefined) return hosts(gate).some((host) => origin === `http://${host}`);
  return method !== 'POST';
}

function ticketIn({ target }: WebRequest): string | undefined {
  const query = target.split('?')[1];
  return query === undefined ? undefined : (new URLSearchParams(query).get(ticketName) ?? undefined);
}

function cookieIn(header: string | undefined, name: string): string | undefined {
  const pairs = (header ?? '').split(';').map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
}

/** Compares without telling by its time how much was right. */
function same(typed: string | undefined, secret: string): boolean {
  if (typed === undefined || typed.length !== secret.length || secret === '') return false;
  let difference = 0;
  for (let at = 0; at < secret.length; at++) difference |= typed.charCodeAt(at) ^ secret.charCodeAt(at);
  return difference === 0;
}
