import { contrast, darkenUntilReadable, mix, textContrast } from './colour.ts';
import type { Colours } from './house-style.ts';

/** What a municipality may choose, as `#rrggbb`. */
export interface ChosenColours {
  readonly main?: string | undefined;
  readonly link?: string | undefined;
  readonly text?: string | undefined;
}

const page = '#ffffff';

/** Yellow that asks for attention in any house style. */
const attention = '#fff3c4';

const usual = { main: '#154273', text: '#1f2430', muted: '#5a6270', onAttention: '#5c3d00' };

/**
 * Every colour of documents from the few that were chosen. A colour that cannot be read on white and on the tint is
 * made darker, with the same hue: text has a contrast of at least 4.5 to 1 on everything it can stand on.
 */
export function deriveColours({ main = usual.main, link, text = usual.text }: ChosenColours): Colours {
  const readableMain = darkenUntilReadable(main, (colour) => [page, tintOf(colour)]);
  const tint = tintOf(readableMain);
  const readable = (colour: string): string => darkenUntilReadable(colour, () => [page, tint, attention]);
  return {
    main: readableMain,
    onMain: page,
    link: readable(link ?? readableMain),
    text: readable(isDark(text) ? text : usual.text),
    muted: readable(usual.muted),
    line: mix(readableMain, page, 0.72),
    tint,
    attention,
    onAttention: usual.onAttention,
    page,
  };
}

function tintOf(colour: string): string {
  return mix(colour, page, 0.9);
}

/** Why: themes for a dark screen have white text. Documents are white, and darkened white is grey, not black. */
function isDark(colour: string): boolean {
  return contrast(colour, page) >= textContrast;
}
