import { problem, warning, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import { sourceOfValue, textAt, toPointer, type Located } from '../../workspace/located.ts';
import { folderOf, joinPath, nameOf, resolveInside } from '../../workspace/paths.ts';
import type { Rule, RuleContext } from './rule.ts';

/** Every picture exists inside the workspace, and its description describes it. */
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
  return [
    ...inner,
    ...checkFile(fileNode, { file, pointer: toPointer([...path, 'bestand']) }, context),
    ...noAlt,
  ];
}

function checkFile(
  node: Located,
  { file, pointer }: { readonly file: string; readonly pointer: string },
  context: RuleContext,
): readonly Diagnostic[] {
  const source = sourceOfValue(node, pointer);
  const path = resolveInside(context.files, { folder: context.folder, allowed: context.folder }, file);
  if (path === undefined)
    return [problem('file/outside-workspace', source, { path: file, allowed: 'de werkmap' })];
  const info = context.files.info(path);
  if (info?.kind === 'file') return [];
  if (info?.kind === 'directory') {
    return [problem('file/wrong-kind', source, { path: file, expected: ['een plaatje (png, jpg of svg)'] })];
  }
  const near = nearest(nameOf(path), context.files.list(folderOf(joinPath(context.folder, file))));
  return [problem('file/missing', source, { path: file, near })];
}
