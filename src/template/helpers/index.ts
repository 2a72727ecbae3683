/** The one registry of template helpers. */
import type { RenderState } from '../render-state.ts';
import { addressHelpers } from './address.ts';
import { blankHelpers } from './blanks.ts';
import { blockHelpers } from './blocks.ts';
import { diagramHelpers } from './diagrams.ts';
import { fieldHelpers } from './fields.ts';
import type { HelperMap } from './helper.ts';
import { listHelpers } from './lists.ts';
import { logicHelpers } from './logic.ts';
import { pieceHelpers } from './pieces.ts';

/** Every helper that templates can use, bound to one rendering. */
export function makeHelpers(state: RenderState): HelperMap {
  return {
    ...addressHelpers(state),
    ...blankHelpers(state),
    ...blockHelpers(state),
    ...diagramHelpers(),
    ...fieldHelpers(),
    ...listHelpers(state),
    ...logicHelpers(),
    ...pieceHelpers(),
  };
}

/** Names that are helpers even without arguments, so that `{{u}}` is not looked up in the data. */
export const helperNames: ReadonlySet<string> = new Set([
  'U',
  'Uw',
  'Ondersteuner',
  'ondersteuner',
  'jij',
  'jou',
  'regeleinde',
  'nieuwe_pagina',
  'conceptstatus',
  'u',
  'uw',
]);

/** Helpers that enclose part of a template: `{{#if x}}…{{/if}}`. */
export const blockHelperNames: readonly string[] = ['if', 'unless', 'each', 'sectie', 'intern', 'geheel'];

/** Every helper that templates can use; `catalogustekst` belongs to the document being rendered. */
export function allHelperNames(): readonly string[] {
  const state = { root: {}, address: 'u', assistant: '', publicOnly: false, traced: undefined } as const;
  const helpers = makeHelpers({ ...state, blanks: [], proposals: [], sections: [], ownTexts: new Map() });
  return [...Object.keys(helpers), 'catalogustekst'];
}

/** Helpers without arguments that users may use in their own texts. */
export const wordHelpers: readonly string[] = [
  'u',
  'U',
  'uw',
  'Uw',
  'jou',
  'jij',
  'ondersteuner',
  'Ondersteuner',
];
