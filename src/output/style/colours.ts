import { contrast, textContrast } from '../../accessibility/contrast.ts';
import { darkenUntilReadable, mix } from './colour.ts';

/** Colours as `#rrggbb`; pairs that carry text have a contrast of at least 4.5 to 1 (WCAG 2.2, 1.4.3). */
export interface Colours {
  /** Headings, rules and table headers: readable on the page. */
  readonly main: string;
  /** The house colour itself, however light, for areas; and text on it. */
  readonly fill: string;
  readonly onFill: string;
  readonly link: string;
  readonly text: string;
  /** Less prominent text, such as page numbers. */
  readonly muted: string;
  /** Thin separators. */
  readonly line: string;
  /** A light version of the house colour, for areas behind text. */
  readonly tint: string;
  /** Highlights, for blanks: background and text. */
  readonly attention: string;
  readonly onAttention: string;
  readonly page: string;
}

/** What a municipality may choose, as `#rrggbb`. */
export interface ChosenColours {
  readonly main?: string | undefined;
  readonly link?: string | undefined;
  readonly text?: string | undefined;
}

const page = '#ffffff';

/** A yellow that stands out in any house style. */
const attention = '#fff3c4';

const usual = { main: '#154273', text: '#1f2430', muted: '#5a6270', onAttention: '#5c3d00' };

/**
 * Derives every colour of documents from the few that were chosen. A colour that is unreadable on white or on the tint
 * is darkened, with the same hue: text has a contrast of at least 4.5 to 1 on every background it can have. Areas keep
 * the chosen colour; on a light one the text is dark.
 */
export function deriveColours({ main = usual.main, link, text = usual.text }: ChosenColours): Colours {
  const tint = mix(main, page, 0.9);
  const readable = (colour: string): string => darkenUntilReadable(colour, () => [page, tint, attention]);
  const readableMain = darkenUntilReadable(main, () => [page, tint]);
  const readableText = readable(isDark(text) ? text : usual.text);
  const fill = contrast(main, page) < leastVisible ? readableMain : main;
  return {
    main: readableMain,
    fill,
    onFill: [page, readableText].find((each) => contrast(each, fill) >= textContrast) ?? '#000000',
    link: readable(link ?? readableMain),
    text: readableText,
    muted: readable(usual.muted),
    line: mix(readableMain, page, 0.72),
    tint,
    attention,
    onAttention: usual.onAttention,
    page,
  };
}

/** Below this contrast nobody sees where an area ends. */
const leastVisible = 1.2;

/** Why: dark themes have white text. Documents are white, and darkened white is grey, not black. */
function isDark(colour: string): boolean {
  return contrast(colour, page) >= textContrast;
}
