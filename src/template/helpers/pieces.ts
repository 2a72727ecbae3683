import { escapeMarkdown, Markdown, ownLink } from '../escape.ts';
import { viewAt, type View } from '../../profile/leaf.ts';
import type { HelperMap } from './helper.ts';
import { plainText, rawOf } from './value.ts';

/** Small pieces of Markdown that a template cannot write itself, such as inside a table. */
export function pieceHelpers(): HelperMap {
  return {
    /** A line break, also inside a table cell. */
    regeleinde: () => new Markdown('&#10;'),
    /** In a heading: on paper a new page begins with it. */
    nieuwe_pagina: () => ownLink('nieuwe-pagina', '', {}),
    /** `{{samen "ovd-" id "-1"}}`: concatenates the pieces of an id. */
    samen: (...parts) => parts.slice(0, -1).map(plainText).join(''),
    /** `{{kenmerk id}}`: an id as part of Markdown's own syntax, such as a footnote mark. */
    kenmerk: (value) => new Markdown(String(rawOf(value)).replace(/[^\w-]/g, '')),
    /** `{{code id}}`: an id in code type, for people who look a task up. */
    code: (value) => new Markdown(`\`${String(rawOf(value)).replace(/[^\w.-]/g, '')}\``),
    /** `{{afbeelding foto}}`: a picture with its description. */
    afbeelding: (value) => {
      const file = plainText(viewAt(value as View, ['bestand']) ?? '');
      const alt = plainText(viewAt(value as View, ['alt']) ?? '');
      return new Markdown(
        `![${escapeMarkdown(alt.replace(/\s+/g, ' '))}](<${encodeURI(file).replace(/[<>()]/g, encodeURIComponent)}>)`,
      );
    },
  };
}
