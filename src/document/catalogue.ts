import { upperFirst } from '../diagnostics/upper-first.ts';
import type { Catalogue } from '../generated/types/catalogus.ts';
import { withArticle } from '../profile/article.ts';
import { holds, parseCondition, proposalsBehind } from '../profile/condition.ts';
import {
  eachOnce,
  leafAt,
  listAt,
  proposalId,
  rawText,
  textLeaf,
  type Leaf,
  type Proposal,
  type View,
  type ViewObject,
} from '../profile/leaf.ts';
import type { Assets } from '../workspace/assets-reader.ts';
import { shippedFile } from '../workspace/shipped.ts';

/** One text of a document, after the municipality's changes. `{{catalogustekst id}}` prints it. */
export interface CatalogueItem {
  readonly id: string;
  readonly soort: string;
  readonly letter: Leaf | undefined;
  readonly wie: Leaf | undefined;
  readonly wanneer: Leaf | undefined;
  readonly waarom: Leaf | undefined;
  readonly plek: Leaf | undefined;
  /** The kind of form field that it has. */
  readonly veld: Leaf | undefined;
  readonly onderdelen: readonly { readonly id: string; readonly letter: Leaf | undefined }[];
}

/** A section with the texts that are left after conditions and changes. */
export interface CatalogueSection {
  readonly id: string;
  readonly titel: Leaf;
  readonly teksten: readonly CatalogueItem[];
}

/** A document's catalogue as one municipality uses it. */
export interface UsedCatalogue {
  readonly secties: readonly CatalogueSection[];
  /** Texts the municipality wrote itself, by id. */
  readonly ownTexts: ReadonlyMap<string, Leaf>;
  /** The proposals because of which a shipped text is there, by its id. */
  readonly restsOn: ReadonlyMap<string, readonly Proposal[]>;
  /** The proposals because of which texts are not there, and nothing else is in their place. */
  readonly leftOut: readonly Proposal[];
}

/** Where a catalogue's conditions, own texts and names come from. */
interface NameSources {
  readonly profile: View | undefined;
  readonly roles: ReadonlyMap<string, ViewObject>;
}

type ShippedText = Catalogue['secties'][number]['teksten'][number];

/** Path of a document's catalogue in the package. */
export function cataloguePath(documentId: string): string {
  return `templates/documents/${documentId}/catalogus.yaml`;
}

/** The shipped catalogue. Throws when the document has none. */
export function shippedCatalogue(assets: Assets, documentId: string): Catalogue {
  return shippedFile(assets, cataloguePath(documentId)) as Catalogue;
}

/**
 * Applies conditions, the municipality's own texts and `--publiek` to a catalogue.
 *
 * @param sources the completed profile, with own texts in `documenten.<id>.teksten`, and the roles
 */
export function useCatalogue(
  catalogue: Catalogue,
  { profile, roles }: NameSources,
  publicOnly: boolean,
): UsedCatalogue {
  const changes = new Map(
    (listAt(profile, 'documenten', catalogue.id, 'teksten') as readonly ViewObject[]).map((each) => [
      rawText(each, 'id') ?? '',
      each,
    ]),
  );
  const known = new Set(catalogue.secties.flatMap((section) => section.teksten.map((text) => text.id)));
  const secties = catalogue.secties
    .filter((section) => isOn(section.als, profile))
    .map((section) => {
      const shipped = section.teksten.filter((text) =>
        isUsed(text, { change: changes.get(text.id), profile, publicOnly }),
      );
      const added = [...changes.values()].filter((each) =>
        isAddedTo(each, section.id, { known, publicOnly }),
      );
      return {
        id: section.id,
        titel: textLeaf(section.titel ?? ''),
        teksten: [
          ...shipped.map((text) => item(text, roles)),
          ...added.map((each) => ownItem(rawText(each, 'id') ?? '')),
        ],
      };
    })
    .filter((section) => section.teksten.length > 0);
  const own = ownTexts(changes);
  const used = new Set(secties.flatMap(({ teksten }) => teksten.map(({ id }) => id)));
  const isPossible = (text: ShippedText): boolean =>
    isAllowed(text, { change: changes.get(text.id), publicOnly }) && !own.has(text.id);
  return { secties, ownTexts: own, ...proposedTexts(catalogue, { profile, used, isPossible }) };
}

interface TextsInUse {
  readonly profile: View | undefined;
  /** Ids of the texts that are there. */
  readonly used: ReadonlySet<string>;
  /** Whether a text could be there: only its condition counts. */
  readonly isPossible: (text: ShippedText) => boolean;
}

/** Which texts are there, or not, because of a value that is only proposed. */
function proposedTexts(
  { secties }: Catalogue,
  { profile, used, isPossible }: TextsInUse,
): Pick<UsedCatalogue, 'restsOn' | 'leftOut'> {
  const found = secties.flatMap(({ als: ofSection, teksten }) =>
    teksten.filter(isPossible).map((text) => ({
      ids: [text, ...(text.onderdelen ?? [])].map(({ id }) => id),
      proposals: eachOnce([ofSection, text.als].flatMap((each) => behind(each, profile))),
      isThere: used.has(text.id),
    })),
  );
  const there = found.filter(({ proposals, isThere }) => isThere && proposals.length > 0);
  const shown = new Set(there.flatMap(({ proposals }) => proposals.map(proposalId)));
  const missed = found.flatMap(({ proposals, isThere }) => (isThere ? [] : proposals));
  return {
    restsOn: new Map(there.flatMap(({ ids, proposals }) => ids.map((id) => [id, proposals] as const))),
    leftOut: missed.filter((each) => !shown.has(proposalId(each))),
  };
}

function behind(condition: string | undefined, profile: View | undefined): readonly Proposal[] {
  return condition === undefined ? [] : proposalsBehind(parseCondition(condition) ?? [], profile);
}

function isOn(condition: string | undefined, profile: View | undefined): boolean {
  const terms = condition === undefined ? [] : parseCondition(condition);
  return terms === undefined || holds(terms, profile);
}

interface Circumstances {
  readonly change: ViewObject | undefined;
  readonly profile: View | undefined;
  readonly publicOnly: boolean;
}

function isUsed(text: ShippedText, { profile, ...circumstances }: Circumstances): boolean {
  return isAllowed(text, circumstances) && isOn(text.als, profile);
}

function isAllowed(
  text: ShippedText,
  { change, publicOnly }: Pick<Circumstances, 'change' | 'publicOnly'>,
): boolean {
  if (isOff(change)) return false;
  const openness = rawText(change, 'openbaarheid') ?? text.openbaarheid;
  return !publicOnly || openness === undefined || openness === 'openbaar';
}

function isOff(change: ViewObject | undefined): boolean {
  const lapsed = change?.['vervalt'];
  return lapsed !== undefined && 'raw' in lapsed && lapsed.raw === true;
}

function isAddedTo(
  change: ViewObject,
  section: string,
  { known, publicOnly }: { readonly known: ReadonlySet<string>; readonly publicOnly: boolean },
): boolean {
  if (known.has(rawText(change, 'id') ?? '') || isOff(change) || rawText(change, 'sectie') !== section)
    return false;
  const openness = rawText(change, 'openbaarheid');
  return !publicOnly || openness === undefined || openness === 'openbaar';
}

function item(text: ShippedText, roles: NameSources['roles']): CatalogueItem {
  const named = (words: string | undefined): Leaf | undefined => leafOf(words && withRoleNames(words, roles));
  return {
    id: text.id,
    soort: text.soort ?? 'punt',
    letter: leafOf(text.letter),
    wie: named(text.wie),
    wanneer: named(text.wanneer),
    waarom: named(text.waarom),
    plek: named(text.plek),
    veld: leafOf(text.veld),
    onderdelen: (text.onderdelen ?? []).map(({ id, letter }) => ({ id, letter: leafOf(letter) })),
  };
}

/**
 * What is said about who, when, why or where, with the municipality's own names for `{{rol.…}}`, `{{de rol.…}}` and
 * `{{De rol.…}}`.
 *
 * Why not by the template: an adapted template prints these as they are.
 */
function withRoleNames(words: string, roles: NameSources['roles']): string {
  return words.replace(
    /\{\{(?:([Dd]e) )?rol\.([a-z-]+)\}\}/g,
    (_, article: string | undefined, id: string) => {
      const name = leafAt(roles.get(id), 'naam');
      if (name === undefined) return id;
      const inSentence = article === undefined ? name.text : withArticle(name);
      return article === 'De' ? upperFirst(inSentence) : inSentence;
    },
  );
}

function leafOf(text: string | undefined): Leaf | undefined {
  return text === undefined ? undefined : textLeaf(text);
}

function ownItem(id: string): CatalogueItem {
  const nothing = {
    letter: undefined,
    wie: undefined,
    wanneer: undefined,
    waarom: undefined,
    plek: undefined,
    veld: undefined,
  };
  return { id, soort: 'punt', ...nothing, onderdelen: [] };
}

function ownTexts(changes: ReadonlyMap<string, ViewObject>): ReadonlyMap<string, Leaf> {
  const texts = new Map<string, Leaf>();
  for (const [id, change] of changes) {
    const text = change['tekst'];
    if (rawText(change, 'tekst') !== undefined) texts.set(id, text as Leaf);
  }
  return texts;
}
