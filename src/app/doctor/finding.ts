import type { Diagnostic } from '../../diagnostics/diagnostic.ts';

/** No facts besides the code. */
type Nothing = object;

/** All findings, by code: `subject/state`, with their facts. Paths are absolute. */
export interface FindingFacts {
  readonly 'program/version': { readonly version: string };
  readonly 'node/current': { readonly version: string };
  readonly 'node/too-old': { readonly version: string };
  /** The output of `git version`. */
  readonly 'git/found': { readonly version: string };
  readonly 'git/missing': Nothing;
  /** The program cannot be started from everywhere by its name. */
  readonly 'path/missing': Nothing;
  readonly 'path/found': { readonly launcher: string };
  readonly 'path/other-version': {
    readonly launcher: string;
    readonly found: string;
    readonly version: string;
  };
  /** Whether compiled code is cached between runs. */
  readonly 'start/off': Nothing;
  readonly 'start/no-folder': Nothing;
  readonly 'start/kept': { readonly folder: string };
  readonly 'start/not-writable': { readonly folder: string };
  readonly 'completion/installed': Nothing;
  readonly 'completion/missing': { readonly shell: string | undefined };
  readonly 'clock/right': Nothing;
  readonly 'clock/behind': { readonly year: number };
  readonly 'word/not-needed': Nothing;
  readonly 'workspace/none': Nothing;
  readonly 'workspace/found': { readonly folder: string };
  readonly 'write/allowed': Nothing;
  readonly 'write/denied': Nothing;
  /** What git does with the file with names. */
  readonly 'names/kept': Nothing;
  readonly 'names/offered': Nothing;
  readonly 'names/outside-git': Nothing;
  readonly 'names/absent': Nothing;
  /** Filled-in forms and documents with names that git holds. @param files relative to the workspace */
  readonly 'private/kept': { readonly files: readonly string[] };
  readonly 'private/outside-git': Nothing;
  readonly 'ignore/found': Nothing;
  readonly 'ignore/missing': Nothing;
  readonly 'ignore/no-git': Nothing;
  readonly 'attributes/found': Nothing;
  readonly 'attributes/missing': Nothing;
  readonly 'attributes/no-git': Nothing;
  /** The hook that looks for private data before a commit. @param path where it is, or would be */
  readonly 'hook/installed': Nothing;
  readonly 'hook/missing': Nothing;
  readonly 'hook/other': { readonly path: string };
  readonly 'hook/elsewhere': { readonly path: string };
  readonly 'hook/no-git': Nothing;
  readonly 'schemas/current': Nothing;
  readonly 'schemas/other-version': Nothing;
  readonly 'schemas/missing': Nothing;
  readonly 'editor/set-up': Nothing;
  readonly 'editor/not-set-up': Nothing;
  readonly 'size/fits': Nothing;
  readonly 'size/too-large': { readonly files: readonly string[] };
  readonly 'locks/none': Nothing;
  readonly 'locks/left': { readonly files: readonly string[] };
  readonly 'house-style/default': Nothing;
  readonly 'house-style/usable': { readonly path: string };
  readonly 'house-style/unusable': Nothing;
  readonly 'font/here': { readonly font: string };
  readonly 'font/elsewhere': { readonly font: string };
  readonly 'font/unknown': { readonly font: string };
  readonly 'dossiers/none': Nothing;
  readonly 'dossiers/right': { readonly count: number };
  readonly 'dossiers/errors': { readonly count: number; readonly diagnostics: readonly Diagnostic[] };
  readonly 'dossiers/warnings': { readonly count: number; readonly diagnostics: readonly Diagnostic[] };
  /** Files, relative to the workspace, that an interrupted change left. */
  readonly 'dossiers/left': { readonly count: number; readonly files: readonly string[] };
}

/** The code of a finding. */
export type FindingCode = keyof FindingFacts;

/** Its severity: as it should be, working but could be better, or not working. */
export type Verdict = 'good' | 'note' | 'bad';

/** One finding. */
export type Finding = {
  readonly [C in FindingCode]: { readonly code: C; readonly verdict: Verdict } & FindingFacts[C];
}[FindingCode];
