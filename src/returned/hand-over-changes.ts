/** What a filled-in hand-over changes in its dossier. */
import { itemsAt, textAt, type LocatedMap } from '../workspace/located.ts';
import { YamlText } from '../workspace/yaml-text.ts';
import type { HandOver, HandOverItem, HandOverList } from './hand-over.ts';

/** A change to the running files or contacts of a dossier. */
export type HandOverChange =
  /** A new item. */
  | { readonly kind: 'new'; readonly list: HandOverList; readonly item: HandOverItem }
  /** A key of an item that is there already; `before` is undefined when it was not filled in. */
  | {
      readonly kind: 'value';
      readonly list: HandOverList;
      readonly index: number;
      /** What identifies the item, as it stands there. */
      readonly of: string;
      readonly key: string;
      readonly before: string | undefined;
      readonly after: string;
    };

/** The key that says what an item is. */
const naming: Readonly<Record<HandOverList, string>> = { lopende_zaken: 'zaak', contacten: 'organisatie' };

/** Order of the keys of a new item. */
const keys: readonly string[] = [
  ...['portefeuille', 'zaak', 'stand', 'volgende_stap', 'uiterlijk', 'weet_ervan'],
  ...['organisatie', 'functie', 'waarover', 'volgende_afspraak'],
];

/** What differs from the dossier. Nothing is removed: a row that is gone says nothing. @param root of the dossier */
export function changesFrom({ items }: Pick<HandOver, 'items'>, root: LocatedMap): readonly HandOverChange[] {
  const known = (['lopende_zaken', 'contacten'] as const).flatMap((list) =>
    itemsAt(root, list).map((node, index) => ({ list, index, node })),
  );
  return items.flatMap(({ list, item }): readonly HandOverChange[] => {
    const found = known.find(
      (each) =>
        each.list === list &&
        plain(textAt(each.node, naming[list])) === plain(item[naming[list]]) &&
        textAt(each.node, 'portefeuille') === item['portefeuille'],
    );
    if (found === undefined) return [{ kind: 'new', list, item }];
    const { node, index } = found;
    return Object.entries(item).flatMap(([key, after]) => {
      const before = textAt(node, key);
      return plain(before) === plain(after)
        ? []
        : [{ kind: 'value', list, index, of: item[naming[list]] ?? '', key, before, after } as const];
    });
  });
}

/** Line ends and double spaces are lost in a table. */
function plain(text: string | undefined): string | undefined {
  return text?.replace(/\s+/g, ' ').trim();
}

/**
 * The text of the dossier with those changes; every other line stays the same byte for byte.
 *
 * @throws UneditableError when the text is written in a way that cannot be edited line by line
 */
export function withHandOver(text: string, changes: readonly HandOverChange[]): string {
  return changes.reduce((before, change) => {
    const yaml = new YamlText(before);
    if (change.kind === 'value') {
      const order = keys.slice(0, keys.indexOf(change.key));
      return yaml.set([change.list, change.index, change.key], change.after, order).toString();
    }
    const entries = keys.flatMap((key) => {
      const value = change.item[key];
      return value === undefined ? [] : [[key, value] as const];
    });
    return yaml.append([change.list], Object.fromEntries(entries)).toString();
  }, text);
}
