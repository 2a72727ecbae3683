import { createRequire } from 'node:module';
import { packageFolder } from '../../assets.ts';
import { EnvironmentError } from '../../diagnostics/errors.ts';

type Library = typeof import('@resvg/resvg-js');

/** A URL that is neither a fragment of the drawing nor a data URL. */
const pointsOutside = /(?:href|src)\s*=\s*(?!["'](?:#|data:image\/(?:png|jpeg);))/i;

/** Reading fonts takes longer than rendering a drawing without text, such as most logos. */
const fontFiles = ['Regular', 'Bold'].map((name) => `${packageFolder}fonts/Carlito-${name}.ttf`);

let library: Library | undefined;

/**
 * Renders a drawing to PNG for programs that do not show SVG.
 *
 * Why only the shipped fonts: with the machine's own fonts, every machine would give different bytes.
 *
 * @param svg a complete SVG document
 * @param width of the result in pixels; the height follows
 */
export async function toPng(svg: string, width: number): Promise<Uint8Array> {
  // Why: the library opens files that a picture refers to. Users' pictures are checked when they are read; this stops
  // one that arrived another way.
  if (pointsOutside.test(svg)) throw new Error('a drawing points outside itself');
  library ??= loadLibrary();
  const { renderAsync } = library;
  const image = await renderAsync(svg, {
    fitTo: { mode: 'width', value: Math.max(1, Math.round(width)) },
    font: {
      loadSystemFonts: false,
      fontFiles: svg.includes('<text') ? fontFiles : [],
      defaultFontFamily: 'Carlito',
      sansSerifFamily: 'Carlito',
      serifFamily: 'Carlito',
    },
    logLevel: 'off',
  });
  return image.asPng();
}

/** Why `require`: on Node 20 the program runs as a script, in which `import()` of packages does not work. */
function loadLibrary(): Library {
  try {
    return createRequire(import.meta.url)('@resvg/resvg-js') as Library;
  } catch (error) {
    throw new EnvironmentError(
      'Plaatjes maken lukt niet op deze computer: het onderdeel @resvg/resvg-js ontbreekt of past niet bij dit systeem. ' +
        'Installeer `gemeente` opnieuw met `npm install`, zonder `--omit=optional`. Of maak het document als Markdown of webpagina.',
      { cause: error },
    );
  }
}
