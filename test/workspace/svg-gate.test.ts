import { DOMParser, onErrorStopParsing, type Element } from '@xmldom/xmldom';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inspectImage } from '../../src/workspace/image-bytes.ts';

const heads = [
  '',
  '<?xml version="1.0"?>',
  '<?xml version="1.1"?>',
  '<?xml encoding="utf-8"?>',
  ' ',
  '\ufeff',
  '<!---->',
];
const spaces = [
  'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:q="http://www.w3.org/1999/xlink"',
  'xmlns:h="http://www.w3.org/1999/xhtml"',
  '',
];
const pieces = [
  ...[
    '<g>',
    '</g>',
    '<g/>',
    '</ g>',
    '</g >',
    '<style>',
    '</style>',
    '<svg>',
    '</svg>',
    '<text>tekst</text>',
  ],
  ...['<script>', '</script>', '<SCRIPT/>', '<q:script/>', '<h:script/>', '<foreignObject/>', '<set/>'],
  ...[
    '<g onload="x()"/>',
    '<g q:onload="x()"/>',
    '<g id="a" id="b"/>',
    '<g a=1/>',
    '<g a/>',
    '<g a="<"/>',
    '<g a',
  ],
  ...['<a href="http://x"/>', '<a q:href="http://x"/>', '<a xlink:href="javascript:x"/>', '<a href="#a"/>'],
  ...[
    '@im',
    'port "http://x";',
    'ur',
    'l(http://x)',
    'url(#a)',
    '<!-- c -->',
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
  ],
  ...[
    '&amp;',
    '&#117;',
    '&x;',
    '&',
    '<',
    '>',
    '"',
    "'",
    '<!DOCTYPE svg>',
    '<!doctype svg>',
    '<!ENTITY a "b">',
  ],
  ...[
    '<?xml-stylesheet href="http://x"?>',
    '<?',
    '?>',
    '\ufeff',
    '\u0001',
    '\u0085',
    '\ufffe',
    '\r\n',
    '𝒳',
    '<é/>',
  ],
];
const drawing = fc
  .tuple(
    fc.constantFrom(...heads),
    fc.constantFrom(...spaces),
    fc.array(fc.constantFrom(...pieces), { maxLength: 6 }),
  )
  .map(([head, names, inside]) => `${head}<svg ${names} width="3" height="2">${inside.join('')}</svg>`);

/** Every element that another XML parser finds. */
function elementsIn(text: string): readonly Element[] {
  const read = new DOMParser({ onError: onErrorStopParsing }).parseFromString(
    text.replace(/^\ufeff/, ''),
    'text/xml',
  );
  return [...read.getElementsByTagName('*')];
}

it('lets no drawing through that another parser rejects, or in which it finds active content or outside references', () => {
  let passed = 0;
  fc.assert(
    fc.property(drawing, (text) => {
      if ('problem' in inspectImage(new TextEncoder().encode(text))) return;
      passed++;
      for (const element of elementsIn(text)) {
        expect(element.localName?.toLowerCase()).not.toMatch(/^(?:script|foreignobject|set)$/);
        for (const { name, value } of element.attributes) {
          expect(name).not.toMatch(/^(?:\w+:)?on/);
          if (/href$/.test(name)) expect(value).toMatch(/^#/);
        }
        const style = [...element.childNodes].map(({ nodeType, nodeValue }) =>
          nodeType === 8 ? '' : nodeValue,
        );
        if (element.localName === 'style') expect(style.join('')).not.toMatch(/@import|url\(h/);
      }
    }),
    { numRuns: 10_000 },
  );
  expect(passed).toBeGreaterThan(500);
});
