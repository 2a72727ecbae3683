/** Shell completion: what can be typed next. The scripts in templates/completion/ request it at each Tab. */
import type { Command, Option } from 'commander';
import { stripControl } from '../../diagnostics/unseen.ts';
import { findWorkspace, profileIn } from '../../workspace/find.ts';
import { absolutePath } from '../../workspace/paths.ts';
import { offerOf } from '../choices.ts';
import { findPlace, type Expected, type Place } from './place.ts';
import { bashWord, splitLine } from './shell-line.ts';
import type { Candidate, Source, SourceContext } from './source.ts';

/** What can be typed next. */
interface Answer {
  readonly candidates: readonly Candidate[];
  /**
   * Directives for the shell: complete names of files or folders itself, add no space after the word, or replace what
   * was typed although the word does not begin with it.
   */
  readonly directive?: 'files' | 'folders' | 'nospace' | 'replace' | undefined;
}

/**
 * Responds to a shell: one line per candidate, with a tab before its description; a last line with a colon has the
 * directives. In bash, which splits words at more characters than spaces, the program parses the line itself.
 *
 * @param request the shell, and then for bash its `COMP_WORDBREAKS` and the line up to the cursor; for the others the
 * words up to the cursor, of which the last one may be empty; PowerShell, which drops empty words, passes that one
 * first, after `huidig:`
 */
export async function complete(
  program: Command,
  request: readonly string[],
  world: SourceContext['world'],
): Promise<string> {
  const [shell = '', ...rest] = request;
  if (shell === 'bash') return forBash(program, rest, world);
  const words = shell === 'powershell' ? [...rest.slice(1), (rest[0] ?? '').replace(/^huidig:/, '')] : rest;
  const typed = { words: words.slice(0, -1), current: words.at(-1) ?? '' };
  const { candidates, directive } = await answer(program, typed, world);
  const lines = candidates.map(({ word, about }) => (about === undefined ? word : `${word}\t${about}`));
  return joined(lines, directive);
}

async function forBash(
  program: Command,
  [breaks = '', typed = '']: readonly string[],
  world: SourceContext['world'],
): Promise<string> {
  const line = splitLine(typed);
  const { current } = line;
  const { candidates, directive } = await answer(program, { words: line.words.slice(1), current }, world);
  const isFit = (word: string): boolean => directive === 'replace' || word.startsWith(current);
  const words = candidates.map(({ word }) => word).filter(isFit);
  return joined(
    words.map((word) => bashWord(word, line, breaks)),
    // Bash replaces what was typed by itself.
    directive === 'replace' ? undefined : directive,
  );
}

function joined(lines: readonly string[], directive: Answer['directive']): string {
  return [...lines, ...(directive === undefined ? [] : [`:${directive}`])]
    .map((line) => `${line}\n`)
    .join('');
}

async function answer(
  program: Command,
  { words, current }: { readonly words: readonly string[]; readonly current: string },
  world: SourceContext['world'],
): Promise<Answer> {
  const place = findPlace(program, words, current);
  const folder = folderOf(place.options, world);
  const found = await answerAt(place, { world, folder, given: place.given, current });
  return { ...found, candidates: found.candidates.flatMap(safe) };
}

/**
 * A candidate without anything that can mislead a terminal or a shell; one that would become another word is dropped.
 */
function safe({ word, about }: Candidate): readonly Candidate[] {
  const isPlain = stripControl(word) === word && !/[\s\u2028\u2029]/.test(word.replaceAll(' ', ''));
  if (!isPlain || word === '') return [];
  const text = about === undefined ? '' : stripControl(about).replace(/\s+/g, ' ').trim();
  return [{ word, about: text === '' ? undefined : text }];
}

async function answerAt(place: Place, context: SourceContext): Promise<Answer> {
  const { command, expects } = place;
  switch (expects.kind) {
    case 'command':
      return { candidates: subcommands(command, context.current) };
    case 'option':
      return { candidates: optionNames(place) };
    case 'value':
      return valuesOf(expects.option, expects.before, context);
    case 'word':
      return wordsAt(expects, place, context);
  }
}

async function wordsAt(
  { argument, isFirst }: Extract<Expected, { readonly kind: 'word' }>,
  place: Place,
  context: SourceContext,
): Promise<Answer> {
  const { current, given } = context;
  const offer = offerOf(argument?.parseArg);
  const found = await fromSource(offer?.source, context);
  const subs = isFirst ? subcommands(place.command, current) : [];
  const candidates = [...found.candidates.filter(({ word }) => !given.includes(word)), ...subs];
  const inner = byInnerWord(candidates, current);
  if (inner !== undefined) return { candidates: [inner], directive: 'replace' };
  const hasNothing = candidates.length === 0 && found.directive === undefined && current === '';
  // Where anything can be typed, an option would be a strange candidate.
  const isFree = argument !== undefined && offer === undefined;
  return hasNothing && !isFree ? { candidates: optionNames(place) } : { ...found, candidates };
}

/** The only candidate with a word in it that begins with what was typed, when none begins with it itself. */
function byInnerWord(candidates: readonly Candidate[], current: string): Candidate | undefined {
  if (current === '' || candidates.some(({ word }) => word.startsWith(current))) return undefined;
  const fits = candidates.filter(({ word }) =>
    word.split('-').some((part) => part.startsWith(current.toLowerCase())),
  );
  return fits.length === 1 ? fits[0] : undefined;
}

async function fromSource(source: Source | undefined, context: SourceContext): Promise<Answer> {
  if (source === undefined) return { candidates: [] };
  if (typeof source === 'string') return { candidates: [], directive: source };
  return { candidates: (await source())(context) };
}

/** The named workspace, or the current one. */
function folderOf(options: Place['options'], { files, base }: SourceContext['world']): string | undefined {
  const named = options.find(({ option }) => option.long === '--workspace')?.value;
  if (named === undefined) return findWorkspace(files, base);
  const folder = absolutePath(base, named).replace(/\/gemeente\.ya?ml$/, '');
  return profileIn(files, folder) === undefined ? undefined : folder;
}

/** Subcommands; by their aliases only when one of those is being typed, or there would be two of each. */
function subcommands(command: Command, current: string): readonly Candidate[] {
  return command
    .createHelp()
    .visibleCommands(command)
    .flatMap((each) => {
      const aliases = each.aliases().filter((alias) => current !== '' && alias.startsWith(current));
      return [each.name(), ...aliases].map((word) => ({ word, about: each.description() }));
    });
}

/** Options of a command and its parents, except those already typed that make no sense twice. */
function optionNames({ command, options }: Place): readonly Candidate[] {
  const used = new Set(
    options.map(({ option }) => option.long).filter((long) => !repeatable.includes(long ?? '')),
  );
  const seen = new Set<string>();
  const found: Candidate[] = [];
  for (let each: Command | null = command; each !== null; each = each.parent)
    for (const { long, description } of each.createHelp().visibleOptions(each)) {
      if (long === undefined || used.has(long) || seen.has(long)) continue;
      seen.add(long);
      found.push({ word: long, about: description });
    }
  return found;
}

/** Options that may be typed more than once. */
const repeatable: readonly string[] = ['--workspace', '--mijlpaal'];

/** Candidates for an option's value; for a comma-separated list, those after the last comma. */
async function valuesOf(option: Option, before: string, context: SourceContext): Promise<Answer> {
  const typed = context.current.slice(before.length);
  const { source, isList = false } = offerOf(option.parseArg) ?? {};
  const found = await fromSource(source, { ...context, current: typed });
  const listed = isList ? typed.slice(0, typed.lastIndexOf(',') + 1) : '';
  const taken = new Set(listed.split(','));
  const words = found.candidates.filter(({ word }) => !isList || !taken.has(word));
  // `benoeming=` is followed by a day.
  const goesOn = isList || words.some(({ word }) => word.endsWith('='));
  return {
    candidates: words.map(({ word, about }) => ({ word: `${before}${listed}${word}`, about })),
    directive: goesOn ? 'nospace' : found.directive,
  };
}
