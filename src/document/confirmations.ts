import { lowerFirst } from '../diagnostics/lower-first.ts';
import { upperFirst } from '../diagnostics/upper-first.ts';
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
}

/** As many as a reader finds back without a list. */
const few = 6;

/**
 * Whether a document ends with a list of what is open.
 *
 * Why not always: of a form with one proposal, a last page would tell only that one.
 */
export function hasOpenList({ blanks, proposals, unmarked }: OpenInDocument): boolean {
  return unmarked.length > 0 || labelsOf(blanks).size + proposals.length > few;
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
  return `Dit is een concept. Wat tussen vierkante haken staat, is nog niet ${states.join(' of ')}.${list}`;
}

/** Each missing thing once: a document may show it in more than one place. */
function labelsOf(blanks: readonly Blank[]): ReadonlyMap<string, Blank> {
  return new Map(blanks.map((blank) => [`${blank.source.file}\u0000${blank.label}`, blank]));
}

/** What is still to be filled in, as that partial sees it: per subject. */
export function blankViews(blanks: readonly Blank[]): readonly ViewObject[] {
  return bySubject([...labelsOf(blanks).values()]).map(([subject, group]) => ({
    onderwerp: textLeaf(subject),
    punten: group.map(({ label }, index) => ({ titel: inRow(label, index) })),
  }));
}

/**
 * What is still to be confirmed, as that partial sees it: per subject, in the order of the profile.
 *
 * Why a value only where the text shows none: the others stand in their sentence, and repeating them takes pages.
 */
export function confirmationViews({
  proposals,
  unmarked,
}: Pick<OpenInDocument, 'proposals' | 'unmarked'>): readonly ViewObject[] {
  const hidden = new Set(unmarked.map(proposalId));
  return withoutLoose(bySubject(proposals)).map(([subject, group]) => ({
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
 * What something is about, in words: the part of the profile, or the file of a role, meeting or collaboration.
 *
 * Why not the file as messages name it: that depends on the folder of the command, and a document may not.
 */
function subjectOf({ path, source }: Blank | Proposal): string {
  if (isEntity(source.file)) return `${nameOf(folderOf(source.file))}/${nameOf(source.file)}`;
  const [key = '', ...inner] = path.split('.');
  const part = shapes.gemeente.keys[key];
  if (part === undefined) return 'Overig';
  return inner.length === 0 ? 'Vaststelling' : (part.title ?? 'Overig');
}

/** With more subjects than this, those of one member make a long list of short rows. */
const manySubjects = 8;

/** The groups, in a long list with those of one member together at the end. */
function withoutLoose(groups: readonly Group<Proposal>[]): readonly Group<Proposal>[] {
  const isLoose = ([, members]: Group<Proposal>): boolean => members.length === 1;
  const loose = groups.filter(isLoose).flatMap(([, members]) => members);
  if (groups.length <= manySubjects || loose.length < 2) return groups;
  return [...groups.filter((group) => !isLoose(group)), ['Overig', loose]];
}

type Group<T> = readonly [subject: string, members: readonly T[]];

/** Groups, and in each its members, in the order of the profile: that of the questions. */
function bySubject<T extends Blank | Proposal>(items: readonly T[]): readonly Group<T>[] {
  const groups = new Map<string, T[]>();
  for (const item of [...items].sort(inProfileOrder)) {
    const subject = subjectOf(item);
    groups.set(subject, [...(groups.get(subject) ?? []), item]);
  }
  return [...groups];
}
