/** Every field has a name and an id of its own. */
import type { Root } from 'mdast';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../src/document/parse-markdown.ts';
import { transform } from '../../src/document/transforms/index.ts';
import { visit } from '../../src/document/walk.ts';
import { withBoxes } from '../../src/template/boxes.ts';

/** `id: title` of every field, in order. */
function fieldsOf(markdown: string): readonly string[] {
  const manifest = { id: 'x', titel: 'X', omschrijving: 'x', openbaarheid: 'intern' } as const;
  const tree: Root = transform(parseMarkdown(withBoxes(markdown)), manifest);
  const found: string[] = [];
  visit(tree, (node) => {
    if (node.type === 'field') found.push(`${node.id}: ${node.title}`);
    const own = node.type === 'listItem' ? node.data?.field : undefined;
    if (own !== undefined) found.push(`${own.id}: ${own.title}`);
  });
  return found;
}

const field = (id: string): string => `[x](veld:soort=tekst&id=${id}&titel=T)`;

describe('ids of fields', () => {
  it('are unique, in the order of the document', () => {
    expect(fieldsOf([field('naam'), field('naam'), field('naam')].join(' '))).toEqual([
      'naam: T',
      'naam-2: T',
      'naam-3: T',
    ]);
  });

  it('leave alone what somebody typed', () => {
    expect(fieldsOf([field('naam'), field('naam'), field('naam-2')].join(' '))).toEqual([
      'naam: T',
      'naam-3: T',
      'naam-2: T',
    ]);
  });
});

describe('a box', () => {
  it('is named after the words behind it, or the first words of its row', () => {
    expect(fieldsOf('- [ ] een *laptop*\n- [ ] een laptop')).toEqual([
      'een-laptop: een laptop',
      'een-laptop-2: een laptop',
    ]);
    expect(fieldsOf('Akkoord? [ ] ja [ ] nee, want')).toEqual(['ja: ja', 'nee-want: nee, want']);
    expect(fieldsOf('| a | b |\n|---|---|\n| Bellen | [ ] |')).toEqual(['bellen: Bellen']);
    expect(fieldsOf('[ ]')).toEqual(['vakje: vakje']);
  });
});
