import type { CatalogueItem, UsedCatalogue } from './catalogue.ts';
import { closedWords } from './public-sources.ts';

/**
 * A catalogue without the texts that would say {@link closedWords}: half a sentence helps nobody.
 *
 * @param print a text as Markdown, by its id
 */
export function withoutClosedTexts(used: UsedCatalogue, print: (id: string) => string): UsedCatalogue {
  const isOpen = ({ id }: { readonly id: string }): boolean => !print(id).includes(escapedClosed);
  const itemsIn = (items: readonly CatalogueItem[]): readonly CatalogueItem[] =>
    items.filter(isOpen).map((item) => ({ ...item, onderdelen: item.onderdelen.filter(isOpen) }));
  const secties = used.secties
    .map((section) => ({ ...section, teksten: itemsIn(section.teksten) }))
    .filter(({ teksten }) => teksten.length > 0);
  return { ...used, secties };
}

const escapedClosed = closedWords.slice(1, -1);
