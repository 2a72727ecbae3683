/** The colours and fonts of a house-style file: what its author made headings and text look like. */
import type { Element } from '@xmldom/xmldom';
import { isColourful } from '../../style/colour.ts';
import { openPackage, type WordPackage } from './open-package.ts';
import { Refused } from '../../refusal.ts';
import { defaultRun, nearest, onlyPart, styleChains } from './style-chain.ts';
import type { WantedStyle } from './styles.ts';
import { colourOf, fontOf, themeOf } from './theme.ts';
import { child } from './xml.ts';

/** What a file says about its look; colours as `#rrggbb`, not yet checked for contrast. */
export interface FileLook {
  /** The colour of its headings, or else of its theme. */
  readonly main: string | undefined;
  readonly link: string | undefined;
  readonly text: string | undefined;
  readonly bodyFont: string | undefined;
  readonly headingFont: string | undefined;
}

/** The look of a file; undefined when the file cannot be used. */
export function lookOfFile(bytes: Uint8Array): FileLook | undefined {
  try {
    return read(openPackage(bytes));
  } catch (error) {
    if (error instanceof Refused) return undefined;
    throw error;
  }
}

/** Headings, most telling first. */
const headings = ['heading 1', 'Title', 'heading 2', 'heading 3'];

function read(file: WordPackage): FileLook {
  const styles = onlyPart(file, 'styles');
  const theme = themeOf(onlyPart(file, 'theme'));
  const chains = styles === undefined ? () => [] : styleChains(styles);
  const defaults = styles === undefined ? undefined : defaultRun(styles);
  const colour = (name: string, type: WantedStyle['type'] = 'paragraph'): string | undefined =>
    nearest(runsOf(chains({ type, name })), (run) => colourOf(child(run, 'color'), theme));
  const font = (name: string): string | undefined =>
    nearest([...runsOf(chains({ type: 'paragraph', name })), defaults], (run) =>
      fontOf(child(run, 'rFonts'), theme),
    );
  const named = headings.flatMap((name) => colour(name) ?? []);
  return {
    main: named.find(isColourful) ?? theme.accent ?? named[0],
    link: colour('Hyperlink', 'character'),
    text: colour('Normal'),
    bodyFont: font('Normal'),
    headingFont: font('heading 1'),
  };
}

function runsOf(chain: readonly Element[]): readonly (Element | undefined)[] {
  return chain.map((style) => child(style, 'rPr'));
}
