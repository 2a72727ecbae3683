import type { FileFailure } from '../../workspace/file-system.ts';

/** Why reading back is refused. */
export interface ReturnedRefusals {
  /** There is no such file or folder. */
  readonly 'returned/missing': { readonly typed: string };
  readonly 'returned/unreadable': { readonly file: string; readonly why: FileFailure };
  /** Somebody changed the same tasks while the changes were being looked at. */
  readonly 'returned/changed-meanwhile': { readonly dossier: string; readonly tasks: readonly string[] };
}
