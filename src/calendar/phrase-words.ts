import type { Unit } from './moment.ts';

/** A word of a phrase. */
export interface Word {
  /** As it was typed. */
  readonly raw: string;
  /** In lower case and without accents: `Vóór` → `voor`. */
  readonly folded: string;
  /** Where it starts in the phrase, in UTF-16 units. */
  readonly offset: number;
}

/** The words of a phrase, split at any white space. */
export function splitWords(text: string): readonly Word[] {
  return Array.from(text.matchAll(/\S+/g), ({ 0: raw, index }) => ({
    raw,
    folded: fold(raw),
    offset: index,
  }));
}

function fold(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Word → unit of time. */
export const units: ReadonlyMap<string, Unit> = new Map<string, Unit>([
  ['werkdag', 'werkdag'],
  ['werkdagen', 'werkdag'],
  ['dag', 'dag'],
  ['dagen', 'dag'],
  ['week', 'week'],
  ['weken', 'week'],
  ['maand', 'maand'],
  ['maanden', 'maand'],
  ['jaar', 'jaar'],
  ['jaren', 'jaar'],
]);

/** Number words, one first. */
export const numberWords: readonly string[] = [
  'een',
  'twee',
  'drie',
  'vier',
  'vijf',
  'zes',
  'zeven',
  'acht',
  'negen',
  'tien',
  'elf',
  'twaalf',
];

/** Words that may precede the name of a milestone. */
export const articles: readonly string[] = ['de', 'het', 'een'];

/** Words that a phrase starts with, as suggested to the user. */
export const starters: readonly string[] = ['zsm', 'op', 'voor', 'na', 'binnen', 'uiterlijk', 'jaarlijks'];

/** Ways to say "zsm", word by word. */
const asapWords: readonly (readonly string[])[] = [
  ['zsm'],
  ['z.s.m.'],
  ['zo', 'snel', 'mogelijk'],
  ['zo', 'spoedig', 'mogelijk'],
  ['per', 'direct'],
  ['direct'],
  ['meteen'],
];

const yearlyWords: readonly (readonly string[])[] = [['jaarlijks'], ['elk', 'jaar'], ['ieder', 'jaar']];

/** Words with a role of their own in the phrase; a milestone cannot have such a name. */
const reserved: ReadonlySet<string> = new Set([...starters, 'bij', 'direct', 'meteen']);

/** Whether a word has a role of its own in the phrase, and so is not a milestone. */
export function isReserved(folded: string): boolean {
  return reserved.has(folded);
}

/** How many of the first words say "zsm"; 0 when they do not. */
export function asapLength(words: readonly Word[]): number {
  return lengthOf(asapWords, words);
}

/** How many of the first words say "jaarlijks"; 0 when they do not. */
export function yearlyLength(words: readonly Word[]): number {
  return lengthOf(yearlyWords, words);
}

function lengthOf(ways: readonly (readonly string[])[], words: readonly Word[]): number {
  return ways.find((way) => way.every((word, index) => words[index]?.folded === word))?.length ?? 0;
}

/** The number that a word stands for: digits, or a number word up to twelve; undefined for anything else. */
export function numberOf(folded: string): number | undefined {
  if (/^\d+$/.test(folded)) return Number(folded);
  const index = numberWords.indexOf(folded);
  return index === -1 ? undefined : index + 1;
}
