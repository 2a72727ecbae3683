/**
 * The names between double braces in a user's text, such as `college.vergadering.dag`.
 *
 * Why not Handlebars' parser: it takes 100 kB of code to load, and a user's text may hold plain names only.
 *
 * @returns undefined when braces do not match or hold something else than a name
 */
export function findVariables(text: string): readonly string[] | undefined {
  const names: string[] = [];
  const rest = text.replace(/\{\{\s*([A-Za-z_]+(?:\.[A-Za-z_]+)*)\s*\}\}/g, (_, name: string) => {
    names.push(name);
    return '';
  });
  return rest.includes('{{') || rest.includes('}}') ? undefined : names;
}
