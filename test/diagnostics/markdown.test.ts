import { describe, expect, it } from 'vitest';
import { problem, warning } from '../../src/diagnostics/diagnostic.ts';
import { formatMarkdown } from '../../src/diagnostics/format/markdown.ts';
import { present } from '../../src/diagnostics/present.ts';

const file = 'gemeente.yaml';

describe('a report in Markdown', () => {
  it('says in one line that there are no problems', () => {
    expect(formatMarkdown(present([], [file], new Map()))).toBe(
      '## Controle van de bestanden\n\nAlles klopt: 1 bestand gecontroleerd.\n',
    );
  });

  it('has a row for each problem, and no value escapes its cell', () => {
    const found = [
      problem('file/names-in-git', { file: 'a|b`c.yaml' }),
      warning('yaml/curly-quotes', { file, range: { start: 2, end: 3 } }, { value: '“x|<b>\n## y”' }),
    ];
    const text = formatMarkdown(present(found, [file], new Map([[file, 'a\nb: c\n']])));
    const rows = text.split('\n').filter((line) => line.startsWith('| '));
    expect(text).toContain('1 fout en 1 waarschuwing gevonden, 1 bestand gecontroleerd.');
    expect(rows).toHaveLength(4);
    for (const row of rows) expect(row.replaceAll('\\|', '').split('|')).toHaveLength(6);
    expect(rows[2]).toContain('| fout | `a\\|b’c.yaml` |');
    expect(rows[3]).toContain('| waarschuwing | `gemeente.yaml:2:1` |');
    expect(text).not.toContain('\n## y');
  });

  it('stops at the maximum length of a summary', () => {
    const many = Array.from({ length: 501 }, () => problem('file/names-in-git', { file }));
    const text = formatMarkdown(present(many, [file], new Map()));
    expect(text).toContain('En nog 1. Zie het verslag zelf.');
  });
});
