import { quote, type Check, type Found } from '../check.ts';
import type { Inline, Link } from '../structure.ts';
import { isText, placedBlocks, wordsOf, type Placed } from '../walk.ts';

/** Words that say nothing about where a link goes. */
const vague =
  /^(?:klik(?: (?:hier|op deze link))?|hier|deze link|link|lees (?:meer|verder|hier)|meer(?: lezen| informatie| info| weten)?|verder(?: lezen)?|bekijk(?: hier)?|download(?:en)?|(?:deze |de )?(?:website|site|pagina)|ga naar|click here|here|read more)[.!:»>→ ]*$/i;
const bareAddress = /^(?:https?:\/\/|www\.)\S+$/i;

/** A link with its words. */
interface Named {
  readonly link: Link;
  readonly words: string;
}

function linksIn(content: readonly Inline[]): readonly Named[] {
  const parts = new Map<Link, Inline[]>();
  for (const each of content)
    if (each.kind !== 'break' && each.link !== undefined)
      parts.set(each.link, [...(parts.get(each.link) ?? []), each]);
  return [...parts].map(([link, inside]) => ({ link, words: link.label?.trim() || wordsOf(inside) }));
}

/** Whether links say where they go. Source: WCAG 2.1, 2.4.4. */
export const linkTexts: Check = {
  id: 'linktekst',
  title: 'Teksten van links',
  criterion: '2.4.4',
  severity: 'fout',
  formats: ['md', 'html', 'docx', 'odt', 'pdf'],
  find: (structure): readonly Found[] =>
    placedBlocks(structure)
      .filter(isText)
      .flatMap(({ block, under }) =>
        linksIn(block.content).flatMap((named) => judge(named, { under, text: wordsOf(block.content) })),
      ),
};

function judge({ link, words }: Named, place: Pick<Found, 'text'> & Pick<Placed, 'under'>): readonly Found[] {
  const cure = 'Noem in de link wat de lezer daar vindt, zoals “rooster van de piketdienst”.';
  if (!/[\p{L}\p{N}]/u.test(words))
    return [{ found: `Een link naar ${quote(link.url)} heeft geen tekst.`, cure, ...place }];
  if (vague.test(words))
    return [{ found: `De link ${quote(words)} zegt niet waar hij heen gaat.`, cure, ...place }];
  return bareAddress.test(words)
    ? [
        {
          found: `De link ${quote(words)} is een kaal adres. Een schermlezer spelt dat.`,
          cure,
          severity: 'waarschuwing',
          ...place,
        },
      ]
    : [];
}
