import { writeFullDay } from '../../calendar/day.ts';
import type { Hold } from '../../document/definition.ts';
import type { MadeDocument } from '../../document/make.ts';
import type { PageMail } from '../../output/html/mails-page.ts';
import { findFormat } from '../../output/registry.ts';
import { defaultHouseStyle } from '../../output/style/house-style.ts';
import { remindersId } from '../../workspace/template-files.ts';
import { mailPartsOf } from './mail-parts.ts';
import { authorOf, type RenderRequest } from './render.ts';
import type { OutputFile, RenderedFile } from './rendered-file.ts';

/** The name of the page beside the drafts of a kind. */
export function mailsPageName(id: string, dossier: string | undefined): string {
  return `mails-${id}-${dossier ?? 'alle'}.html`;
}

/**
 * The page beside the drafts of a dossier's mails, for who cannot open those; nothing when there are none.
 *
 * @param held documents that must wait
 */
export async function mailsPages(
  files: readonly RenderedFile[],
  held: readonly MadeDocument[],
  request: RenderRequest,
): Promise<readonly OutputFile[]> {
  const format = findFormat('html');
  const drafts = files.filter(({ format: { needs } }) => needs === 'mail');
  if (format === undefined || drafts.length === 0) return [];
  const kinds = [...new Set(drafts.map(({ definition }) => definition))];
  const { writeMailsPage } = await import('../../output/html/mails-page.ts');
  const pages = kinds.map(async ({ id }) => {
    const own = drafts.filter(({ definition }) => definition.id === id);
    const bytes = writeMailsPage({
      title: `${id === remindersId ? 'Herinneringen' : 'Mails'} om te versturen: ${request.choices.dossier ?? id}`,
      author: authorOf(request.workspace),
      style: request.look?.style ?? defaultHouseStyle,
      mails: await Promise.all(own.map((each) => pageMail(each, request))),
      waiting: held.flatMap(({ title, hold, manifest }) =>
        hold === undefined || manifest.id !== id ? [] : [{ subject: title, from: fromWords(hold) }],
      ),
    });
    return {
      name: mailsPageName(id, request.choices.dossier),
      format,
      bytes,
      isOfMoment: true,
    } as const;
  });
  return Promise.all(pages);
}

async function pageMail({ name, document }: RenderedFile, request: RenderRequest): Promise<PageMail> {
  const parts = await mailPartsOf(document, request);
  const { plainLetter } = await import('../../output/eml/letter.ts');
  return {
    subject: parts?.subject ?? document.title,
    to: parts?.to,
    body: plainLetter(document.tree, parts?.answer),
    draft: name,
    attachments: parts?.attachments ?? [],
  };
}

function fromWords({ until }: Hold): string {
  return until === undefined ? 'zodra het nieuws bekend is' : `vanaf ${writeFullDay(until)}`;
}
