/** A fact that only a departure has. */
export type DepartureFact = 'ground' | 'sudden';

/** Why a dossier cannot be started. */
export interface StartRefusals {
  /** `names` are all ids and aliases of checklists, `ids` one for each. */
  readonly 'checklist/unknown': {
    readonly typed: string;
    readonly names: readonly string[];
    readonly ids: readonly string[];
  };
  /** A list about several people itself chooses the lists for each person. */
  readonly 'start/group-with-others': { readonly list: string };
  /** People were named for lists that are about one. */
  readonly 'start/people-without-group': object;
  /** Nobody was named for a list about several people. */
  readonly 'start/no-people': object;
  readonly 'start/person-twice': { readonly person: string };
  /** None of the lists has this milestone. */
  readonly 'start/unknown-milestone': {
    readonly typed: string;
    readonly lists: readonly string[];
    readonly known: readonly string[];
  };
  /** Ground or suddenness of a departure, for lists in which nobody leaves. */
  readonly 'start/no-departure': { readonly what: DepartureFact; readonly lists: readonly string[] };
  readonly 'start/unknown-member': { readonly typed: string; readonly known: readonly string[] };
  readonly 'start/unknown-portfolio': { readonly typed: string; readonly known: readonly string[] };
  /** Not a valid file name; with a similar valid one, if any. */
  readonly 'start/bad-id': { readonly asked: string; readonly proper: string | undefined };
  readonly 'start/id-of-checklist': { readonly id: string };
  readonly 'start/id-taken': { readonly id: string };
}

/** Why tasks cannot be shared or adopted. */
export interface SharingRefusals {
  readonly 'adopt/no-file': { readonly typed: string };
  /** Another list appeared in the file to create. */
  readonly 'checklist/exists': { readonly file: string };
  /** The file is valid, but not written in a way that can be edited line by line. */
  readonly 'checklist/not-editable': { readonly file: string };
  readonly 'share/none': object;
  readonly 'share/none-in-checklist': { readonly typed: string; readonly known: readonly string[] };
  /** There are own tasks in several lists. */
  readonly 'share/several': { readonly checklists: readonly string[] };
}
