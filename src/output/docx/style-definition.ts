/** The definition of a style of ours, independent of the file it goes into. */
import type { Markup } from '../markup.ts';
import type { StyleRole } from '../paged/style-role.ts';

/** A style that documents use. In a file that has a style of this name, that one is used instead. */
export interface StyleDefinition {
  readonly role: StyleRole;
  readonly type: 'paragraph' | 'character' | 'table';
  readonly id: string;
  /** Word's name for the style in the file, whatever the language: "heading 1", "Title", "toc 1", "List Bullet". */
  readonly name: string;
  /** The `w:style` element. @param id its id in this file @param ids those of the other styles */
  readonly xml: (id: string, ids: Readonly<Record<StyleRole, string>>) => Markup;
}
