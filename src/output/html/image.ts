import type { Image } from 'mdast';
import { htmlElement, text, type Markup } from '../markup.ts';
import type { ImageFile } from '../picture/image-file.ts';
import type { Spot } from './context.ts';

const mediaTypes = { png: 'image/png', jpeg: 'image/jpeg', svg: 'image/svg+xml' } as const;

/** A picture of the workspace; if there is none, its description in a frame. */
export function writeImage({ url, alt }: Pick<Image, 'url' | 'alt'>, { page }: Pick<Spot, 'page'>): Markup {
  const file = page.options.imageAt(url);
  if (file !== undefined) return imageElement(file, alt ?? '');
  const words = alt?.trim() ?? '';
  return htmlElement('span', { class: 'geen-beeld' }, [
    text(words === '' ? 'Afbeelding' : `Afbeelding: ${words}`),
  ]);
}

/**
 * A picture embedded in the page.
 *
 * Why SVG too: as the source of an image it cannot run scripts or load anything, whoever drew it.
 */
export function imageElement(
  { kind, bytes, width, height }: ImageFile,
  alt: string,
  className?: string,
): Markup {
  return htmlElement('img', {
    class: className,
    src: `data:${mediaTypes[kind]};base64,${Buffer.from(bytes).toString('base64')}`,
    alt,
    width: wholePixels(width),
    height: wholePixels(height),
  });
}

function wholePixels(size: number): number {
  return Math.max(1, Math.round(size));
}
