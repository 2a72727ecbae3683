import type { ListedTerm, RetentionTerm } from '../../profile/retention-terms.ts';

/** Kinds of records with a rule about how long they are kept. */
export type RecordKind =
  | 'appointment'
  | 'change'
  | 'end'
  | 'agenda'
  | 'mailbox'
  | 'messages'
  | 'report'
  | 'college'
  | 'cooperation'
  | 'dossier';

/** Another term for the same records. */
export interface OtherTerm {
  readonly term: RetentionTerm;
  /**
   * Why it is another: only with a portfolio of real estate, or a guideline that the list takes precedence over. A
   * guideline is told, and decides nothing.
   */
  readonly by: 'real-estate' | 'guideline';
}

/** How long one kind of records is kept, why, and from when that is counted. */
export interface RetentionRule {
  readonly kind: RecordKind;
  /**
   * Checklists whose dossiers go with such records, by each id they ever had. `every`: all dossiers. `workspace`: no
   * dossier at all; the municipality always has them.
   */
  readonly of: readonly string[] | 'every' | 'workspace';
  /** What the selection list says; undefined when no term was found. */
  readonly term?: RetentionTerm;
  /** The agreement of the profile that is used first. */
  readonly agreed?: ListedTerm['key'];
  readonly others?: readonly OtherTerm[];
  /** The task whose closing day starts the term; before that, the milestone does. */
  readonly fromTask?: string;
  readonly fromMilestone?: string;
  /** Ids of legal notes (templates/law.yaml), which hold article, text, source and the day they were checked. */
  readonly lawIds: readonly string[];
  /** Ids of notes about what others advise; told beside the differences. */
  readonly adviceIds?: readonly string[];
}

/**
 * The rules, in the order in which they are listed.
 *
 * Why no start in the notes: they say how long, and not from which day. The starts below are ours; what is listed says
 * from which day it counted, and that the archive decides. Source: law-and-practice.md §2.6.
 */
export const retentionRules: readonly RetentionRule[] = [
  {
    kind: 'report',
    of: ['functioneringsgesprek'],
    term: 5,
    agreed: 'functioneringsgesprek_jaren',
    // Seed 002, K: at most three years in the personnel file.
    others: [{ term: 3, by: 'guideline' }],
    fromTask: 'gesprek-verslag-bewaren',
    fromMilestone: 'gesprek',
    lawIds: ['selectielijst-4-1-13'],
    adviceIds: ['personeelsdossier-termijn'],
  },
  {
    kind: 'agenda',
    of: ['vertrek-wethouder'],
    term: 7,
    agreed: 'agenda_bestuurder_jaren',
    others: [{ term: 9, by: 'real-estate' }],
    fromMilestone: 'vertrek',
    lawIds: ['selectielijst-19-1-2'],
  },
  {
    kind: 'mailbox',
    of: ['vertrek-wethouder'],
    term: 'permanent',
    agreed: 'mailbox_sleutelfunctie',
    fromMilestone: 'vertrek',
    lawIds: ['email-2024'],
  },
  { kind: 'messages', of: ['vertrek-wethouder'], lawIds: ['chat-archief'] },
  {
    kind: 'appointment',
    of: ['new-wethouder', 'nieuwe-wethouder'],
    term: 'permanent',
    lawIds: ['selectielijst-17-1-1'],
  },
  { kind: 'change', of: ['doorgaand-wethouder'], term: 'permanent', lawIds: ['selectielijst-17-1-1'] },
  { kind: 'end', of: ['vertrek-wethouder'], term: 'permanent', lawIds: ['selectielijst-17-1-1'] },
  { kind: 'college', of: 'workspace', term: 'permanent', lawIds: ['selectielijst-19-1-6'] },
  { kind: 'cooperation', of: 'workspace', term: 'permanent', lawIds: ['selectielijst-16-1-2'] },
  { kind: 'dossier', of: 'every', lawIds: ['archiefwet'] },
];
