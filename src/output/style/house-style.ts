/** How documents look: colours, fonts, logo, and the municipality's own Word file. Shared by the formats that show it. */
import type { ImageFile } from '../picture/image-file.ts';
import { deriveColours, type Colours } from './colours.ts';

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

/** The default look of documents. */
export const defaultHouseStyle: HouseStyle = {
  colours: deriveColours({}),
  fonts: { body: 'Calibri', heading: 'Calibri' },
  logo: undefined,
  wordFile: undefined,
};
