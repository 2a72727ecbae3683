/* Generated from schemas/ by scripts/generate.ts. Do not edit. */

import type { ErrorObject } from 'ajv';

/** Name of a schema. */
export type SchemaName = 'gemeente' | 'rol' | 'overleg' | 'samenwerking' | 'kader' | 'sjabloon' | 'catalogus' | 'checklist' | 'dossier' | 'personen';

/** A precompiled validator; problems are left in `errors`. */
export type Validator = { (data: unknown): boolean; errors?: ErrorObject[] | null };

/** Schema name → its precompiled validator, loaded when first used. */
export const validatorLoaders: Readonly<Record<SchemaName, () => Promise<{ default: Validator }>>> = {
  gemeente: () => import('./gemeente.js'),
  rol: () => import('./rol.js'),
  overleg: () => import('./overleg.js'),
  samenwerking: () => import('./samenwerking.js'),
  kader: () => import('./kader.js'),
  sjabloon: () => import('./sjabloon.js'),
  catalogus: () => import('./catalogus.js'),
  checklist: () => import('./checklist.js'),
  dossier: () => import('./dossier.js'),
  personen: () => import('./personen.js'),
};
