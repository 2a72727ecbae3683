/** Reads files that came back, whatever they are: a list, a page of answers, or a mail with either. */
import type { IsoDay } from '../../calendar/day.ts';
import type { OutputFormat } from '../../output/registry.ts';
import { findFormat } from '../../output/registry.ts';
import { codesIn } from '../../returned/list-code.ts';
import { outsideRows } from '../../returned/own-texts.ts';
import {
  codesOf,
  type ReadReturned,
  type ReturnedFile,
  type Unreadable,
} from '../../returned/returned-file.ts';
import { nameOf } from '../../workspace/paths.ts';
import { decodeText } from '../../privacy/inside/text.ts';
import type { ReturnedDocumentFile } from './changed-in-document.ts';
import type { ReadMail } from './mail.ts';
import { kindOf, type ReturnedKind } from './kind.ts';

/** What reads the kinds of files. */
export interface Readers {
  /** The reader of a format; undefined when it is not read back. */
  readonly formatOf: (kind: ReturnedKind) => OutputFormat['readReturned'];
  /** Reads answers in a text, such as that of a mail. */
  readonly answers: (text: string) => ReadReturned | Promise<ReadReturned>;
}

/** Something that came back, and where: `post.eml: actielijst.docx`. */
export interface FoundList {
  readonly source: string;
  readonly file: ReturnedFile;
  /** The format of a file that stands by itself. */
  readonly format?: OutputFormat | undefined;
  /** The day of the mail it was in, when it was in one. */
  readonly sentOn?: IsoDay | undefined;
  /** Its texts outside the rows, where people may type there. */
  readonly readTexts?: (() => Promise<readonly string[]>) | undefined;
}

/** Something that could not be read, and why; `unknown` is a kind that is not read back. */
export interface UnreadFile {
  readonly source: string;
  readonly why: Unreadable['why'] | 'open-document' | 'unknown' | 'missing';
  /** A file that is no list, but may be another document of this program. */
  readonly document?: ReturnedDocumentFile | undefined;
}

/** What was found in a file. */
export interface FoundIn {
  readonly lists: readonly FoundList[];
  readonly unread: readonly UnreadFile[];
}

/** The most bytes of a file that came back: more than anything that the program makes. */
export const mostBytes: number = 30 * 1024 * 1024;

/** How deep mails may be in mails, and how many attachments are read. */
const mostDepth = 3;
const mostAttachments = 25;

/** Attachments of kinds that are not read back, and in which a list may be. */
const mayHoldList = /\.(?:docm?|xls[mb]?|od[ts]|rtf|pdf|pages|numbers|msg|zip|dat)$/i;

/** A file to read. */
export interface FileToRead {
  /** Its name in messages. */
  readonly source: string;
  readonly bytes: Uint8Array;
  /** How many mails it is in. Default: none */
  readonly depth?: number;
}

/** Reads a file. */
export async function readReturnedFile(
  { source, bytes, depth = 0 }: FileToRead,
  readers: Readers,
): Promise<FoundIn> {
  if (bytes.length > mostBytes) return unread(source, 'too-big');
  const kind = kindOf(source, bytes);
  if (kind === undefined) return unread(source, 'unknown');
  if (isUnreadable(kind)) return unread(source, kind);
  if (kind === 'eml')
    return depth < mostDepth ? readMailFile({ source, bytes, depth }, readers) : unread(source, 'too-big');
  const format = kind === 'text' ? undefined : findFormat(kind);
  const read = modest(await readAs(kind, bytes, readers));
  if (read === undefined) return unread(source, 'unknown');
  if (!('unreadable' in read))
    return { lists: [{ source, file: read, format, readTexts: textsIn(bytes, format) }], unread: [] };
  const { why } = read.unreadable;
  return unread(source, why, why === 'no-list' ? otherDocument(source, bytes, format) : undefined);
}

/** A sheet is nothing but rows. */
function textsIn(bytes: Uint8Array, format: OutputFormat | undefined): FoundList['readTexts'] {
  if (format === undefined || format.needs !== undefined) return undefined;
  return async () => outsideRows((await format.readBack(bytes))?.blocks ?? []);
}

type UnreadableKind = 'damaged' | 'encrypted' | 'open-document';

function isUnreadable(kind: ReturnedKind | UnreadableKind): kind is UnreadableKind {
  return kind === 'damaged' || kind === 'encrypted' || kind === 'open-document';
}

/** The most rows of a list, characters of a cell, and bytes of answers: what somebody typed is compared with every task. */
const most = { rows: 3000, cell: 33_000, text: 1_000_000 };

function modest(read: ReadReturned | undefined): ReadReturned | undefined {
  if (read === undefined || 'unreadable' in read) return read;
  const isLong = (text: string | undefined): boolean => (text ?? '').length > most.cell;
  const isTooMuch =
    read.rows.length > most.rows ||
    read.rows.some(({ keys, day, by, remark }) =>
      [keys.title, day?.text, by?.text, remark?.text].some(isLong),
    );
  return isTooMuch ? { unreadable: { why: 'too-big' } } : read;
}

function otherDocument(
  source: string,
  bytes: Uint8Array,
  format: OutputFormat | undefined,
): ReturnedDocumentFile | undefined {
  return format === undefined ? undefined : { name: nameOf(source), bytes, format };
}

async function readAs(
  kind: ReturnedKind,
  bytes: Uint8Array,
  { formatOf, answers }: Readers,
): Promise<ReadReturned | undefined> {
  const readWords = (): ReadReturned | Promise<ReadReturned> =>
    bytes.length > most.text ? { unreadable: { why: 'too-big' } } : answers(decodeText(bytes));
  if (kind === 'text') return said(await formatOf('csv')?.(bytes)) ?? readWords();
  const read = await formatOf(kind)?.(bytes);
  if (kind !== 'md' || (read !== undefined && !('unreadable' in read))) return read;
  const answered = await readWords();
  return 'unreadable' in answered ? (read ?? answered) : answered;
}

async function readMailFile({ source, bytes, depth = 0 }: FileToRead, readers: Readers): Promise<FoundIn> {
  const { readMail } = await import('./mail.ts');
  const mail = await readMail(bytes);
  if ('why' in mail) return unread(source, mail.why);
  const attached = await readAttachments(mail, { source, depth }, readers);
  const outside = [codesIn(mail.subject), attached.lists.flatMap(({ file }) => codesOf(file))].find(
    (each) => each.length > 0,
  );
  const answered = await readWords(withCodes(mail, [...new Set(outside)]), readers);
  const isBeside = attached.lists.length > 0;
  const own: readonly FoundList[] =
    answered === undefined ? [] : [{ source, file: { ...answered, isBeside } }];
  const lists: readonly FoundList[] = [...own, ...attached.lists];
  if (lists.length === 0 && attached.unread.length === 0) return unread(source, 'no-list');
  return {
    // A mail in it has a day of its own.
    lists: lists.map((each) => ({ ...each, sentOn: each.sentOn ?? mail.sentOn })),
    unread: attached.unread,
  };
}

/** A mail that says nowhere of which list it is, with what its subject and attachments say; below all, where nobody wrote. */
function withCodes(mail: ReadMail, codes: readonly string[]): ReadMail {
  const told = codes.join(' ');
  const page = mail.page === undefined ? undefined : decodeText(mail.page);
  return {
    ...mail,
    text: codesIn(mail.text).length > 0 ? mail.text : `${mail.text}\n-- \n${told}`,
    page:
      page === undefined || codesIn(page).length > 0
        ? mail.page
        : new TextEncoder().encode(`${page}<p>-- </p><p>${told}</p>`),
  };
}

/** What the words of a mail say: its text, else its web text, in which a table may have come along. */
async function readWords({ text, page }: ReadMail, readers: Readers): Promise<ReturnedFile | undefined> {
  const inText = said(await readers.answers(text));
  if (inText !== undefined && inText.rows.length > 0) return inText;
  const inPage = page === undefined ? undefined : said(await readers.formatOf('html')?.(page));
  return inPage ?? inText;
}

/** What was read, when it says anything. */
function said(read: ReadReturned | undefined): ReturnedFile | undefined {
  if (read === undefined || 'unreadable' in read) return undefined;
  const { codes, loose = [], rows, said: words } = read;
  // A mail about a list of which nothing can be read is shown.
  const isAbout = words !== undefined && codes.length > 0;
  return rows.length + loose.length > 0 || isAbout ? read : undefined;
}

async function readAttachments(
  { attachments }: ReadMail,
  { source, depth }: { readonly source: string; readonly depth: number },
  readers: Readers,
): Promise<FoundIn> {
  const lists: FoundList[] = [];
  const failed: UnreadFile[] = [];
  let left = mostAttachments;
  for (const { name, content } of attachments) {
    const at = `${source}: ${name}`;
    const isOther = kindOf(name, content) === undefined;
    // What else is in a mail, such as the logo below it, is nobody's list.
    if (isOther && !mayHoldList.test(name)) continue;
    const found =
      left-- > 0
        ? await readReturnedFile({ source: at, bytes: content, depth: depth + 1 }, readers)
        : unread(at, 'too-big');
    lists.push(...found.lists.map((list) => ({ ...list, format: undefined })));
    failed.push(...found.unread);
    if (left < 0) break;
  }
  return { lists, unread: failed };
}

function unread(source: string, why: UnreadFile['why'], document?: ReturnedDocumentFile): FoundIn {
  return { lists: [], unread: [{ source, why, document }] };
}
