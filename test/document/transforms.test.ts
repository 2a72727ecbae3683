import GithubSlugger from 'github-slugger';
import type { Heading, Root } from 'mdast';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../src/document/parse-markdown.ts';
import { checkboxes } from '../../src/document/transforms/checkboxes.ts';
import { anchors, contents } from '../../src/document/transforms/contents.ts';
import { diagrams } from '../../src/document/transforms/diagrams.ts';
import { emptyParagraphs } from '../../src/document/transforms/empty-paragraphs.ts';
import { lineBreaks } from '../../src/document/transforms/line-breaks.ts';
import { ownNodes } from '../../src/document/transforms/own-nodes.ts';
import { textOf, visit } from '../../src/document/walk.ts';
import { fillTemplate } from '../support/fill-template.ts';
import { parseGfm } from '../support/markdown-text.ts';
import { outlineOf } from '../support/tree-outline.ts';
import { minimal, open, render } from '../support/workspace.ts';

/** A Markdown tree after some transforms, in the given order. */
function tree(markdown: string, ...transforms: readonly ((tree: Root) => void)[]): Root {
  const root = parseMarkdown(markdown);
  for (const transform of transforms) transform(root);
  return root;
}

describe('line breaks', () => {
  it.each([
    ['a paragraph', 'een&#10;twee', [['paragraph', 'een⏎twee']]],
    ['a heading', '# een&#10;twee', [['heading 1', 'een⏎twee']]],
    ['a table cell', '| a |\n| - |\n| een&#10;twee |', [['table none', [['a']], [['een⏎twee']]]]],
    ['bold words', '**een&#10;twee**', [['paragraph', 'b:een', '⏎', 'b:twee']]],
    ['a list', '- een&#10;twee', [['list', ['•', ['paragraph', 'een⏎twee']]]]],
    ['an empty line between', 'een&#10;&#10;twee', [['paragraph', 'een⏎⏎twee']]],
    ['an edge', '&#10;een&#10;', [['paragraph', '⏎een⏎']]],
  ])('come from line endings in a value, in %s', (_, markdown, outline) => {
    expect(outlineOf(tree(markdown, lineBreaks))).toEqual(outline);
  });

  it('do not come from the lines of a template', () => {
    expect(outlineOf(tree('een\ntwee', lineBreaks))).toEqual([['paragraph', 'een twee']]);
  });

  it('keep the origin of the value with every line', () => {
    const root = tree('[een&#10;twee](bron:nr=4)', ownNodes, lineBreaks);
    const traced: (number | undefined)[] = [];
    visit(root, (node) => node.type === 'text' && traced.push(node.data?.traced));
    expect(traced).toEqual([4, 4]);
  });
});

describe('checkboxes', () => {
  const box = (aan: string, after: string): string =>
    fillTemplate(`- {{vinkje id="t" titel="Taak" aan=${aan}}}${after}`);
  const item = (markdown: string): unknown => outlineOf(tree(markdown, ownNodes, checkboxes))[0];

  it('turn the item they begin into a task', () => {
    expect(item(box('false', ' Bellen'))).toEqual(['list', ['[ ]', ['paragraph', 'Bellen']]]);
    expect(item(box('true', ' Bellen'))).toEqual(['list', ['[x]', ['paragraph', 'Bellen']]]);
    expect(item(box('false', ' **Bellen** met wie'))).toEqual([
      'list',
      ['[ ]', ['paragraph', 'b:Bellen', ' met wie']],
    ]);
  });

  it('stay a field anywhere else', () => {
    const later = fillTemplate('- Klaar: {{vinkje id="t" titel="Taak"}} ja');
    expect(item(later)).toEqual(['list', ['•', ['paragraph', 'Klaar: [ ] ja']]]);
    const loose = fillTemplate('{{vinkje id="t" titel="Taak"}} ja');
    expect(outlineOf(tree(loose, ownNodes, checkboxes))).toEqual([['paragraph', '[ ] ja']]);
  });

  it('are not made from another field, nor from brackets that somebody typed', () => {
    expect(item(fillTemplate('- {{veld "datum" id="d" titel="Datum"}} x'))).toEqual([
      'list',
      ['•', ['paragraph', '____ x']],
    ]);
    expect(item(fillTemplate('- {{naam}}', { naam: '[x] af' }))).toEqual([
      'list',
      ['•', ['paragraph', '[x] af']],
    ]);
  });

  it('are found at every level', () => {
    const markdown = `${box('true', ' A')}\n  ${box('false', ' B')}`;
    expect(item(markdown)).toEqual([
      'list',
      ['[x]', ['paragraph', 'A'], ['list', ['[ ]', ['paragraph', 'B']]]],
    ]);
  });
});

describe('empty paragraphs', () => {
  it.each([
    ['nothing but white space', '&#32;&#160;', []],
    ['bold white space', '**&#32;**', []],
    [
      'one between others',
      'a\n\n&#32;\n\nb',
      [
        ['paragraph', 'a'],
        ['paragraph', 'b'],
      ],
    ],
    ['one in a list', '- &#32;\n- b', [['list', ['•'], ['•', ['paragraph', 'b']]]]],
  ])('are removed: %s', (_, markdown, outline) => {
    expect(outlineOf(tree(markdown, emptyParagraphs))).toEqual(outline);
  });

  it.each([
    ['a picture', '![](https://a.example/f.png)'],
    ['a picture without description', '![ ](https://a.example/f.png)'],
    ['a field', '[Datum](veld:soort=datum&id=x)'],
    ['a blank', '[\\[nog invullen: x\\]](invullen:nr=0)'],
    ['a break', 'a&#10;'],
    ['code', '`x`'],
    ['a note', 'x[^1]\n\n[^1]: y'],
  ])('stay when they contain %s', (_, markdown) => {
    const root = tree(markdown, ownNodes, lineBreaks, emptyParagraphs);
    expect(root.children[0]?.type).toBe('paragraph');
  });
});

describe('drawings', () => {
  it('come from code blocks with our private language, and from no others', () => {
    const model = { kind: 'tijdlijn', title: 'T', alt: 'A ``` B', moments: [] };
    const root = tree(
      `${fillTemplate('{{diagram model}}', { model })}\n\n\`\`\`yaml\na: 1\n\`\`\``,
      diagrams,
    );
    expect(root.children).toEqual([
      { type: 'diagram', model },
      { type: 'code', lang: 'yaml', value: 'a: 1' },
    ]);
  });
});

describe('anchors', () => {
  const anchorsOf = (markdown: string): (string | undefined)[] =>
    tree(markdown, ownNodes, lineBreaks, anchors)
      .children.filter((node): node is Heading => node.type === 'heading')
      .map((heading) => heading.data?.anchor);

  it.each([
    ['Wat zegt de wet?', 'wat-zegt-de-wet'],
    ['Gemeentesecretaris/algemeen directeur', 'gemeentesecretarisalgemeen-directeur'],
    ['Overleg  met   B\\&W', 'overleg--met---bw'],
    ['Café & één_ding', 'café--één_ding'],
    ['\\*ster\\* en `code`', 'ster-en-code'],
    ['1\\. Eerste', '1-eerste'],
    ['**Vet** en [link](https://a.example)', 'vet-en-link'],
    ['’s-Gravenhage – “Haagse”', 's-gravenhage--haagse'],
    ['市町村', '市町村'],
    ['🎉 feest', '-feest'],
    ['een&#10;twee', 'eentwee'],
  ])('are named as GitHub names them: %s', (heading, anchor) => {
    expect(anchorsOf(`## ${heading}`)).toEqual([anchor]);
  });

  it('are numbered when a heading is repeated, even when a heading has that number itself', () => {
    expect(anchorsOf('# Kop\n\n## Kop\n\n## Kop 1\n\n### kop\n\n## Kop-1')).toEqual([
      'kop',
      'kop-1',
      'kop-1-1',
      'kop-2',
      'kop-1-2',
    ]);
  });

  it('start over in every document', () => {
    expect(anchorsOf('# Kop')).toEqual(anchorsOf('# Kop'));
  });
});

describe('the table of contents', () => {
  const listed = (markdown: string, depth: number): unknown =>
    outlineOf(
      tree(markdown, lineBreaks, anchors, (root) => {
        contents(root, depth);
      }),
    ).find(([kind]) => kind === 'list');
  const document = '# Titel\n\nVooraf\n\n## A\n\n### B\n\n#### C\n\n## D\n\n### E\n\n## F';

  it('has the headings below the title, nested, as links to their anchors', () => {
    expect(listed(document, 3)).toEqual([
      'list',
      ['•', ['paragraph', 'link #a:A'], ['list', ['•', ['paragraph', 'link #b:B']]]],
      ['•', ['paragraph', 'link #d:D'], ['list', ['•', ['paragraph', 'link #e:E']]]],
      ['•', ['paragraph', 'link #f:F']],
    ]);
  });

  it('goes as deep as requested', () => {
    expect(listed(document, 2)).toEqual([
      'list',
      ['•', ['paragraph', 'link #a:A']],
      ['•', ['paragraph', 'link #d:D']],
      ['•', ['paragraph', 'link #f:F']],
    ]);
    expect(JSON.stringify(listed(document, 4))).toContain('#c');
    expect(listed(document, 0)).toBeUndefined();
  });

  it('comes before the first heading below the title', () => {
    const root = tree(document, anchors, (each) => {
      contents(each, 2);
    });
    expect(root.children.slice(0, 4).map(({ type }) => type)).toEqual([
      'heading',
      'paragraph',
      'contents',
      'heading',
    ]);
  });

  it('is left out when there are fewer than three headings to list', () => {
    expect(listed('# Titel\n\n## A\n\n## B', 2)).toBeUndefined();
    expect(listed('# Titel\n\n## A\n\n## B\n\n### C', 2)).toBeUndefined();
    expect(listed('# Titel\n\n## A\n\n## B\n\n## C', 2)).toBeDefined();
    expect(listed('Tekst', 2)).toBeUndefined();
  });

  it('shows the text of a heading without formatting, on one line', () => {
    const [, [, [, words]]] = listed('## **A** `b`&#10;c\n\n## D\n\n## E', 2) as [
      string,
      [string, [string, string]],
    ];
    expect(words).toBe('link #a-bc:A b c');
  });

  it('survives levels that are left out', () => {
    expect(JSON.stringify(listed('# T\n\n#### A\n\n## B\n\n#### C\n\n### D', 4))).toBe(
      JSON.stringify([
        'list',
        ['•', ['paragraph', 'link #a:A']],
        [
          '•',
          ['paragraph', 'link #b:B'],
          ['list', ['•', ['paragraph', 'link #c:C']], ['•', ['paragraph', 'link #d:D']]],
        ],
      ]),
    );
  });
});

describe('every rendered document', () => {
  it('has links in its contents that lead to the anchors GitHub gives the written headings', async () => {
    const hostile = minimal.replace('naam: Proefstad', 'naam: "a|b *x* <b> \\n C#"');
    const files = await render(await open({ '/w/gemeente.yaml': hostile }));
    let links = 0;
    for (const { document, bytes, name } of files) {
      const slugger = new GithubSlugger();
      const given: string[] = [];
      visit(parseGfm(new TextDecoder().decode(bytes)), (node) => {
        if (node.type === 'heading') given.push(slugger.slug(wordsOnGitHub(node)));
      });
      const list = document.tree.children.find(({ type }) => type === 'contents');
      if (list !== undefined) {
        visit(list, (node) => {
          if (node.type !== 'link') return;
          links++;
          expect(given, name).toContain(node.url.slice(1));
        });
      }
    }
    expect(links).toBeGreaterThan(20);
  });
});

/** The text of a heading as GitHub makes an anchor from it: a tag leaves nothing. */
function wordsOnGitHub(heading: Heading): string {
  return heading.children.map((child) => (child.type === 'html' ? '' : textOf(child))).join('');
}
