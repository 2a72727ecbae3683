import type { MadeDocument } from '../../document/make.ts';
import type { MailFacts } from '../../document/definition.ts';
import type { MailAttachment, MailParts } from '../../output/registry.ts';
import { findFormat } from '../../output/registry.ts';
import { answerTree } from './answer-list.ts';
import { mailAddress } from './mail-address.ts';
import { AttachedDocuments, type AttachedDocument } from './attached-documents.ts';
import { writeBytes, type MakeRequest } from './render.ts';

const made = new WeakMap<MakeRequest, AttachedDocuments>();

const parts = new WeakMap<MadeDocument, Promise<MailParts | undefined>>();

/** Whom a mail goes to, and what goes along: the list to fill in, and the documents that it names, all in Word. */
export function mailPartsOf(document: MadeDocument, request: MakeRequest): Promise<MailParts | undefined> {
  const known = parts.get(document) ?? findParts(document, request);
  parts.set(document, known);
  return known;
}

async function findParts(document: MadeDocument, request: MakeRequest): Promise<MailParts | undefined> {
  const { mail, facts, carried } = document;
  if (mail === undefined) return undefined;
  const list = await answerList(document, request);
  const others = await Promise.all(mail.attachments.map((id) => attachedTo(mail, id, request)));
  return {
    to: mailAddress(mail, request.workspace.sources),
    isConfidential: facts.classification.startsWith('vertrouwelijk'),
    subject: mail.subject,
    answer:
      list === undefined || carried === undefined ? undefined : answerWords(carried.code, mail.asksMore),
    attachments: [...(list === undefined ? [] : [list]), ...others.flatMap(({ files }) => files)],
  };
}

/** How to report what is done, from a phone too: the tasks with their numbers follow. No example: one can be read back. */
function answerWords(code: string, asksMore: boolean): string {
  const how = `Is een taak hieronder klaar? Antwoord dan met het nummer en het woord ‘klaar’, of stuur de ingevulde bijlage ‘${listName(code)}’ terug.`;
  return asksMore ? `${how} Voor al het andere is een gewoon antwoord genoeg.` : how;
}

function listName(code: string): string {
  return `Lijst ${code}`;
}

/** The list to tick and send back; undefined when the mail asks nothing that is read back. */
async function answerList(document: MadeDocument, request: MakeRequest): Promise<MailAttachment | undefined> {
  const { carried, mail } = document;
  if (carried === undefined || mail?.asks !== true || carried.tasks.length === 0) return undefined;
  const title = document.title;
  const tree = answerTree(document.tree);
  return asWord({ ...document, title, tree }, listName(carried.code), request);
}

/** The documents that mails name, and how they go along. */
export async function attachedDocuments(
  { mail }: MadeDocument,
  request: MakeRequest,
): Promise<readonly AttachedDocument[]> {
  return mail === undefined ? [] : Promise.all(mail.attachments.map((id) => attachedTo(mail, id, request)));
}

function attachedTo(mail: MailFacts, id: string, request: MakeRequest): Promise<AttachedDocument> {
  const known = made.get(request) ?? new AttachedDocuments(request, asWord);
  made.set(request, known);
  return known.for(mail, id);
}

async function asWord(document: MadeDocument, name: string, request: MakeRequest): Promise<MailAttachment> {
  const format = findFormat('docx');
  if (format === undefined) throw new Error('no Word format');
  const bytes = await writeBytes(document, format, request);
  return { name: `${fileName(name)}.${format.extension}`, mediaType: format.mediaType, bytes };
}

/** A name that every system can save a file under. */
function fileName(name: string): string {
  return name
    .replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 80)
    .replace(/[. ]+$/, '');
}
