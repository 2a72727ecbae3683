import type { Checklist } from '../checklist/checklists.ts';
import type { Dossier } from '../checklist/dossier.ts';
import type { TemplateManifest } from '../generated/types/sjabloon.ts';
import type { LawNote } from '../profile/law.ts';
import type { View, ViewObject } from '../profile/leaf.ts';
import type { EntityFileKind } from '../workspace/file-kinds.ts';
import type { AgreementChange } from './agreement-changes.ts';
import type { Carried } from '../returned/carried.ts';
import type { CatalogueSection } from './catalogue.ts';
import type { OwnTemplates } from './own/own-templates.ts';
import type { MeetingSeries } from './agenda/meeting-series.ts';
import type { TaskSheet } from './task-sheet.ts';

/** How an action list can be grouped. */
export const groupings = ['datum', 'fase', 'door', 'week'] as const;

export type Grouping = (typeof groupings)[number];

/** Options of a document. */
export interface RenderChoices {
  /** Whether to leave out what is internal or confidential. */
  readonly publicOnly: boolean;
  /** Date printed on documents, as `2026-11-22`; undefined prints none. */
  readonly date: string | undefined;
  /** Only this checklist, by id or alias. */
  readonly checklist: string | undefined;
  /** About this dossier, by id; undefined for a document that is not about a case. */
  readonly dossier: string | undefined;
  /** Whether each document comes with an appendix: the sources of what it says about the law. */
  readonly withAppendix: boolean;
  /** How to group the action list: by date or week only for a dossier. Default: by date there, else by phase. */
  readonly groupBy: Grouping | undefined;
  /** Whether the action list explains its tasks: pages more, for who does them for the first time. */
  readonly withExplanations: boolean;
}

/** The default options. */
export const usualChoices: RenderChoices = {
  publicOnly: false,
  date: undefined,
  checklist: undefined,
  dossier: undefined,
  withAppendix: false,
  groupBy: undefined,
  withExplanations: false,
};

/** A dossier as documents see it. */
export interface DossierSource {
  readonly dossier: Dossier;
  /** Its values as printed, with their places in the file. */
  readonly view: ViewObject;
}

/** Everything in a workspace that documents are made from, ready to use. */
export interface DocumentSources {
  /** The completed profile. */
  readonly profile: ViewObject;
  readonly roles: ReadonlyMap<string, ViewObject>;
  readonly meetings: readonly ViewObject[];
  readonly collaborations: readonly ViewObject[];
  readonly checklists: readonly Checklist[];
  /** Those that were read. */
  readonly dossiers: readonly DossierSource[];
  readonly law: ReadonlyMap<string, LawNote>;
  /** Templates that the municipality made or adapted. */
  readonly ownTemplates: OwnTemplates;
  /** Names from the local file, by id; empty when there is none. */
  readonly personNames: ReadonlyMap<string, string>;
  /** Mail addresses from the local file, by id; empty unless they were asked for. */
  readonly personMails: ReadonlyMap<string, string>;
  /** The state at an earlier review, when the profile asks for changes since then and it was found. */
  readonly earlier?: EarlierSources | undefined;
}

/** An earlier version of the same workspace. */
export interface EarlierSources {
  /** The day since when, as `2026-11-22`. */
  readonly since: string;
  readonly sources: DocumentSources;
}

/** What determines the names of a document's files. */
export interface NameInput {
  /** Read lazily: a document that needs no checklists never pays for them. */
  readonly sources: DocumentSources;
  readonly manifest: TemplateManifest;
  readonly choices: Pick<RenderChoices, 'checklist' | 'dossier' | 'groupBy' | 'withExplanations'>;
}

/** The input of a document's builder. */
export interface BuildInput extends NameInput {
  /** The document's texts, section by section; empty when it has no catalogue. */
  readonly secties: readonly CatalogueSection[];
  readonly choices: RenderChoices;
  /** What changed in the texts since an earlier review; undefined when not compared. */
  readonly changes?: ToldChanges | undefined;
  /** The title of another document, by id; undefined when there is none. */
  readonly titleOf: (documentId: string) => string | undefined;
}

/** What changed since a day. */
export interface ToldChanges {
  readonly since: string;
  readonly list: readonly AgreementChange[];
}

/** A mail that stays here until the news that it is about is known. */
export interface Hold {
  /** Whom it is for, in words. */
  readonly receiver: string;
  /** The day on which the news is to be known; undefined when there is none yet. */
  readonly until: string | undefined;
}

/** What a mail about a dossier needs to go out, besides its text. */
export interface MailFacts {
  /** Id of the role that gets it. */
  readonly role: string;
  /** Whether it is about who gets it. */
  readonly isToSubject: boolean;
  /** Id of the person that its dossier is about; undefined when the dossier does not say. */
  readonly person: string | undefined;
  /** Ids of the documents that go along. */
  readonly attachments: readonly string[];
  /** Whether it asks for something that can be reported as done. */
  readonly asks: boolean;
  /** Whether it also asks for what its reader cannot tick, so that an answer in words is needed. */
  readonly asksMore: boolean;
  /** What the mail says above it, where its title would tell what is confidential. */
  readonly subject: string | undefined;
}

/** A document ready for its template: usually one, but requests have one per department. */
export interface BuiltDocument {
  /** File name without extension. */
  readonly name: string;
  readonly title: string;
  /** What the template sees besides the profile. */
  readonly context: Readonly<Record<string, View | object | string | number | boolean | undefined>>;
  /** Ids of the legal notes to list, instead of those of the manifest. */
  readonly lawIds?: readonly string[];
  /** Whether it is the appendix of another: it gives the source of each note apart. */
  readonly isAppendix?: boolean;
  /** Whether it goes to others as a mail, who know of no dossier. */
  readonly isMail?: boolean | undefined;
  /** How that mail goes out; absent for one without a dossier, which is an example. */
  readonly mail?: MailFacts | undefined;
  /** Why a mail must not be sent yet, and to whom; absent when it can go. */
  readonly hold?: Hold | undefined;
  /** The name that the same document has, or had, when it must not be sent yet, or no longer. */
  readonly otherName?: string | undefined;
  /** How confidential it is, when that is not what its manifest says of all of them. */
  readonly classification?: string | undefined;
  /** Ids of the notes whose sources the appendix gives, when those are more than it lists. */
  readonly sourceIds?: readonly string[];
  /** What it carries for when it comes back, filled in; absent for what is not read back. */
  readonly carried?: Carried | undefined;
  /** Its tasks as data; absent for what is no list of a dossier. */
  readonly sheet?: TaskSheet | undefined;
  /** The meetings it tells of that recur, for a calendar; absent when it tells of none. */
  readonly series?: MeetingSeries | undefined;
}

/** One kind of document. */
export interface DocumentDefinition {
  readonly id: string;
  /** Kinds of entities it needs besides profile and roles; the others are not even read. */
  readonly needs: readonly EntityFileKind[];
  /** Whether it can be made in several files, named after it: `verzoeken-ict`. */
  readonly isSeveral?: boolean;
  /** Whether it can be made from a dossier. */
  readonly takesDossier?: boolean;
  /** Whether it goes to others as mails. */
  readonly isMail?: boolean;
  /** Whether it lists tasks, which can be grouped in several ways and explained, each under a name of its own. */
  readonly isTaskList?: boolean;
  /** Whether it says that its reader gets it with the names of the staff. */
  readonly promisesNames?: boolean;
  /** Whether it has agreements that are reviewed regularly, and shows what changed. */
  readonly isReviewed?: boolean;
  /** Names of its files, without extension, known without building it. */
  readonly names: (input: NameInput) => readonly string[];
  /** The documents under those names, in the same order. */
  readonly build: (input: BuildInput) => readonly BuiltDocument[];
}
