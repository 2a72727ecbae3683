import { isDeepStrictEqual } from 'node:util';
import type { MadeDocument } from '../../document/make.ts';
import { visit } from '../../document/walk.ts';
import type { Look } from '../../app/documents/look.ts';
import type { OutputFormat } from '../../output/registry.ts';
import type { RenderedFile, RenderMemory } from '../../app/documents/render.ts';
import { addWork, noWork, type Work } from './changes.ts';

interface Kept {
  readonly bytes: Uint8Array;
  readonly format: OutputFormat;
  /** Everything the bytes depend on, besides the look. */
  readonly facts: string;
  readonly hasPictures: boolean;
}

/** What earlier rounds made, and what has to be made again. */
export class RoundMemory implements RenderMemory {
  readonly #kinds = new Map<string, readonly RenderedFile[]>();
  readonly #files = new Map<string, Kept>();
  #style: Look['style'] | undefined;
  #work: Work = noWork;

  /** Work that was asked for and did not succeed yet. */
  get work(): Work {
    return this.#work;
  }

  add(work: Work): void {
    this.#work = addWork(this.#work, work);
  }

  /** A round has succeeded: all work is done. */
  done(): void {
    this.#work = noWork;
  }

  useLook(look: Look | undefined): void {
    const isOther = !isDeepStrictEqual(this.#style, look?.style);
    this.#style = look?.style;
    if (isOther) this.#kinds.clear();
    for (const [name, { format, hasPictures }] of this.#files)
      if (format.showsLook && (isOther || (hasPictures && this.#work.pictures))) this.#files.delete(name);
  }

  filesOf(documentId: string): readonly RenderedFile[] | undefined {
    return this.#work.documents.has(documentId) ? undefined : this.#kinds.get(documentId);
  }

  keepFiles(documentId: string, files: readonly RenderedFile[]): void {
    this.#kinds.set(documentId, files);
  }

  async bytesOf(
    file: { readonly name: string; readonly format: OutputFormat; readonly author: string },
    document: MadeDocument,
    write: () => Promise<Uint8Array>,
  ): Promise<Uint8Array> {
    const facts = JSON.stringify([document.markdown, document.title, document.manifest, file.author]);
    const known = this.#files.get(file.name);
    if (known?.facts === facts) return known.bytes;
    const bytes = await write();
    this.#files.set(file.name, { bytes, format: file.format, facts, hasPictures: hasPictures(document) });
    return bytes;
  }
}

function hasPictures({ tree }: MadeDocument): boolean {
  let found = false;
  visit(tree, ({ type }) => {
    found ||= type === 'image';
  });
  return found;
}
