import { inflateSync } from 'node:zlib';

/** Tag of the GPS directory, and in it latitude and longitude. Source: Exif 2.32, 4.6.3 and 4.6.6. */
const gpsTag = 0x8825;
const coordinateTags: readonly number[] = [2, 4];

const xmpPlace = /exif:GPSLatitude(?:>|\s*=\s*["'])\s*[\d-]/;

/** The most bytes of an unpacked piece of text in a PNG. */
const maxTextBytes = 4 * 1024 * 1024;

/**
 * Whether a picture tells where it was taken: by EXIF, wherever it is in a JPEG, PNG, HEIC, AVIF, WebP or TIFF file, or by XMP.
 *
 * Why a search instead of a reader per format: EXIF is a small TIFF file inside the other, and only whether it has a
 * place counts. What looks like its beginning by chance has no GPS directory with coordinates.
 */
export function tellsPlace(bytes: Uint8Array): boolean {
  if (hasPlace(bytes)) return true;
  return packedTexts(bytes).some((text) => hasPlace(text) || hasPlace(fromHex(text)));
}

function hasPlace(bytes: Uint8Array): boolean {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // XMP names the tag as text, and leaves it empty or out when there is no place.
  if (latin.includes('GPSLatitude') && xmpPlace.test(latin.toString('latin1'))) return true;
  return ['II*\0', 'MM\0*'].some((head) => {
    for (let at = latin.indexOf(head, 0, 'latin1'); at !== -1; at = latin.indexOf(head, at + 1, 'latin1'))
      if (tiffHasPlace(latin.subarray(at))) return true;
    return false;
  });
}

/** Whether a TIFF structure has a GPS directory with a coordinate that is not zero. */
function tiffHasPlace(tiff: Buffer): boolean {
  const isLittle = tiff[0] === 0x49;
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  const short = (at: number): number => (at + 2 <= tiff.length ? view.getUint16(at, isLittle) : 0);
  const long = (at: number): number => (at + 4 <= tiff.length ? view.getUint32(at, isLittle) : 0);
  const entries = (directory: number): readonly number[] => {
    const count = directory === 0 || directory + 2 > tiff.length ? 0 : short(directory);
    return count > 512 ? [] : Array.from({ length: count }, (_, index) => directory + 2 + index * 12);
  };
  // A TIFF of several pages has a directory for each.
  let directory = long(4);
  for (let page = 0; page < 16 && directory !== 0; page++) {
    const own = entries(directory);
    for (const entry of own)
      if (short(entry) === gpsTag && entries(long(entry + 8)).some((each) => isCoordinate(each))) return true;
    directory = own.length === 0 ? 0 : long(directory + 2 + own.length * 12);
  }
  return false;

  function isCoordinate(entry: number): boolean {
    if (!coordinateTags.includes(short(entry))) return false;
    const values = long(entry + 8);
    // Three fractions: degrees, minutes, seconds. A camera without a signal writes zeros.
    return [0, 8, 16].some((offset) => long(values + offset) !== 0 && long(values + offset + 4) !== 0);
  }
}

/** The texts that a PNG holds packed (`zTXt`, `iTXt`), unpacked as far as allowed. */
function packedTexts(bytes: Uint8Array): readonly Uint8Array[] {
  if (bytes[0] !== 0x89) return [];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const texts: Uint8Array[] = [];
  for (let at = 8; at + 12 <= bytes.length && texts.length < 64;) {
    const length = view.getUint32(at);
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    const data = bytes.subarray(at + 8, Math.min(at + 8 + length, bytes.length));
    // Both say how they are packed behind a name; the packed data itself begins with 0x78.
    if (type === 'zTXt' || type === 'iTXt') {
      const packed = data.indexOf(0x78, data.indexOf(0) + 1);
      const text = packed === -1 ? undefined : unpacked(data.subarray(packed));
      if (text !== undefined) texts.push(text);
    }
    at += 12 + length;
  }
  return texts;
}

function unpacked(data: Uint8Array): Uint8Array | undefined {
  try {
    return inflateSync(data, { maxOutputLength: maxTextBytes });
  } catch {
    return undefined;
  }
}

/** EXIF that a PNG has as hexadecimal digits, as ImageMagick writes it. */
function fromHex(text: Uint8Array): Uint8Array {
  const digits = new TextDecoder('latin1')
    .decode(text)
    .replace(/^\s*\w+\s+\d+\s/, '')
    .replace(/\s/g, '');
  return /^(?:[\da-f]{2})+$/i.test(digits) ? Buffer.from(digits, 'hex') : new Uint8Array();
}
