/** What Markdown would drop without a word is told, at its place in the template. */
import { describe, expect, it } from 'vitest';
import { lineStarts, positionAt } from '../../src/diagnostics/present.ts';
import { checkMarkdown } from '../../src/template/check-markdown.ts';

/** `line:column code` of every warning. */
function found(text: string): string {
  return checkMarkdown({ file: 'd', text })
    .map(({ source, code }) => {
      const { line, column } = positionAt(lineStarts(text), source.range?.start ?? 0);
      return `${line}:${column} ${code.replace('template/', '')}`;
    })
    .join(', ');
}

describe('the Markdown of a template', () => {
  it.each([
    ['', '| a | b |\n|---|---|\n| c | d |\n\n| e | f | g |'],
    ['3:11 row-too-long', '| a | b |\n|---|---|\n| c | d | e |'],
    ['4:9 row-too-long', 'a | b\n--- | ---\nc | d\nc | d | e'],
    ['5:11 row-too-long', '| a | b |\n|---|---|\n{{#each x}}\n| {{a}} | d |\n| c | d | {{e}} |\n{{/each}}'],
    ['', '| a | b |\n|---|---|\n| c \\| d | e |\n| {{x}} | |\n| c |'],
    ['', '| a | b |\n|---|---|\n| c | {{#if x}}| d |{{/if}}'],
    ['', '```\n| a | b |\n|---|---|\n| c | d | e |\n```'],
    ['1:1 table-broken', '| a | b |\n|---|\n| c | d |'],
    ['1:1 definition-vanishes', '[Let op]: belangrijk'],
    ['3:1 definition-vanishes', 'a\n\n[Let op]: https://dam.nl "x"\n'],
    ['', 'Lees [dit][bron].\n\n[bron]: https://dam.nl\n'],
    ['', 'tekst\n[Let op]: belangrijk'],
    ['', '[Let op]: drie losse woorden'],
    ['3:1 note-vanishes', 'a\n\n[^1]: noot'],
    ['1:2 note-missing', 'a[^1]'],
    ['', 'a[^1]\n\n[^1]: noot'],
    ['1:1 html', '<b>vet</b>'],
    ['1:3 html', 'a <br/> b'],
    ['1:1 html', '<!-- x -->'],
    ['', '`<b>` en <https://dam.nl> en <info@dam.nl> en 1 < 2 > 0'],
    ['1:1 heading-space', '##Kop'],
    ['1:1 heading-space', '#{{titel}}'],
    ['', '## Kop\n\n#1 en # en \\#a'],
    ['1:5 link-scheme', '[x](ftp://dam.nl)'],
    ['', '[x](HTTPS://dam.nl) [y](tel:1) [z](a/b.docx) [w](#kop) [v]({{x}})'],
    ['1:20 title-vanishes', '[x](https://dam.nl "titel")'],
  ])('%j for %j', (expected, template) => {
    expect(found(template)).toBe(expected);
  });

  it('quotes the template itself, with its braces', () => {
    const [warning] = checkMarkdown({ file: 'd', text: '| a |\n|---|\n| {{b}} | {{c}} x |' });
    expect(warning?.args).toEqual([{ columns: 1, cells: 2, row: '| {{b}} | {{c}} x |', lost: '{{c}} x' }]);
  });
});
