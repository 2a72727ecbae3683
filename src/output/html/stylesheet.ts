import type { WriteOptions } from '../registry.ts';
import { colourProperties, cssString, pageFonts } from './css-values.ts';
import { answerFormRules } from './styles/answer-form.ts';
import { cardRules } from './styles/cards.ts';
import { compactRules } from './styles/compact.ts';
import { figureRules } from './styles/figure.ts';
import { formRules } from './styles/form.ts';
import { indexRules } from './styles/index-page.ts';
import { pageRules } from './styles/page.ts';
import { printRules } from './styles/print.ts';
import { tableRules } from './styles/table.ts';
import { textRules } from './styles/text.ts';
import type { TableStep } from './table-room.ts';

/** What the styles depend on. */
export type StyleInput = Pick<WriteOptions, 'style' | 'landscape' | 'compact' | 'title'> & {
  /** The steps at which tables become cards. */
  readonly steps?: ReadonlySet<TableStep>;
  /** Whether its answers can be sent back. */
  readonly isReturned?: boolean;
};

/** The styles of a page, on the screen and on paper. @param municipality shown at the foot of each sheet */
export function stylesheet(
  { style, landscape, compact, title, steps = new Set(), isReturned = false }: StyleInput,
  municipality: string,
): string {
  const { colours, fonts } = style;
  const properties = `:root{${colourProperties(colours)}--body:${pageFonts(fonts.body)};--heading:${pageFonts(fonts.heading)}}`;
  // Not every browser supports custom properties in margin boxes, so their values are written out.
  const sheet = `@page{size:A4${landscape ? ' landscape' : ''};margin:${compact ? '13mm 14mm 16mm' : '18mm 16mm 20mm'};@bottom-left{content:${cssString(`${municipality} · ${title}`)};font:9pt ${pageFonts(fonts.body)};color:#555}@bottom-right{content:counter(page) " van " counter(pages);font:9pt ${pageFonts(fonts.body)};color:#555}}`;
  const rules = [
    pageRules,
    textRules,
    tableRules,
    formRules,
    ...(isReturned ? [answerFormRules] : []),
    cardRules(steps),
    figureRules,
    indexRules,
    printRules,
    compactRules,
  ];
  return [properties, ...rules, sheet].join('\n').replace(/\n\s*/g, '\n');
}
