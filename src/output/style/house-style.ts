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

/** Colours and fonts. */
export interface Appearance {
  readonly colours: Colours;
  readonly fonts: Fonts;
}

/** The house-style Word file of a municipality. */
export interface WordFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** How documents made with it look; absent when it is unusable. Its styles decide, so tables and pictures follow. */
  readonly look?: Appearance | undefined;
}

/** The house style of one municipality. */
export interface HouseStyle extends Appearance {
  readonly logo: Logo | undefined;
  /** The house-style Word file, if there is one; only the Word format uses it. */
  readonly wordFile: WordFile | undefined;
}

/** The default look of documents. */
export const defaultHouseStyle: HouseStyle = {
  colours: deriveColours({}),
  fonts: { body: 'Calibri', heading: 'Calibri' },
  logo: undefined,
  wordFile: undefined,
};
