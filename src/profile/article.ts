import type { Leaf } from './leaf.ts';

/** The article of a name inside a sentence; empty when it takes none. */
export function articleOf({ article, text }: Pick<Leaf, 'article' | 'text'>): string {
  return article ?? articleFor(text);
}

/** A name with its article: "het college". */
export function withArticle(name: Leaf): string {
  return `${articleOf(name)} ${name.text}`.trimStart();
}

/** "het" for names whose main word takes it, the first or the last; most names of functions and teams take "de". */
function articleFor(name: string): string {
  return hetFirst.test(name) || hetLast.test(name) ? 'het' : 'de';
}

const hetWords =
  'secretariaat|bureau|team|college|loket|lid|systeem|centrum|archief|register|overleg|kabinet|punt|boek';
const hetFirst = new RegExp(`^(?:${hetWords})\\s`, 'i');
const hetLast = new RegExp(`^(?:\\S*|(?!afdeling\\s|dienst\\s|eenheid\\s).*)(?:${hetWords})$`, 'i');
