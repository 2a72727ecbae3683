/** The look of a workspace's documents: its house style and its pictures. */
import { EnvironmentError } from '../../diagnostics/errors.ts';
import type { OpenWorkspace } from '../../document/open-workspace.ts';
import type { ImageFile } from '../../output/picture/image-file.ts';
import type { WriteOptions } from '../../output/registry.ts';
import { deriveColours } from '../../output/style/colours.ts';
import type { FileLook } from '../../output/docx/house-file/file-look.ts';
import {
  defaultHouseStyle,
  type Appearance,
  type HouseStyle,
  type WordFile,
} from '../../output/style/house-style.ts';
import { leafAt } from '../../profile/leaf.ts';
import { parseColour } from '../../profile/style/css-colour.ts';
import type { Chosen } from '../../profile/style/token-names.ts';
import { maxTokenBytes, readTokens } from '../../profile/style/tokens.ts';
import { maxWordFileBytes, usualWordFiles } from '../../profile/style/word-file.ts';
import type { FileSystem } from '../../workspace/file-system.ts';
import { inspectImage, maxImageBytes } from '../../workspace/image-bytes.ts';
import { joinPath, resolveInside } from '../../workspace/paths.ts';

/** House style and pictures. */
export type Look = Pick<WriteOptions, 'style' | 'imageAt' | 'fontFiles' | 'hasFile'>;

/** The look of a document that has no workspace with pictures. */
export const plainLook: Look = { style: defaultHouseStyle, imageAt: () => undefined };

/** A workspace's files by their path in its folder; undefined for what is missing, too large or outside. */
type ReadFile = (path: string, limit: number) => Uint8Array | undefined;

/**
 * Reads the look of a workspace. Pictures are read when they are first shown. Problems with a file were reported when
 * the workspace was opened; here it is simply not used.
 */
export async function readLook(
  { folder, sources }: Pick<OpenWorkspace, 'folder' | 'sources'>,
  files: FileSystem,
): Promise<Look> {
  const read = readerOf(folder, files, unreadable);
  const known = new Map<string, ImageFile | undefined>();
  const imageFile = (path: string): ImageFile | undefined => {
    if (!known.has(path)) known.set(path, readImage(path, read));
    return known.get(path);
  };
  const typed = typedIn(sources);
  return {
    style: await readStyle(typed, read, imageFile),
    fontFiles: fontReader(folder, files, read),
    imageAt: (url) => (isRelative(url) ? imageFile(decode(url)) : undefined),
    hasFile: (url) => isRelative(url) && isFileOf(folder, decode(url.replace(/[?#].*$/s, '')), files),
  };
}

/** Whether a URL is a path, and not an address or a place on the page. */
function isRelative(url: string): boolean {
  return url !== '' && !/^(?:[a-z][a-z\d+.-]*:|#|\/)/i.test(url);
}

/**
 * Whether a path is that of a file in the workspace, or of a document that can be made.
 *
 * Why also documents that are not there yet: otherwise making documents twice would give two results.
 */
export function isFileOf(folder: string, path: string, files: FileSystem): boolean {
  if (/^documenten\/[^/]+\.(?:md|docx|html|odt|pdf)$/.test(path)) return true;
  const resolved = resolveInside(files, { folder, allowed: folder }, path);
  return resolved !== undefined && files.info(resolved)?.kind === 'file';
}

/** Why an existing house-style Word file cannot be read. */
export interface UnreadWordFile {
  readonly path: string;
  readonly problem: 'outside' | 'too-large' | 'no-file';
  readonly bytes: number;
}

/** The house-style Word file of a workspace: read, or why it cannot be; undefined when there is none. */
export function readWordFile(
  { folder, sources }: Pick<OpenWorkspace, 'folder' | 'sources'>,
  files: FileSystem,
): WordFile | UnreadWordFile | undefined {
  const typed = typedIn(sources)('sjabloon');
  const read = wordFile(typed, readerOf(folder, files));
  if (read !== undefined) return read;
  // A file that the profile names was checked when the workspace was opened.
  const path = typed === undefined ? usualWordFiles.find((each) => exists(each, folder, files)) : undefined;
  if (path === undefined) return undefined;
  const info = files.info(joinPath(folder, path));
  const isOutside = resolveInside(files, { folder, allowed: folder }, path) === undefined;
  const problem = isOutside ? 'outside' : info?.kind === 'file' ? 'too-large' : 'no-file';
  return { path, problem, bytes: info?.bytes ?? 0 };
}

function exists(path: string, folder: string, files: FileSystem): boolean {
  return files.info(joinPath(folder, path)) !== undefined;
}

/** A document must not lose its logo in silence because a disk failed. @throws EnvironmentError */
function unreadable(path: string): never {
  throw new EnvironmentError(
    `Ik kan het bestand ${path} niet lezen, en het hoort in een document. Kijk of u leesrecht hebt, en probeer het opnieuw.`,
  );
}

/** @param failed called when a file is there and cannot be read. Default: it counts as missing */
function readerOf(
  folder: string,
  files: FileSystem,
  failed: (path: string) => Uint8Array | undefined = () => undefined,
): ReadFile {
  return (path, limit) => {
    const resolved = resolveInside(files, { folder, allowed: folder }, path);
    const info = resolved === undefined ? undefined : files.info(resolved);
    if (resolved === undefined || info?.kind !== 'file' || info.bytes > limit) return undefined;
    const result = files.read(resolved);
    return 'bytes' in result ? result.bytes : failed(resolved);
  };
}

function typedIn({ profile }: OpenWorkspace['sources']): StyleLookup {
  return (...keys) => {
    const raw = leafAt(profile, 'huisstijl', ...keys)?.raw;
    return typeof raw === 'string' && raw.trim() !== '' ? raw : undefined;
  };
}

/** The text of a house-style key. */
type StyleLookup = (...keys: readonly string[]) => string | undefined;

async function readStyle(
  typed: StyleLookup,
  read: ReadFile,
  imageFile: (path: string) => ImageFile | undefined,
): Promise<HouseStyle> {
  const tokens = chosenTokens(typed('tokens'), read);
  const file = wordFile(typed('sjabloon'), read);
  const fileLook = file === undefined ? undefined : await lookOf(file.bytes);
  const logo = imageFile(typed('logo', 'bestand') ?? '');
  return {
    ...appearance(typed, tokens ?? fileLook),
    logo: logo === undefined ? undefined : { image: logo, alt: typed('logo', 'alt') ?? '' },
    wordFile: file && { ...file, look: fileLook && appearanceInWord(typed, { tokens, file: fileLook }) },
  };
}

async function lookOf(bytes: Uint8Array): Promise<FileLook | undefined> {
  const { lookOfFile } = await import('../../output/docx/house-file/file-look.ts');
  return lookOfFile(bytes);
}

/** A typed colour takes precedence over a whole theme: links in the theme's colour would clash with it. */
function appearance(typed: StyleLookup, chosen: Chosen | undefined): Appearance {
  const main = parseColour(typed('kleur') ?? '');
  const colours = deriveColours(main === undefined ? (chosen ?? {}) : { main, text: chosen?.text });
  // The theme's heading font belongs to its text font: when that is not used, neither is this.
  const own = typed('lettertype');
  const body = own ?? chosen?.bodyFont ?? defaultHouseStyle.fonts.body;
  const heading = typed('lettertype_koppen') ?? (own === undefined ? chosen?.headingFont : undefined);
  return { colours, fonts: { body, heading: heading ?? body } };
}

/**
 * In Word the file comes first: its own styles make the headings and the text, and tables and pictures belong to those.
 * What it leaves open is as elsewhere.
 */
function appearanceInWord(
  typed: StyleLookup,
  { tokens, file }: { readonly tokens: Chosen | undefined; readonly file: FileLook },
): Appearance {
  const usual = appearance(typed, tokens);
  const { main, link, text } = file;
  const body = file.bodyFont ?? usual.fonts.body;
  return {
    colours: main === undefined ? usual.colours : deriveColours({ main, link, text }),
    fonts: { body, heading: file.headingFont ?? body },
  };
}

function chosenTokens(path: string | undefined, read: ReadFile): Chosen | undefined {
  const bytes = path === undefined ? undefined : read(path, maxTokenBytes);
  return bytes === undefined ? undefined : readTokens(new TextDecoder().decode(bytes));
}

function wordFile(path: string | undefined, read: ReadFile): WordFile | undefined {
  for (const each of path === undefined ? usualWordFiles : [path]) {
    const bytes = read(each, maxWordFileBytes);
    if (bytes !== undefined) return { path: each, bytes };
  }
  return undefined;
}

/** The folders in which a municipality keeps its font files. */
const fontFolders = ['huisstijl', 'huisstijl/lettertypen'] as const;

/** The largest font file that is read, in bytes. */
const maxFontBytes = 20 * 1024 * 1024;

/** Reads the font files of a workspace, once, and only for a format that puts fonts in its files. */
function fontReader(folder: string, files: FileSystem, read: ReadFile): () => readonly Uint8Array[] {
  let known: readonly Uint8Array[] | undefined;
  return () =>
    (known ??= fontFolders.flatMap((path) =>
      files
        .list(joinPath(folder, path))
        .filter((name) => /\.(?:ttf|otf)$/i.test(name))
        .flatMap((name) => read(`${path}/${name}`, maxFontBytes) ?? []),
    ));
}

function readImage(path: string, read: ReadFile): ImageFile | undefined {
  const bytes = path === '' ? undefined : read(path, maxImageBytes);
  const facts = bytes === undefined ? undefined : inspectImage(bytes);
  return bytes === undefined || facts === undefined || 'problem' in facts ? undefined : { ...facts, bytes };
}

/** A URL as the path it was made from. */
function decode(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}
