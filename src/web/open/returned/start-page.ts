import type { WebAnswer } from '../../../app/local-server.ts';
import { counted } from '../../../diagnostics/counted.ts';
import { htmlElement, text, type Markup } from '../../../output/markup.ts';
import { screenText } from '../../../profile/marked-text.ts';
import { button, link, pageAnswer, paragraph, postForm, siteParts } from '../page.ts';
import type { FormResult, Visit } from '../visit.ts';
import { unreadWords } from '../../../words/unread.ts';
import { handedIn, seeHanded, type Handed } from './handed.ts';

/** The most bytes that are received at once. */
export const handedLimit: number = 40 * 1024 * 1024;

/** Where files are handed over. */
export function startPage(visit: Visit): WebAnswer {
  const body = [
    paragraph('Kreeg u een lijst, formulier of mail terug? Geef die hier. U ziet eerst wat er verandert.'),
    handForm(visit),
    ...openPart(handedIn(visit).entries()),
  ];
  return pageAnswer({ title: siteParts.returned.name, part: 'returned', body }, visit);
}

function handForm(visit: Visit): Markup {
  // What was pasted and not understood is still there, to be put otherwise.
  const typed = visit.memory.notices.get(visit.query.get('m') ?? undefined)?.typed?.get('tekst') ?? '';
  const attributes = { action: siteParts.returned.path, enctype: 'multipart/form-data', 'data-neer': true };
  return postForm(attributes, visit, [
    htmlElement('label', { for: 'bestand' }, [text('Bestanden: Word, Excel, csv, mail (.eml) of tekst')]),
    htmlElement('input', { type: 'file', id: 'bestand', name: 'bestand', multiple: true }),
    paragraph('U kunt bestanden ook op deze pagina slepen.', { class: 'met-script' }),
    htmlElement('label', { for: 'tekst' }, [text('Of plak hier het antwoord uit een mail')]),
    htmlElement('textarea', { id: 'tekst', name: 'tekst', rows: 8 }, [
      text(typed === '' ? '' : `\n${typed}`),
    ]),
    htmlElement('p', {}, [button('Bekijk wat er verandert', { class: 'main' })]),
    paragraph('Het bestand blijft op uw computer. Alleen wat u overneemt, komt in de werkmap.'),
  ]);
}

function openPart(open: readonly (readonly [string, Handed])[]): readonly Markup[] {
  if (open.length === 0) return [];
  return [
    htmlElement('h2', {}, [text('Eerder gegeven')]),
    htmlElement(
      'ul',
      {},
      open.map(([number, { files }]) =>
        htmlElement('li', {}, [link(pathOfHanded(number), filesWords(files))]),
      ),
    ),
  ];
}

/** The page of what was handed over. */
export function pathOfHanded(number: string): string {
  return `${siteParts.returned.path}/${number}`;
}

/** The files by their name, or how many. */
export function filesWords(files: Handed['files']): string {
  const [only, other] = files;
  return only !== undefined && other === undefined
    ? screenText(only.name)
    : counted(files.length, 'bestand', 'bestanden');
}

/** Takes in what was handed over. */
export async function handOver(visit: Visit): Promise<FormResult> {
  const { form } = visit;
  const typed = (form.get('tekst') ?? '').replace(/\r\n?/g, '\n');
  const files = [
    ...form.files,
    ...(typed.trim() === ''
      ? []
      : [{ name: 'geplakte tekst.txt', bytes: new TextEncoder().encode(`${typed.trimEnd()}\n`) }]),
  ];
  const to = siteParts.returned.path;
  if (files.length === 0)
    return { notice: { kind: 'stopped', words: 'Kies eerst een bestand, of plak een antwoord.' }, to };
  const number = handedIn(visit).keep(files);
  const nothing = await nothingRead(visit, number);
  if (nothing === undefined)
    return {
      notice: { kind: 'done', words: 'Gelezen. Er is nog niets veranderd.' },
      to: pathOfHanded(number),
    };
  handedIn(visit).forget(number);
  return { notice: { kind: 'stopped', words: nothing, typed: form }, to };
}

const kinds = 'Inlezen kan met Word (.docx), Excel (.xlsx), csv, mail (.eml) of tekst.';
const example =
  'Zo werkt tekst wel: op elke regel het nummer van een taak, en wat ermee is. Bijvoorbeeld: 19 klaar.';

/** Why nothing of what was handed over could be read, and what can be; undefined when something was. */
async function nothingRead(visit: Visit, number: string): Promise<string | undefined> {
  const handed = handedIn(visit).get(number);
  const seen = handed === undefined ? undefined : await seeHanded(visit, handed);
  if (seen?.kind !== 'done') return undefined;
  const { received } = seen.value;
  if (received.lists.length + received.documents.length + received.untouched.length > 0) return undefined;
  const why = received.unread.map(unreadWords);
  return ['Hier is niets van gelezen. Er is niets veranderd.', ...why, kinds, example].join('\n');
}
