/**
 * The room that makes documents: which documents there are, what each needs, and the path from data to a syntax tree.
 * How a tree becomes bytes belongs to output/.
 *
 * This file: the node types that mdast does not have. They extend mdast's content models, so that every writer must
 * handle them.
 */
import type { List, Node, Parent, PhrasingContent } from 'mdast';
import type { DiagramModel } from './diagram.ts';

/** A value that is still to be filled in. */
export interface BlankNode extends Parent {
  type: 'blank';
  /** What is missing, in words. */
  label: string;
  children: PhrasingContent[];
}

/** What nobody has agreed on yet; writers print it between {@link proposalMarks}. */
export interface ProposedNode extends Parent {
  type: 'proposed';
  children: PhrasingContent[];
}

/** What readers see around it, in every format. */
export const proposalMarks = { before: '[voorstel: ', after: ']' } as const;

/** Headings of the lists that end a draft: what is still to be filled in, and what nobody has agreed on yet. */
export const openHeadings: ReadonlySet<string> = new Set(['Nog in te vullen', 'Nog te bevestigen']);

/** Every kind of form field. */
export const fieldKinds = [
  'tekst',
  'lang',
  'datum',
  'keuze',
  'paraaf',
  'handtekening',
  'vinkje',
  'vinkje-aan',
] as const;

/** What kind of form field. */
export type FieldKind = (typeof fieldKinds)[number];

/** A form field on the document. */
export interface FieldNode extends Node {
  type: 'field';
  kind: FieldKind;
  /** Stable id, derived from the id in YAML. */
  id: string;
  /** What belongs in it, for people and screen readers. */
  title: string;
  /** Text to show in the empty field; without it a line is shown. */
  shown?: string;
  /** For a long answer: the handwritten lines that paper has room for; without it, what a writer finds usual. */
  lines?: number;
  /** The options of a choice. */
  choices?: readonly string[];
}

/** A picture made from data. */
export interface DiagramNode extends Node {
  type: 'diagram';
  model: DiagramModel;
}

/** The table of contents; its children are links to headings. */
export interface ContentsNode extends Parent {
  type: 'contents';
  /** Deepest heading level that is listed. */
  depth: number;
  children: List[];
}

declare module 'mdast' {
  interface PhrasingContentMap {
    blank: BlankNode;
    proposed: ProposedNode;
    field: FieldNode;
  }
  interface BlockContentMap {
    diagram: DiagramNode;
    contents: ContentsNode;
  }
  interface RootContentMap {
    blank: BlankNode;
    proposed: ProposedNode;
    field: FieldNode;
    diagram: DiagramNode;
    contents: ContentsNode;
  }
  interface Data {
    /** Number of the traced value that a text or blank came from. */
    traced?: number;
  }
  interface ListItemData {
    /** The form field of its checkbox. */
    field?: Pick<FieldNode, 'id' | 'title'>;
  }
  interface HeadingData {
    /** Anchor of the heading, unique in the document. */
    anchor?: string;
    /** Whether a page begins with it, on paper. */
    startsPage?: boolean;
  }
}
