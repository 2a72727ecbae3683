/** Why documents are not made. */
export interface DocumentRefusals {
  readonly 'documents/unknown': { readonly typed: string; readonly known: readonly string[] };
  /** Names were requested, and there is no file with names. @param workspace its folder, as named in messages */
  readonly 'documents/no-names': { readonly workspace: string };
  readonly 'documents/not-of-dossier': {
    readonly ids: readonly string[];
    readonly possible: readonly string[];
  };
  /** A copy to fill in was asked of documents in which nothing can be filled in. */
  readonly 'documents/no-form': { readonly ids: readonly string[] };
  /** Who writes the mails gets none, and what the council must do is asked of its clerk. @param dossier its id */
  readonly 'remind/no-mail': {
    readonly role: string;
    readonly dossier: string;
    readonly through?: string | undefined;
  };
  readonly 'documents/not-public': { readonly ids: readonly string[] };
  /** A dossier is about a person: nothing of it is public. */
  readonly 'documents/dossier-not-public': { readonly dossier: string };
  /** A checklist is chosen, and none of the documents uses checklists. */
  readonly 'documents/without-checklists': { readonly possible: readonly string[] };
  readonly 'documents/unknown-checklist': { readonly typed: string; readonly known: readonly string[] };
  /** None of the documents exists in a format. @param dossiers that there are */
  readonly 'documents/not-in-format': {
    readonly ids: readonly string[];
    readonly format: { readonly id: string; readonly title: string };
    /** Documents that exist in it when they are made from a dossier. */
    readonly ofDossier: readonly string[];
    /** Documents that exist in it and are about no dossier. */
    readonly others: readonly string[];
    /** The dossier that was named. */
    readonly dossier: string | undefined;
    readonly dossiers: readonly string[];
  };
  /** A grouping is chosen, and the action list is not among the documents. */
  readonly 'documents/without-groups': { readonly possible: readonly string[] };
  readonly 'documents/without-explanations': { readonly possible: readonly string[] };
  /** A file is not what was seen any more when it was agreed that it may be replaced. */
  readonly 'documents/changed-since': { readonly name: string };
  /** A list that is not from a dossier has no dates to group by week. */
  readonly 'documents/dates-without-dossier': { readonly groupBy: 'datum' | 'week' };
}
