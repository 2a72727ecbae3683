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
        themas: blankRows(),
        rijen: rows(collaborations, choices.publicOnly),
        met_rechtsvorm: new Leaf({ raw: collaborations.some(onlyNamesForm), text: '' }),
        met_onzeker: new Leaf({ raw: collaborations.some(hasUncertain), text: '' }),
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

/** The rows of the comparison: one for each theme, and for the last theme one to do and one to avoid. */
function rows(collaborations: readonly ViewObject[], publicOnly: boolean): readonly ViewObject[] {
  const row = (titel: string, key: string, points: string): ViewObject => ({
    nummer: textLeaf(String(themes.findIndex((theme) => theme.key === key) + 1)),
    titel: textLeaf(titel),
    cellen: collaborations.map((each) => cell(viewAt(each, ['themas', key]), { points, publicOnly })),
  });
  return themes.flatMap(({ key, titel }): readonly ViewObject[] =>
    key === 'dos_donts'
      ? [row('Wel doen', key, 'doen'), row('Niet doen', key, 'laten')]
      : [row(titel, key, 'punten')],
  );
}

/** The rows of an empty comparison. Fields of the last theme but one keep their place, so that forms keep their ids. */
function blankRows(): readonly ViewObject[] {
  const row = (titel: string, index: number, plek: string): ViewObject => ({
    nummer: textLeaf(String(index + 1)),
    titel: textLeaf(titel),
    plek: textLeaf(plek),
  });
  return themes.flatMap(({ key, titel }, index) =>
    key === 'dos_donts'
      ? [row('Wel doen', index, String(index + 1)), row('Niet doen', index, `${index + 1}-niet`)]
      : [row(titel, index, String(index + 1))],
  );
}

/** Whether the theme does not tell the legal form, so that it needs a row of its own. */
function onlyNamesForm(collaboration: ViewObject): boolean {
  const isTold = listAt(collaboration, 'themas', 'juridische_vorm', 'punten').length > 0;
  return !isTold && leafAt(collaboration, 'rechtsvorm')?.isSet === true;
}

function hasUncertain(collaboration: ViewObject): boolean {
  return themes.some(({ key }) => leafAt(collaboration, 'themas', key, 'onzeker')?.isSet === true);
}

/**
 * A cell: points, and a remark when something is not certain. A missing theme is a blank; one without points
 * (`punten: []`) says that it does not apply.
 */
function cell(
  view: View | undefined,
  { points, publicOnly }: { readonly points: string; readonly publicOnly: boolean },
): ViewObject {
  if (view === undefined || view instanceof Leaf) return emptyCell(view ?? textLeaf('–'));
  if (publicOnly && !isPublic(view)) return emptyCell(textLeaf('–'));
  const punten = listAt(view, points);
  // The remark on what to do and what to avoid is told once, with what to do.
  const { onzeker, toelichting } = points === 'laten' ? noRemark : remarkOf(view);
  if (onzeker?.isSet !== true && punten.length === 0)
    return emptyCell(toelichting ?? textLeaf(points === 'punten' ? 'niet van toepassing' : 'Niets genoemd.'));
  return { punten, onzeker, toelichting };
}

interface CellRemark {
  readonly onzeker: Leaf | undefined;
  readonly toelichting: Leaf | undefined;
}

const noRemark: CellRemark = { onzeker: undefined, toelichting: undefined };

function remarkOf(view: View): CellRemark {
  const remark = leafAt(view, 'toelichting');
  return { onzeker: leafAt(view, 'onzeker'), toelichting: remark?.isSet === true ? remark : undefined };
}

function emptyCell(leeg: Leaf): ViewObject {
  return { is_leeg: textLeaf('ja'), leeg };
}
