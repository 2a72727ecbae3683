/** Font files: which characters they hold, and a family name of our own. Source: OpenType 1.9, "OpenType font file". */

/** A font file as it was read. */
export interface FontFile {
  readonly bytes: Uint8Array;
  readonly family: string;
  /** The characters that it can show. */
  readonly characters: ReadonlySet<number>;
  /** Whether its maker allows it inside documents. */
  readonly isEmbeddable: boolean;
}

interface Table {
  readonly start: number;
  readonly length: number;
  /** Where its place is in the directory. */
  readonly entry: number;
}

/** Numbers of names in the name table. */
const names = { family: 1, style: 2, full: 4, postScript: 6, typographicFamily: 16 } as const;

/** Reads a TrueType or OpenType font; undefined when it is none. */
export function readFont(bytes: Uint8Array): FontFile | undefined {
  try {
    const tables = tablesOf(bytes);
    const family = nameIn(bytes, tables, names.typographicFamily) ?? nameIn(bytes, tables, names.family);
    if (family === undefined) return undefined;
    return {
      bytes,
      family,
      characters: charactersOf(bytes, tables),
      isEmbeddable: mayBeEmbedded(bytes, tables),
    };
  } catch {
    // Outside the file: it is damaged.
    return undefined;
  }
}

/**
 * The same font under another family name.
 *
 * Why: the compiler looks for a family among the fonts of the machine first, and every machine has others. A name that no
 * machine has leads to this file alone.
 */
export function renamed({ bytes }: FontFile, family: string): Buffer {
  const tables = tablesOf(bytes);
  const entry = tables.get('name')?.entry ?? 0;
  const style = nameIn(bytes, tables, names.style) ?? 'Regular';
  const table = nameTable([
    [names.family, family],
    [names.style, style],
    [names.full, `${family} ${style}`],
    [names.postScript, nameIn(bytes, tables, names.postScript) ?? family],
  ]);
  const start = Math.ceil(bytes.length / 4) * 4;
  const made = Buffer.alloc(start + table.length);
  made.set(bytes);
  made.set(table, start);
  made.writeUInt32BE(start, entry + 8);
  made.writeUInt32BE(table.length, entry + 12);
  return made;
}

function nameTable(records: readonly (readonly [id: number, value: string])[]): Buffer {
  const head = Buffer.alloc(6 + records.length * 12);
  head.writeUInt16BE(records.length, 2);
  head.writeUInt16BE(head.length, 4);
  const values: Buffer[] = [];
  let at = 0;
  for (const [index, [id, value]] of records.entries()) {
    const written = Buffer.from(value, 'utf16le').swap16();
    // Windows, Unicode, American English.
    for (const [part, number] of [3, 1, 0x409, id, written.length, at].entries())
      head.writeUInt16BE(number, 6 + index * 12 + part * 2);
    values.push(written);
    at += written.length;
  }
  return Buffer.concat([head, ...values]);
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function tablesOf(bytes: Uint8Array): ReadonlyMap<string, Table> {
  const view = viewOf(bytes);
  const tables = new Map<string, Table>();
  for (let index = 0; index < view.getUint16(4); index++) {
    const entry = 12 + index * 16;
    const tag = String.fromCharCode(...bytes.subarray(entry, entry + 4));
    tables.set(tag, { entry, start: view.getUint32(entry + 8), length: view.getUint32(entry + 12) });
  }
  return tables;
}

function nameIn(bytes: Uint8Array, tables: ReadonlyMap<string, Table>, wanted: number): string | undefined {
  const start = tables.get('name')?.start;
  if (start === undefined) return undefined;
  const view = viewOf(bytes);
  const values = start + view.getUint16(start + 4);
  for (let index = 0; index < view.getUint16(start + 2); index++) {
    const record = start + 6 + index * 12;
    if (view.getUint16(record) !== 3 || view.getUint16(record + 6) !== wanted) continue;
    const at = values + view.getUint16(record + 10);
    return Buffer.from(bytes.subarray(at, at + view.getUint16(record + 8)))
      .swap16()
      .toString('utf16le');
  }
  return undefined;
}

/** Bit 1 of `fsType` forbids it. */
function mayBeEmbedded(bytes: Uint8Array, tables: ReadonlyMap<string, Table>): boolean {
  const start = tables.get('OS/2')?.start;
  return start === undefined || (viewOf(bytes).getUint16(start + 8) & 0x000f) !== 2;
}

function charactersOf(bytes: Uint8Array, tables: ReadonlyMap<string, Table>): ReadonlySet<number> {
  const start = tables.get('cmap')?.start ?? 0;
  const view = viewOf(bytes);
  const found = new Set<number>();
  for (let index = 0; index < view.getUint16(start + 2); index++) {
    const record = start + 4 + index * 8;
    const platform = view.getUint16(record);
    const at = start + view.getUint32(record + 4);
    if (platform !== 0 && platform !== 3) continue;
    if (view.getUint16(at) === 4) addSegments(view, at, found);
    if (view.getUint16(at) === 12) addGroups(view, at, found);
  }
  return found;
}

/** Format 4: segments of the basic plane. */
function addSegments(view: DataView, at: number, found: Set<number>): void {
  const size = view.getUint16(at + 6);
  for (let segment = 0; segment < size; segment += 2) {
    const end = view.getUint16(at + 14 + segment);
    const first = view.getUint16(at + 16 + size + segment);
    const delta = view.getUint16(at + 16 + size * 2 + segment);
    const place = at + 16 + size * 3 + segment;
    const offset = view.getUint16(place);
    for (let code = first; code <= end && code !== 0xffff; code++) {
      const raw = offset === 0 ? code : view.getUint16(place + offset + (code - first) * 2);
      const glyph = offset !== 0 && raw === 0 ? 0 : (raw + delta) & 0xffff;
      if (glyph !== 0) found.add(code);
    }
  }
}

/** Format 12: groups of any plane. */
function addGroups(view: DataView, at: number, found: Set<number>): void {
  for (let group = 0; group < view.getUint32(at + 12); group++) {
    const place = at + 16 + group * 12;
    const last = view.getUint32(place + 4);
    for (let code = view.getUint32(place); code <= last; code++) found.add(code);
  }
}
