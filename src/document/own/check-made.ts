/** What only a made document shows: where its links lead, which blanks are in them, and which ids occur twice. */
import type { Nodes, Root } from 'mdast';
import { warning, type Diagnostic, type Source } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import { linksIn, maskTemplate, tagMark, valueMark, type Stretch } from '../../template/masked.ts';
import { parseTemplate, type TemplateText } from '../../template/parse-template.ts';
import { blankInTarget } from '../../template/print-place.ts';
import type { MadeDocument } from '../make.ts';
import { parseMarkdown } from '../parse-markdown.ts';
import { anchorOf, anchorsIn } from '../transforms/links.ts';
import { visit } from '../walk.ts';

/** A made document with the municipality's templates for it. */
export interface MadeCheck {
  readonly made: Pick<MadeDocument, 'markdown' | 'tree'>;
  /** Never empty. */
  readonly templates: readonly TemplateText[];
  /** Whether a path is that of a file in the workspace. */
  readonly hasFile: (path: string) => boolean;
}

/** Warnings about one made document; each at the place in a template that it came from. */
export function checkMade({ made, templates, hasFile }: MadeCheck): readonly Diagnostic[] {
  const tree = parseMarkdown(made.markdown);
  const known = anchorsIn(made.tree);
  const places = templates.flatMap(linkPlaces);
  const found: Diagnostic[] = [];
  visit(tree, (node) => {
    if (node.type !== 'link' && node.type !== 'image') return;
    const place = places.find(({ matches }) => matches.test(node.url));
    // A link of a shipped part, which is tested where it is made.
    if (place !== undefined) found.push(...checkLink(node, { source: place.source, known, hasFile }));
  });
  return [...found, ...sameIds(tree, templates)];
}

interface LinkCheck {
  readonly source: Source;
  readonly known: ReadonlySet<string>;
  readonly hasFile: (path: string) => boolean;
}

function checkLink(
  { url, type }: Extract<Nodes, { type: 'link' | 'image' }>,
  { source, known, hasFile }: LinkCheck,
): readonly Diagnostic[] {
  const blank = blankInTarget(url);
  if (blank !== undefined) return [warning('template/blank-in-link', source, { label: blank.label })];
  if (/^[a-z][a-z\d+.-]*:/i.test(url)) return [];
  if (url.startsWith('#')) {
    if (anchorOf(url, known) !== undefined) return [];
    const anchor = url.slice(1);
    const near = nearest(anchor, [...known]);
    return [warning('template/anchor-unknown', source, { anchor, near, known: [...known] })];
  }
  const path = decode(url.replace(/[?#].*$/s, ''));
  if (path !== '' && hasFile(path)) return [];
  return [
    warning('template/link-to-nothing', source, {
      path: path === '' ? url : path,
      isPicture: type === 'image',
    }),
  ];
}

function decode(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}

interface LinkPlace {
  readonly source: Source;
  /** Matches the addresses that this link may get. */
  readonly matches: RegExp;
}

function linkPlaces(template: TemplateText): readonly LinkPlace[] {
  const { program } = parseTemplate(template);
  if (program === undefined) return [];
  const masked = maskTemplate(template.text, program);
  return linksIn(masked).map(({ target: range }) => ({
    source: { file: template.file, range },
    matches: new RegExp(`^${patternOf(masked.slice(range.start, range.end))}$`, 's'),
  }));
}

function patternOf(target: string): string {
  return target
    .replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
    .replace(new RegExp(`[${valueMark}${tagMark}]+`, 'g'), '.*');
}

/** Fields that a template gives the same id: the second gets another one, and nobody knows which is which. */
function sameIds(tree: Root, templates: readonly TemplateText[]): readonly Diagnostic[] {
  const counts = new Map<string, number>();
  visit(tree, (node) => {
    const [, query] = node.type === 'link' ? (/^veld:(.*)$/s.exec(node.url) ?? []) : [];
    const id = new URLSearchParams(query ?? '').get('id') ?? '';
    if (id !== '') counts.set(id, (counts.get(id) ?? 0) + 1);
  });
  return [...counts].flatMap(([id, count]) => {
    const places = templates.flatMap((template) => idPlaces(id, template));
    const [first, second] = places;
    const source = second ?? first;
    if (count < 2 || source === undefined) return [];
    return [warning('template/same-field-id', source, { id, count, isRepeated: second === undefined })];
  });
}

function idPlaces(
  id: string,
  { file, text }: TemplateText,
): readonly (Source & { readonly range: Stretch })[] {
  return [...text.matchAll(/\bid=(["'])(.*?)\1/g)].flatMap(({ index, 0: all, 2: written }) =>
    written === id ? [{ file, range: { start: index, end: index + all.length } }] : [],
  );
}
