/** Shell completion: what can be typed next. The scripts in templates/completion/ ask for it at each Tab. */
import type { Command, Option } from 'commander';
import { stripControl } from '../../diagnostics/plain-text.ts';
import { findWorkspace, profileIn } from '../../workspace/find.ts';
import { choicesOf } from '../choices.ts';
import type { Io } from '../io.ts';
import { absolutePath } from '../../workspace/paths.ts';
import { findPlace, takesValue, type Place } from './place.ts';
import { bashWord, splitLine } from './shell-line.ts';
import { sourceFor, type Candidate, type Source, type SourceContext } from './sources.ts';

/** What can be typed next. */
interface Answer {
  readonly candidates: readonly Candidate[];
  /** What the shell does besides: complete names of files or folders itself, or put no space behind the word. */
  readonly directive?: 'files' | 'folders' | 'nospace' | undefined;
}

/**
 * Answers a shell: one line per word, with a tab before what it stands for; a last line with a colon says what the shell
 * does besides. In bash, where words are cut at more signs than spaces, the program takes the line apart itself.
 *
 * @param request the shell, and then for bash its `COMP_WORDBREAKS` and the line up to the cursor; for the others the
 *   words up to the cursor, of which the last one may be empty; PowerShell, which drops empty words, gives that one
 *   first, behind `huidig:`
 */
export function complete(program: Command, request: readonly string[], io: Io): string {
  const [shell = '', ...rest] = request;
  if (shell === 'bash') return forBash(program, rest, io);
  const words = shell === 'powershell' ? [...rest.slice(1), (rest[0] ?? '').replace(/^huidig:/, '')] : rest;
  const { candidates, directive } = answer(
    program,
    { words: words.slice(0, -1), current: words.at(-1) ?? '' },
    io,
  );
  const lines = candidates.map(({ word, about }) => (about === undefined ? word : `${word}\t${about}`));
  return joined(lines, directive);
}

function forBash(program: Command, [breaks = '', typed = '']: readonly string[], io: Io): string {
  const line = splitLine(typed);
  const { candidates, directive } = answer(
    program,
    { words: line.words.slice(1), current: line.current },
    io,
  );
  const words = candidates.map(({ word }) => word).filter((word) => word.startsWith(line.current));
  return joined(
    words.map((word) => bashWord(word, line, breaks)),
    directive,
  );
}

function joined(lines: readonly string[], directive: Answer['directive']): string {
  return [...lines, ...(directive === undefined ? [] : [`:${directive}`])]
    .map((line) => `${line}\n`)
    .join('');
}

interface Typed {
  readonly words: readonly string[];
  readonly current: string;
}

function answer(program: Command, { words, current }: Typed, io: Io): Answer {
  const place = findPlace(program, words, current);
  const found = answerAt(place, { current, io });
  return { ...found, candidates: found.candidates.flatMap(safe) };
}

/** A candidate in which nothing can mislead a terminal or a shell; one that would become another word goes. */
function safe({ word, about }: Candidate): readonly Candidate[] {
  const isPlain = stripControl(word) === word && !/[\s\u2028\u2029]/.test(word.replaceAll(' ', ''));
  if (!isPlain || word === '') return [];
  const text = about === undefined ? '' : stripControl(about).replace(/\s+/g, ' ').trim();
  return [{ word, about: text === '' ? undefined : text }];
}

interface Asked {
  readonly current: string;
  readonly io: Io;
}

function answerAt(place: Place, asked: Asked): Answer {
  const { command, expects } = place;
  switch (expects.kind) {
    case 'command':
      return { candidates: subcommands(command, asked.current) };
    case 'option':
      return { candidates: optionNames(place) };
    case 'value':
      return valuesOf(expects.option, place, { ...asked, before: expects.before });
    case 'word': {
      const { argument, isFirst } = expects;
      const subs = isFirst ? subcommands(command, asked.current) : [];
      const source = argument === undefined ? undefined : sourceFor(argument.name(), command.name());
      const found = fromSource(source, contextFor(place, asked));
      const given = new Set(place.given);
      const candidates = [...found.candidates.filter(({ word }) => !given.has(word)), ...subs];
      const hasNothing = candidates.length === 0 && found.directive === undefined && asked.current === '';
      return hasNothing && source !== 'free' ? { candidates: optionNames(place) } : { ...found, candidates };
    }
  }
}

function fromSource(source: Source | undefined, context: SourceContext): Answer {
  if (source === undefined || source === 'free') return { candidates: [] };
  return typeof source === 'string' ? { candidates: [], directive: source } : { candidates: source(context) };
}

function contextFor({ command, given, options }: Place, { current, io }: Asked): SourceContext {
  return { io, folder: folderOf(options, io), given, command: command.name(), current };
}

/** The workspace that was named, or the one we are in. */
function folderOf(options: Place['options'], io: Io): string | undefined {
  const named = options.find(({ option }) => option.long === '--workspace')?.value;
  if (named === undefined) return findWorkspace(io.files, io.cwd);
  const folder = absolutePath(io.cwd, named).replace(/\/gemeente\.ya?ml$/, '');
  return profileIn(io.files, folder) === undefined ? undefined : folder;
}

/** Commands under a command; by their other names only when one of those is being typed, or there would be two of each. */
function subcommands(command: Command, current: string): readonly Candidate[] {
  return command
    .createHelp()
    .visibleCommands(command)
    .flatMap((each) => {
      const aliases = each.aliases().filter((alias) => current !== '' && alias.startsWith(current));
      return [each.name(), ...aliases].map((word) => ({ word, about: each.description() }));
    });
}

/** Options of a command and of those above it, but for what was typed already and makes no sense twice. */
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

/** What can stand behind an option; of a list with commas, what can stand behind the last one. */
function valuesOf(
  option: Option,
  place: Place,
  { current, io, before }: Asked & { readonly before: string },
): Answer {
  const typed = current.slice(before.length);
  const choices = choicesOf(option.parseArg);
  const source = sourceFor(valueName(option), option.long ?? '');
  const found: Answer =
    choices === undefined
      ? fromSource(source, contextFor(place, { current: typed, io }))
      : { candidates: choices.words.map((word) => ({ word })) };
  const isList = choices?.isList === true || lists.includes(valueName(option));
  const listed = isList ? typed.slice(0, typed.lastIndexOf(',') + 1) : '';
  const taken = new Set(listed.split(','));
  const candidates = found.candidates
    .filter(({ word }) => !isList || !taken.has(word))
    .map(({ word, about }) => ({ word: `${before}${listed}${word}`, about }));
  const directive = isList || valueName(option).includes('=') ? 'nospace' : found.directive;
  return { candidates, directive };
}

/** Names of values that are lists of words, with commas between them. */
const lists: readonly string[] = ['ids', 'afspraken'];

/** `--door <rol>` → `rol`. */
export function valueName(option: Option): string {
  return takesValue(option) ? (/[<[](.*?)(?:\.\.\.)?[>\]]/.exec(option.flags)?.[1] ?? '') : '';
}
