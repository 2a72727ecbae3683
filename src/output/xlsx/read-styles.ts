import { attributeIn, scanMarkup } from '../scan-markup.ts';
import { localName } from './local-name.ts';

/** Formats of days that need no code. Source: ECMA-376 part 1, 18.8.30. */
const ownDayFormats: ReadonlySet<number> = new Set([14, 15, 16, 17, 22, 27, 30, 36, 50, 57]);

/**
 * Whether a number in a cell of a style is a day.
 *
 * @param xml `xl/styles.xml`
 */
export function readDateStyles(xml: string): (style: number) => boolean {
  const codes = new Map<number, string>();
  const formats: number[] = [];
  let isCellFormats = false;
  scanMarkup(xml, {
    tag: (tag) => {
      const name = localName(tag);
      if (name === 'cellXfs') isCellFormats = !tag.isEnd;
      if (tag.isEnd) return;
      if (name === 'numFmt')
        codes.set(Number(attributeIn(tag, 'numFmtId')), attributeIn(tag, 'formatCode') ?? '');
      if (name === 'xf' && isCellFormats) formats.push(Number(attributeIn(tag, 'numFmtId') ?? 0));
    },
    text: () => undefined,
  });
  return (style) => {
    const format = formats[style] ?? 0;
    const code = codes.get(format);
    return code === undefined ? ownDayFormats.has(format) : showsDay(code);
  };
}

/** Whether a format shows a day of the month or a year; words in it and the language do not count. */
function showsDay(code: string): boolean {
  return /[dyj]/i.test(code.slice(0, 500).replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''));
}
