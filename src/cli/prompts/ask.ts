/** Questions in a terminal. This folder is the only one that knows inquirer. */
import { makeTheme } from '@inquirer/core';
import inquirer from 'inquirer';
import stringWidth from 'string-width';
import { hasErrors, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { wrapWords } from '../../diagnostics/wrap-words.ts';
import { typedPrivacy } from '../../words/privacy.ts';
import { cleaned } from '../../diagnostics/unseen.ts';
import { brokenOffSignal, untilEscape } from './guarded.ts';
import { withLineEnds, withShownLineEnds } from './split-typed.ts';
import { askIn, streams } from './terminal.ts';

/** Styling of inquirer's own prompts, in Dutch. */
const theme = {
  style: {
    keysHelpTip: (): string => '↑↓ kiezen, enter bevestigen, ctrl+c stoppen',
  },
};

function leavableTheme(escape: string): typeof theme {
  return {
    style: { keysHelpTip: (): string => `↑↓ kiezen, enter bevestigen, ${escape}, ctrl+c stoppen` },
  };
}

/** Inquirer's own look of a given answer. */
const usualAnswer = makeTheme({}).style.answer;

const searchTheme = {
  style: { keysHelpTip: (): string => 'typ een deel van de naam, ↑↓ kiezen, enter bevestigen' },
};

const severalTheme = {
  style: {
    keysHelpTip: (): string => 'spatie aan of uit, a: alles, enter bevestigen',
    renderSelectedChoices: (selected: readonly unknown[], all: readonly unknown[]): string =>
      selected.length === all.length ? 'alle' : `${String(selected.length)} van ${String(all.length)}`,
  },
};

/** Why a new one for each question: the end of input cancels all of them. */
function prompt(
  isPassing: boolean,
  signal: AbortSignal = brokenOffSignal(),
): ReturnType<typeof inquirer.createPromptModule> {
  return inquirer.createPromptModule({ ...streams, signal, clearPromptOnDone: isPassing });
}

/** Width of the screen. Why 80: some terminals say that they have no columns at all. */
function columns(): number {
  return process.stdout.columns > 0 ? process.stdout.columns : 80;
}

/** Columns before and after a question. */
const besideQuestion = 3;

/** A question, wrapped to fit. Why: inquirer breaks in the middle of words. */
function fitted(message: string): string {
  const width = columns() - besideQuestion;
  const lines = message.split('\n').map((line) => {
    if (stringWidth(line) <= width) return line;
    const indent = /^ */.exec(line)?.[0] ?? '';
    return indent + wrapWords(line.trim(), width - indent.length).replaceAll('\n', `\n${indent}  `);
  });
  return lines.join('\n');
}

/** A question with room on its last line for the proposed answer. */
function withRoom(message: string, proposal: string | undefined): string {
  const shown = fitted(message);
  const last = shown.split('\n').at(-1) ?? '';
  const width = columns() - 2 * besideQuestion;
  return proposal !== undefined && stringWidth(`${last}${proposal}`) > width ? `${shown}\n ` : shown;
}

/** One of the answers to a question. */
export interface Choice<T extends string> {
  readonly value: T;
  readonly name: string;
  /** How to show it once chosen. Default: its name. */
  readonly short?: string;
  readonly description?: string;
}

/** How to show a choice. */
export interface ChoiceLook<T extends string> {
  /** Answer the cursor starts at. Default: the first. */
  readonly initial?: string | undefined;
  /** The answer that Esc gives. Default: Esc does nothing. */
  readonly back?: T | undefined;
  /** What Esc does, in words. Default: esc terug */
  readonly escape?: string;
  /** Whether question and answer stay on the screen. Default: no. */
  readonly stays?: boolean;
}

/** Asks to choose one answer. */
export async function choose<T extends string>(
  message: string,
  choices: readonly Choice<T>[],
  { initial, back, escape = 'esc terug', stays = false }: ChoiceLook<T> = {},
): Promise<T> {
  const ask = async (signal?: AbortSignal): Promise<T> => {
    const { answer } = await askIn('nothing', () =>
      prompt(
        !stays,
        signal,
      )<{ answer: string }>([
        {
          ...{ type: 'select', name: 'answer', message: fitted(message), choices: [...choices] },
          ...{ default: initial, pageSize: 12, loop: false },
          theme: back === undefined ? theme : leavableTheme(escape),
        },
      ]),
    );
    return chosenOf(choices, answer);
  };
  return back === undefined ? ask() : ((await untilEscape(ask)) ?? back);
}

function chosenOf<T extends string>(choices: readonly Choice<T>[], answer: string): T {
  const chosen = choices.find(({ value }) => value === answer);
  if (chosen === undefined) throw new Error(`an answer that was no choice: ${answer}`);
  return chosen.value;
}

/** Asks to choose one of many answers by typing part of it; question and answer stay on the screen. */
export async function chooseBySearch(
  message: string,
  find: (term: string) => readonly Choice<string>[],
): Promise<string> {
  const source = (term: string | undefined): Promise<Choice<string>[]> =>
    Promise.resolve([...find(term ?? '')]);
  const { answer } = await askIn('line', () =>
    prompt(false)<{ answer: string }>([
      { type: 'search', name: 'answer', message: fitted(message), source, pageSize: 10, theme: searchTheme },
    ]),
  );
  return answer;
}

/** Asks to choose any number of answers; question and answer stay on the screen. */
export async function chooseSeveral(
  message: string,
  choices: readonly (Choice<string> & { readonly checked: boolean })[],
): Promise<readonly string[]> {
  const { answer } = await askIn('nothing', () =>
    prompt(false)<{ answer: string[] }>([
      {
        ...{ type: 'checkbox', name: 'answer', message: fitted(message), choices: [...choices] },
        ...{ pageSize: 12, loop: false, theme: severalTheme },
      },
    ]),
  );
  return answer;
}

/** Asks a yes-or-no question; no comes first, so that enter alone changes nothing. */
export async function confirm(message: string, yes: string, no = 'Nee, terug'): Promise<boolean> {
  const choices = [
    { value: 'nee', name: no },
    { value: 'ja', name: yes },
  ] as const;
  return (await choose(message, choices, { back: 'nee' })) === 'ja';
}

/** How to ask for a line of text. */
export interface TextQuestion {
  readonly message: string;
  /** The initial text, which can be edited. */
  readonly initial?: string | undefined;
  /** The default when nothing is typed; shown in brackets, and hidden at the first letter. */
  readonly proposal?: string | undefined;
  /** Returns what is wrong with an answer; undefined when it is valid. */
  readonly check?: ((answer: string) => string | undefined | Promise<string | undefined>) | undefined;
  /** What is private in an answer: what surely is is refused, what perhaps is takes a second enter. Default: nothing */
  readonly scan?: ((answer: string) => readonly Diagnostic[]) | undefined;
  /** How the answer is shown once given. Default: as typed. */
  readonly shown?: ((answer: string) => string) | undefined;
  /** Whether the text may have more lines, of a paste or before; they show as a sign. Default: they become spaces. */
  readonly hasLines?: boolean;
  /** Whether question and answer stay on the screen. Default: no. */
  readonly stays?: boolean;
}

/** Asks for a text on a line of input. */
export async function askText({
  message,
  initial,
  proposal,
  check,
  scan,
  shown = (answer) => answer,
  stays = false,
  hasLines = false,
}: TextQuestion): Promise<string> {
  const privateIn = scan === undefined ? undefined : privateCheck(scan, [initial, proposal]);
  const asText = (line: string): string => textOf(line, hasLines);
  const { answer } = await askIn(hasLines ? 'lines' : 'line', () =>
    prompt(!stays)<{ answer: string }>([
      {
        type: 'input',
        name: 'answer',
        message: withRoom(message, proposal),
        default: withShownLineEnds(initial ?? proposal ?? ''),
        prefill: initial === undefined ? ('tab' as const) : ('editable' as const),
        validate: async (line: string) => privateIn?.(asText(line)) ?? (await check?.(asText(line))) ?? true,
        theme: {
          style: { ...theme.style, answer: (line: string) => usualAnswer(shown(withShownLineEnds(line))) },
        },
      },
    ]),
  );
  return asText(answer);
}

/** The text of a line of input. Why cleaned again: keys can send anything too. */
function textOf(line: string, hasLines: boolean): string {
  const { text } = cleaned(withLineEnds(line));
  return (hasLines ? text : text.replace(/\s*\n\s*/g, ' ')).trim();
}

/** Says what is private in an answer. @param known answers that are there already */
function privateCheck(
  scan: (answer: string) => readonly Diagnostic[],
  known: readonly (string | undefined)[],
): (answer: string) => string | undefined {
  let doubted: string | undefined;
  return (answer) => {
    const found = answer === '' || known.includes(answer) ? [] : scan(answer);
    const certain = found.filter((each) => hasErrors([each]));
    if (found.length === 0 || (certain.length === 0 && answer === doubted)) return undefined;
    doubted = answer;
    const words = [...new Set((certain.length > 0 ? certain : found).map(typedPrivacy))];
    if (certain.length === 0) words.push('Mag het er toch in? Druk dan nog eens op enter.');
    return words.map((each) => wrapWords(each, columns() - besideQuestion - 1)).join('\n');
  };
}
