/** What one round of making documents can reuse from the previous one: pure decisions. */
import type { MadeDocument } from '../../document/make.ts';
import { visit } from '../../document/walk.ts';
import { sameBytes } from '../../workspace/same-bytes.ts';
import type { Look } from './look.ts';
import type { RenderedFile } from './rendered-file.ts';

/** The result of a round, with everything that its files depend on besides themselves. */
export interface Made {
  readonly files: readonly RenderedFile[];
  /** The look that files show; undefined when no format showed it. */
  readonly look: Look | undefined;
  /** Name of the municipality, for the properties of documents. */
  readonly author: string;
}

/** An earlier round of the same request, and what changed since. */
export interface Earlier {
  readonly made: Made;
  /** Ids of the documents that may have changed. */
  readonly changed: ReadonlySet<string>;
  /** Whether files of the look, such as pictures and fonts, may have changed. */
  readonly picturesChanged: boolean;
}

/** The files of an unaffected document; undefined when it has to be made again. */
export function keptFiles(
  documentId: string,
  { made, changed }: Earlier,
  look: Look | undefined,
): readonly RenderedFile[] | undefined {
  if (changed.has(documentId) || !isSameStyle(made.look, look)) return undefined;
  const files = made.files.filter(({ definition }) => definition.id === documentId);
  return files.length === 0 ? undefined : files;
}

/**
 * The bytes of a file when everything they depend on is unchanged, although its document was made again; else
 * undefined.
 *
 * @param now what the file would be made of
 */
export function keptBytes(
  { name, format, document }: Omit<RenderedFile, 'bytes'>,
  { made, picturesChanged }: Earlier,
  now: Omit<Made, 'files'>,
): Uint8Array | undefined {
  const known = made.files.find((file) => file.name === name);
  if (known === undefined || made.author !== now.author || !isSameText(known.document, document))
    return undefined;
  const looksOther =
    !isSameStyle(made.look, now.look) ||
    (picturesChanged && (format.embedsFonts === true || hasPictures(known.document)));
  return format.showsLook && looksOther ? undefined : known.bytes;
}

function isSameText(one: MadeDocument, other: MadeDocument): boolean {
  return (
    one.markdown === other.markdown &&
    one.title === other.title &&
    isSame(one.manifest, other.manifest) &&
    isSame(one.sheet, other.sheet)
  );
}

function isSameStyle(one: Look | undefined, other: Look | undefined): boolean {
  return isSame(one?.style, other?.style);
}

function hasPictures({ tree }: MadeDocument): boolean {
  let found = false;
  visit(tree, ({ type }) => {
    found ||= type === 'image';
  });
  return found;
}

/** Deep equality of two plain values. */
function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (one instanceof Uint8Array && other instanceof Uint8Array) return sameBytes(one, other);
  if (!isObject(one) || !isObject(other)) return false;
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].every((key) =>
    isSame(one[key], other[key]),
  );
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
