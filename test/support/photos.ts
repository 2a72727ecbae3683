/** Photos that tell where they were taken, or do not, in every format that has room for it. Only what tells it is true. */
import { crc32, deflateSync } from 'node:zlib';

/** EXIF as a camera writes it. @param order of the bytes @param degrees zero when there was no signal */
export function exif(order: 'II' | 'MM', degrees = 52): Buffer {
  const bytes = Buffer.alloc(116);
  const short = (at: number, value: number): number =>
    order === 'II' ? bytes.writeUInt16LE(value, at) : bytes.writeUInt16BE(value, at);
  const long = (at: number, value: number): number =>
    order === 'II' ? bytes.writeUInt32LE(value, at) : bytes.writeUInt32BE(value, at);
  const entry = (at: number, [tag, type, count]: readonly [number, number, number], value: number): void => {
    short(at, tag);
    short(at + 2, type);
    long(at + 4, count);
    long(at + 8, value);
  };
  bytes.write(order, 0, 'latin1');
  short(2, 42);
  long(4, 8);
  short(8, 1);
  entry(10, [0x8825, 4, 1], 26);
  short(26, 3);
  entry(28, [1, 2, 2], 0);
  bytes.write('N\0\0\0', 36, 'latin1');
  entry(40, [2, 5, 3], 68);
  entry(52, [4, 5, 3], 92);
  for (const [index, value] of [degrees, 0, 0, degrees === 0 ? 0 : 5, 0, 0].entries()) {
    long(68 + index * 8, value);
    long(72 + index * 8, 1);
  }
  return bytes;
}

function segment(marker: number, content: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
}

/** A JPEG with something in its APP1. */
export function jpeg(app1: Buffer): Buffer {
  return Buffer.concat([Buffer.from([0xff, 0xd8]), segment(0xe1, app1), Buffer.from([0xff, 0xd9])]);
}

/** A PNG with one more chunk. */
export function png(type: string, content: Buffer): Buffer {
  const header = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 6, 0, 0, 0]);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const pixels = deflateSync(Buffer.alloc(5));
  return Buffer.concat([
    signature,
    ...(
      [
        ['IHDR', header],
        [type, content],
        ['IDAT', pixels],
        ['IEND', Buffer.alloc(0)],
      ] as const
    ).map(chunk),
  ]);
}

function chunk([name, content]: readonly [string, Buffer]): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}

/** A WebP with an EXIF chunk. */
export function webp(content: Buffer): Buffer {
  const parts = [riff('VP8X', Buffer.from([8, 0, 0, 0, 0, 0, 0, 0, 0, 0])), riff('EXIF', content)];
  return riff('RIFF', Buffer.concat([Buffer.from('WEBP'), ...parts]));
}

function riff(name: string, content: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32LE(content.length);
  return Buffer.concat([Buffer.from(name), length, content, Buffer.alloc(content.length % 2)]);
}

/** A HEIC whose only item is EXIF. */
export function heic(content: Buffer): Buffer {
  const item = Buffer.concat([Buffer.from([0, 0, 0, 6]), Buffer.from('Exif\0\0'), content]);
  const kinds = box('ftyp', Buffer.from('heic\0\0\0\0mif1heic'));
  const entry = box('infe', Buffer.from([2, 0, 0, 0, 0, 1, 0, 0, ...Buffer.from('Exif'), 0]));
  const items = box('iinf', Buffer.concat([Buffer.from([0, 0, 0, 0, 0, 1]), entry]));
  const placeOf = (offset: number): Buffer => {
    const extent = Buffer.alloc(8);
    extent.writeUInt32BE(offset, 0);
    extent.writeUInt32BE(item.length, 4);
    return box('iloc', Buffer.concat([Buffer.from([0, 0, 0, 0, 0x44, 0, 0, 1, 0, 1, 0, 0, 0, 1]), extent]));
  };
  const meta = (offset: number): Buffer =>
    box('meta', Buffer.concat([Buffer.alloc(4), items, placeOf(offset)]));
  const start = kinds.length + meta(0).length + 8;
  return Buffer.concat([kinds, meta(start), box('mdat', item)]);
}

function box(name: string, content: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length + 8);
  return Buffer.concat([length, Buffer.from(name), content]);
}

/** XMP with a place, or with an empty one. */
export function xmp(latitude: string): Buffer {
  return Buffer.from(
    `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:exif="http://ns.adobe.com/exif/1.0/" exif:GPSLatitude="${latitude}"/></rdf:RDF></x:xmpmeta>`,
  );
}

/** Every way to tell a place. */
export function photosWithPlace(): Readonly<Record<string, Buffer>> {
  const app1 = (order: 'II' | 'MM'): Buffer => Buffer.concat([Buffer.from('Exif\0\0'), exif(order)]);
  const hex = Buffer.from(`\nexif\n     ${app1('II').length}\n${app1('II').toString('hex')}\n`);
  return {
    'little.jpg': jpeg(app1('II')),
    'big.jpg': jpeg(app1('MM')),
    'xmp.jpg': jpeg(Buffer.concat([Buffer.from('http://ns.adobe.com/xap/1.0/\0'), xmp('52,5.3N')])),
    'exif.png': png('eXIf', exif('MM')),
    'packed-xmp.png': png(
      'iTXt',
      Buffer.concat([Buffer.from('XML:com.adobe.xmp\0\x01\0\0\0'), deflateSync(xmp('52,5.3N'))]),
    ),
    'raw-profile.png': png(
      'zTXt',
      Buffer.concat([Buffer.from('Raw profile type exif\0\0'), deflateSync(hex)]),
    ),
    'photo.webp': webp(exif('II')),
    'photo.heic': heic(exif('MM')),
    'photo.tif': exif('II'),
  };
}

/** Pictures that tell no place. */
export function photosWithoutPlace(): Readonly<Record<string, Buffer>> {
  const none = Buffer.concat([Buffer.from('Exif\0\0'), exif('II', 0)]);
  return {
    'no-signal.jpg': jpeg(none),
    'empty-xmp.jpg': jpeg(xmp('')),
    'plain.png': png('tEXt', Buffer.from('Comment\0foto')),
    'header-alone.jpg': jpeg(Buffer.from('Exif\0\0II*\0')),
  };
}
