/**
 * The room of formats: how a tree becomes bytes. A writer knows the tree and nothing of profiles, templates or other
 * formats. This is the one registry of formats; command line, help and tests are derived from it.
 */
import type { Root } from 'mdast';
import type { DocumentFacts } from '../document/facts.ts';
import type { MeetingSeries } from '../document/agenda/meeting-series.ts';
import type { TaskSheet } from '../document/task-sheet.ts';
import type { Carried } from '../returned/carried.ts';
import type { ReadReturned } from '../returned/returned-file.ts';
import type { ReadFingerprint } from './fingerprint.ts';
import type { ImageFile } from './picture/image-file.ts';
import type { HouseStyle } from './style/house-style.ts';

/** What a writer may want to know besides the tree. */
export interface WriteOptions {
  readonly title: string;
  /** What the document is for, in one sentence. */
  readonly description: string;
  /** Name of the municipality, for document properties. */
  readonly author: string;
  /** The day printed on the document, as `2026-11-22`. */
  readonly date: string | undefined;
  /** The same day in words, as `22 november 2026`. */
  readonly writtenDate: string | undefined;
  /** What every page says of the document besides its title. */
  readonly facts: DocumentFacts;
  readonly landscape: boolean;
  /** Whether letters are smaller and margins narrower: a long list, to print on few sheets. */
  readonly compact: boolean;
  /** Whether it is a form: text outside fields is then protected from accidental changes. */
  readonly isForm: boolean;
  /** Path from the output folder to the workspace, ending in a slash, for links to pictures and other files. */
  readonly imageBase: string;
  readonly style: HouseStyle;
  /** The picture at an address in the tree; undefined when there is none that can be shown. */
  readonly imageAt: (url: string) => ImageFile | undefined;
  /** Reads the font files of the workspace, for a format that puts fonts in its files. Absent: there are none. */
  readonly fontFiles?: (() => readonly Uint8Array[]) | undefined;
  /** Whether a relative URL is that of a file of the workspace, so that a link to it works. Absent: none is. */
  readonly hasFile?: ((url: string) => boolean) | undefined;
  /** What the file carries for when it comes back, filled in. Absent: nothing. */
  readonly carried?: Carried | undefined;
  /** The mail address to which it comes back. Absent: none is known. */
  readonly answersTo?: string | undefined;
  /** The tasks as data, for a format that needs them. Absent: it is no list of a dossier. */
  readonly sheet?: TaskSheet | undefined;
  /** The meetings that recur, for a format that needs them. Absent: it tells of none. */
  readonly series?: MeetingSeries | undefined;
  /** What goes with it, for a format that is a mail. Absent: nothing. */
  readonly mail?: MailParts | undefined;
  /** The standard of a PDF. Default: PDF/UA-1, which everybody can read */
  readonly pdfNorm?: PdfNorm | undefined;
}

/** The standards that a PDF can keep to: one for who reads it, or one for who archives it. */
export const pdfNorms = ['ua-1', 'a-2a', 'a-3a'] as const;

/** A standard of PDF. */
export type PdfNorm = (typeof pdfNorms)[number];

/** What a mail has besides its text. */
export interface MailParts {
  /** Its receiver's address; undefined when that is not known. */
  readonly to: string | undefined;
  readonly isConfidential: boolean;
  /** What it says above it instead of its title; absent: its title. */
  readonly subject?: string | undefined;
  /** How to report what is done, in sentences; undefined when nothing is asked. */
  readonly answer: string | undefined;
  readonly attachments: readonly MailAttachment[];
}

/** A file that goes along with a mail. */
export interface MailAttachment {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** Turns a tree into a file. The same tree and options give the same bytes. */
export type WriteDocument = (tree: Root, options: WriteOptions) => Uint8Array | Promise<Uint8Array>;

/** A format documents can be made in. */
export interface OutputFormat {
  readonly id: string;
  /** File extension without dot. */
  readonly extension: string;
  readonly mediaType: string;
  /** Its name for users. */
  readonly title: string;
  /** Whether the bytes are text, so that a comparison may ignore line endings. */
  readonly isText: boolean;
  /** Whether it embeds the house style and pictures, so that these must be read first. */
  readonly showsLook: boolean;
  /** Whether it puts fonts in its files, so that font files of the workspace matter. Default: no */
  readonly embedsFonts?: boolean | undefined;
  /** The day printed in an existing file, when only the file itself knows it. */
  readonly printedDate?: (bytes: Uint8Array) => Promise<string | undefined>;
  /**
   * What a document must have to be made in this format: tasks as data, a receiver who may have it as a mail, or days for
   * a calendar. Absent: every document can.
   */
  readonly needs?: 'sheet' | 'mail' | 'agenda' | undefined;
  /**
   * Whether a file is up to date when it says what would be made now, whatever its bytes: other programs write them their
   * own way. Default: the bytes must be the same.
   */
  readonly isComparedByContent?: boolean | undefined;
  /** Loads the writer on first use. */
  readonly load: () => Promise<WriteDocument>;
  /** Reads back a file that was made earlier; undefined when it is not (or no longer) a file of this format. */
  readonly readBack: (bytes: Uint8Array) => Promise<WrittenDocument | undefined>;
  /** Whether a file carries its own fingerprint. */
  readonly carriesFingerprint: boolean;
  /** The fingerprint of a file, made earlier or saved since by another program; undefined when it cannot be read. */
  readonly readFingerprint: (bytes: Uint8Array) => Promise<ReadFingerprint | undefined>;
  /**
   * Whether a file tells what would be told now, where its bytes do not show that: it may hold a part. Absent: the bytes
   * show it.
   *
   * @param found undefined when there is no file
   * @param made what would be made now
   */
  readonly isCurrent?: ((found: Uint8Array | undefined, made: Uint8Array) => Promise<boolean>) | undefined;
  /** Reads a list that came back, filled in. Absent: this format is not read back. */
  readonly readReturned?: ((bytes: Uint8Array) => Promise<ReadReturned>) | undefined;
}

/** The visible content of a file that was made earlier. */
export interface WrittenDocument {
  /** Paragraphs, headings, items and table rows. */
  readonly blocks: readonly string[];
  /** The program that saved it last, when that was another one. */
  readonly savedBy?: string | undefined;
}

/** Every format. */
export const outputFormats: readonly OutputFormat[] = [
  {
    id: 'md',
    extension: 'md',
    mediaType: 'text/markdown',
    title: 'Markdown (GitHub)',
    isText: true,
    showsLook: false,
    load: async () => (await import('./md/write.ts')).writeMarkdown,
    readBack: async (bytes) => ({
      blocks: (await import('./md/read-blocks.ts')).readMarkdownBlocks(bytes),
    }),
    carriesFingerprint: false,
    readFingerprint: async (bytes) => (await import('./md/content.ts')).readFingerprint(bytes),
    readReturned: async (bytes) => (await import('./md/read-returned.ts')).readReturnedMarkdown(bytes),
  },
  {
    id: 'docx',
    extension: 'docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    title: 'Word',
    isText: false,
    showsLook: true,
    printedDate: async (bytes) => (await import('./printed-date.ts')).printedDate(bytes),
    load: async () => (await import('./docx/write.ts')).writeDocx,
    readBack: async (bytes) => (await import('./docx/read-blocks.ts')).readDocx(bytes),
    carriesFingerprint: true,
    readFingerprint: async (bytes) => (await import('./docx/fingerprint-part.ts')).readFingerprint(bytes),
    readReturned: async (bytes) => (await import('./docx/returned/read-returned.ts')).readReturnedDocx(bytes),
  },
  {
    id: 'html',
    extension: 'html',
    mediaType: 'text/html',
    title: 'Webpagina',
    isText: true,
    showsLook: true,
    load: async () => (await import('./html/write.ts')).writeHtml,
    readBack: async (bytes) => ({ blocks: (await import('./html/read-blocks.ts')).readHtmlBlocks(bytes) }),
    carriesFingerprint: true,
    readFingerprint: async (bytes) => (await import('./html/content.ts')).readFingerprint(bytes),
    readReturned: async (bytes) => (await import('./html/read-returned.ts')).readReturnedHtml(bytes),
  },
  {
    id: 'odt',
    extension: 'odt',
    mediaType: 'application/vnd.oasis.opendocument.text',
    title: 'OpenDocument (LibreOffice)',
    isText: false,
    showsLook: true,
    printedDate: async (bytes) => (await import('./odt/fingerprint.ts')).printedDate(bytes),
    load: async () => (await import('./odt/write.ts')).writeOdt,
    readBack: async (bytes) => (await import('./odt/read-blocks.ts')).readOdt(bytes),
    carriesFingerprint: true,
    readFingerprint: async (bytes) => (await import('./odt/fingerprint.ts')).readFingerprint(bytes),
  },
  {
    id: 'pdf',
    extension: 'pdf',
    mediaType: 'application/pdf',
    title: 'Pdf (voor lezen en archief)',
    isText: false,
    showsLook: true,
    embedsFonts: true,
    printedDate: async (bytes) => (await import('./pdf/printed-date.ts')).printedDate(bytes),
    load: async () => (await import('./pdf/write.ts')).writePdf,
    readBack: async (bytes) => (await import('./pdf/read-blocks.ts')).readPdf(bytes),
    carriesFingerprint: true,
    readFingerprint: async (bytes) => (await import('./pdf/fingerprint.ts')).readFingerprint(bytes),
  },
  {
    id: 'xlsx',
    extension: 'xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    title: 'Excel',
    isText: false,
    showsLook: false,
    needs: 'sheet',
    printedDate: async (bytes) => (await import('./printed-date.ts')).printedDate(bytes),
    load: async () => (await import('./xlsx/write.ts')).writeXlsx,
    readBack: async (bytes) => (await import('./xlsx/read-blocks.ts')).readBlocks(bytes),
    carriesFingerprint: true,
    readFingerprint: async (bytes) => (await import('./xlsx/fingerprint.ts')).readFingerprint(bytes),
    readReturned: async (bytes) => (await import('./xlsx/read-returned.ts')).readReturned(bytes),
  },
  {
    id: 'csv',
    extension: 'csv',
    mediaType: 'text/csv',
    title: 'CSV',
    isText: true,
    showsLook: false,
    needs: 'sheet',
    load: async () => (await import('./csv/write.ts')).writeCsv,
    readBack: async (bytes) => (await import('./csv/read.ts')).readBlocks(bytes),
    carriesFingerprint: false,
    readFingerprint: async (bytes) => (await import('./csv/read.ts')).readFingerprint(bytes),
    readReturned: async (bytes) => (await import('./csv/read.ts')).readReturned(bytes),
  },
  {
    id: 'ics',
    extension: 'ics',
    mediaType: 'text/calendar',
    title: 'Agenda (Outlook en andere)',
    isText: true,
    showsLook: false,
    needs: 'agenda',
    printedDate: async (bytes) => (await import('./ics/read.ts')).printedDate(bytes),
    load: async () => (await import('./ics/write.ts')).writeIcs,
    readBack: async (bytes) => (await import('./ics/read.ts')).readIcs(bytes),
    carriesFingerprint: true,
    readFingerprint: async (bytes) => (await import('./ics/read.ts')).readFingerprint(bytes),
    isCurrent: async (found, made) => (await import('./ics/read.ts')).isCurrentIcs(found, made),
  },
  {
    id: 'eml',
    extension: 'eml',
    mediaType: 'message/rfc822',
    title: 'Concept van een mail',
    isText: false,
    // Its attachments do.
    showsLook: true,
    needs: 'mail',
    isComparedByContent: true,
    printedDate: async (bytes) => (await import('./eml/content.ts')).printedDate(bytes),
    load: async () => (await import('./eml/write.ts')).writeEml,
    readBack: async (bytes) => (await import('./eml/content.ts')).readBlocks(bytes),
    carriesFingerprint: true,
    readFingerprint: async (bytes) => (await import('./eml/content.ts')).readFingerprint(bytes),
  },
];

/** The format with this id, if there is one. */
export function findFormat(id: string): OutputFormat | undefined {
  return outputFormats.find((each) => each.id === id);
}
