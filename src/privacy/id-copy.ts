const document =
  /(?<!\p{L})(?:paspoort|passport|rijbewijs|id[ _-]?(?:kaart|bewijs|kopie|scan|copy|card)|identiteits?[ _-]?(?:kaart|bewijs)|legitimatie(?:bewijs)?|verblijfs[ _-]?(?:document|vergunning)|(?:kopie|scan)[ _-]?id)(?:kopie|scan|foto|nieuw|oud)?(?!\p{L})/iu;
const drawing = /(?:icoon|icon|logo|pictogram|symbool)/i;
const pictureName = /\.(?:jpe?g|png|gif|webp|hei[cf]|avif|tiff?|bmp|pdf)$/i;

/**
 * Whether the name of a file says that it is a copy of an identity document: `scan paspoort.jpg`, `ID-kaart_2.pdf`.
 *
 * @param isPicture whether it is known to be, or to hold, a picture. Default: by its name
 */
export function isIdCopy(path: string, isPicture: boolean = pictureName.test(path)): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1).normalize('NFC');
  return isPicture && document.test(name) && !drawing.test(name);
}
