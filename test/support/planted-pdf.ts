/** A small tagged PDF, to plant a fault in. Source: ISO 32000-1, 14.7 and 14.8. */
import type { Piece, PlantedFile } from './planted-files.ts';

interface Tag {
  readonly name: string;
  readonly words?: string;
  readonly alt?: string | undefined;
  readonly attributes?: string;
  readonly link?: string;
  readonly children?: readonly Tag[];
}

const bytesOf: Readonly<Record<string, number>> = { '•': 0x95, '–': 0x96, '’': 0x92, '“': 0x93, '”': 0x94 };

/** A string in a PDF. */
function literal(text: string): string {
  const bytes = [...text].map((sign) => String.fromCharCode(bytesOf[sign] ?? sign.charCodeAt(0))).join('');
  return `(${bytes.replace(/[\\()]/g, '\\$&')})`;
}

function inline(pieces: readonly Piece[]): readonly Tag[] {
  return pieces.map((piece): Tag => {
    if (typeof piece === 'string') return { name: 'Span', words: piece };
    if ('picture' in piece) return { name: 'Figure', words: ' ', alt: piece.picture };
    const { text, link } = piece;
    return link === undefined ? { name: 'Span', words: text } : { name: 'Link', words: text, link };
  });
}

function tagsOf({ title, blocks, note }: PlantedFile): readonly Tag[] {
  const body = blocks.flatMap((block): readonly Tag[] => {
    if ('h' in block) return [{ name: `H${block.h}`, children: inline(block.line) }];
    if ('p' in block) return [{ name: 'P', children: inline(block.p) }];
    if ('items' in block)
      return [
        {
          name: 'L',
          children: block.items.map((words) => ({ name: 'LI', children: [{ name: 'LBody', words }] })),
        },
      ];
    const rows = block.rows.map((row, index): Tag => ({
      name: 'TR',
      children: row.map((words, at) => ({
        name: index === 0 && block.head ? 'TH' : 'TD',
        words,
        ...(block.merged === true && index === 1 && at === 0
          ? { attributes: '/A << /O /Table /ColSpan 2 >>' }
          : {}),
      })),
    }));
    return [{ name: 'Table', children: rows }];
  });
  return [
    ...(title === undefined ? [] : [{ name: 'H1', words: title }]),
    ...body,
    ...(note === undefined ? [] : [{ name: 'Note', words: note }]),
  ];
}

/** A PDF. Its objects announce themselves; it has no table of where they are. */
export function plantedPdf(file: PlantedFile): Uint8Array {
  const { title, language, pdf } = file;
  const objects: string[] = [];
  const shown: string[] = [];
  const element = ({ name, words, alt, attributes = '', link, children = [] }: Tag): number => {
    const kids = children.map((child) => `${element(child)} 0 R`);
    if (words !== undefined) {
      kids.push(String(shown.length));
      shown.push(`/${name} << /MCID ${shown.length} >> BDC BT /F1 10 Tf ${literal(words)} Tj ET EMC`);
    }
    if (link !== undefined) {
      objects.push(`<< /Type /Annot /Subtype /Link /A << /S /URI /URI ${literal(link)} >> >>`);
      kids.push(`<< /Type /OBJR /Obj ${objects.length + 9} 0 R >>`);
    }
    const told = alt === undefined ? '' : `/Alt ${literal(alt)}`;
    objects.push(
      `<< /Type /StructElem /S /${name} /Pg 3 0 R ${told} ${attributes} /K [${kids.join(' ')}] >>`,
    );
    return objects.length + 9;
  };
  const top = tagsOf(file).map((tag) => `${element(tag)} 0 R`);
  if (pdf === 'order') top.reverse();
  if (pdf === 'loose') shown.push('BT /F1 10 Tf (Deze zin heeft geen label.) Tj ET');
  const content = shown.join('\n');
  const metadata = `<rdf:RDF>${title === undefined ? '' : `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${title}</rdf:li></rdf:Alt></dc:title>`}<pdfuaid:part>1</pdfuaid:part></rdf:RDF>`;
  const catalog = [
    '/Type /Catalog /Pages 2 0 R /Metadata 6 0 R',
    language === undefined ? '' : `/Lang ${literal(language)}`,
    pdf === 'untagged' ? '' : '/MarkInfo << /Marked true >> /StructTreeRoot 7 0 R',
    pdf === 'title' ? '' : '/ViewerPreferences << /DisplayDocTitle true >>',
  ].join(' ');
  const fixed = [
    `<< ${catalog} >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    `<< /Type /Metadata /Length ${metadata.length} >>\nstream\n${metadata}\nendstream`,
    `<< /Type /StructTreeRoot /K 8 0 R >>`,
    `<< /Type /StructElem /S /Document /K [${top.join(' ')}] >>`,
    'null',
  ];
  const all = [...fixed, ...objects].map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`);
  return Buffer.from(`%PDF-1.7\n${all.join('')}trailer\n<< /Root 1 0 R >>\n%%EOF\n`, 'latin1');
}
