import { lowerFirst } from '../diagnostics/lower-first.ts';
import { upperFirst } from '../diagnostics/upper-first.ts';
import type { TemplateManifest } from '../generated/types/sjabloon.ts';
import { shapes } from '../generated/shapes.ts';
import {
  proposalId,
  textLeaf,
  type Blank,
  type Leaf,
  type Proposal,
  type ViewObject,
} from '../profile/leaf.ts';
import { folderOf, nameOf } from '../workspace/paths.ts';

/** Name of the shared partial that ends a document with what is still open. */
export const confirmationsPartial = 'bevestigen';

/** What is open in a document. */
export interface OpenInDocument {
  /** What must be filled in; the same value may be there more than once. */
  readonly blanks: readonly Blank[];
  /** What must be confirmed, each once. */
  readonly proposals: readonly Proposal[];
  /** Those among them that the text does not show: what a proposal left out has no mark. */
  readonly unmarked: readonly Proposal[];
  /** Whether it is long enough for a table of contents. */
  readonly isLong?: boolean;
  /** Whether it is a letter: that has no list behind its signature, and is not sent while anything is open. */
  readonly isLetter?: boolean;
}

/** What the manifest says about how a document tells of what is open. */
export function kindOf({
  brief,
  inhoudsopgave = 0,
}: TemplateManifest): Pick<OpenInDocument, 'isLetter' | 'isLong'> {
  return { isLetter: brief === true, isLong: inhoudsopgave > 0 };
}

/** As many as a reader finds back without a list. */
const few = 6;

/** The same in a document that is long enough for a table of contents. */
const fewInLong = 3;

/**
 * Whether a document ends with a list of what is open.
 *
 * Why not always: of a form with one proposal, a last page would tell only that one.
 */
export function hasOpenList({ blanks, proposals, unmarked, isLong, isLetter }: OpenInDocument): boolean {
  if (isLetter === true) return false;
  return (
    unmarked.length > 0 || labelsOf(blanks).size + proposals.length > (isLong === true ? fewInLong : few)
  );
}

/**
 * That something is open, and where it stands, at the top of a document: "Dit is een concept. Wat tussen vierkante haken staat, is
 * nog niet bevestigd." Undefined when nothing is.
 *
 * Why no number: a text shows the same value more than once, and a reader who counts would find another.
 */
export function openSentence(open: OpenInDocument): string | undefined {
  const states = [
    ...(open.blanks.length > 0 ? ['ingevuld'] : []),
    ...(open.proposals.length > 0 ? ['bevestigd'] : []),
  ];
  if (states.length === 0) return undefined;
  const list = hasOpenList(open) ? ' Achteraan staat het op een rij.' : '';
  const state =
    open.isLetter === true ? 'Deze brief is nog niet klaar om te versturen' : 'Dit is een concept';
  return `${state}. Wat tussen vierkante haken staat, is nog niet ${states.join(' of ')}.${list}`;
}

/** Each missing thing once: a document may show it in more than one place. */
function labelsOf(blanks: readonly Blank[]): ReadonlyMap<string, Blank> {
  return new Map(blanks.map((blank) => [`${blank.source.file}\u0000${blank.label}`, blank]));
}

/** The name of the role, meeting or collaboration in a file; undefined when nothing is known of it. */
export type NameOfFile = (folder: string, id: string) => string | undefined;

/** What is still to be filled in, as that partial sees it: per subject. */
export function blankViews(blanks: readonly Blank[], nameOfFile: NameOfFile): readonly ViewObject[] {
  return bySubject([...labelsOf(blanks).values()], nameOfFile).map(([subject, group]) => ({
    onderwerp: textLeaf(subject),
    punten: group.map(({ label }, index) => ({ titel: inRow(label, index) })),
  }));
}

/**
 * What is still to be confirmed, as that partial sees it: per subject, in the order of the profile.
 *
 * Why a value only where the text shows none: the others stand in their sentence, and repeating them takes pages.
 */
export function confirmationViews(
  { proposals, unmarked }: Pick<OpenInDocument, 'proposals' | 'unmarked'>,
  nameOfFile: NameOfFile,
): readonly ViewObject[] {
  const hidden = new Set(unmarked.map(proposalId));
  return bySubject(proposals, nameOfFile).map(([subject, group]) => ({
    onderwerp: textLeaf(subject),
    punten: group.map((proposal, index) => ({
      titel: inRow(proposal.title, index),
      waarde: hidden.has(proposalId(proposal)) ? textLeaf(proposal.shown) : undefined,
    })),
  }));
}

/** A title as one of several in a row: the first has a capital. */
function inRow(title: string, index: number): Leaf {
  return textLeaf(index === 0 ? upperFirst(title) : lowerFirst(title));
}

function isEntity(file: string): boolean {
  return ['rollen', 'overleggen', 'samenwerking'].includes(nameOf(folderOf(file)));
}

function inProfileOrder(a: Blank | Proposal, b: Blank | Proposal): number {
  const [one, other] = [placeOf(a), placeOf(b)];
  return one === other ? 0 : one - other;
}

/** Where the profile has something: its keys are far from a hundred thousand, those of one part from a thousand. */
function placeOf({ path, source }: Blank | Proposal): number {
  if (isEntity(source.file)) return Infinity;
  const [key = '', inner = ''] = path.split('.');
  const part = shapes.gemeente.keys[key];
  if (part === undefined) return Infinity;
  const keys = part.kind === 'object' ? Object.keys(part.keys) : [];
  return Object.keys(shapes.gemeente.keys).indexOf(key) * 1000 + keys.indexOf(inner);
}

/**
 * What something is about, in words: the part of the profile, or the name of a role, meeting or collaboration.
 *
 * Why not the file as messages name it: that depends on the folder of the command, and a document may not.
 */
function subjectOf({ path, source }: Blank | Proposal, nameOfFile: NameOfFile): string {
  if (isEntity(source.file)) {
    const [folder, file] = [nameOf(folderOf(source.file)), nameOf(source.file)];
    return nameOfFile(folder, file.replace(/\.ya?ml$/, '')) ?? `${folder}/${file}`;
  }
  const [key = '', ...inner] = path.split('.');
  const part = shapes.gemeente.keys[key];
  if (part === undefined) return 'Overig';
  return inner.length === 0 ? 'Vaststelling' : (part.title ?? 'Overig');
}

type Group<T> = readonly [subject: string, members: readonly T[]];

/** Groups, and in each its members, in the order of the profile: that of the questions. */
function bySubject<T extends Blank | Proposal>(
  items: readonly T[],
  nameOfFile: NameOfFile,
): readonly Group<T>[] {
  const groups = new Map<string, T[]>();
  for (const item of [...items].sort(inProfileOrder)) {
    const subject = subjectOf(item, nameOfFile);
    groups.set(subject, [...(groups.get(subject) ?? []), item]);
  }
  return [...groups];
}
