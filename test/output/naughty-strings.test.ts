/**
 * The public list of naughty strings as the values of every free text, in every document and format: the same text comes
 * out, the files are valid, and nothing in them runs.
 */
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { beforeAll, describe, expect, it } from 'vitest';
import { isMap, isScalar, isSeq, parseDocument, type Document, type Scalar } from 'yaml';
import { hasErrors, type Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { cleaned } from '../../src/diagnostics/unseen.ts';
import type { RenderedFile } from '../../src/app/documents/rendered-file.ts';
import { everyFormat } from '../support/every-format.ts';
import { withoutForm } from '../support/html-pages.ts';
import { byDepth } from '../support/depth.ts';
import { exampleFiles, renderLooks } from '../support/example-documents.ts';
import { parseGfm, readableText } from '../support/markdown-text.ts';
import naughty from '../support/naughty-strings.json' with { type: 'json' };
import { open } from '../support/workspace.ts';

const { files: example, folder } = exampleFiles('examples/voorbeelddam');
const dossier = 'vertrek-wethouder-zorg';

/** Texts between double braces are names of values (test/template/user-text.test.ts); blank ones are no values. */
const strings = naughty.strings.filter((text) => !text.includes('{{') && cleaned(text).text.trim() !== '');

/** A single value in a file. */
interface Place {
  readonly file: string;
  readonly index: number;
  /** JSON pointer to it. */
  readonly pointer: string;
}

const trees: ReadonlyMap<string, Document> = new Map(
  Object.entries(example).flatMap(([path, bytes]) =>
    path.endsWith('.yaml') ? [[path, parseDocument(new TextDecoder().decode(bytes))] as const] : [],
  ),
);

/** The texts of a document that stand behind a key or in a list, with their pointers. */
function textsIn(document: Document): readonly { readonly node: Scalar<string>; readonly pointer: string }[] {
  const found: { readonly node: Scalar<string>; readonly pointer: string }[] = [];
  const look = (node: unknown, pointer: string): void => {
    if (isMap(node)) for (const { key, value } of node.items) look(value, `${pointer}/${String(key)}`);
    else if (isSeq(node)) node.items.forEach((item, index) => look(item, `${pointer}/${String(index)}`));
    else if (isScalar(node) && typeof node.value === 'string')
      found.push({ node: node as Scalar<string>, pointer });
  };
  look(document.contents, '');
  return found;
}

/** The example with other texts at some places. */
function filesWith(
  places: readonly Place[],
  textAt: (at: number) => string,
): Record<string, string | Uint8Array> {
  const copies = new Map([...trees].map(([path, tree]) => [path, tree.clone()]));
  const texts = new Map([...copies].map(([path, copy]) => [path, textsIn(copy)]));
  for (const [at, { file, index }] of places.entries()) {
    const node = texts.get(file)?.[index]?.node;
    if (!isScalar(node)) throw new Error(`no text ${String(index)} in ${file}`);
    node.value = textAt(at);
    node.type = 'QUOTE_DOUBLE';
  }
  const changed = [...copies].map(([path, copy]) => [path, copy.toString({ lineWidth: 0 })] as const);
  return { ...example, ...Object.fromEntries(changed) };
}

const markOf = (at: number): string => `Kenmerk${String(at)}q`;

/** Whether a place has one of these mistakes. */
function isRefused({ file, pointer }: Place, wrong: readonly Diagnostic[]): boolean {
  return wrong.some(
    ({ source }) =>
      file.endsWith(`/${source.file}`) &&
      (source.pointer ?? '') !== '' &&
      `${pointer}/`.startsWith(`${source.pointer ?? ''}/`),
  );
}

/** The places that take any text: those where a mark is no mistake, and is not private. */
async function freePlaces(): Promise<readonly Place[]> {
  let left = [...trees].flatMap(([file, tree]) =>
    textsIn(tree).map(({ pointer }, index): Place => ({ file, index, pointer })),
  );
  for (;;) {
    const { diagnostics, files } = await open(filesWith(left, markOf), { folder });
    const wrong = diagnostics.filter((each) => hasErrors([each]) || each.code.startsWith('reference/'));
    if (wrong.length === 0) return left;
    const marked = wrong.flatMap(({ source: { file, range } }) => {
      const text = range === undefined ? '' : (files.texts.get(file) ?? '').slice(range.start, range.end);
      return [...text.matchAll(/Kenmerk(\d+)q/g)].map(([, number]) => left[Number(number)]);
    });
    const isWrong = (place: Place): boolean => marked.includes(place) || isRefused(place, wrong);
    const fit = left.filter((place) => !isWrong(place));
    if (fit.length === left.length) throw new Error(JSON.stringify(wrong[0]?.source));
    left = fit;
  }
}

/** What a reader sees, without what a document may do with it: spaces, quotes, dashes, a capital. */
function plain(text: string): string {
  return cleaned(text)
    .text.normalize('NFC')
    .replace(/[\s\u00ad\u200b-\u200f\u2028\u2029\u2060\ufeff]/gu, '')
    .replace(/[‘’‚‛']/gu, "'")
    .replace(/[“”„"]/gu, '"')
    .replace(/[‐-―]/gu, '-')
    .toLowerCase();
}

async function wordsOf(file: RenderedFile): Promise<string> {
  // GitHub's parser is the judge of Markdown; the other formats have no second way to write a character.
  if (file.format.id === 'md') return plain(readableText(parseGfm(new TextDecoder().decode(file.bytes))));
  const written = await file.format.readBack(file.bytes);
  return plain((written?.blocks ?? []).join('\n'));
}

/** What is wrong with a file as a file, or runs in it. */
function faultsOf({ format, bytes }: RenderedFile): readonly string[] {
  const text = new TextDecoder().decode(bytes);
  // It throws for markup and code that no template has.
  if (format.id === 'md') return readableText(parseGfm(text)) === '' ? ['nothing to read'] : [];
  if (format.id === 'html')
    return [...withoutForm(text).matchAll(/<[a-z](?:"[^"]*"|[^">])*>/giu)].flatMap(([tag]) => runsIn(tag));
  if (format.id === 'pdf') return text.match(/\/(?:JavaScript|JS|Launch|EmbeddedFile|SubmitForm)\b/g) ?? [];
  return Object.entries(unzipSync(bytes)).flatMap(([name, part]) => {
    if (!/\.(?:xml|rels)$/.test(name)) return [];
    const parser = new SaxesParser({ xmlns: true });
    const wrong: string[] = [];
    parser.on('error', ({ message }) => wrong.push(`${name}: ${message}`));
    parser.write(strFromU8(part)).close();
    return wrong;
  });
}

/** What a tag of a page would run. */
function runsIn(tag: string): readonly string[] {
  const bare = tag.replace(/="[^"]*"/g, '=""');
  const isActive = /^<(?:script|iframe|object|embed)|[\s/]on\w+\s*=/iu.test(bare);
  const address = /\s(?:href|src|action|formaction)="\s*([^"]*)"/iu.exec(tag)?.[1] ?? '';
  return isActive || /^(?:javascript|vbscript|data:text)/iu.test(address) ? [tag] : [];
}

let places: readonly Place[];
/** Places whose text each file shows, by its name. */
const shown = new Map<string, readonly number[]>();

const made = (files: Readonly<Record<string, string | Uint8Array>>): Promise<readonly RenderedFile[]> =>
  renderLooks(
    { files, folder },
    everyFormat.map(({ id }) => id),
    [dossier],
  );

beforeAll(async () => {
  places = await freePlaces();
  for (const file of await made(filesWith(places, markOf))) {
    const words = await wordsOf(file);
    shown.set(
      file.name,
      [...places.keys()].filter((at) => words.includes(plain(markOf(at)))),
    );
  }
});

/**
 * Whether a text runs in two directions in a PDF, which stores its parts in the order in which they are drawn: a known
 * limit (docs/decisions/0070-pdf-by-typst.md).
 */
function isMixed(name: string, text: string): boolean {
  return (
    name.endsWith('.pdf') &&
    /[\p{Script=Hebrew}\p{Script=Arabic}]/u.test(text) &&
    /[\p{Script=Latin}]/u.test(text)
  );
}

describe('naughty strings', () => {
  it('have many places, in every format and nearly every document', () => {
    expect(places.length).toBeGreaterThan(150);
    const all = [...shown.values()].flat();
    expect(new Set(all).size).toBeGreaterThan(100);
    for (const { extension } of everyFormat)
      for (const id of [
        'werkwijzer',
        'samenwerking',
        'rollen',
        'verzoeken-ict',
        'personalia',
        'uitnodiging',
        `actielijst-${dossier}`,
      ]) {
        const found = [...shown].filter(([name]) => name.startsWith(id) && name.endsWith(`.${extension}`));
        expect(found.flatMap(([, at]) => at).length, `${id}.${extension}`).toBeGreaterThan(0);
      }
  });

  it.each(Array.from({ length: byDepth(1, 16) }, (_, index) => index))(
    'read the same everywhere, in files that are whole and do nothing (round %i)',
    async (round) => {
      const textAt = (at: number): string => strings[(at + round * 31) % strings.length] ?? '';
      const files = filesWith(places, textAt);
      const { diagnostics } = await open(files, { folder });
      const errors = diagnostics.filter(({ code }) => code.startsWith('schema/'));
      // A few are too long for their place: those are told, and no document is made of them.
      const refused = new Set(
        [...places.entries()].flatMap(([at, place]) => (isRefused(place, errors) ? [at] : [])),
      );
      expect(refused.size / places.length).toBeLessThan(0.1);
      const wrong: string[] = [];
      for (const file of await made(files)) {
        const { name } = file;
        const words = await wordsOf(file);
        wrong.push(...faultsOf(file).map((fault) => `${name}: ${fault}`));
        for (const at of shown.get(name) ?? [])
          if (!refused.has(at) && !isMixed(name, textAt(at)) && !words.includes(plain(textAt(at))))
            wrong.push(`${name}: ${JSON.stringify(textAt(at))} of ${JSON.stringify(places[at])}`);
      }
      expect(wrong).toEqual([]);
    },
  );
});
