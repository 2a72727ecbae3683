import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { inspectImage } from '../../src/workspace/image-bytes.ts';
import { jpegBytes, pngBytes } from '../support/images.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const svg = (inside = '', attributes = 'width="30" height="20"'): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${inside}</svg>`;
const inspectSvg = (text: string): ReturnType<typeof inspectImage> => inspectImage(utf8(text));

describe('the size of a picture', () => {
  it('of a PNG is in its header', () => {
    expect(inspectImage(pngBytes(640, 480))).toEqual({ kind: 'png', width: 640, height: 480 });
  });

  it('of a JPG is in its start of frame, after whatever cameras add', () => {
    expect(inspectImage(jpegBytes(640, 480))).toEqual({ kind: 'jpeg', width: 640, height: 480 });
  });

  it.each([
    ['width="30" height="20"', 30, 20],
    ['width="30px" height="1in"', 30, 96],
    ['width="2.54cm" height="72pt"', 96, 96],
    ['viewBox="0 0 300 150"', 300, 150],
    ['viewBox="0,0,300,150" width="100%" height="100%"', 300, 150],
    ['viewBox="0 0 300 150" width="30"', 30, 15],
    ['viewBox="0 0 300 150" height="30"', 60, 30],
  ])('of an SVG with %s', (attributes, width, height) => {
    expect(inspectSvg(svg('', attributes))).toEqual({ kind: 'svg', width, height });
  });

  it('of an SVG with a declaration, comments and a byte order mark', () => {
    const text = `\ufeff<?xml version="1.0" encoding="UTF-8"?>\n<!-- a -->\n<!-- b -->${svg('<!-- c --><![CDATA[<script>]]>')}\n`;
    expect(inspectSvg(text)).toEqual({ kind: 'svg', width: 30, height: 20 });
  });
});

describe('what is not a picture', () => {
  it.each([
    ['a GIF', utf8('GIF89a'), 'een GIF'],
    ['a PDF', utf8('%PDF-1.7'), 'een PDF'],
    ['a Word file', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), 'een Office-bestand of zip'],
    ['a packed SVG', new Uint8Array([0x1f, 0x8b, 8]), 'een ingepakte SVG (svgz)'],
    ['a photo of a telephone', utf8('\0\0\0 ftypheic'), 'een HEIC'],
    ['text', utf8('hallo'), undefined],
    ['nothing', utf8(''), undefined],
    ['a web page', utf8('<!DOCTYPE html><html><body/></html>'), undefined],
    ['other XML', utf8('<a><svg/></a>'), undefined],
    ['an SVG in UTF-16', new Uint8Array(Buffer.from(`\ufeff${svg()}`, 'utf16le')), undefined],
  ])('is told: %s', (_, bytes, found) => {
    expect(inspectImage(bytes)).toEqual({ problem: 'kind', found });
  });

  it.each([
    ['a PNG that was cut off', pngBytes(640, 480).subarray(0, -6), 'png'],
    ['a PNG of nothing', pngBytes(0, 480), 'png'],
    ['only the start of a PNG', pngBytes(9, 9).subarray(0, 20), 'png'],
    ['a JPG that was cut off', jpegBytes(640, 480).subarray(0, 12), 'jpeg'],
    ['a JPG of nothing', jpegBytes(0, 480), 'jpeg'],
    ['an SVG without a size', utf8(svg('', '')), 'svg'],
    ['an SVG that does not end', utf8('<svg width="1" height="1"><g>'), 'svg'],
    ['an SVG with tags that cross', utf8(svg('<g><a></g></a>')), 'svg'],
    ['an SVG with an unknown reference', utf8(svg('<g id="&x;"/>')), 'svg'],
    ['an SVG with the same attribute twice', utf8(svg('<g id="a" id="b"/>')), 'svg'],
    ['two SVGs', utf8(svg() + svg()), 'svg'],
    ['an SVG with text behind it', utf8(`${svg()}x`), 'svg'],
    ['an SVG with a reference to nothing', utf8(svg('<text>&nbsp;</text>')), 'svg'],
    ['an SVG with a loose &', utf8(svg('<text>a & b</text>')), 'svg'],
    ['an SVG with a character that XML has not', utf8(svg('<text>\u0001</text>')), 'svg'],
    ['an SVG with such a character in digits', utf8(svg('<text>&#0;&#xFFFE;</text>')), 'svg'],
    ['an SVG with version 1.1 and what only that allows', utf8(`<?xml version="1.1"?>${svg('&#1;')}`), 'svg'],
    ['an SVG with a declaration too late', utf8(` <?xml version="1.0"?>${svg()}`), 'svg'],
    ['an SVG with a second declaration', utf8(svg('<?xml version="1.0"?>')), 'svg'],
    ['an SVG with a remark that does not end', utf8(svg('<!-- <script/>')), 'svg'],
    ['an SVG with a remark in a remark', utf8(svg('<!-- a -- b -->')), 'svg'],
    ['an SVG with CDATA that does not end', utf8(svg('<![CDATA[ ]] >')), 'svg'],
    ['an SVG with the end of CDATA alone', utf8(svg(']]>')), 'svg'],
    ['an SVG with an entity of its own', utf8(svg('<!ENTITY a "b">')), 'svg'],
    ['an SVG with an attribute without quotes', utf8(svg('<g a=1/>')), 'svg'],
    ['an SVG with an attribute without value', utf8(svg('<g a/>')), 'svg'],
    ['an SVG with attributes that touch', utf8(svg('<g a="1"b="2"/>')), 'svg'],
    ['an SVG with a tag in an attribute', utf8(svg('<g a="<script/>"/>')), 'svg'],
    ['an SVG with an unknown prefix', utf8(svg('<g q:href="http://x"/>')), 'svg'],
    ['an SVG with two prefixes', utf8(svg('<g xlink:a:href="http://x"/>')), 'svg'],
    [
      'an SVG with one attribute under two prefixes',
      utf8(svg('<g xmlns:q="http://www.w3.org/1999/xlink" q:href="#a" xlink:href="#b"/>')),
      'svg',
    ],
    ['an SVG with another meaning for xml', utf8(svg('<g xmlns:xml="urn:else"/>')), 'svg'],
    ['an SVG with an end in capitals', utf8(svg('<g></G>')), 'svg'],
    ['an SVG with a tag that is not closed', utf8(svg('<g')), 'svg'],
  ])('is told: %s', (_, bytes, kind) => {
    expect(inspectImage(bytes)).toEqual({ problem: 'broken', kind });
  });

  it('is reported when it is too large', () => {
    expect(inspectImage(new Uint8Array(6 * 1024 * 1024))).toMatchObject({ problem: 'bytes', limit: 5242880 });
    expect(inspectImage(pngBytes(8000, 5001))).toMatchObject({ problem: 'pixels', limit: 40_000_000 });
    expect(inspectImage(pngBytes(8000, 5000))).toEqual({ kind: 'png', width: 8000, height: 5000 });
    expect(inspectImage(pngBytes(4_000_000_000, 4_000_000_000))).toMatchObject({ problem: 'pixels' });
    expect(inspectSvg(svg('', 'width="1e9" height="9"'))).toEqual({ problem: 'broken', kind: 'svg' });
    expect(inspectSvg(svg('', 'width="99999999" height="9"'))).toMatchObject({ problem: 'pixels' });
  });
});

describe('a safe SVG', () => {
  it.each([
    ['<g id="a"/><use xlink:href="#a"/><use href="#a"/>'],
    ['<image href="data:image/png;base64,iVBORw0KGgo="/>'],
    ['<rect fill="url(#a)" style="fill: url( \'#b\' )"/>'],
    ['<style>.a { fill: red; font-family: "x" }</style>'],
    ['<text>javascript: @import url(http://x)</text>'],
    ['<title>B&amp;W &#233;&#xe9;</title>'],
    [
      String.raw`<g xmlns:inkscape="http://www.inkscape.org/" inkscape:export-filename="C:\foto's\logo.png"/>`,
    ],
    ['<linearGradient id="g"/><clipPath id="c"/><filter id="f"><feImage href="#g"/></filter>'],
  ])('%s', (inside) => {
    expect(inspectSvg(svg(inside))).toEqual({ kind: 'svg', width: 30, height: 20 });
  });
});

describe('an SVG with active content', () => {
  const outside = 'een verwijzing naar buiten';
  it.each([
    ['<script>alert(1)</script>', 'een script'],
    ['<x:script xmlns:x="http://www.w3.org/2000/svg">alert(1)</x:script>', 'een script'],
    ['<SCRIPT/>', 'een script'],
    ['<g onclick="x()"/>', 'een script'],
    ['<g ONLOAD="x()"/>', 'een script'],
    ['<foreignObject><p/></foreignObject>', 'het onderdeel foreignobject'],
    ['<set attributeName="href" to="http://x"/>', 'het onderdeel set'],
    ['<animate attributeName="href" values="http://x"/>', 'het onderdeel animate'],
    ['<a href="https://example.nl"/>', outside],
    ['<a xlink:href="javascript:alert(1)"/>', outside],
    ['<a xlink:href="&#106;avascript:alert(1)"/>', outside],
    ['<image href="/etc/passwd"/>', outside],
    ['<image href="data:image/svg+xml;base64,AAAA"/>', outside],
    ['<use href="logo.svg#a"/>', outside],
    ['<use href="data:image/png;base64,AAAA"/>', outside],
    ['<rect fill="url(http://x#a)"/>', outside],
    ['<rect fill="url(#a) url(http://x)"/>', outside],
    ['<rect style="fill:u\\72l(http://x)"/>', outside],
    ['<rect fill="&#117;rl(http://x)"/>', outside],
    ['<style>@import "http://x";</style>', outside],
    ['<style><![CDATA[@import "http://x";]]></style>', outside],
    ['<style>a{b:&#117;rl(http://x)}</style>', outside],
    ['<style>@font-face { src: url(data:font/woff;base64,AA) }</style>', outside],
    ['<g xml:base="http://x"/>', outside],
    ['<g><!DOCTYPE svg></g>', 'een DOCTYPE'],
    ['<g><!doctype svg></g>', 'een DOCTYPE'],
    ['<?xml-stylesheet href="http://x"?>', 'een verwijzing naar een stijlblad'],
    ['<?php echo 1 ?>', 'een verwijzing naar een stijlblad'],
    ['<h:script xmlns:h="http://www.w3.org/1999/xhtml"/>', 'een script'],
    ['<e:script xmlns:e="urn:else"/>', 'een script'],
    ['<g xmlns="urn:else"><ScRiPt xmlns="http://www.w3.org/2000/svg"/></g>', 'een script'],
    ['<g e:onload="x()" xmlns:e="urn:else"/>', 'een script'],
    ['<g OnBegin="x()"/>', 'een script'],
    ['<FOREIGNOBJECT/>', 'het onderdeel foreignobject'],
    [
      '<foreignObject><p xmlns="http://www.w3.org/1999/xhtml"/></foreignObject>',
      'het onderdeel foreignobject',
    ],
    [
      '<h:meta xmlns:h="http://www.w3.org/1999/xhtml" http-equiv="refresh" content="0;url=http://x"/>',
      'een stuk webpagina',
    ],
    ['<img xmlns="http://www.w3.org/1999/xhtml" srcset="http://x 1x"/>', 'een stuk webpagina'],
    ['<a XLINK:HREF="javascript:alert(1)" xmlns:XLINK="http://www.w3.org/1999/xlink"/>', outside],
    ['<a q:href="javascript:alert(1)" xmlns:q="http://www.w3.org/1999/xlink"/>', outside],
    ['<a xlink:href=" java&#10;script:alert(1)"/>', outside],
    ['<a xlink:href="data:text/html,x"/>', outside],
    ['<style>@im<!-- -->port "http://x";</style>', outside],
    ['<style>@im<![CDATA[port "http://x";]]></style>', outside],
    ['<style>@im<g/>port "http://x";</style>', outside],
    ['<style>a{b:u<!-- -->rl(<![CDATA[http://x)}]]></style>', outside],
  ])('%s', (inside, what) => {
    expect(inspectSvg(svg(inside))).toEqual({ problem: 'unsafe', what });
  });

  it.each(['UTF-7', 'utf-16', 'UTF-32', 'IBM037', 'HZ-GB-2312', 'ISO-2022-JP', 'x-user-defined'])(
    'may declare that it is written in %s',
    (encoding) => {
      const text = `<?xml version="1.0" encoding="${encoding}"?>${svg()}`;
      expect(inspectSvg(text)).toEqual({ problem: 'unsafe', what: 'een vreemde tekenset' });
    },
  );

  it.each(['utf-8', 'UTF8', 'us-ascii', 'ISO-8859-1', 'windows-1252'])('but not in %s', (encoding) => {
    const text = `<?xml version='1.0' encoding='${encoding}' standalone='no'?>${svg()}`;
    expect(inspectSvg(text)).toEqual({ kind: 'svg', width: 30, height: 20 });
  });

  it('has a DOCTYPE in which entities grow', () => {
    const bomb = `<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${svg('&b;')}`;
    expect(inspectSvg(bomb)).toEqual({ problem: 'unsafe', what: 'een DOCTYPE' });
  });

  it.each([
    [
      'use that grows',
      Array.from({ length: 12 }, (_, i) => `<g id="g${i + 1}">${`<use href="#g${i}"/>`.repeat(10)}</g>`).join(
        '',
      ),
    ],
    ['use that goes round', '<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>'],
    ['deep nesting', '<g>'.repeat(300) + '</g>'.repeat(300)],
    ['very many elements', '<g/>'.repeat(60_000)],
  ])('expands too far: %s', (_, inside) => {
    expect(inspectSvg(svg(inside))).toEqual({ problem: 'unsafe', what: 'te veel onderdelen' });
  });

  it.each([
    ['remarks', `${'<!--a-->'.repeat(200_000)}<x`],
    ['attributes', svg(`<g ${'a="b" '.repeat(200_000)}`)],
    ['brackets', '<svg'.repeat(500_000)],
    ['signs', svg('&'.repeat(1_000_000))],
    ['spaces', `<svg${' '.repeat(2_000_000)}`],
    ['addresses', svg(`<g fill="${'url('.repeat(400_000)}"/>`)],
    ['packed', deflateSync(Buffer.alloc(4_000_000)).toString('latin1')],
  ])('is read or refused within two seconds: %s', (_, text) => {
    const start = performance.now();
    inspectSvg(text);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
