/**
 * The room of formats: how a tree becomes bytes. A writer knows the tree and nothing of profiles, templates or other
 * formats. This is the one registry of formats; command line, help and tests derive from it.
 */
import type { Root } from 'mdast';

/** What a writer may want to know besides the tree. */
export interface WriteOptions {
  readonly title: string;
  /** Name of the municipality, for document properties. */
  readonly author: string;
  readonly landscape: boolean;
  /** Path from the folder of the output to the workspace, ending in a slash: pictures are found along it. */
  readonly imageBase: string;
}

/** Turns a tree into a file. The same tree gives the same bytes. */
export type WriteDocument = (tree: Root, options: WriteOptions) => Uint8Array;

/** A format documents can be made in. */
export interface OutputFormat {
  readonly id: string;
  /** File extension without dot. */
  readonly extension: string;
  readonly mediaType: string;
  /** What people call it. */
  readonly title: string;
  /** Whether the bytes are text, so that a comparison may look past line ends. */
  readonly isText: boolean;
  /** Loads the writer when it is first used. */
  readonly load: () => Promise<WriteDocument>;
}

/** Every format. */
export const outputFormats: readonly OutputFormat[] = [
  {
    id: 'md',
    extension: 'md',
    mediaType: 'text/markdown',
    title: 'Markdown (GitHub)',
    isText: true,
    load: async () => (await import('./md/write.ts')).writeMarkdown,
  },
];

/** The format with this id, if there is one. */
export function findFormat(id: string): OutputFormat | undefined {
  return outputFormats.find((each) => each.id === id);
}
