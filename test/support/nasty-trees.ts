/** Texts that break writers of files, and trees that hold them in every place. */
import type { PhrasingContent, RootContent } from 'mdast';
import { fieldKinds } from '../../src/document/tree.ts';
import { allowedText } from '../../src/output/markup.ts';
import {
  contents,
  field,
  heading,
  item,
  list,
  note,
  numbered,
  paragraph,
  strong,
  table,
  words,
} from './tree-parts.ts';

/** Texts that have broken writers. */
export const nasty: Readonly<Record<string, string>> = {
  'control characters': 'a\u0000b\u0001c\u0008d\u000be\u001bf\u007fg\u0085h\ufffei\uffffj',
  'half surrogates': 'a\ud800b\udc00c\udfff\ud83d',
  markup: '<w:p><w:r/></w:p></w:t></w:document><!-- x --><?xml x?>&lt;&amp;&#0;&x;',
  'end of CDATA': ']]>a<![CDATA[b]]>',
  'one long word': 'x'.repeat(10_000),
  'from right to left': 'שלום \u202eמרחבא\u202c \u200fعالم\u200e \u2066x\u2069',
  emoji: '👩‍👩‍👧‍👦🇳🇱\u{1f600}\ufe0f',
  'combining marks': 'e\u0301'.repeat(50) + 'Z\u0351\u036b\u0343',
  'widths of nothing': '\u200b\u200c\u200d\u2060\ufeff\u00ad',
  'white space': ' \t a\r\nb\nc\r\u2028\u2029\u00a0\u3000 ',
  quotes: `"'\`“”‘’«»„`,
  'spaces only': '   ',
  nothing: '',
  'codes of Word': ' TOC \\o "1-9" \\h MERGEFIELD {x} \\* MERGEFORMAT',
  'a very long title': 'Een titel van veel woorden '.repeat(400),
};

/** Every kind of node with this text in every place that accepts text. */
export function everywhere(value: string, mark: string): readonly RootContent[] {
  const id = `${mark}-${value}`;
  const fields = fieldKinds.map((kind) =>
    field(kind, `${kind}${id}`, { title: value, shown: value, choices: [value, 'b'] }),
  );
  const lines: PhrasingContent[] = [
    ...words(value, { type: 'break' }, strong(value)),
    { type: 'emphasis', children: words(value) },
    { type: 'delete', children: words(value) },
    { type: 'inlineCode', value },
    {
      type: 'link',
      url: `https://a.example/${encodeURIComponent(allowedText(value)).slice(0, 100)}`,
      children: words(value),
    },
    { type: 'link', url: value, children: words(value) },
    { type: 'link', url: `#${value}`, children: words(value) },
    { type: 'image', url: value, alt: value },
    { type: 'blank', label: `[${value}]`, children: [] },
    { type: 'footnoteReference', identifier: id },
    ...fields.filter(({ kind }) => kind !== 'lang'),
  ];
  const model = {
    organisatie: {
      kind: 'organisatie' as const,
      title: value,
      alt: value,
      boxes: [
        { id: 'a', label: value.slice(0, 200) },
        { id: 'b', label: 'b' },
      ],
      lines: [{ from: 'a', to: 'b', kind: 'functioneel' as const, many: true }],
    },
    voortgang: {
      kind: 'voortgang' as const,
      title: value,
      alt: value,
      parts: [{ label: value.slice(0, 200), count: 1 }],
    },
  };
  return [
    heading(1, value, `${id}-1`),
    paragraph(value),
    contents(3, [value, `${id}-2`]),
    ...([2, 3, 4, 5, 6] as const).map((depth) => heading(depth, value, `${id}-${depth}`)),
    { type: 'paragraph', children: lines },
    { type: 'blockquote', children: [paragraph(value)] },
    list(item(value, numbered(1, item(value), { ...item(value), checked: true }))),
    table(['kop', value], ...lines.map((each) => [value, each])),
    ...fields.map((each) => paragraph(each)),
    { type: 'code', value },
    { type: 'thematicBreak' },
    paragraph(value),
    { type: 'diagram', model: model.organisatie },
    { type: 'diagram', model: model.voortgang },
    note(id, value),
  ];
}
