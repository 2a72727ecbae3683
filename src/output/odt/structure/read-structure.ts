import type { Structure } from '../../../accessibility/structure.ts';
import { childElements, elementAt, readXmlTree, textIn, type XmlElement } from '../../xml-tree.ts';
import { limits, openZip, type ZipFiles } from '../../zip.ts';
import { TextReader } from './text.ts';
import { OdtStyles } from './styles.ts';

const mediaType = /^application\/vnd\.oasis\.opendocument\.text/;

/** Reads what an ODT holds; undefined when it is damaged, encrypted or none. It never throws. */
export function readOdtStructure(bytes: Uint8Array): Structure | undefined {
  try {
    return bytes.length > limits.file ? undefined : structureOf(openZip(bytes));
  } catch {
    // Why any error: whatever a foreign file contains, a report goes on with the next one.
    return undefined;
  }
}

function structureOf(files: ZipFiles): Structure | undefined {
  const type = files.get('mimetype');
  if (type === undefined || !mediaType.test(new TextDecoder().decode(type()))) return undefined;
  const content = partOf(files, 'content.xml');
  const body = elementAt(content, 'office:body', 'office:text');
  if (content === undefined || body === undefined) return undefined;
  const stylesPart = partOf(files, 'styles.xml');
  const styles = new OdtStyles(stylesPart === undefined ? [content] : [content, stylesPart]);
  const reader = new TextReader(styles);
  const blocks = reader.read(body);
  const title = elementAt(partOf(files, 'meta.xml'), 'office:meta', 'dc:title');
  return {
    title: title === undefined ? undefined : textIn(title),
    language: reader.language ?? styles.language,
    blocks,
    notes: reader.notes,
  };
}

function partOf(files: ZipFiles, name: string): XmlElement | undefined {
  const unpack = files.get(name);
  if (unpack === undefined || unpack.size > limits.xml) return undefined;
  const root = readXmlTree(unpack(), name);
  return childElements(root).length === 0 ? undefined : root;
}
