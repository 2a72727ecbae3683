/** What a file name says about the origin of the file. */

/** Whether a file was made from a dossier. @param name without its extension */
export function isOfDossier(name: string, documentId: string, ids: readonly string[]): boolean {
  return dossierOf(name, documentId, ids) !== undefined;
}

/** The dossier a file was made from, by its name: the longest id that matches. @param name without its extension */
export function dossierOf(name: string, documentId: string, ids: readonly string[]): string | undefined {
  return ids
    .filter((id) => `${name}-`.startsWith(`${documentId}-${id}-`))
    .reduce<string | undefined>((best, id) => (id.length > (best?.length ?? 0) ? id : best), undefined);
}

/** The name of a file without its extension. */
export function withoutEnding(name: string): string {
  return name.slice(0, name.lastIndexOf('.'));
}
