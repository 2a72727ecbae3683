/** Sources of candidates, to attach to options and arguments where those are defined. Each is loaded only at a Tab. */
import type { WhichTasks } from './dossier-words.ts';
import type { FindWords } from './source.ts';

/** Loads the code that finds the candidates. */
type Load = () => Promise<FindWords>;

/** Agreements of the reviewed document. */
export const agreements: Load = async () => (await import('./agreement-words.ts')).agreements;
/** Like {@link agreements}, with the word for all of them. */
export const someAgreements: Load = async () => (await import('./agreement-words.ts')).someAgreements;
/** Checklists, shipped and own. */
export const checklists: Load = async () => (await import('./workspace-words.ts')).checklists;
/** Documents, shipped and own. */
export const documents: Load = async () => (await import('./workspace-words.ts')).documents;
/** Documents that are forms. */
export const forms: Load = async () => (await import('./workspace-words.ts')).forms;
/** Documents and sections of the profile, to fill in. */
export const fillParts: Load = async () => (await import('./fill-words.ts')).fillParts;
/** Places in the profile, each followed by a value. */
export const fillPaths: Load = async () => (await import('./fill-words.ts')).fillPaths;
/** Milestones of checklists. */
export const milestones: Load = async () => (await import('./workspace-words.ts')).milestones;
/** Roles, shipped and own. */
export const roles: Load = async () => (await import('./workspace-words.ts')).roles;
/** Schemas. */
export const schemas: Load = async () => (await import('./workspace-words.ts')).schemas;
/** Dossiers of the workspace. */
export const dossiers: Load = async () => (await import('./dossier-words.ts')).dossiers;
/** Dossiers that are not closed. */
export const runningDossiers: Load = async () => (await import('./dossier-words.ts')).runningDossiers;
/** Dossiers that are closed. */
export const closedDossiers: Load = async () => (await import('./dossier-words.ts')).closedDossiers;
/** Dossiers to continue with, and checklists to start. */
export const dossiersAndChecklists: Load = async () =>
  (await import('./dossier-words.ts')).dossiersAndChecklists;
/** Phases of the typed dossier. */
export const phases: Load = async () => (await import('./dossier-words.ts')).phases;
/** Tasks of the typed dossier. */
export const tasks: Load = async () => (await import('./dossier-words.ts')).tasks;

/** A dossier, and then its tasks. */
export function dossierThenTasks(which: WhichTasks): Load {
  return async () => (await import('./dossier-words.ts')).dossierThenTasks(which);
}

/** The items of a list in the profile's `college`. */
export function inCollege(list: 'leden' | 'portefeuilles'): Load {
  return async () => (await import('./workspace-words.ts')).profileItems('college', list);
}

/** Parts of the shipped templates. */
export async function templateParts(): Promise<FindWords> {
  const { shippedParts } = await import('../../document/own/parts.ts');
  return ({ world }) => shippedParts(world.shipped).map(({ name }) => ({ word: name }));
}

/** Collaborations that come with the program. */
export async function collaborations(): Promise<FindWords> {
  const { shippedCollaborations } = await import('../../app/templates/new-collaboration.ts');
  return ({ world }) => shippedCollaborations(world.shipped).map(({ name }) => ({ word: name }));
}

/** Shells with completion. */
export async function shells(): Promise<FindWords> {
  const known = (await import('./shells.ts')).shells;
  return () => known.map(({ id }) => ({ word: id }));
}

/** Candidates that are known in advance. */
export function fixed(words: readonly string[]): Load {
  return () => Promise.resolve(() => words.map((word) => ({ word })));
}
