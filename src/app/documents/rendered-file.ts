import type { DocumentDefinition } from '../../document/definition.ts';
import type { MadeDocument } from '../../document/make.ts';
import type { OutputFormat } from '../../output/registry.ts';

/** One file to be. */
export interface RenderedFile {
  /** File name, such as `werkwijzer.md`. */
  readonly name: string;
  readonly format: OutputFormat;
  readonly bytes: Uint8Array;
  readonly document: MadeDocument;
  readonly definition: DocumentDefinition;
}
