import { decoded, scanMarkup } from '../scan-markup.ts';
import { asMeant } from './cells.ts';
import { localName } from './local-name.ts';

/**
 * The texts that cells share, in order. A text may be in pieces with looks of their own; how it is pronounced (`rPh`) is
 * no part of it.
 *
 * @param xml `xl/sharedStrings.xml`
 */
export function readTexts(xml: string): readonly string[] {
  const texts: string[] = [];
  let now: string | undefined;
  let isText = false;
  let spoken = 0;
  scanMarkup(xml, {
    tag: (tag) => {
      const name = localName(tag);
      if (name === 'si') {
        const isOver = tag.isEnd || tag.isEmpty;
        if (isOver) texts.push(asMeant(now ?? ''));
        now = isOver ? undefined : '';
      } else if (name === 'rPh' && !tag.isEmpty) spoken += tag.isEnd ? -1 : 1;
      else if (name === 't') isText = !tag.isEnd && !tag.isEmpty && spoken === 0;
    },
    text: (raw) => {
      if (isText && now !== undefined) now += decoded(raw);
    },
  });
  return texts;
}
