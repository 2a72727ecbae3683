import type { DocumentFacts } from '../../document/facts.ts';
import { htmlElement, join, text, trustedMarkup, type Markup } from '../markup.ts';
import type { WriteOptions } from '../registry.ts';
import { writeAnswerScripts } from './answer-form.ts';
import { withFingerprint } from './content.ts';
import { formScriptSource } from './form-script.ts';
import { imageElement } from './image.ts';
import { stylesheet } from './stylesheet.ts';
import type { TableStep } from './table-room.ts';

/** What the page around the content shows. */
export type PageFrame = Pick<
  WriteOptions,
  'title' | 'description' | 'author' | 'style' | 'landscape' | 'compact' | 'carried'
> & {
  /** The steps at which tables become cards; left out when there are no tables. */
  readonly steps?: ReadonlySet<TableStep>;
  /** What the sheets say at their foot besides its title; of a page that is no document, nothing. */
  readonly facts?: Pick<DocumentFacts, 'isDraft'>;
};

/**
 * The content security policy: a browser may only show the page's own styles and embedded pictures. Nothing is fetched,
 * sent or run. A page that comes back may run its one script, and hand its form to a mail program. Source: W3C, Content
 * Security Policy Level 3.
 */
function policyOf({ carried }: PageFrame): string {
  const isReturned = carried !== undefined;
  return [
    "default-src 'none'",
    ...(isReturned ? [`script-src ${formScriptSource}`] : []),
    "style-src 'unsafe-inline'; img-src data:; base-uri 'none'",
    `form-action ${isReturned ? 'mailto:' : "'none'"}`,
  ].join('; ');
}

/** The name of a municipality on its documents. */
export function municipalityName(author: string): string {
  return `Gemeente ${author}`;
}

/** A complete page around its content. @param mainId target of the skip link */
export function writePage(content: Markup, mainId: string, frame: PageFrame): string {
  const { title, author, style } = frame;
  const municipality = municipalityName(author);
  const classes = [frame.landscape ? 'liggend' : '', frame.compact ? 'compact' : '']
    .filter(Boolean)
    .join(' ');
  const body = htmlElement('body', { class: classes === '' ? undefined : classes }, [
    htmlElement('a', { class: 'spring', href: `#${mainId}` }, [text('Naar de inhoud')]),
    htmlElement('header', { class: 'boven' }, [
      htmlElement('div', {}, [
        style.logo === undefined ? undefined : imageElement(style.logo.image, style.logo.alt, 'logo'),
        htmlElement('span', { class: 'gemeente' }, [text(municipality)]),
      ]),
    ]),
    // Why a tab stop: without it some browsers scroll to the target of a skip link and leave the focus where it was.
    htmlElement('main', { id: mainId, tabindex: -1 }, [content]),
    htmlElement('footer', { class: 'onder' }, [
      htmlElement('div', {}, [
        htmlElement('span', {}, [text(municipality)]),
        htmlElement('span', {}, [text(title)]),
      ]),
    ]),
    frame.carried === undefined ? undefined : writeAnswerScripts(frame.carried),
  ]);
  const page = htmlElement('html', { lang: 'nl' }, [writeHead(frame, municipality), body]);
  return withFingerprint(`<!doctype html>\n${page}\n`);
}

function writeHead(frame: PageFrame, municipality: string): Markup {
  const meta = (name: string, content: string): Markup => htmlElement('meta', { name, content });
  const title = frame.facts?.isDraft === true ? `${frame.title} · concept` : frame.title;
  const pieces = [
    htmlElement('meta', { charset: 'utf-8' }),
    htmlElement('meta', { 'http-equiv': 'Content-Security-Policy', content: policyOf(frame) }),
    htmlElement('title', {}, [text(`${frame.title} – ${municipality}`)]),
    meta('viewport', 'width=device-width, initial-scale=1'),
    meta('description', frame.description),
    meta('author', municipality),
    meta('referrer', 'no-referrer'),
    // Phones turn whatever looks like a phone number into a link.
    meta('format-detection', 'telephone=no'),
    htmlElement('style', {}, [
      trustedMarkup(stylesheet({ ...frame, title, isReturned: frame.carried !== undefined }, municipality)),
    ]),
  ];
  return htmlElement('head', {}, [join(pieces.flatMap((piece) => [text('\n'), piece]))]);
}
