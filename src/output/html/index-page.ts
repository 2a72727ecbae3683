import { htmlElement, join, text, type Markup } from '../markup.ts';
import type { HouseStyle } from '../style/house-style.ts';
import { municipalityName, writePage } from './page.ts';

/** A document in the formats it was made in; its title links to the first. */
export interface IndexDocument {
  readonly title: string;
  readonly files: readonly { readonly name: string; readonly format: string }[];
}

/** Documents of one kind: usually one, for requests one per department. */
export interface IndexKind {
  readonly title: string;
  readonly documents: readonly IndexDocument[];
}

/** A kind of document with its purpose. */
export interface IndexGroup extends IndexKind {
  readonly description: string;
  /** For whom they are meant: `openbaar`, `intern` or `vertrouwelijk`. */
  readonly openness: string;
}

/** A running dossier. */
export interface IndexDossier {
  readonly title: string;
  readonly done: number;
  readonly total: number;
  /** How many tasks are late; undefined when no day was given. */
  readonly late: number | undefined;
  readonly kinds: readonly IndexKind[];
}

/** Everything that the index page shows. */
export interface IndexContent {
  readonly author: string;
  readonly style: HouseStyle;
  readonly groups: readonly IndexGroup[];
  readonly dossiers: readonly IndexDossier[];
}

/** Writes the page that links to all documents. */
export function writeIndex({ author, style, groups, dossiers }: IndexContent): Uint8Array {
  const title = `Documenten van de ${municipalityName(author).replace(/^G/, 'g')}`;
  const content = join([
    htmlElement('h1', {}, [text(title)]),
    section('Lopende dossiers', dossiers.map(writeDossier)),
    section('Documenten', groups.map(writeGroup)),
  ]);
  const description = `Alle documenten van de ${municipalityName(author).replace(/^G/, 'g')}, met de stand van lopende dossiers.`;
  const page = writePage(content, 'inhoud', {
    title,
    description,
    author,
    style,
    landscape: false,
    compact: false,
  });
  return new TextEncoder().encode(page);
}

/** A section of the page; left out when it is empty. */
function section(title: string, cards: readonly Markup[]): Markup | undefined {
  if (cards.length === 0) return undefined;
  return join([htmlElement('h2', {}, [text(title)]), htmlElement('ul', { class: 'kaarten' }, cards)]);
}

function writeDossier({ title, done, total, late, kinds }: IndexDossier): Markup {
  const words = `${done} van de ${total} taken klaar`;
  return htmlElement('li', { class: 'kaart heel' }, [
    htmlElement('h3', {}, [text(title)]),
    htmlElement('progress', { max: total, value: done, 'aria-label': `Voortgang van ${title}: ${words}` }),
    htmlElement('p', {}, [
      text(words),
      late === undefined || late === 0
        ? undefined
        : join([text(' '), htmlElement('mark', { class: 'leeg' }, [text(`${late} te laat`)])]),
    ]),
    ...writeKinds(kinds),
  ]);
}

function writeGroup({ title, description, openness, documents }: IndexGroup): Markup {
  const [first, second] = documents;
  const isOne = first !== undefined && second === undefined;
  const kind = htmlElement('span', { class: 'openheid' }, [text(openness)]);
  return htmlElement('li', { class: isOne ? 'kaart' : 'kaart heel' }, [
    htmlElement('h3', {}, [isOne ? titleLink(first) : text(title)]),
    htmlElement('p', {}, [text(description)]),
    isOne ? undefined : writeLinks(documents, title),
    htmlElement('p', { class: 'voet' }, [kind, ...(isOne ? otherFormats(first) : [])]),
  ]);
}

/** Links to documents of several kinds; a kind with several documents has a nested list under its title. */
function writeKinds(kinds: readonly IndexKind[]): readonly Markup[] {
  const single = kinds.flatMap(({ documents }) => (documents.length === 1 ? documents : []));
  const several = kinds.filter(({ documents }) => documents.length > 1);
  return [
    ...(single.length === 0 ? [] : [writeLinks(single)]),
    ...several.flatMap(({ title, documents }) => [
      htmlElement('p', {}, [text(title)]),
      writeLinks(documents, title),
    ]),
  ];
}

/** @param kind the heading of the list, which is left out of the titles in it */
function writeLinks(documents: readonly IndexDocument[], kind?: string): Markup {
  const items = documents.map((document) => {
    const { title } = document;
    const isLonger = kind !== undefined && title.startsWith(`${kind}: `);
    const short = isLonger ? title.slice(kind.length + 2) : title;
    return htmlElement('li', {}, [
      titleLink(document, short),
      ...otherFormats(document).flatMap((other) => [text(' · '), other]),
    ]);
  });
  return htmlElement('ul', { class: 'koppelingen' }, items);
}

function titleLink({ title, files: [first] }: IndexDocument, words = title): Markup {
  if (first === undefined) return text(words);
  return link(first.name, words, words === title ? undefined : title);
}

/** Links to the other formats, each named after its document for people who hear only the links. */
function otherFormats({ title, files }: IndexDocument): readonly Markup[] {
  return files.slice(1).map(({ name, format }) => link(name, format, `${format}: ${title}`));
}

function link(name: string, words: string, label?: string): Markup {
  return htmlElement('a', { href: encodeURIComponent(name), 'aria-label': label }, [text(words)]);
}
