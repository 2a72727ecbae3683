import type { Root } from 'mdast';
import { UserError } from '../../diagnostics/errors.ts';
import { pdfNorms, type WriteOptions } from '../registry.ts';
import { widthFactor } from '../style/fonts.ts';
import { drawAll } from './artwork.ts';
import { writeBlocks } from './blocks.ts';
import { joined, typst } from './code.ts';
import { compile } from './compiler.ts';
import { listedAnchors } from './contents.ts';
import { Draft } from './draft.ts';
import { withFingerprint } from './fingerprint.ts';
import { readFont, type FontFile } from './font-file.ts';
import { fontSet, type FontSet } from './fonts.ts';
import { logo, preamble } from './page.ts';
import { paperOf } from './paper.ts';

/** What text in the shipped font may be wider than measured. */
const shippedFactor = 1.02;

/**
 * Writes a tagged PDF, by way of Typst (docs/decisions/0070-pdf-by-typst.md).
 *
 * @throws EnvironmentError where its compiler is not installed; UserError where a document for the archive has no day
 */
export async function writePdf(tree: Root, options: WriteOptions): Promise<Uint8Array> {
  const { pdfNorm = pdfNorms[0], date } = options;
  if (pdfNorm !== 'ua-1' && date === undefined)
    throw new UserError(
      `De norm ${pdfNorm} is voor het archief, en vraagt een dag op het document. Zet er een dag bij, zoals --datum 22-11-2026.`,
    );
  const { source, files, fonts } = await typstOf(tree, options);
  const bytes = compile({ main: source, files, fonts: fonts.files, standard: pdfNorm });
  return withFingerprint(bytes);
}

/** The fonts that a reader of font files gives, read once. */
const houseFonts = new WeakMap<NonNullable<WriteOptions['fontFiles']>, readonly FontFile[]>();

function fontsOf({ fontFiles }: Pick<WriteOptions, 'fontFiles'>): readonly FontFile[] {
  if (fontFiles === undefined) return [];
  const known = houseFonts.get(fontFiles) ?? fontFiles().flatMap((bytes) => readFont(bytes) ?? []);
  houseFonts.set(fontFiles, known);
  return known;
}

/** A document as Typst code, with the pictures that it shows. */
export async function typstOf(
  tree: Root,
  options: WriteOptions,
): Promise<{
  readonly source: string;
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly fonts: FontSet;
}> {
  const { style } = options;
  const fonts = fontSet(style.fonts, fontsOf(options));
  const files = new Map<string, Uint8Array>();
  const artwork = await drawAll(tree, options, { fonts, files });
  const fontFactor = fonts.isShipped ? shippedFactor : widthFactor(style.fonts.body);
  const draft = new Draft(tree, {
    ...{ options, fonts, artwork },
    shell: { page: paperOf(options).size, fontFactor },
    listed: listedAnchors(tree),
  });
  const mark = artwork.logo === undefined ? undefined : logo(artwork.logo, style.logo?.alt ?? '', options);
  const body = joined([mark, writeBlocks(tree.children, draft), typst('none')]);
  return { source: `${preamble(draft)}\n#${body}\n`, files, fonts };
}
