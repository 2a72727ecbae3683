import {
  leafAt,
  listAt,
  rawNumber,
  textLeaf,
  viewAt,
  type Leaf,
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
        zelf: listAt(sources.profile, 'gemeente', 'samenwerkingen'),
      },
    },
  ];
}

/** `regeling-zonder-meer` → "regeling zonder meer". */
function legalForm(collaboration: ViewObject): Leaf | undefined {
  const form = leafAt(collaboration, 'rechtsvorm');
  return form?.raw === undefined ? form : textLeaf(form.text.replaceAll('-', ' '));
}

/** Collaborations that may be shown, in their own order. */
export function shown(collaborations: readonly ViewObject[], publicOnly: boolean): readonly ViewObject[] {
  return collaborations
    .filter((each) => !publicOnly || isPublic(each))
    .sort((a, b) => (rawNumber(a, 'volgorde') ?? 1000) - (rawNumber(b, 'volgorde') ?? 1000));
}

/** A cell as rows of text: points, do's and don'ts, and a remark when the source is not certain. */
function cell(view: View | undefined, publicOnly: boolean): ViewObject {
  if (view === undefined || ('blank' in view && view.blank !== undefined)) return { leeg: view };
  if (publicOnly && !isPublic(view)) return { regels: [] };
  const points = listAt(view, 'punten') as readonly Leaf[];
  const doen = listAt(view, 'doen') as readonly Leaf[];
  const laten = listAt(view, 'laten') as readonly Leaf[];
  const remark = leafAt(view, 'toelichting');
  return {
    punten: points,
    doen,
    laten,
    onzeker: leafAt(view, 'onzeker'),
    toelichting: remark?.raw === undefined ? undefined : remark,
  };
}
