/** Elements after which a new line begins, by local name: paragraphs, rows, cells' strings, properties. */
const lines =
  /^(?:p|h|tr|row|br|cr|si|comment|sheet|Relationship|property|creator|title|subject|description|keywords|lastModifiedBy|category|Company|Manager|initial-creator|user-defined|table-row|line-break|instrText|text)$/;
/** Cells of a sheet, and of a table, are apart; runs of a sentence are not. */
const apart = /^(?:tab|tc|c|table-cell)$/;
/** Attributes in which people write, by local name. */
const written = /^(?:Target|descr|title|alt|author|lastModifiedBy|href|tooltip|fullDate|name|string-value|date-value|creator)$/;
const token = /<!\[CDATA\[([^]*?)\]\]>|<!--[^]*?-->|<[?!][^>]*>|<(\/?)([^\s<>/]+)([^<>]*?)(\/?)>|([^<]+)/g;
const attribute = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/**
 * The text of an XML part as people read it: a line for each paragraph or row, then what stands in its attributes.
 *
 * Why no parser: a damaged part is read as far as possible, nothing is expanded, and only the text counts.
 *
 * @param cells texts that cells of a sheet refer to by number
 */
export function xmlText(xml: string, cells: readonly string[] = []): string {
  let text = '';
  let aside = '';
  let isReference = false;
  let isValue = false;
  for (const [, data, end, name = '', attributes = '', alone, plain] of xml.matchAll(token)) {
    const local = name.slice(name.indexOf(':') + 1);
    if (data !== undefined) text += data;
    else if (plain !== undefined) {
      const shown = decoded(plain);
      text += isReference && isValue ? (cells[Number(shown)] ?? shown) : isIndent(shown) ? '' : shown;
    } else if (name !== '') {
      if (end === '') {
        const values = writtenIn(attributes);
        if (values.length > 0) aside += `${values.join('\n')}\n`;
        if (local === 'c') isReference = /\bt\s*=\s*["']s["']/.test(attributes);
        isValue = local === 'v';
      }
      if (end !== '' || alone !== '') {
        if (apart.test(local)) text += '\t';
        else if (lines.test(local)) {
          text += `\n${aside}`;
          aside = '';
        }
      }
    }
  }
  return `${text}\n${aside}`;
}

/** The texts that cells refer to, in order. @param xml `xl/sharedStrings.xml`, or an empty text */
export function sharedStrings(xml: string): readonly string[] {
  return [...xml.matchAll(/<(?:\w+:)?si\b[^>]*>([^]*?)<\/(?:\w+:)?si>/g)].map(([, item = '']) =>
    [...item.matchAll(/<(?:\w+:)?t\b[^>]*>([^<]*)</g)].map(([, shown = '']) => decoded(shown)).join(''),
  );
}

/** Line breaks with indentation between elements are layout of the file. */
function isIndent(text: string): boolean {
  return /^\s*$/.test(text) && text.includes('\n');
}

function writtenIn(attributes: string): readonly string[] {
  return [...attributes.matchAll(attribute)].flatMap(([, name = '', double, single]) => {
    const value = decoded(double ?? single ?? '');
    return written.test(name.slice(name.indexOf(':') + 1)) && value !== '' ? [value] : [];
  });
}

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/gi, (whole, ten?: string, hex?: string, name?: string) => {
    if (name !== undefined) return named[name] ?? whole;
    const code = ten === undefined ? parseInt(hex ?? '', 16) : Number(ten);
    return code > 0x10ffff ? whole : String.fromCodePoint(code);
  });
}
