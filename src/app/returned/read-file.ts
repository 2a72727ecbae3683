/** Reads files that came back, whatever they are: a list, a page of answers, or a mail with either. */
import type { OutputFormat } from '../../output/registry.ts';
import { findFormat } from '../../output/registry.ts';
import { codesIn } from '../../returned/list-code.ts';
import type { ReadReturned, ReturnedFile, Unreadable } from '../../returned/returned-file.ts';
import { nameOf } from '../../workspace/paths.ts';
import type { ReturnedDocumentFile } from './changed-in-document.ts';
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

/** How deep mails may be in mails. */
const mostDepth = 3;

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
  const read = await readAs(kind, bytes, readers);
  if (read === undefined) return unread(source, 'unknown');
  if (!('unreadable' in read)) return { lists: [{ source, file: read, format }], unread: [] };
  const { why } = read.unreadable;
  return unread(source, why, why === 'no-list' ? otherDocument(source, bytes, format) : undefined);
}

type UnreadableKind = 'damaged' | 'encrypted' | 'open-document';

function isUnreadable(kind: ReturnedKind | UnreadableKind): kind is UnreadableKind {
  return kind === 'damaged' || kind === 'encrypted' || kind === 'open-document';
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
  const text = (): string => new TextDecoder().decode(bytes);
  if (kind === 'text') return answers(text());
  const read = await formatOf(kind)?.(bytes);
  if (kind !== 'md' || (read !== undefined && !('unreadable' in read))) return read;
  const answered = await answers(text());
  return 'unreadable' in answered ? (read ?? answered) : answered;
}

async function readMailFile({ source, bytes, depth = 0 }: FileToRead, readers: Readers): Promise<FoundIn> {
  const { readMail } = await import('./mail.ts');
  const mail = await readMail(bytes);
  if (mail === undefined) return unread(source, 'damaged');
  const lists: FoundList[] = [];
  const failed: UnreadFile[] = [];
  const answered = await readers.answers(mail.text);
  if (!('unreadable' in answered) && answered.rows.length > 0) {
    const codes = [...new Set([...answered.codes, ...codesIn(`${mail.subject}\n${mail.text}`)])];
    lists.push({ source, file: { ...answered, codes: answered.codes.length > 0 ? answered.codes : codes } });
  }
  for (const { name, content } of mail.attachments) {
    const found = await readReturnedFile(
      { source: `${source}: ${name}`, bytes: content, depth: depth + 1 },
      readers,
    );
    lists.push(...found.lists.map((list) => ({ ...list, format: undefined })));
    // What else is in a mail, such as the logo below it, is nobody's list.
    failed.push(...found.unread.filter(({ why }) => why !== 'unknown'));
  }
  if (lists.length === 0 && failed.length === 0) return unread(source, 'no-list');
  return { lists, unread: failed };
}

function unread(source: string, why: UnreadFile['why'], document?: ReturnedDocumentFile): FoundIn {
  return { lists: [], unread: [{ source, why, document }] };
}
