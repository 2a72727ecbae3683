import type { Municipality } from '../../setup/answers.ts';

/** Why a workspace is not created, and why a schema is not shown. */
export interface SetupRefusals {
  /** The folder is a file. */
  readonly 'setup/no-folder': { readonly typed: string };
  /** The existing profile has another name than the usual one: there would be two. */
  readonly 'setup/other-profile': { readonly name: string };
  /** Needs consent: the folder is in another workspace. */
  readonly 'setup/inside-workspace': { readonly around: string };
  /** Needs consent: somebody works here for another municipality. */
  readonly 'setup/other-municipality': { readonly owner: Municipality; readonly asked: Municipality };
  /** A link leads out of the workspace. */
  readonly 'setup/leads-outside': { readonly file: string };
  readonly 'schema/unknown': { readonly typed: string; readonly known: readonly string[] };
}
