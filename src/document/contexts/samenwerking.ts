import {
  derivedLeaf,
  leafAt,
  listAt,
  rawNumber,
  textLeaf,
  viewAt,
  Leaf,
  type View,
  type ViewObject,
} from '../../profile/leaf.ts';
import { shapes } from '../../generated/shapes.ts';
import type { BuildInput, BuiltDocument } from '../definition.ts';
import { isPublic } from './rollen.ts';

/** The seven themes, in the order of the comparison (seed 004). */
export const themes: readonly { readonly key: string; readonly titel: string }[] = themeTitles();

function themeTitles(): { key: string; titel: string }[] {
  const shape = shapes.samenwerking.keys['themas'];
  return shape?.kind === 'object'
    ? Object.entries(shape.keys).map(([key, each]) => ({ key, titel: each.title ?? key }))
    : [];
}

/** Collaborations side by side on seven themes. */
export function buildSamenwerking({ manifest, sources, choices }: BuildInput): readonly BuiltDocument[] {
  const collaborations = shown(sources.collaborations, choices.publicOnly);
  return [
    {
      name: manifest.id,
      title: manifest.titel,
      context: {
        samenwerkingen: collaborations.map((each) => ({ ...each, rechtsvorm: legalForm(each) })),
        themas: themes.map(({ key, titel }) => ({
          titel: textLeaf(titel),
          cellen: collaborations.map((each) => cell(viewAt(each, ['themas', key]), choices.publicOnly)),
        })),
        opmerkingen: collaborations.filter((each) => leafAt(each, 'let_op')?.isSet === true),
        zelf: listAt(sources.profile, 'gemeente', 'samenwerkingen'),
      },
    },
  ];
}

/** `regeling-zonder-meer` → "regeling zonder meer". */
function legalForm(collaboration: ViewObject): Leaf | undefined {
  const form = leafAt(collaboration, 'rechtsvorm');
  return form?.raw === undefined ? form : derivedLeaf(form.text.replaceAll('-', ' '), [form]);
}

/** Collaborations that may be shown, in their own order. */
export function shown(collaborations: readonly ViewObject[], publicOnly: boolean): readonly ViewObject[] {
  return collaborations
    .filter((each) => !publicOnly || isPublic(each))
    .sort((a, b) => (rawNumber(a, 'volgorde') ?? 1000) - (rawNumber(b, 'volgorde') ?? 1000));
}

/**
 * A cell: points, do's and don'ts, and a remark when the source is not certain. A missing theme is a blank; one without
 * points (`punten: []`) says that it does not apply.
 */
function cell(view: View | undefined, publicOnly: boolean): ViewObject {
  if (view === undefined || view instanceof Leaf) return emptyCell(view ?? textLeaf('–'));
  if (publicOnly && !isPublic(view)) return emptyCell(textLeaf('–'));
  const punten = listAt(view, 'punten');
  const doen = listAt(view, 'doen');
  const laten = listAt(view, 'laten');
  const onzeker = leafAt(view, 'onzeker');
  const remark = leafAt(view, 'toelichting');
  const toelichting = remark?.isSet === true ? remark : undefined;
  if (onzeker?.isSet !== true && [...punten, ...doen, ...laten].length === 0)
    return emptyCell(toelichting ?? textLeaf('niet van toepassing'));
  return { is_leeg: undefined, punten, doen, laten, onzeker, toelichting };
}

function emptyCell(leeg: Leaf): ViewObject {
  return { is_leeg: textLeaf('ja'), leeg };
}
