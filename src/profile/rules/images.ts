import { problem, warning, type Diagnostic, type Source } from '../../diagnostics/diagnostic.ts';
import type { ImageKind, ImageProblem } from '../../workspace/image-facts.ts';
import {
  child,
  sourceOfValue,
  textAt,
  toPointer,
  type Located,
  type LocatedMap,
} from '../../workspace/located.ts';
import type { Rule, RuleContext } from './rule.ts';
import { readNamedFile } from './workspace-file.ts';

/** Every picture exists inside the workspace and can be shown, and its description describes it. */
export const checkImages: Rule = async (context) => {
  const pictures = findPictures(context.profile, []);
  const files = pictures.length === 0 ? [] : await checkFiles(pictures, context);
  return [...files, ...pictures.flatMap(checkAlt)];
};

/** A map in the profile that names a picture. */
interface Picture {
  readonly map: LocatedMap;
  readonly path: readonly (string | number)[];
}

function findPictures(node: Located, path: Picture['path']): readonly Picture[] {
  if (node.kind === 'scalar') return [];
  if (node.kind === 'list') return node.items.flatMap((item, index) => findPictures(item, [...path, index]));
  const inner = [...node.entries].flatMap(([key, value]) => findPictures(value, [...path, key]));
  return textAt(node, 'bestand') === undefined ? inner : [...inner, { map: node, path }];
}

async function checkFiles(
  pictures: readonly Picture[],
  context: RuleContext,
): Promise<readonly Diagnostic[]> {
  const { inspectImage, maxImageBytes } = await import('../../workspace/image-bytes.ts');
  const expected = 'een plaatje (png, jpg of svg)';
  return pictures.flatMap(({ map, path: above }): readonly Diagnostic[] => {
    const [node, file] = [child(map, 'bestand'), textAt(map, 'bestand')];
    if (node === undefined || file === undefined) return [];
    const path = [...above, 'bestand'];
    const read = readNamedFile({ node, path, file, expected, limit: maxImageBytes }, context);
    if ('diagnostics' in read) return read.diagnostics;
    const source = sourceOfValue(node, toPointer(path));
    const image = inspectImage(read.bytes);
    if ('problem' in image) return [imageDiagnostic(image, { source, path: file })];
    const isNamedSo = endings[image.kind].test(file);
    return isNamedSo ? [] : [warning('image/misnamed', source, { path: file, kind: image.kind })];
  });
}

function checkAlt({ map, path }: Picture): readonly Diagnostic[] {
  const [node, alt] = [child(map, 'alt'), textAt(map, 'alt')];
  const isFileName = /\.(png|jpe?g|svg|gif)$|^(img|image|foto|logo)[-_]?\d*$/i;
  return node !== undefined && alt !== undefined && isFileName.test(alt.trim())
    ? [warning('image/alt-is-filename', sourceOfValue(node, toPointer([...path, 'alt'])), { alt })]
    : [];
}

const endings: Readonly<Record<ImageKind, RegExp>> = { png: /\.png$/i, jpeg: /\.jpe?g$/i, svg: /\.svg$/i };

function imageDiagnostic(
  image: ImageProblem,
  { source, path }: { readonly source: Source; readonly path: string },
): Diagnostic {
  switch (image.problem) {
    case 'bytes':
      return problem('style/file-too-large', source, { path, bytes: image.bytes, limit: image.limit });
    case 'pixels': {
      const { width, height, limit } = image;
      return problem('image/too-large', source, { path, width, height, limit });
    }
    case 'kind':
      return problem('image/not-a-picture', source, { path, found: image.found });
    case 'broken':
      return problem('image/broken', source, { path, kind: image.kind });
    case 'unsafe':
      return problem('image/unsafe', source, { path, what: image.what });
  }
}
