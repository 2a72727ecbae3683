/** The one registry of the kinds of YAML files a workspace holds beside its profile. */

/** Kind → the folder of its files (one entity per file) and their schema. */
export const entityFolders = {
  rol: { folder: 'rollen', schema: 'rol' },
  overleg: { folder: 'overleggen', schema: 'overleg' },
  samenwerking: { folder: 'samenwerking', schema: 'samenwerking' },
  checklist: { folder: 'sjablonen/checklists', schema: 'checklist' },
} as const;

/** A kind of entity with separate files. */
export type EntityFileKind = keyof typeof entityFolders;

/** All of them, in the order they are read. */
export const entityFileKinds: readonly EntityFileKind[] = ['rol', 'overleg', 'samenwerking', 'checklist'];

/**
 * The folder of running and finished checklists, one per file. They concern one municipality and are never inherited.
 */
export const dossierFolder = 'dossiers';

/** The folder for documents with names in them, which keeps itself out of git (docs/decisions/0019). */
export const namesFolder = 'documenten.lokaal';

/** The folder for forms that people fill in, which keeps itself out of git (docs/decisions/0049). */
export const filledFolder = 'ingevuld';

/** The folder beside documents that tells which of them the program made (docs/decisions/0049). */
export const madeFolder = '.gemaakt';

/** Other folders with a meaning; a folder whose name only resembles one of these is probably misspelt. */
export const otherFolders: readonly string[] = [
  dossierFolder,
  'sjablonen',
  'gegevens',
  'huisstijl',
  'documenten',
  namesFolder,
  filledFolder,
];

/** The file with names, which stays out of git (product.md §7). */
export const personsFile = 'personen.lokaal.yaml';

/** The usual folder for parts of a split profile; `bestanden` in gemeente.yaml names them. */
export const profileParts = 'profiel/*.yaml';
