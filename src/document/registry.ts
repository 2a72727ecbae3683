/** The one registry of documents: what `gemeente render` can make. */
import { actionListNames, buildActielijst } from './contexts/actielijst.ts';
import { buildAfwezigheid } from './contexts/afwezigheid.ts';
import { buildHandreiking } from './contexts/handreiking.ts';
import { nameOfDossier, ownName } from './contexts/names.ts';
import { buildOverdracht } from './contexts/overdracht.ts';
import { buildPlain } from './contexts/plain.ts';
import { buildRollen } from './contexts/rollen.ts';
import { buildSamenwerking } from './contexts/samenwerking.ts';
import { buildUitnodiging } from './contexts/uitnodiging.ts';
import { buildVerzoeken, requestNames } from './contexts/verzoeken.ts';
import { buildWerkwijzer } from './contexts/werkwijzer.ts';
import { buildWorkshop } from './contexts/workshop.ts';
import { remindersId } from '../workspace/template-files.ts';
import type { EntityFileKind } from '../workspace/file-kinds.ts';
import type { DocumentDefinition } from './definition.ts';

/** What checklist texts can name, besides roles. */
const forChecklists: readonly EntityFileKind[] = ['checklist', 'overleg'];

/** Every document, in the order in which they are made and listed. */
export const documents: readonly DocumentDefinition[] = [
  {
    id: 'actielijst',
    needs: forChecklists,
    isSeveral: true,
    takesDossier: true,
    isTaskList: true,
    names: actionListNames,
    build: buildActielijst,
  },
  {
    id: 'werkwijzer',
    needs: [],
    isReviewed: true,
    promisesNames: true,
    names: ownName,
    build: buildWerkwijzer,
  },
  { id: 'rollen', needs: ['overleg'], names: ownName, build: buildRollen },
  { id: 'functioneringsgesprek', needs: [], names: ownName, build: buildPlain },
  { id: 'handreiking', needs: ['overleg'], names: ownName, build: buildHandreiking },
  { id: 'uitnodiging', needs: [], names: ownName, build: buildUitnodiging },
  {
    id: 'overdracht',
    needs: ['samenwerking'],
    takesDossier: true,
    names: nameOfDossier,
    build: buildOverdracht,
  },
  { id: 'afwezigheid', needs: [], takesDossier: true, names: nameOfDossier, build: buildAfwezigheid },
  { id: 'personalia', needs: [], names: ownName, build: buildPlain },
  {
    id: 'verzoeken',
    needs: forChecklists,
    isSeveral: true,
    takesDossier: true,
    isMail: true,
    names: requestNames,
    build: buildVerzoeken,
  },
  { id: 'samenwerking', needs: ['samenwerking'], names: ownName, build: buildSamenwerking },
  { id: 'workshop', needs: ['samenwerking'], names: ownName, build: buildWorkshop },
];

/** The document with this id, if there is one. */
export function findDocument(id: string): DocumentDefinition | undefined {
  return documents.find((each) => each.id === id);
}

/** Ids of the documents that can be made from a dossier. */
export const dossierDocumentIds: readonly string[] = documents
  .filter(({ takesDossier }) => takesDossier === true)
  .map(({ id }) => id);

/** Ids of the documents with agreements that are reviewed. */
export const reviewedDocumentIds: readonly string[] = documents
  .filter(({ isReviewed }) => isReviewed === true)
  .map(({ id }) => id);

/** Ids of all documents. */
export const documentIds: readonly string[] = documents.map(({ id }) => id);

/** Ids of everything that has shipped templates: the documents, and what only a command of its own makes. */
export const templateIds: readonly string[] = [...documentIds, remindersId];
