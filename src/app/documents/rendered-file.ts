import type { DocumentDefinition } from '../../document/definition.ts';
import type { MadeDocument } from '../../document/make.ts';
import type { OutputFormat } from '../../output/registry.ts';

/** A file to write. */
export interface RenderedFile {
  /** File name, such as `werkwijzer.md`. */
  readonly name: string;
  readonly format: OutputFormat;
  readonly bytes: Uint8Array;
  readonly document: MadeDocument;
  readonly definition: DocumentDefinition;
}

/** A file of a run: a document, or the index page. */
export type OutputFile = Pick<RenderedFile, 'name' | 'format' | 'bytes'> &
  Partial<Pick<RenderedFile, 'document' | 'definition'>> & {
    /** Whether it helps at the moment that it is made, and is not compared later. */
    readonly isOfMoment?: true;
  };

/** The documents among some files. */
export function documentsAmong(files: readonly OutputFile[]): readonly RenderedFile[] {
  return files.filter(
    (file): file is RenderedFile => file.document !== undefined && file.definition !== undefined,
  );
}
