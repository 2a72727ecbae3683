import { previewDocument } from '../../../app/documents/preview.ts';
import type { WebAnswer } from '../../../app/local-server.ts';
import { always, barePage } from '../page.ts';
import { stoppedWords } from '../notice.ts';
import type { Visit } from '../visit.ts';
import { addressOf, seenIn, type DocumentsSeen } from './choice.ts';

/**
 * The policy of a document as it will look: its own styles and pictures, and nothing that runs, is fetched, is sent or
 * leads away. The page's own policy holds as well; only our pages may frame it.
 */
const policy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox";

/** A sandboxed page is nobody's, which this header would make a fault when it is opened by itself. */
const { 'cross-origin-opener-policy': _, ...others } = always;

/** The address of a document as it will look. */
export function previewAddress(seen: DocumentsSeen, name: string): string {
  return addressOf(seen, `/voorbeeld/${encodeURIComponent(name)}`);
}

/** A document as it will look, made in memory: what stands on disk is not shown. */
export async function previewPage(visit: Visit): Promise<WebAnswer> {
  const { folder, world, params } = visit;
  const seen = seenIn(visit);
  const name = params['naam'] ?? '';
  const made = seen === undefined ? undefined : await previewDocument({ folder, name, ...seen }, world);
  if (made === undefined) return barePage(404, 'Dit document is er niet.');
  if (made.kind !== 'done') return framed(barePage(409, stoppedWords(made)));
  if (made.value === undefined) return barePage(404, 'Dit document is er niet.');
  return framedPage(made.value);
}

/** A document of ours, for a frame on our pages. */
export function framedPage(html: string): WebAnswer {
  const body = withoutWayOut(html);
  return framed({ status: 200, headers: { 'content-type': 'text/html; charset=utf-8' }, body });
}

function framed({ status, headers, body }: WebAnswer): WebAnswer {
  return { status, headers: { ...headers, ...others, 'content-security-policy': policy }, body };
}

/** Links that leave the page ask for a new window, which a sandbox does not give: the document stays in sight. */
function withoutWayOut(html: string): string {
  return html.replaceAll(/<a href="(?!#)/g, '<a target="_blank" href="');
}
