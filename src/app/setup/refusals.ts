import type { Municipality } from '../../setup/answers.ts';

/** Why a workspace is not made, and why a schema is not shown. */
export interface SetupRefusals {
  /** The folder that was meant is a file. */
  readonly 'setup/no-folder': { readonly typed: string };
  /** The profile that is there has another name than the usual one: there would be two. */
  readonly 'setup/other-profile': { readonly name: string };
  /** Asks for consent: the folder lies in another workspace. */
  readonly 'setup/inside-workspace': { readonly around: string };
  /** Asks for consent: somebody works here for another municipality. */
  readonly 'setup/other-municipality': { readonly owner: Municipality; readonly asked: Municipality };
  /** A link leads out of the workspace. */
  readonly 'setup/leads-outside': { readonly file: string };
  readonly 'schema/unknown': { readonly typed: string; readonly known: readonly string[] };
}
