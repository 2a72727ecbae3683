import { isList, Leaf, viewAt, type Blank, type View } from './leaf.ts';
import type { NameOf } from './reader-name.ts';

/**
 * A name or value inside a text: `{{rol.ict}}`, `{{rol.teammanager.meervoud}}`, `{{systemen.vergaderen}}`, or
 * `{{systemen.zaaksysteem | het zaaksysteem}}` with fallback text for when there is no value.
 */
export const textMark: RegExp = /\{\{\s*([a-z_]+(?:\.[a-z0-9_-]+)+)\s*(?:\|\s*([^{}|]*[^{}|\s])\s*)?\}\}/g;

/** What stands for the person or portfolios of a dossier, in the subject of a list. */
export const whoMark = 'dossier.wie';

/**
 * The day of another task in a request: `uiterlijk.gastenlijst`, `op.bericht.burgemeester`, `rond.vog` for when it is done at best,
 * `ontslag.vertrek` for the day to resign on, `erna.vertrek` for the day after it.
 */
export interface DayMark {
  readonly preposition: string;
  readonly task: string;
  /** Whose day it is, when that role must be ready before the task itself. */
  readonly role: string | undefined;
}

/** Parses a name between braces as the day of a task; undefined when it is something else. */
export function dayMarkIn(path: string): DayMark | undefined {
  const found =
    /^(?<preposition>uiterlijk|op|rond|vanaf|ontslag|erna)\.(?<task>[a-z0-9-]+)(?:\.(?<role>[a-z0-9-]+))?$/.exec(
      path,
    )?.groups;
  return found === undefined
    ? undefined
    : { preposition: found['preposition'] ?? '', task: found['task'] ?? '', role: found['role'] };
}

/** Fills in whom a dossier is about: `{{dossier.wie | een wethouder}}` → "wethouder zorg", or the words after the bar. */
export function withWho(text: string, who: string | undefined): string {
  return text.replaceAll(textMark, (mark, path: string, words: string | undefined) =>
    path === whoMark ? (who ?? words ?? '') : mark,
  );
}

/** A text on one line, for a screen, with blanks for values that are not filled in yet. */
export function screenText(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replaceAll(textMark, (_, path: string, words: string | undefined) => words ?? `[nog invullen: ${path}]`);
}

/** What a mark refers to. */
export type Mark =
  | { readonly kind: 'rol'; readonly id: string; readonly isPlural: boolean }
  | { readonly kind: 'waarde'; readonly path: string };

/** Parses what is between the braces. */
export function readMark(inside: string): Mark {
  const role = /^rol\.([a-z0-9-]+)(\.meervoud)?$/.exec(inside);
  return role === null
    ? { kind: 'waarde', path: inside }
    : { kind: 'rol', id: role[1] ?? '', isPlural: role[2] !== undefined };
}

/** Splits a text into words and the names and values it refers to. Unknown marks stay as written. */
export function splitText(
  text: string,
  { nameOf, profile }: { readonly nameOf: NameOf; readonly profile?: View | undefined },
): readonly (string | View)[] {
  const parts: (string | View)[] = [];
  let last = 0;
  for (const match of text.matchAll(textMark)) {
    const found = lookUp(readMark(match[1] ?? ''), nameOf, profile);
    const isAbsent = found instanceof Leaf && found.raw === undefined && found.blank === undefined;
    parts.push(text.slice(last, match.index), isAbsent ? (match[2] ?? '') : (found ?? match[0]));
    last = match.index + match[0].length;
  }
  return [...parts, text.slice(last)].filter((part) => part !== '');
}

function lookUp(mark: Mark, nameOf: NameOf, profile: View | undefined): string | View | undefined {
  if (mark.kind === 'waarde') return viewAt(profile, mark.path.split('.'));
  const name = nameOf('rol', mark.id);
  return mark.isPlural ? (name?.plural ?? name?.text) : name?.text;
}

/**
 * The same as plain text, for places that take nothing else.
 *
 * @param writeBlank writes a value that is not filled in. Default: `[nog invullen: …]`.
 */
export function plainWords(parts: readonly (string | View)[], writeBlank: WriteBlank = visibleBlank): string {
  return parts.map((part) => (typeof part === 'string' ? part : wordsOf(part, writeBlank))).join('');
}

type WriteBlank = (blank: Blank) => string;

function visibleBlank({ label }: Blank): string {
  return `[nog invullen: ${label}]`;
}

function wordsOf(view: View, writeBlank: WriteBlank): string {
  if (view instanceof Leaf) return view.blank === undefined ? view.text : writeBlank(view.blank);
  if (!isList(view)) return '';
  return enumerated(view.map((each) => wordsOf(each, writeBlank)));
}

/** "a, b en c". */
export function enumerated(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} en ${words.at(-1) ?? ''}`;
}
