import type { WebAnswer } from '../../../app/local-server.ts';
import { outputFormats } from '../../../output/registry.ts';
import { namesFolder } from '../../../workspace/file-kinds.ts';
import { joinPath, resolveInside } from '../../../workspace/paths.ts';
import { always, barePage, siteParts } from '../page.ts';
import type { Visit } from '../visit.ts';

/** The folders of which files may be fetched. */
export const openPlaces: readonly string[] = ['documenten', namesFolder];

/** Names of the files in a folder that may be fetched: documents, and copies of them. */
export function fileNames(
  place: string,
  { folder, world }: Pick<Visit, 'folder' | 'world'>,
): readonly string[] {
  if (!openPlaces.includes(place)) return [];
  const at = joinPath(folder, place);
  return world.files
    .list(at)
    .filter((name) => !/^[.~]/.test(name) && typeOf(name) !== undefined)
    .filter((name) => world.files.info(joinPath(at, name))?.kind === 'file');
}

/** The address of a file. */
export function fileAddress(place: string, name: string): string {
  return `${siteParts.documents.path}/bestand/${place}/${encodeURIComponent(name)}`;
}

/** A file to keep. Why only listed names: no path, however it is written, leads anywhere else. */
export function downloadedFile(visit: Visit): WebAnswer {
  const { folder, world, params } = visit;
  const { map: place = '', bestand: name = '' } = params;
  const at = joinPath(folder, place);
  const isListed = fileNames(place, visit).includes(name);
  const path = isListed ? resolveInside(world.files, { folder: at, allowed: at }, name) : undefined;
  const found = path === undefined ? undefined : world.files.read(path);
  if (found === undefined || 'failure' in found) return barePage(404, 'Dit bestand is er niet.');
  return {
    status: 200,
    headers: {
      ...always,
      'content-type': typeOf(name) ?? 'application/octet-stream',
      'content-disposition': `attachment; filename="${plainName(name)}"; filename*=UTF-8''${encoded(name)}`,
    },
    body: found.bytes,
  };
}

/** The type of a document by its name; of a replaced copy, one that nothing opens. */
function typeOf(name: string): string | undefined {
  if (/\.oud\d*$/.test(name)) return 'application/octet-stream';
  const format = outputFormats.find(({ extension }) => name.endsWith(`.${extension}`));
  return format === undefined ? undefined : `${format.mediaType}${format.isText ? '; charset=utf-8' : ''}`;
}

/** The name for programs that read no other. */
function plainName(name: string): string {
  return name.replace(/[^ -~]|["\\%]/g, '_');
}

/** Source: RFC 8187 §3.2. */
function encoded(name: string): string {
  return encodeURIComponent(name.replace(/\p{Cc}|\p{Surrogate}/gu, '_')).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
