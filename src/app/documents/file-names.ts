/** What the name of a file tells of what it was made of. */

/** Whether a file was made of a dossier. @param name without its ending */
export function isOfDossier(name: string, documentId: string, ids: readonly string[]): boolean {
  return dossierOf(name, documentId, ids) !== undefined;
}

/** The dossier a file was made of, by its name: the longest id that fits. @param name without its ending */
export function dossierOf(name: string, documentId: string, ids: readonly string[]): string | undefined {
  return ids
    .filter((id) => `${name}-`.startsWith(`${documentId}-${id}-`))
    .reduce<string | undefined>((best, id) => (id.length > (best?.length ?? 0) ? id : best), undefined);
}

/** The name of a file without its ending. */
export function withoutEnding(name: string): string {
  return name.slice(0, name.lastIndexOf('.'));
}
