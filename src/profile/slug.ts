/** The longest id that the schemas allow. */
const maxLength = 80;

/** A text as an id: `Verkeer & zo` → `verkeer-zo`; undefined when no letter or digit is left. */
export function slug(text: string): string | undefined {
  const words = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  return words?.join('-').slice(0, maxLength).replace(/-$/, '');
}
