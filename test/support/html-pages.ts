import type { Root, RootContent } from 'mdast';
import type { RenderChoices } from '../../src/document/definition.ts';
import type { OpenWorkspace } from '../../src/document/open-workspace.ts';
import { documents, dossierDocumentIds } from '../../src/document/registry.ts';
import { shipped } from './shipped.ts';
import { formScript } from '../../src/output/html/form-script.ts';
import { writeHtml } from '../../src/output/html/write.ts';
import type { ImageFile } from '../../src/output/picture/image-file.ts';
import { findFormat, type WriteOptions } from '../../src/output/registry.ts';
import { defaultHouseStyle, type HouseStyle } from '../../src/output/style/house-style.ts';
import { renderFiles } from '../../src/app/documents/render.ts';
import type { RenderedFile } from '../../src/app/documents/rendered-file.ts';
import { isDeep } from './depth.ts';
import { choices } from './workspace.ts';
import { plainOptions } from './write-options.ts';

/** A picture that is one grey square. */
export const square: ImageFile = {
  kind: 'svg',
  bytes: new TextEncoder().encode(
    '<svg xmlns="http://www.w3.org/2000/svg" width="96" height="96"><path d="M0 0h96v96H0z" fill="#888"/></svg>',
  ),
  width: 96,
  height: 96,
};

export const options: WriteOptions = { ...plainOptions, title: 'Titel', description: 'Omschrijving.' };

/** A house style of its own: colours, fonts and a logo. */
export const greenStyle: HouseStyle = {
  colours: {
    main: '#1e5631',
    fill: '#154273',
    onFill: '#ffffff',
    link: '#1b5e20',
    text: '#1d211d',
    muted: '#52605a',
    line: '#c5d0c8',
    tint: '#e9f3ec',
    attention: '#ffe9c7',
    onAttention: '#5a3200',
    page: '#ffffff',
  },
  fonts: { body: 'Fira Sans', heading: 'Georgia' },
  logo: { image: square, alt: 'Logo van de gemeente' },
  wordFile: undefined,
};

/** The page of a tree. */
export async function pageOf(
  children: readonly RootContent[],
  wanted: Partial<WriteOptions> = {},
): Promise<string> {
  const tree: Root = { type: 'root', children: [...children] };
  return new TextDecoder().decode(await writeHtml(tree, { ...options, ...wanted }));
}

/** What stands in the main part of a page. */
export async function mainOf(
  children: readonly RootContent[],
  wanted: Partial<WriteOptions> = {},
): Promise<string> {
  const page = await pageOf(children, wanted);
  return /<main[^>]*>([^]*)<\/main>/.exec(page)?.[1] ?? '';
}

/** A page without what makes a list come back: its one script, known by heart, its data and its form. */
export function withoutForm(page: string): string {
  return page
    .replace(`<script>${formScript}</script>`, '')
    .replace(/<script type="application\/json" id="gemeente-lijst">[^<]*<\/script>/, '')
    .replace(/<form id="antwoord"[^]*?<\/form>/, '');
}

/** Web pages of documents of a workspace. */
export function renderPages(
  workspace: OpenWorkspace,
  {
    ids = documents.map(({ id }) => id),
    style = defaultHouseStyle,
    wanted = {},
  }: {
    readonly ids?: readonly string[];
    readonly style?: HouseStyle;
    readonly wanted?: Partial<RenderChoices>;
  } = {},
): Promise<readonly RenderedFile[]> {
  return renderFiles({
    workspace,
    assets: shipped,
    documents: documents.filter(({ id }) => ids.includes(id)),
    formats: [findFormat('html')!],
    choices: { ...choices, ...wanted },
    look: { style, imageAt: (url) => (url.endsWith('2.svg') ? undefined : square) },
  });
}

/**
 * Pages with something in them that no earlier page has: a tag with other classes, roles or attributes, or one that
 * stands in another tag than before. Each page costs a judge part of a second, so usually only these; in the deep run all.
 */
export function withNewShapes(pages: ReadonlyMap<string, string>): readonly (readonly [string, string])[] {
  const known = new Set<string>();
  return [...pages].filter(([, html]) => {
    const shapes = shapesOf(html);
    const hasNew = shapes.some((shape) => !known.has(shape));
    for (const shape of shapes) known.add(shape);
    return hasNew || isDeep;
  });
}

/** Each opening tag with the one it stands in, and the styles: without words, and with only those values that mean something. */
function shapesOf(html: string): readonly string[] {
  const [style = ''] = /<style>[^]*?<\/style>/.exec(html) ?? [];
  const shapes = new Set([style.replace(/"[^"]*"/g, '""')]);
  const open: string[] = [];
  for (const [tag, end, name = ''] of html
    .slice(html.indexOf('<body'))
    .matchAll(/<(\/?)([a-z\d]+)[^>]*>/gi)) {
    if (end === '/') open.splice(open.lastIndexOf(name));
    else {
      shapes.add(
        `${open.at(-1) ?? ''} ${tag.replace(/ (?!class|role|type|scope|lang)([a-z-]+)="[^"]*"/gi, ' $1')}`,
      );
      if (!voidTags.has(name) && !tag.endsWith('/>')) open.push(name);
    }
  }
  return [...shapes];
}

/** Tags that hold nothing. */
const voidTags: ReadonlySet<string> = new Set(['br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'wbr']);

/** Every page an example can have, those of its dossiers as well. */
export async function allPages(
  workspace: OpenWorkspace,
  dossiers: readonly string[],
  style?: HouseStyle,
): Promise<readonly RenderedFile[]> {
  const look = style === undefined ? {} : { style };
  const files = [...(await renderPages(workspace, look))];
  for (const dossier of dossiers)
    files.push(...(await renderPages(workspace, { ...look, ids: dossierDocumentIds, wanted: { dossier } })));
  return files;
}
