import type { FootnoteDefinition, Root } from 'mdast';
import { visit } from '../../document/walk.ts';
import { htmlElement, join, text, type Markup } from '../markup.ts';
import type { Ids } from './ids.ts';

/** A note with its number and the places that refer to it. */
interface Note {
  readonly number: number;
  readonly id: string;
  readonly references: string[];
  readonly definition: FootnoteDefinition;
}

/** The footnotes of a page, numbered in the order of their first reference. */
export class Notes {
  readonly #notes = new Map<string, Note>();
  readonly #ids: Ids;

  constructor(tree: Root, ids: Ids) {
    this.#ids = ids;
    const definitions = new Map<string, FootnoteDefinition>();
    const order: string[] = [];
    visit(tree, (node) => {
      if (node.type === 'footnoteDefinition') definitions.set(node.identifier, node);
      if (node.type === 'footnoteReference') order.push(node.identifier);
    });
    for (const identifier of new Set([...order, ...definitions.keys()])) {
      const definition = definitions.get(identifier);
      if (definition === undefined) continue;
      const number = this.#notes.size + 1;
      this.#notes.set(identifier, { number, id: ids.take(`Noot-${number}`), references: [], definition });
    }
  }

  /** The raised number in the text. */
  writeReference(identifier: string): Markup {
    const note = this.#notes.get(identifier);
    if (note === undefined) return text('');
    const id = this.#ids.take(`Noot-${note.number}-tekst`);
    note.references.push(id);
    const link = { href: `#${note.id}`, id, role: 'doc-noteref', 'aria-label': `Voetnoot ${note.number}` };
    return htmlElement('sup', {}, [htmlElement('a', link, [text(String(note.number))])]);
  }

  /** The notes themselves, each with its back links; undefined when there are none. */
  writeSection(write: (blocks: FootnoteDefinition['children']) => Markup): Markup | undefined {
    if (this.#notes.size === 0) return undefined;
    const headingId = this.#ids.take('Voetnoten');
    // Written before the back links: a note may refer to another one.
    const bodies = [...this.#notes.values()].map((note) => ({ note, body: write(note.definition.children) }));
    const items = bodies.map(({ note, body }) => htmlElement('li', { id: note.id }, [body, waysBack(note)]));
    return htmlElement('section', { class: 'voetnoten', 'aria-labelledby': headingId }, [
      htmlElement('h2', { id: headingId }, [text('Voetnoten')]),
      htmlElement('ol', {}, items),
    ]);
  }
}

function waysBack({ number, references }: Note): Markup | undefined {
  if (references.length === 0) return undefined;
  const links = references.map((id, index) => {
    const more = references.length > 1 ? ` (${index + 1})` : '';
    const label = `Terug naar de tekst${more}, voetnoot ${number}`;
    const words = `Terug naar de tekst${more}`;
    return htmlElement('a', { href: `#${id}`, role: 'doc-backlink', 'aria-label': label }, [text(words)]);
  });
  return htmlElement('p', { class: 'terug' }, [join(links.flatMap((link) => [link, text(' ')]))]);
}
