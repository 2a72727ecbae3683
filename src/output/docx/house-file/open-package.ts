/** A Word file as a package: its parts, their content types, and their relationships. Source: ECMA-376 part 2. */
import type { Document, Element } from '@xmldom/xmldom';
import { relationshipsName, type Relationship } from '../../office-package.ts';
import { damaged, Refused, type OtherKind } from '../../refusal.ts';
import { parseXml, rootOf } from './xml.ts';
import { limits, openZip, type Unpack, type ZipFiles } from '../../zip.ts';

/** A relationship, with the name of its target part when that is inside the package. */
export interface ForeignRelation extends Relationship {
  readonly part: string | undefined;
  /** Last segment of its type: "styles", "header". */
  readonly kind: string;
}

/** A Word file that may be used. */
export interface WordPackage {
  /** Name of the main document part. */
  readonly main: string;
  readonly bytes: (part: string) => Uint8Array;
  /** The bytes of a part that is XML; one that is too large is not unpacked. */
  readonly markup: (part: string) => Uint8Array;
  /** Parses again each time, so that trees may be changed. */
  readonly xml: (part: string) => Document;
  readonly typeOf: (part: string) => string;
  /** The relationships of a part, or of the package for an empty name. Those to missing parts are left out. */
  readonly relations: (part: string) => readonly ForeignRelation[];
}

const typesName = '[Content_Types].xml';
const wordTypes =
  /^application\/vnd\.openxmlformats-officedocument\.wordprocessingml\.(?:document|template)\.main\+xml$/i;
const macroTypes = /macroEnabled|vbaProject|activeX/i;
const strictTypes = 'http://purl.oclc.org/ooxml/';

/** Why cached: every document of a run has the same house style. */
const opened = new WeakMap<Uint8Array, WordPackage>();

/** Opens a Word file. @throws Refused */
export function openPackage(bytes: Uint8Array): WordPackage {
  const found = opened.get(bytes) ?? open(bytes);
  opened.set(bytes, found);
  return found;
}

function open(bytes: Uint8Array): WordPackage {
  if (bytes.length > limits.file)
    throw new Refused({ kind: 'too-large', what: 'file', found: bytes.length, limit: limits.file });
  refuseOther(bytes);
  const files = openZip(bytes);
  const types = readTypes(files);
  if (types === undefined) throw notWord(archiveKind(files));
  if (types.all.some((type) => macroTypes.test(type))) throw new Refused({ kind: 'macros' });
  const whole = packageOf(files, types);
  const main = whole.relations('').find(({ kind }) => kind === 'officeDocument');
  if (main?.part === undefined) throw notWord(archiveKind(files));
  const type = whole.typeOf(main.part);
  if (!wordTypes.test(type)) throw notWord(officeKind(type));
  if (main.type.startsWith(strictTypes)) throw new Refused({ kind: 'strict' });
  return { ...whole, main: main.part };
}

function notWord(found: OtherKind): Refused {
  return new Refused({ kind: 'not-a-word-file', found });
}

/** File types other than zip, recognised by their first bytes. */
function refuseOther(bytes: Uint8Array): void {
  if (bytes.length === 0) throw notWord('empty');
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 512));
  if (start.startsWith('PK')) return;
  if (start.startsWith('\u00d0\u00cf\u0011\u00e0')) throw compoundFile(bytes);
  if (start.startsWith('%PDF')) throw notWord('pdf');
  if (start.startsWith('{\\rtf')) throw notWord('rtf');
  throw notWord(/<html|<!doctype html/i.test(start) ? 'html' : 'other');
}

/**
 * The old Office container (MS-CFB): an encrypted new file, or a file from before 2007. Its stream names are in UTF-16.
 */
function compoundFile(bytes: Uint8Array): Refused {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const holds = (name: string): boolean => buffer.includes(Buffer.from(name, 'utf16le'));
  if (holds('EncryptedPackage') || holds('EncryptionInfo')) return new Refused({ kind: 'encrypted' });
  if (holds('WordDocument')) return new Refused({ kind: 'old-word-file' });
  return notWord(holds('Workbook') ? 'excel' : holds('PowerPoint Document') ? 'powerpoint' : 'other');
}

function archiveKind(files: ZipFiles): OtherKind {
  return files.has('mimetype') || files.has('META-INF/manifest.xml') ? 'opendocument' : 'zip';
}

function officeKind(type: string): OtherKind {
  if (type.includes('spreadsheetml')) return 'excel';
  return type.includes('presentationml') ? 'powerpoint' : 'other';
}

interface Types {
  readonly all: readonly string[];
  readonly byExtension: ReadonlyMap<string, string>;
  readonly byPart: ReadonlyMap<string, string>;
}

function readTypes(files: ZipFiles): Types | undefined {
  const types = files.get(typesName);
  if (types === undefined) return undefined;
  const bytes = markupOf(types);
  const byExtension = new Map<string, string>();
  const byPart = new Map<string, string>();
  for (const element of Array.from(rootOf(parseXml(bytes, typesName)).getElementsByTagName('*'))) {
    const type = element.getAttribute('ContentType') ?? '';
    const part = element.getAttribute('PartName');
    if (part === null) byExtension.set((element.getAttribute('Extension') ?? '').toLowerCase(), type);
    else byPart.set(part.replace(/^\//, '').toLowerCase(), type);
  }
  return { all: [...byExtension.values(), ...byPart.values()], byExtension, byPart };
}

function packageOf(files: ZipFiles, types: Types): Omit<WordPackage, 'main'> {
  // Part names are case-insensitive (ECMA-376 part 2, 6.2.2).
  const names = new Map([...files.keys()].map((name) => [name.toLowerCase(), name]));
  const nameOf = (part: string): string | undefined => names.get(part.toLowerCase());
  const find = (part: string): Unpack => {
    const unpack = files.get(nameOf(part) ?? '');
    if (unpack === undefined) throw damaged(part);
    return unpack;
  };
  const bytes = (part: string): Uint8Array => find(part)();
  const markup = (part: string): Uint8Array => markupOf(find(part));
  const xml = (part: string): Document => parseXml(markup(part), part);
  // They are requested repeatedly and never changed.
  const kept = new Map<string, readonly ForeignRelation[]>();
  const read = (part: string): readonly ForeignRelation[] => {
    const name = relationshipsName(part);
    if (nameOf(name) === undefined) return [];
    const elements = Array.from(rootOf(xml(name)).getElementsByTagName('*'));
    return elements.flatMap(
      (element) => relationOf(element, (target) => nameOf(resolve(part, target))) ?? [],
    );
  };
  return {
    bytes,
    markup,
    xml,
    typeOf: (part) => {
      const extension = part.slice(part.lastIndexOf('.') + 1).toLowerCase();
      return types.byPart.get(part.toLowerCase()) ?? types.byExtension.get(extension) ?? '';
    },
    relations: (part) => {
      const found = kept.get(part) ?? read(part);
      kept.set(part, found);
      return found;
    },
  };
}

/** A part that is XML; one that is too large is not unpacked. */
function markupOf(unpack: Unpack): Uint8Array {
  if (unpack.size > limits.xml)
    throw new Refused({ kind: 'too-large', what: 'content', found: unpack.size, limit: limits.xml });
  return unpack();
}

/** One relationship; undefined when it has no target. */
function relationOf(
  element: Element,
  find: (target: string) => string | undefined,
): ForeignRelation | undefined {
  const target = element.getAttribute('Target') ?? '';
  const type = element.getAttribute('Type') ?? '';
  const id = element.getAttribute('Id') ?? '';
  const kind = type.slice(type.lastIndexOf('/') + 1);
  const isExternal = element.getAttribute('TargetMode') === 'External';
  if (isExternal) return { id, type, kind, target, isExternal, part: undefined };
  const part = find(target);
  return part === undefined ? undefined : { id, type, kind, target, part };
}

/** The name of a target part. */
function resolve(from: string, target: string): string {
  const path = decode(target.split('#')[0] ?? '');
  const whole = path.startsWith('/') ? path : `${from.slice(0, from.lastIndexOf('/') + 1)}${path}`;
  const steps: string[] = [];
  for (const step of whole.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

function decode(target: string): string {
  try {
    return decodeURI(target);
  } catch {
    return target;
  }
}
