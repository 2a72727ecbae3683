import type { Root } from 'mdast';
import { writeDate } from '../calendar/written.ts';
import type { Catalogue } from '../generated/types/catalogus.ts';
import type { TemplateManifest } from '../generated/types/sjabloon.ts';
import {
  eachOnce,
  leafAt,
  type Leaf,
  rawText,
  textLeaf,
  type Blank,
  type Proposal,
  type ViewObject,
} from '../profile/leaf.ts';
import type { CompiledDocument } from '../template/compiled.ts';
import { unmarkedIn, withVisibleMarks } from '../template/marks.ts';
import { renderTemplate, renderText } from '../template/render.ts';
import type { RenderState } from '../template/render-state.ts';
import type { Assets } from '../workspace/assets-reader.ts';
import type { LocatedMap } from '../workspace/located.ts';
import { shippedFile } from '../workspace/shipped.ts';
import { appendixManifest, appendixOf, appendixPartial, listedIds } from './appendix.ts';
import { catalogueOf } from './catalogue-of.ts';
import { useCatalogue, type UsedCatalogue } from './catalogue.ts';
import {
  blankViews,
  confirmationsPartial,
  confirmationViews,
  hasOpenList,
  kindOf,
  openSentence,
  type OpenInDocument,
} from './confirmations.ts';
import { compareAgreements } from './agreement-changes.ts';
import { readAgreements, type Agreement } from './agreements.ts';
import type {
  BuiltDocument,
  DocumentDefinition,
  DocumentSources,
  RenderChoices,
  ToldChanges,
} from './definition.ts';
import { namesOfFiles } from './names-of-files.ts';
import { factsOf, type DocumentFacts } from './facts.ts';
import { listedViews, noteView, printableNotes } from './law-notes.ts';
import { parseMarkdown } from './parse-markdown.ts';
import { placeOf } from './place-of.ts';
import { pluralOf } from './role-plural.ts';
import { publicSources, publicView } from './public-sources.ts';
import { withoutClosedTexts } from './public-texts.ts';
import { findDocument } from './registry.ts';
import { documentFolder, loadTemplates } from './templates.ts';
import { transform } from './transforms/index.ts';
import { isOpen } from './transforms/status.ts';

/** A document as a tree, ready for any writer. */
export interface MadeDocument extends Pick<
  BuiltDocument,
  'hold' | 'otherName' | 'isMail' | 'mail' | 'carried' | 'sheet' | 'series'
> {
  /** File name without extension. */
  readonly name: string;
  /** Name of the document that it is the appendix of. */
  readonly appendixTo?: string;
  readonly manifest: TemplateManifest;
  readonly title: string;
  /** What its pages say of it besides its title. */
  readonly facts: DocumentFacts;
  readonly tree: Root;
  /** What still has to be filled in. */
  readonly blanks: readonly Blank[];
  /** What it says that nobody has agreed on yet, each once. */
  readonly proposals: readonly Proposal[];
  /** The Markdown between template and tree, for template authors. */
  readonly markdown: string;
  /** Values that were printed, when traced; nodes carry their number. */
  readonly traced: readonly Leaf[];
}

/** What making documents needs. */
export interface MakeInput {
  readonly assets: Assets;
  readonly sources: DocumentSources;
  readonly choices: RenderChoices;
  /** The profile as written, to locate blanks. */
  readonly written: LocatedMap;
  /** Whether to trace the origin of each piece of text, for `render --check`. */
  readonly trace?: boolean;
}

/** The manifest of a document: the municipality's, or the shipped one. */
export function readManifest(
  assets: Assets,
  documentId: string,
  { ownTemplates }: Pick<DocumentSources, 'ownTemplates'>,
): TemplateManifest {
  const own = ownTemplates.manifests.get(documentId);
  return own ?? (shippedFile(assets, `${documentFolder(documentId)}/template.yaml`) as TemplateManifest);
}

/**
 * Makes one kind of document: data → Markdown → tree. Usually one document, but requests have one per department; each
 * with its appendix behind it, when chosen.
 */
export async function makeDocuments(
  definition: DocumentDefinition,
  input: MakeInput,
): Promise<readonly MadeDocument[]> {
  const parts = withoutClosed(definition, await readParts(definition.id, input));
  const changes = definition.isReviewed === true ? await changesSince(input, definition.id) : undefined;
  return buildDocuments(definition, parts, changes).flatMap((document) => {
    const made = makeOne(document, parts);
    return input.choices.withAppendix ? [made, ...makeAppendix(document, parts)] : [made];
  });
}

function makeOne(document: BuiltDocument, parts: DocumentParts): MadeDocument {
  const { hold, otherName, isMail, mail, carried, sheet, series } = document;
  const { input, manifest, used, templates } = parts;
  const context = contextOf(document, parts);
  const state = stateOf(context, { input, used });
  const words = renderTemplate(templates, context, state);
  const { blanks } = state;
  const proposals = eachOnce(state.proposals);
  const unmarked = unmarkedIn(words, state.proposals);
  const inText = { blanks, proposals, unmarked, ...kindOf(manifest) };
  const markdown = words + confirmations(inText, parts);
  const open = { hasMore: proposals.length > 0, sentence: openSentence(inText) };
  const tree = transform(parseMarkdown(markdown), manifest, open);
  return {
    name: document.name,
    manifest,
    title: document.title,
    facts: {
      ...factsOf(manifest, input.sources.profile, {
        ...input.choices,
        classification: document.classification,
      }),
      // Who gets a mail knows no dossier, and its id may say what is private.
      ...(isMail === true ? { dossier: undefined } : {}),
      isDraft: open.hasMore || isOpen(tree),
    },
    tree,
    blanks,
    proposals,
    markdown: withVisibleMarks(markdown),
    traced: state.traced ?? [],
    ...{ hold, otherName, isMail, mail, carried, sheet, series },
  };
}

/** The end of a document in which much is blank, or that says something nobody agreed on: what that is. */
function confirmations(open: OpenInDocument, { input, used, templates }: DocumentParts): string {
  const template = templates.partials[confirmationsPartial];
  if (template === undefined || !hasOpenList(open)) return '';
  const nameOfFile = namesOfFiles(input.sources);
  const context: ViewObject = {
    document: { open: blankViews(open.blanks, nameOfFile), voorstellen: confirmationViews(open, nameOfFile) },
  };
  return renderTemplate(
    { ...templates, document: template },
    context,
    stateOf(context, { input: { ...input, trace: false }, used }),
  );
}

/** The appendix of a document; none when it says nothing about the law. */
function makeAppendix(document: BuiltDocument, parts: DocumentParts): readonly MadeDocument[] {
  const appendix = appendixOf(document, parts.manifest);
  const template = parts.templates.partials[appendixPartial];
  const notes = printableNotes(appendix.lawIds ?? [], parts.input.sources);
  if (template === undefined || notes.length === 0) return [];
  const templates = { ...parts.templates, document: template };
  const manifest = appendixManifest(parts.manifest, appendix.title);
  return [{ ...makeOne(appendix, { ...parts, manifest, templates }), appendixTo: document.name }];
}

/** The title of a document, ours or the municipality's own. */
function titleOfDocument(id: string, { assets, sources }: MakeInput): string | undefined {
  const isShipped = findDocument(id) !== undefined;
  return isShipped ? readManifest(assets, id, sources).titel : sources.ownTemplates.manifests.get(id)?.titel;
}

/** The agreements of a document, with their printed text. */
export async function agreementsOf(documentId: string, input: MakeInput): Promise<readonly Agreement[]> {
  const definition = findDocument(documentId);
  const parts = withoutClosed(definition, await readParts(documentId, input));
  const { catalogue, used, templates } = parts;
  const context = contextOf(firstOf(definition, parts), parts);
  return readAgreements({ catalogue, used, templates, state: () => stateOf(context, { input, used }) });
}

/** What changed in a document's agreements, when the workspace has an earlier version. */
async function changesSince(input: MakeInput, documentId: string): Promise<ToldChanges | undefined> {
  const { sources, choices, assets, written } = input;
  const { earlier } = sources;
  if (earlier === undefined) return undefined;
  // Why without tracing: comparing prints every value, and none of those prints are in the document.
  const plain = { assets, written, choices };
  const was = await agreementsOf(documentId, { ...plain, sources: earlier.sources });
  const now = await agreementsOf(documentId, { ...plain, sources });
  const whole = { ...plain, choices: { ...choices, publicOnly: false }, sources };
  const everything = choices.publicOnly ? await agreementsOf(documentId, whole) : now;
  const list = compareAgreements(was, now, new Set(everything.map(({ id }) => id)));
  return { since: earlier.since, list };
}

interface DocumentParts {
  readonly input: MakeInput;
  readonly manifest: TemplateManifest;
  readonly catalogue: Catalogue;
  readonly used: UsedCatalogue;
  readonly templates: CompiledDocument;
}

async function readParts(documentId: string, whole: MakeInput): Promise<DocumentParts> {
  const { assets, choices } = whole;
  const sources = choices.publicOnly ? publicSources(whole.sources) : whole.sources;
  const input = { ...whole, sources };
  const manifest = readManifest(assets, documentId, sources);
  const catalogue = catalogueOf(assets, documentId);
  const used = useCatalogue(catalogue, sources, choices.publicOnly);
  const templates = await loadTemplates(assets, documentId, { catalogue, own: sources.ownTemplates });
  return { input, manifest, catalogue, used, templates };
}

/** For the public: the texts that can be read without what is closed. */
function withoutClosed(definition: DocumentDefinition | undefined, parts: DocumentParts): DocumentParts {
  if (!parts.input.choices.publicOnly) return parts;
  const context = contextOf(firstOf(definition, parts), parts);
  const print = (id: string): string => renderText(parts.templates, id, stateOf(context, parts));
  return { ...parts, used: withoutClosedTexts(parts.used, print) };
}

/** The document, or the first when there are several. */
function firstOf(definition: DocumentDefinition | undefined, parts: DocumentParts): BuiltDocument {
  const [built] = definition === undefined ? [] : buildDocuments(definition, parts);
  return built ?? { name: parts.catalogue.id, title: parts.manifest.titel, context: {} };
}

function buildDocuments(
  definition: DocumentDefinition,
  { input, manifest, used }: DocumentParts,
  changes?: ToldChanges,
): readonly BuiltDocument[] {
  const { sources, choices } = input;
  const titleOf = (id: string): string | undefined => titleOfDocument(id, input);
  return definition.build({ sources, manifest, secties: used.secties, choices, changes, titleOf });
}

function contextOf(document: BuiltDocument, { input, manifest, used }: DocumentParts): ViewObject {
  const { sources, choices } = input;
  const { profile } = sources;
  const roles = [...sources.roles];
  const notes = printableNotes(listedIds(document, manifest), sources);
  const { classification, dossier, isEmptyForm } = factsOf(manifest, profile, {
    ...choices,
    classification: document.classification,
  });
  return {
    ...profile,
    document: {
      titel: textLeaf(document.title),
      datum: choices.date === undefined ? undefined : textLeaf(writeDate(choices.date)),
      openbaarheid: textLeaf(classification),
      dossier: dossier === undefined ? undefined : textLeaf(dossier),
      lijst: document.carried === undefined ? undefined : textLeaf(document.carried.code),
      is_formulier: isEmptyForm ? textLeaf('ja') : undefined,
      is_mail: document.isMail === true ? textLeaf('ja') : undefined,
      noten: document.isAppendix === true ? notes.map(noteView) : listedViews(notes),
      open: [],
      voorstellen: [],
    },
    rol: Object.fromEntries(roles.map(([id, role]) => [id, leafAt(role, 'naam')])),
    meervoud: Object.fromEntries(roles.map(([id, role]) => [id, pluralOf(role)])),
    secties: used.secties.map((section, index) => ({ ...section, nummer: index })),
    ...(choices.publicOnly ? publicView(document.context) : document.context),
  } as unknown as ViewObject;
}

function stateOf(root: ViewObject, { input, used }: Pick<DocumentParts, 'input' | 'used'>): RenderState {
  const { profile, roles } = input.sources;
  const assistant =
    leafAt(roles.get('secretaresse'), 'naam') ?? leafAt(profile, 'schrijfstijl', 'functienaam_ondersteuner');
  return {
    root,
    address: rawText(profile, 'schrijfstijl', 'aanspreekvorm') === 'je' ? 'je' : 'u',
    assistant: assistant?.text ?? '',
    publicOnly: input.choices.publicOnly,
    traced: input.trace === true ? [] : undefined,
    blanks: [],
    // What is left out because of a proposed value rests on it as well.
    proposals: [...used.leftOut],
    restsOn: used.restsOn,
    placeOf: (path) => placeOf(path, input.written),
    sections: used.secties,
    ownTexts: used.ownTexts,
  };
}
