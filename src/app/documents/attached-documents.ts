/** Documents that go along with mails: how finished they are, and whether they hold names. */
import type { DocumentDefinition, DocumentSources, MailFacts } from '../../document/definition.ts';
import type { MadeDocument } from '../../document/make.ts';
import type { OpenWorkspace } from '../../document/open-workspace.ts';
import { documentsOf } from '../../document/own/documents-of.ts';
import type { MailAttachment } from '../../output/registry.ts';
import { listAt, rawText, type ViewObject } from '../../profile/leaf.ts';
import { makeKind, openBlanks, proposalsAmong, type MakeRequest } from './render.ts';

/** A document that goes along with a mail. */
export interface AttachedDocument {
  readonly id: string;
  readonly title: string;
  readonly files: readonly MailAttachment[];
  /** How many values are still to be filled in. */
  readonly open: number;
  /** How many values nobody has agreed on yet. */
  readonly proposed: number;
  /** How many members of staff it promises a name of, and has none. */
  readonly nameless: number;
  /**
   * What became of the names that it promises: filled in, left out as others than its reader get it too, or left out as
   * there are none or they may not be written here. Undefined when it promises none.
   */
  readonly names: 'filled' | 'for-more' | 'none' | undefined;
}

type Write = (document: MadeDocument, name: string, request: MakeRequest) => Promise<MailAttachment>;

/** The documents of one run, each made once for all mails that it goes with. */
export class AttachedDocuments {
  readonly #request: MakeRequest;
  readonly #write: Write;
  readonly #made = new Map<string, Promise<AttachedDocument>>();

  constructor(request: MakeRequest, write: Write) {
    this.#request = request;
    this.#write = write;
  }

  /**
   * A document that goes along with a mail; of the same dossier where it can be.
   *
   * Why names only to whom the dossier is about: it is their own copy, which promises the names. Anybody else passes it
   * on, such as to the papers of a meeting.
   */
  for({ isToSubject }: MailFacts, id: string): Promise<AttachedDocument> {
    const key = `${id} ${String(isToSubject)}`;
    const known = this.#made.get(key) ?? this.#make(id, isToSubject);
    this.#made.set(key, known);
    return known;
  }

  async #make(id: string, isToSubject: boolean): Promise<AttachedDocument> {
    const { workspace, choices } = this.#request;
    const definition = documentsOf(workspace.sources).find((each) => each.id === id);
    if (definition === undefined)
      return { id, title: id, files: [], open: 0, proposed: 0, nameless: 0, names: undefined };
    const { names, from } = await this.#namesFor(definition, isToSubject);
    const dossier = definition.takesDossier === true ? choices.dossier : undefined;
    const own = { ...this.#request, workspace: from, choices: { ...choices, dossier, withAppendix: false } };
    const documents = await makeKind(definition, own);
    const asFiles = documents.map((document) => ({ name: document.name, document }));
    return {
      id,
      title: documents[0]?.title ?? id,
      files: await Promise.all(documents.map((each) => this.#write(each, each.title, own))),
      open: openBlanks(asFiles).length,
      proposed: proposalsAmong(asFiles).length,
      nameless: names === 'filled' || names === 'none' ? namelessIn(from.sources) : 0,
      names,
    };
  }

  /** What becomes of the names that a document promises, and what it is made from. */
  async #namesFor(
    { promisesNames }: DocumentDefinition,
    isToSubject: boolean,
  ): Promise<Pick<AttachedDocument, 'names'> & { readonly from: OpenWorkspace }> {
    const { workspace, openNamed } = this.#request;
    const nameless = namelessIn(workspace.sources);
    if (promisesNames !== true || nameless === 0) return { names: undefined, from: workspace };
    const named = await openNamed?.();
    if (named === undefined || namelessIn(named.sources) === nameless)
      return { names: 'none', from: workspace };
    return isToSubject ? { names: 'filled', from: named } : { names: 'for-more', from: workspace };
  }
}

/** How many members of staff have no name. */
function namelessIn({ profile, personNames }: Pick<DocumentSources, 'profile' | 'personNames'>): number {
  const staff = listAt(profile, 'secretariaat', 'medewerkers') as readonly ViewObject[];
  return staff.filter(
    (each) => rawText(each, 'naam') === undefined && !personNames.has(rawText(each, 'id') ?? ''),
  ).length;
}
