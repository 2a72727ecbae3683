import { withArticle } from '../../profile/article.ts';
import { leafAt } from '../../profile/leaf.ts';
import type { AttachedDocument } from './attached-documents.ts';
import { attachedDocuments } from './mail-parts.ts';
import type { MadeFiles } from './make.ts';

/** A document that goes along with drafts, and what must be known of it before they are sent. */
export interface ToldAttachment extends Omit<AttachedDocument, 'files'> {
  /** Names of the drafts that it goes along with. */
  readonly mails: readonly string[];
  /** To whom those go, as names of roles. */
  readonly to: readonly string[];
}

/** The attachments of drafts that are not finished, or of which names were filled in or left out; each once. */
export async function toldAttachments({ made, request }: MadeFiles): Promise<readonly ToldAttachment[]> {
  const { roles } = request.workspace.sources;
  const found = new Map<string, ToldAttachment>();
  for (const { name, document, format } of made.files) {
    if (format.needs !== 'mail' || document.mail === undefined) continue;
    const { role } = document.mail;
    const named = leafAt(roles.get(role), 'naam');
    const receiver = named === undefined ? role : withArticle(named);
    for (const { files: _, ...each } of await attachedDocuments(document, request)) {
      if (each.open + each.proposed + each.nameless === 0 && each.names === undefined) continue;
      const key = `${each.id} ${each.names ?? ''} ${String(each.nameless)}`;
      const known = found.get(key) ?? { ...each, mails: [], to: [] };
      found.set(key, { ...known, mails: [...known.mails, name], to: [...new Set([...known.to, receiver])] });
    }
  }
  return [...found.values()];
}
