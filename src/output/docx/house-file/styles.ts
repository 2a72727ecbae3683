/** Styles of a foreign file: finding ours under its own ids, and adding those it lacks. */
import type { Document, Element } from '@xmldom/xmldom';
import type { StyleRole } from '../../paged/style-role.ts';
import type { StyleDefinition } from '../style-definition.ts';
import {
  attribute,
  child,
  children,
  declarePrefixes,
  importMarkup,
  needChild,
  rootOf,
  setAttribute,
} from './xml.ts';

/** Search criteria for a style. */
export type WantedStyle = Pick<StyleDefinition, 'type' | 'name'>;

/** A style of a file. */
export interface FoundStyle {
  readonly id: string;
  /** As written in the file. */
  readonly name: string;
  readonly element: Element;
}

const language = 'nl-NL';

/** Elements that come after `w:lang` in run properties. */
const afterLanguage = ['eastAsianLayout', 'specVanish', 'oMath'];

/** Finds styles by Word's name for them, whatever the language of the program that made the file. */
export class StyleBook {
  readonly #document: Document;
  readonly #styles: readonly Element[];

  constructor(document: Document) {
    this.#document = document;
    this.#styles = children(rootOf(document), 'style');
  }

  /** The style of this type with this name or alias. Normal is also matched by being the default. */
  find({ type, name }: WantedStyle): FoundStyle | undefined {
    const ofType = this.#styles.filter((each) => (attribute(each, 'type') ?? 'paragraph') === type);
    const element =
      ofType.find((each) => plain(nameOf(each)) === plain(name)) ??
      ofType.find((each) => aliasesOf(each).includes(plain(name))) ??
      (plain(name) === 'normal' ? ofType.find(isDefault) : undefined);
    const id = attribute(element, 'styleId');
    return element === undefined || id === undefined ? undefined : { id, name: nameOf(element), element };
  }

  /** Adds missing styles, and returns the ids of all by their role. */
  complete(definitions: readonly StyleDefinition[]): Readonly<Record<StyleRole, string>> {
    const taken = new Set(this.#styles.map((each) => (attribute(each, 'styleId') ?? '').toLowerCase()));
    const ids: Partial<Record<StyleRole, string>> = {};
    const missing: { readonly definition: StyleDefinition; readonly id: string }[] = [];
    for (const definition of definitions) {
      const found = this.find(definition);
      if (found !== undefined) {
        speakDutch(found.element);
        ids[definition.role] = found.id;
        continue;
      }
      const id = freeId(definition.id, taken);
      taken.add(id.toLowerCase());
      ids[definition.role] = id;
      missing.push({ definition, id });
    }
    const complete = ids as Record<StyleRole, string>;
    for (const { definition, id } of missing) this.#add(definition, id, complete);
    return complete;
  }

  #add(definition: StyleDefinition, id: string, ids: Readonly<Record<StyleRole, string>>): void {
    const root = rootOf(this.#document);
    for (const element of importMarkup(this.#document, definition.xml(id, ids))) {
      const name = child(element, 'name');
      // A style of another type already has this name; Word requires unique names.
      if (name !== undefined && this.#styles.some((each) => plain(nameOf(each)) === plain(definition.name)))
        setAttribute(name, 'val', `${definition.name} (gemeente)`);
      root.appendChild(element);
    }
  }
}

/** Makes room for our styles and makes Dutch the default language. */
export function prepareStyles(document: Document, part: string): void {
  declarePrefixes(document, ['w'], part);
  const root = rootOf(document);
  const defaults = needChild(root, 'docDefaults', ['latentStyles', 'style']);
  const runDefaults = needChild(defaults, 'rPrDefault', ['pPrDefault']);
  setLanguage(needChild(runDefaults, 'rPr'));
}

function setLanguage(runProperties: Element): void {
  setAttribute(needChild(runProperties, 'lang', afterLanguage), 'val', language);
}

/** A style in another language would make Word spell-check Dutch as if it were that language. */
function speakDutch(style: Element): void {
  const lang = child(child(style, 'rPr'), 'lang');
  const found = attribute(lang, 'val');
  if (lang !== undefined && found !== undefined && !/^nl\b/i.test(found)) setAttribute(lang, 'val', language);
}

function nameOf(style: Element): string {
  return attribute(child(style, 'name'), 'val') ?? '';
}

function aliasesOf(style: Element): readonly string[] {
  return (attribute(child(style, 'aliases'), 'val') ?? '').split(/[,;]/).map(plain);
}

function isDefault(style: Element): boolean {
  return ['1', 'true', 'on'].includes(attribute(style, 'default') ?? '');
}

function plain(name: string): string {
  return name.trim().replace(/\s+/g, ' ').toLowerCase();
}

function freeId(id: string, taken: ReadonlySet<string>): string {
  let free = id;
  for (let count = 1; taken.has(free.toLowerCase()); count++) free = `${id}G${count === 1 ? '' : count}`;
  return free;
}
