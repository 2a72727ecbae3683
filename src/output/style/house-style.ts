/** How documents look: colours, fonts, logo, and the municipality's own Word file. Shared by the formats that show it. */
import type { ImageFile } from '../picture/image-file.ts';
import { deriveColours } from './colours.ts';

/** Colours as `#rrggbb`; pairs that carry text have a contrast of at least 4.5 to 1 (WCAG 2.2, 1.4.3). */
export interface Colours {
  /** Headings, rules and table heads. */
  readonly main: string;
  /** Text on the main colour. */
  readonly onMain: string;
  readonly link: string;
  readonly text: string;
  /** Text that steps back, such as page numbers. */
  readonly muted: string;
  /** Thin lines between things. */
  readonly line: string;
  /** A light version of the main colour, for areas behind text. */
  readonly tint: string;
  /** What asks for attention: blanks. Background and text. */
  readonly attention: string;
  readonly onAttention: string;
  readonly page: string;
}

/** Names of fonts. */
export interface Fonts {
  readonly body: string;
  readonly heading: string;
}

/** A logo with its description. */
export interface Logo {
  readonly image: ImageFile;
  readonly alt: string;
}

/** The house style of one municipality. */
export interface HouseStyle {
  readonly colours: Colours;
  readonly fonts: Fonts;
  readonly logo: Logo | undefined;
  /** The house-style Word file, if there is one; only the Word format uses it. */
  readonly wordFile: { readonly path: string; readonly bytes: Uint8Array } | undefined;
}

/** What documents look like when nothing was chosen. */
export const defaultHouseStyle: HouseStyle = {
  colours: deriveColours({}),
  fonts: { body: 'Calibri', heading: 'Calibri' },
  logo: undefined,
  wordFile: undefined,
};
