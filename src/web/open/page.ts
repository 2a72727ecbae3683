/** What every page of `gemeente open` has: its head, the way around, and what just happened. */
import type { WebAnswer } from '../../app/local-server.ts';
import {
  htmlElement,
  join,
  text,
  trustedMarkup,
  type Attributes,
  type Children,
  type Markup,
} from '../../output/markup.ts';
import { versionOf } from '../../workspace/version-of.ts';
import { formField } from './gate.ts';
import { noticeBox, type Notice } from './notice.ts';
import { proseParagraph } from './prose.ts';
import { pageStyle } from './style.ts';
import type { Place } from './place.ts';
import type { Visit } from './visit.ts';

/** The address of the script. */
export const scriptPath = '/-/open.js';

/** Nothing from elsewhere, no script but ours, and nobody may frame a page (docs/decisions/0066). */
const policy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; font-src data:; script-src 'self'; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/** Headers of every answer. */
export const always: Readonly<Record<string, string>> = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'content-security-policy': policy,
};

/** A page to show. */
export interface Page {
  readonly title: string;
  readonly body: Children;
  /** Which part of the site it belongs to. */
  readonly part?: SitePart;
  /** What just happened; a page also shows what its address points to. */
  readonly notice?: Notice | undefined;
  readonly status?: number;
}

/** The parts of the site, as in the menu. */
export const siteParts = {
  overview: { path: '/', name: 'Overzicht' },
  dossiers: { path: '/dossiers', name: 'Dossiers' },
  fill: { path: '/invullen', name: 'Invullen' },
  documents: { path: '/documenten', name: 'Documenten' },
  returned: { path: '/inlezen', name: 'Terug inlezen' },
  saved: { path: '/bewaren', name: 'Bewaren' },
} as const;

/** A part of the site. */
export type SitePart = keyof typeof siteParts;

/** A page as an answer. */
export function pageAnswer(
  page: Page,
  visit: Pick<Visit, 'memory' | 'query' | 'formSecret' | 'place'>,
): WebAnswer {
  const { title, body, part, status = 200 } = page;
  const notices = [visit.memory.notices.take(visit.query.get('m') ?? undefined), page.notice];
  const content = [
    htmlElement('a', { class: 'skip', href: '#inhoud' }, [text('Naar de inhoud')]),
    htmlElement('header', {}, [
      visit.place.name === undefined ? undefined : paragraph(visit.place.name, { class: 'place' }),
      menu(part),
      doneForm(visit),
    ]),
    htmlElement('main', { id: 'inhoud', tabindex: -1 }, [
      htmlElement('h1', {}, [text(title)]),
      htmlElement('div', { id: 'melding', 'aria-live': 'polite' }, [
        ...notices.map((notice) => (notice === undefined ? undefined : noticeBox(notice))),
      ]),
      ...body,
    ]),
    htmlElement('footer', {}, [htmlElement('p', { id: 'stand', role: 'status' }, [])]),
  ];
  return {
    status,
    headers: { ...always, 'content-type': 'text/html; charset=utf-8' },
    body: documentText(title, content, visit.place),
  };
}

function documentText(
  title: string,
  content: Children,
  place: Place & { readonly isLast?: boolean },
): string {
  const { name = 'gemeente', style, isLast = place === nobody } = place;
  const head = htmlElement('head', {}, [
    htmlElement('meta', { charset: 'utf-8' }),
    htmlElement('title', {}, [text(`${title} – ${name}`)]),
    htmlElement('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    htmlElement('meta', { name: 'color-scheme', content: 'light dark' }),
    htmlElement('style', {}, [trustedMarkup(pageStyle + style)]),
    // Who was not let in may not have the script either; the last page has nothing to ask.
    isLast ? undefined : htmlElement('script', { src: scriptPath, defer: true }),
  ]);
  return `<!doctype html>\n${htmlElement('html', { lang: 'nl' }, [head, htmlElement('body', {}, content)])}\n`;
}

function menu(part: SitePart | undefined): Markup {
  const links = (Object.keys(siteParts) as readonly SitePart[]).map((id) =>
    htmlElement('li', {}, [
      htmlElement('a', { href: siteParts[id].path, 'aria-current': id === part ? 'page' : undefined }, [
        text(siteParts[id].name),
      ]),
    ]),
  );
  return htmlElement('nav', { 'aria-label': 'Hoofdmenu' }, [htmlElement('ul', {}, links)]);
}

function doneForm(visit: Pick<Visit, 'formSecret'>): Markup {
  return postForm({ action: '/klaar', class: 'klaar' }, visit, [button('Klaar')]);
}

/** A form that changes something: with the secret of this run, so that no other site can post it. */
export function postForm(
  attributes: Attributes & { readonly action: string },
  { formSecret }: Pick<Visit, 'formSecret'>,
  children: Children,
): Markup {
  const secret = htmlElement('input', { type: 'hidden', name: formField, value: formSecret });
  return htmlElement('form', { method: 'post', ...attributes }, [secret, ...children]);
}

/** A part with a version of what it shows, so that the script replaces it only when that changed. */
export function versioned(
  name: 'div' | 'li',
  attributes: Attributes & { readonly id: string },
  children: Children,
): Markup {
  return htmlElement(name, { ...attributes, 'data-vers': versionOf(join(children)) }, children);
}

/** A button that posts its form. */
export function button(label: string, attributes: Attributes = {}): Markup {
  return htmlElement('button', { type: 'submit', ...attributes }, [text(label)]);
}

/** A paragraph of plain text. */
export function paragraph(words: string, attributes: Attributes = {}): Markup {
  return htmlElement('p', attributes, [text(words)]);
}

/** A link to a page of ours. */
export function link(path: string, words: string, attributes: Attributes = {}): Markup {
  return htmlElement('a', { href: path, ...attributes }, [text(words)]);
}

/** A plain answer without a page. */
export function plainAnswer(status: number, words: string, type = 'text/plain'): WebAnswer {
  return { status, headers: { ...always, 'content-type': `${type}; charset=utf-8` }, body: words };
}

/** A page for somebody who was not let in, or who asked for what is not there: words, and nothing of the workspace. */
export function barePage(status: number, words: string): WebAnswer {
  const content = [
    htmlElement('main', {}, [htmlElement('h1', {}, [text('Dit lukte niet')]), proseParagraph(words)]),
  ];
  return plainAnswer(status, documentText('Dit lukte niet', content, nobody), 'text/html');
}

/** The page after which nothing answers any more: without menu, button or script. */
export function lastPage(title: string, body: Children, { name, style }: Place): WebAnswer {
  const header = name === undefined ? [] : [htmlElement('header', {}, [paragraph(name, { class: 'place' })])];
  const content = [
    ...header,
    htmlElement('main', { id: 'inhoud' }, [htmlElement('h1', {}, [text(title)]), ...body]),
  ];
  return plainAnswer(200, documentText(title, content, { name, style, isLast: true }), 'text/html');
}

const nobody: Place = { name: undefined, style: '' };

/** Sends the browser on after a change, so that a reload does not do it again. */
export function seeOther(path: string, more: Readonly<Record<string, string>> = {}): WebAnswer {
  return { status: 303, headers: { ...always, ...more, location: path }, body: '' };
}
