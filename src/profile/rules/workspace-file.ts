import { problem, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import { sourceOfValue, toPointer, type Located } from '../../workspace/located.ts';
import { folderOf, joinPath, nameOf, resolveInside } from '../../workspace/paths.ts';
import type { RuleContext } from './rule.ts';

/** A path that the profile names: where it is written, and what is expected there. */
export interface NamedFile {
  readonly node: Located;
  readonly path: readonly (string | number)[];
  /** The path as typed. */
  readonly file: string;
  /** What should be there, for the message when it is something else. */
  readonly expected: string;
  /** The most bytes. */
  readonly limit: number;
}

/** Reads a file that the profile names: it must exist inside the workspace, be readable and not too large. */
export function readNamedFile(
  { node, path, file, expected, limit }: NamedFile,
  { files, folder }: RuleContext,
): { readonly bytes: Uint8Array } | { readonly diagnostics: readonly Diagnostic[] } {
  const source = sourceOfValue(node, toPointer(path));
  const resolved = resolveInside(files, { folder, allowed: folder }, file);
  if (resolved === undefined)
    return failed(problem('file/outside-workspace', source, { path: file, allowed: 'de werkmap' }));
  const info = files.info(resolved);
  if (info === undefined) {
    const near = nearest(nameOf(resolved), files.list(folderOf(joinPath(folder, file))));
    return failed(problem('file/missing', source, { path: file, near }));
  }
  // A pipe or device could keep the program waiting forever.
  if (info.kind !== 'file')
    return failed(problem('file/wrong-kind', source, { path: file, expected: [expected] }));
  if (info.bytes > limit)
    return failed(problem('style/file-too-large', source, { path: file, bytes: info.bytes, limit }));
  const read = files.read(resolved);
  return 'bytes' in read ? read : failed(problem('style/file-not-readable', source, { path: file }));
}

function failed(diagnostic: Diagnostic): { readonly diagnostics: readonly Diagnostic[] } {
  return { diagnostics: [diagnostic] };
}
