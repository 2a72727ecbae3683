import { problem, warning, type Diagnostic, type Source } from '../../diagnostics/diagnostic.ts';
import { inspectImage, maxImageBytes } from '../../workspace/image-bytes.ts';
import type { ImageKind, ImageProblem } from '../../workspace/image-facts.ts';
import { sourceOfValue, textAt, toPointer, type Located } from '../../workspace/located.ts';
import type { Rule, RuleContext } from './rule.ts';
import { readNamedFile } from './workspace-file.ts';

/** Every picture exists inside the workspace and can be shown, and its description describes it. */
export const checkImages: Rule = (context) => findImages(context.profile, [], context);

function findImages(
  node: Located,
  path: readonly (string | number)[],
  context: RuleContext,
): readonly Diagnostic[] {
  if (node.kind === 'scalar') return [];
  if (node.kind === 'list')
    return node.items.flatMap((item, index) => findImages(item, [...path, index], context));
  const inner = [...node.entries].flatMap(([key, value]) => findImages(value, [...path, key], context));
  const fileNode = node.entries.get('bestand');
  const altNode = node.entries.get('alt');
  const file = textAt(node, 'bestand');
  if (fileNode === undefined || file === undefined) return inner;
  const alt = textAt(node, 'alt');
  const noAlt =
    altNode !== undefined &&
    alt !== undefined &&
    /\.(png|jpe?g|svg|gif)$|^(img|image|foto|logo)[-_]?\d*$/i.test(alt.trim())
      ? [warning('image/alt-is-filename', sourceOfValue(altNode, toPointer([...path, 'alt'])), { alt })]
      : [];
  return [...inner, ...checkFile(fileNode, file, { path: [...path, 'bestand'], context }), ...noAlt];
}

function checkFile(node: Located, file: string, at: CheckedAt): readonly Diagnostic[] {
  const read = readNamedFile(
    { node, path: at.path, file, expected: 'een plaatje (png, jpg of svg)', limit: maxImageBytes },
    at.context,
  );
  if ('diagnostics' in read) return read.diagnostics;
  const source = sourceOfValue(node, toPointer(at.path));
  const image = inspectImage(read.bytes);
  if ('problem' in image) return [explain(image, { source, path: file })];
  const isNamedSo = endings[image.kind].test(file);
  return isNamedSo ? [] : [warning('image/misnamed', source, { path: file, kind: image.kind })];
}

interface CheckedAt {
  readonly path: readonly (string | number)[];
  readonly context: RuleContext;
}

const endings: Readonly<Record<ImageKind, RegExp>> = { png: /\.png$/i, jpeg: /\.jpe?g$/i, svg: /\.svg$/i };

function explain(
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
