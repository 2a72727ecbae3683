/**
 * The Word format (ECMA-376 / ISO 29500, transitional). A document is content inside a shell: the shell provides page,
 * styles, header and footer, and is either ours or the municipality's own Word file.
 *
 * This file: the contract between the two.
 */
import type { Carried } from '../../returned/carried.ts';
import type { Markup } from '../markup.ts';
import type { Properties } from '../office-package.ts';
import type { Page } from '../paged/page-draft.ts';
import type { StyleRole } from '../paged/style-role.ts';

/** A media file of the content inside the package. */
export interface MediaFile {
  /** Name inside `word/media/`. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly relationId: string;
}

/** Everything the writer makes from a tree. */
export interface Content {
  /** All of `w:body` except the properties of the last section. */
  readonly body: Markup;
  /** `w:footnote` elements, numbered from 1. */
  readonly footnotes: readonly Markup[];
  /** `w:abstractNum` and `w:num` elements, numbered from the shell's first free ones. */
  readonly abstractNumberings: readonly Markup[];
  readonly numberings: readonly Markup[];
  readonly media: readonly MediaFile[];
  /** External URLs, for the body and for the footnotes. */
  readonly links: readonly { readonly relationId: string; readonly target: string }[];
  readonly footnoteLinks: readonly { readonly relationId: string; readonly target: string }[];
  readonly properties: Properties;
  /** What it carries for when it comes back. Default: nothing. */
  readonly carried?: Carried | undefined;
  /** Whether a part of it is in two columns. Default: no. */
  readonly hasColumns?: boolean;
}

/**
 * The properties of the sections around a part in two columns: of what is before it, and of that part. Each goes into the
 * last paragraph of its section.
 */
export interface ColumnSections {
  readonly before: Markup;
  readonly columns: Markup;
}

/** What surrounds the content. */
export interface Shell {
  /** Ids of styles in this shell. */
  readonly styleIds: Readonly<Record<StyleRole, string>>;
  readonly page: Page;
  /** Whether the document begins on a new page, after a cover. */
  readonly startsNewPage: boolean;
  /** Sections for a part in two columns; undefined where the page is not ours to divide. */
  readonly columns: ColumnSections | undefined;
  /** How much wider text runs in its font than in Calibri. */
  readonly fontFactor: number;
  /** First numbers that the shell itself does not use. */
  readonly firstFree: {
    readonly abstractNumbering: number;
    readonly numbering: number;
    /** For bookmarks and drawings alike. */
    readonly mark: number;
  };
  /** Assembles everything into one zipped package. Relationships of the content are named `rIdG1`, `rIdG2`… */
  readonly assemble: (content: Content) => Uint8Array;
}
