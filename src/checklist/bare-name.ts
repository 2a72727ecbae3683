import { leafAt, listAt, rawText, viewAt, type ViewObject } from '../profile/leaf.ts';
import type { Checklist } from './checklists.ts';

/** What is needed of a list to know its own words. */
type NamedList = Pick<Checklist, 'id' | 'aliases' | 'view'>;

/**
 * The name of a case without the words that its lists put before it: "vertrek van wethouder zorg" → "wethouder zorg" for
 * a departure, "nieuwe wethouder wonen" → "wethouder wonen" for an arrival. A name of nothing else stays.
 *
 * Why: "Vertrek van een wethouder: vertrek wethouder zorg" says it twice, in titles, ids and every mail.
 */
export function bareName(name: string, checklists: readonly NamedList[]): string {
  const role = checklists.flatMap(({ view }) => rawText(view, 'onderwerp', 'betrokkene') ?? [])[0] ?? '';
  const words = checklists.flatMap(ownWords);
  const kinds = checklists.flatMap((list) => kindsOf(list, role));
  const whole = name.trim();
  let rest = whole;
  for (;;) {
    const own =
      [...words, ...(rest === whole ? [] : ['en'])].find((word) => begins(rest, `${word} `)) ??
      kinds.find((kind) => begins(rest, `${kind} ${role}`));
    if (own === undefined) break;
    rest = rest.slice(own.length).trimStart();
  }
  if (rest === whole) return name;
  // "van Dijk" and "van de Berg" are names.
  const article = ['van de ', 'van een ', 'van ', 'de ', 'een '].find((each) => begins(rest, each + role));
  return article === undefined || role === ''
    ? rest.replace(/^van (?=\p{Lu})/u, '')
    : rest.slice(article.length);
}

/** What a list calls its case: "Vertrek", or "Afwezigheid" in another one. */
function ownWords({ view }: NamedList): readonly string[] {
  const subject = viewAt(view, ['onderwerp']) as ViewObject | undefined;
  const variants = listAt(subject, 'bij_geval') as readonly ViewObject[];
  return [subject, ...variants].flatMap((each) => leafAt(each, 'kort')?.text ?? []).filter(Boolean);
}

/** What a list calls whom it is about: "nieuwe" in `nieuwe-wethouder`. */
function kindsOf({ id, aliases }: NamedList, role: string): readonly string[] {
  return [id, ...aliases].flatMap((each) =>
    role !== '' && each.endsWith(`-${role}`) ? [each.slice(0, -role.length - 1)] : [],
  );
}

function begins(text: string, start: string): boolean {
  return text.toLowerCase().startsWith(start.toLowerCase());
}
