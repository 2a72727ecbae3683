/**
 * The room that knows files: finding the workspace, reading YAML with positions, inheriting, and writing back.
 * What the values mean belongs to profile/; which documents exist to document/.
 */

import type { EnvironmentError } from '../diagnostics/errors.ts';
import type { ParseMemory } from './parse-memory.ts';

/** Why a path could not be read. */
export type FileFailure = 'missing' | 'denied' | 'directory' | 'other';

/** What is at a path. */
export interface FileInfo {
  readonly kind: 'file' | 'directory' | 'other';
  readonly bytes: number;
}

/** A new content for a file. */
export interface NewContent {
  readonly path: string;
  readonly content: Uint8Array;
  /** Who may do what with it, as chmod takes it. Default: as the old file, or as any new one */
  readonly mode?: number | undefined;
  /** Asked right before the file is replaced: whether it may be, still. Default: it may */
  readonly mayReplace?: () => boolean;
}

/** What came of a new content: it is there, it was not wanted any more, or why it could not be written. */
export type Replaced = 'replaced' | 'refused' | EnvironmentError;

/** Replaces files. */
export interface Replace {
  /**
   * Replaces a file atomically, creating its folder when needed. Throws EnvironmentError when it cannot.
   *
   * @param mode who may do what with it, as chmod takes it. Default: as the old file, or as any new one
   */
  (path: string, content: Uint8Array, mode?: number): void;
  /**
   * Replaces files, each atomically and in order, with one wait for the disk. Gives what came of each; who stops
   * listening leaves the rest as they were. Default: one by one
   *
   * Why on the function: who puts another function in its place, to guard or to watch it, has guarded this too.
   */
  readonly together?: (files: readonly NewContent[]) => AsyncIterable<Replaced>;
}

/** The part of the file system that the core may use; the `world` room supplies the real one, tests a small one. */
export interface FileSystem {
  /** What is at the path, links followed; undefined when there is nothing. Throws EnvironmentError when it cannot be seen. */
  readonly info: (path: string) => FileInfo | undefined;
  /** Content of a file. */
  readonly read: (path: string) => { readonly bytes: Uint8Array } | { readonly failure: FileFailure };
  /**
   * Names in a folder, sorted by code unit so that every machine gives the same order; empty when there is none. Throws
   * EnvironmentError when they cannot be read.
   */
  readonly list: (path: string) => readonly string[];
  /** Whether the names in a folder may be read. */
  readonly canList: (path: string) => boolean;
  /** The path with every link resolved, or undefined when it does not exist. */
  readonly realPath: (path: string) => string | undefined;
  readonly replace: Replace;
  /** Makes a replaced file survive a power cut; for the holder of its lock. */
  readonly settle: (path: string) => void;
  /** Removes a file; nothing happens when it is not there. */
  readonly remove: (path: string) => void;
  /** Keeps what is parsed, for a program that reads the same files again. Default: nothing is kept */
  readonly memory?: ParseMemory;
  /** What earlier runs found in texts. Default: nothing is kept */
  readonly checked?: CheckedTexts | undefined;
  /** What earlier runs made. Default: nothing is kept */
  readonly made?: MadeRecords | undefined;
}

/** What earlier runs made in a folder, and of what: hashes, as plain data. */
export interface MadeRecords {
  /** What was kept of a folder; undefined when nothing was. */
  readonly find: (folder: string) => unknown;
  readonly keep: (folder: string, record: unknown) => void;
}

/** Texts that were read and found right before, with what they say: the same text needs no second look. */
export interface CheckedTexts {
  /** What was kept of exactly this text; undefined when it was another text, or nothing was kept. */
  readonly find: (key: string, text: string) => unknown;
  readonly keep: (checked: CheckedText) => void;
}

/** A text to keep with what it says. Nothing is kept of one with something in it that is private, or perhaps private. */
export interface CheckedText {
  readonly key: string;
  /** Absolute path of its file. */
  readonly path: string;
  readonly text: string;
  /** Plain data. */
  readonly facts: () => unknown;
  /** Whether it was looked into already, and nothing private is in it. */
  readonly isPlain?: boolean;
}
