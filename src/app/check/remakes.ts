import type { DocumentDefinition } from '../../document/definition.ts';
import type { MadeDocument } from '../../document/make.ts';
import { blocksOf, type Block } from '../../document/readable-blocks.ts';
import { makeKind, writeBytes, type MakeRequest } from '../documents/render.ts';
import type { OutputFile } from '../documents/rendered-file.ts';

/**
 * What a check renders besides the files themselves: each kind of document at most once per day, and once with tracing.
 */
export class Remakes {
  readonly #request: MakeRequest;
  readonly #made = new Map<string, Promise<readonly MadeDocument[]>>();
  readonly #blocks = new Map<MadeDocument, readonly Block[]>();

  constructor(request: MakeRequest) {
    this.#request = request;
  }

  /** The bytes of a file as they would have been on a day; undefined when it would not have been there. */
  async onDay({ name, format, definition }: OutputFile, date: string): Promise<Uint8Array | undefined> {
    if (definition === undefined) return undefined;
    const request = { ...this.#request, choices: { ...this.#request.choices, date } };
    const made = await this.#once(`${definition.id} ${date}`, definition, request);
    const document = made.find((each) => `${each.name}.${format.extension}` === name);
    return document === undefined ? undefined : writeBytes(document, format, request);
  }

  /** What readers read in the document of a file, with the origin of each piece of text. */
  async traced({ document, definition }: OutputFile): Promise<readonly Block[]> {
    if (definition === undefined) return [];
    const made = await this.#once(`${definition.id} traced`, definition, { ...this.#request, trace: true });
    const traced = made.find(({ name }) => name === document?.name);
    if (traced === undefined) return [];
    const blocks = this.#blocks.get(traced) ?? blocksOf(traced.tree, traced.traced);
    this.#blocks.set(traced, blocks);
    return blocks;
  }

  #once(key: string, definition: DocumentDefinition, request: MakeRequest): Promise<readonly MadeDocument[]> {
    const made = this.#made.get(key) ?? makeKind(definition, request);
    this.#made.set(key, made);
    return made;
  }
}
