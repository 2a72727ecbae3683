import { problem, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { shapes } from '../generated/shapes.ts';
import { printablePaths } from '../profile/condition.ts';
import { wordHelpers } from '../template/helpers/index.ts';
import { findVariables } from '../template/user-text.ts';
import type { Assets } from '../workspace/assets-reader.ts';
import {
  itemsAt,
  nodeAt,
  sourceOfKey,
  sourceOfValue,
  textAt,
  toPointer,
  type Located,
  type LocatedMap,
} from '../workspace/located.ts';
import { shippedCatalogue } from './catalogue.ts';
import { documents } from './registry.ts';

/**
 * Checks the municipality's own texts: they change an existing text or name a section for a new one, and every value
 * between braces exists in the profile.
 */
export function checkTexts(profile: LocatedMap, assets: Assets): readonly Diagnostic[] {
  if (nodeAt(profile, ['documenten']) === undefined) return [];
  return documents.flatMap(({ id }) => {
    const texts = itemsAt(profile, 'documenten', id, 'teksten');
    if (texts.length === 0) return [];
    const catalogue = shippedCatalogue(assets, id);
    const known = {
      document: id,
      ids: catalogue.secties.flatMap((section) => section.teksten.map((text) => text.id)),
      sections: catalogue.secties.map((section) => section.id),
    };
    return texts.flatMap((text, index) => checkText(text, ['documenten', id, 'teksten', index], known));
  });
}

interface Known {
  readonly document: string;
  readonly ids: readonly string[];
  readonly sections: readonly string[];
}

function checkText(node: Located, path: readonly (string | number)[], known: Known): readonly Diagnostic[] {
  const id = textAt(node, 'id');
  if (id === undefined) return [];
  return [...checkPlace(node, { id, path }, known), ...checkWords(node, [...path, 'tekst'])];
}

function checkPlace(
  node: Located,
  { id, path }: { readonly id: string; readonly path: readonly (string | number)[] },
  known: Known,
): readonly Diagnostic[] {
  if (known.ids.includes(id)) return [];
  const section = textAt(node, 'sectie');
  const sectionNode = nodeAt(node, ['sectie']);
  const idNode = nodeAt(node, ['id']) ?? node;
  if (section === undefined || sectionNode === undefined) {
    const args = { id, document: known.document, near: nearest(id, known.ids) };
    return [problem('catalogue/section-needed', sourceOfValue(idNode, toPointer([...path, 'id'])), args)];
  }
  if (!known.sections.includes(section)) {
    const args = {
      kind: 'sectie' as const,
      value: section,
      near: nearest(section, known.sections),
      known: known.sections,
    };
    return [problem('reference/unknown', sourceOfValue(sectionNode, toPointer([...path, 'sectie'])), args)];
  }
  if (textAt(node, 'tekst') !== undefined) return [];
  return [problem('catalogue/text-needed', sourceOfKey(idNode, toPointer([...path, 'id'])), { id })];
}

/** Every `{{value}}` is a value of the profile, or a word such as `{{u}}`. */
function checkWords(node: Located, path: readonly (string | number)[]): readonly Diagnostic[] {
  const text = textAt(node, 'tekst');
  const textNode = nodeAt(node, ['tekst']);
  if (text === undefined || textNode === undefined || !text.includes('{{')) return [];
  const source = sourceOfValue(textNode, toPointer(path));
  const variables = findVariables(text);
  if (variables === undefined) return [problem('template/syntax', source, { excerpt: text })];
  const names = [...printablePaths(shapes.gemeente), ...wordHelpers];
  return variables.flatMap((name) =>
    names.includes(name)
      ? []
      : [problem('template/unknown-variable', source, { name, near: nearest(name, names) })],
  );
}
