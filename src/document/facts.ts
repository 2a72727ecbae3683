import type { TemplateManifest } from '../generated/types/sjabloon.ts';
import { leafAt, rawText, type ViewObject } from '../profile/leaf.ts';
import type { BuiltDocument, RenderChoices } from './definition.ts';

/** What tells one copy of a document from another, and how confidential it is: on its first page and on every page. */
export interface DocumentFacts {
  /** How confidential it is, in words: `openbaar, vertrouwelijk na invullen`. */
  readonly classification: string;
  /** The same on its further pages, which are filled in by then: `vertrouwelijk na invullen`. */
  readonly onFurtherPages?: string;
  /** Id of the dossier that it is about. */
  readonly dossier: string | undefined;
  /** The version of the agreements, as the profile says it; a dossier and a letter have none. */
  readonly version: string | undefined;
  /** Whether it is an empty form, of which the filled one is a document of its own: the version is the form's. */
  readonly isEmptyForm: boolean;
  /** Whether something is still to be filled in, or only proposed. */
  readonly isDraft: boolean;
}

/** The audience of a document: the profile may override the manifest. */
export function opennessOf(manifest: TemplateManifest, profile: ViewObject): string {
  return rawText(profile, 'documenten', manifest.id, 'openbaarheid') ?? manifest.openbaarheid;
}

/** The facts of a document, some of which may say of themselves how confidential they are. Nothing is made up: a workspace without a version gives documents without one. */
export function factsOf(
  manifest: TemplateManifest,
  profile: ViewObject,
  { dossier, classification }: Pick<RenderChoices, 'dossier'> & Pick<BuiltDocument, 'classification'>,
): Omit<DocumentFacts, 'isDraft'> {
  const version = manifest.zonder_versie === true ? undefined : leafAt(profile, 'versie');
  const openness = opennessOf(manifest, profile);
  const { na_invullen: filledIn } = manifest;
  const isOther = classification === undefined && filledIn !== undefined && filledIn !== openness;
  return {
    classification: classification ?? classificationOf(manifest, openness),
    ...(isOther ? { onFurtherPages: whenFilledIn(filledIn) } : {}),
    dossier,
    version: dossier === undefined && version?.isSet === true ? version.text : undefined,
    isEmptyForm: manifest.na_invullen !== undefined,
  };
}

function classificationOf({ na_invullen: filledIn }: TemplateManifest, openness: string): string {
  return filledIn === undefined || filledIn === openness
    ? openness
    : `${openness}, ${whenFilledIn(filledIn)}`;
}

function whenFilledIn(openness: string): string {
  return `${openness} na invullen`;
}
