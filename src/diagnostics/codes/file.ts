/** Facts of problems with files themselves: missing, unreadable, too big, in the wrong place. */
export interface FileFacts {
  readonly 'file/empty': undefined;
  readonly 'file/binary': undefined;
  /** `letter` is the first one that is stored otherwise. */
  readonly 'file/not-utf8': { readonly encoding: 'UTF-16' | 'Windows-1252'; readonly letter?: string };
  readonly 'file/too-large': { readonly bytes: number; readonly limit: number };
  readonly 'file/not-readable': undefined;
  readonly 'file/not-a-folder': { readonly folder: string };
  readonly 'file/folder-not-readable': { readonly folder: string };
  readonly 'file/names-in-git': undefined;
  readonly 'file/is-directory': undefined;
  readonly 'file/missing': { readonly path: string; readonly near?: string | undefined };
  readonly 'file/outside-workspace': { readonly path: string; readonly allowed: string };
  readonly 'file/wrong-kind': { readonly path: string; readonly expected: readonly string[] };
  readonly 'file/unknown-folder': { readonly folder: string; readonly near: string };
}
