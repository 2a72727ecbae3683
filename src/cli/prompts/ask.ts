/** Questions in a terminal. This folder is the only one that knows inquirer. */
import inquirer from 'inquirer';
import { brokenOffSignal } from './guarded.ts';

/** Emphasis of inquirer's own prompts, in Dutch. */
const theme = {
  style: {
    keysHelpTip: (): string => '↑↓ kiezen, enter bevestigen, ctrl+c stoppen',
  },
};

/** Why anew for each question: the end of input breaks all of them off. */
function prompt(isPassing: boolean): ReturnType<typeof inquirer.createPromptModule> {
  return inquirer.createPromptModule({ signal: brokenOffSignal(), clearPromptOnDone: isPassing });
}

/** One of the answers to a question. */
export interface Choice<T extends string> {
  readonly value: T;
  readonly name: string;
  readonly description?: string;
}

/** Asks to choose one of some answers. */
export async function choose<T extends string>(message: string, choices: readonly Choice<T>[]): Promise<T> {
  const { answer } = await prompt(true)<{ answer: string }>([
    { type: 'select', name: 'answer', message, choices: [...choices], pageSize: 12, loop: false, theme },
  ]);
  const chosen = choices.find(({ value }) => value === answer);
  if (chosen === undefined) throw new Error(`an answer that was no choice: ${answer}`);
  return chosen.value;
}

/** Asks a question with yes or no; no comes first, so that enter alone changes nothing. */
export async function confirm(message: string, yes: string): Promise<boolean> {
  const answer = await choose(message, [
    { value: 'nee', name: 'Nee, terug' },
    { value: 'ja', name: yes },
  ]);
  return answer === 'ja';
}

/** How a line of text is asked for. */
export interface TextQuestion {
  readonly message: string;
  /** What stands there already and can be changed. */
  readonly initial?: string | undefined;
  /** Says what is wrong with an answer; undefined when nothing is. */
  readonly check?: ((answer: string) => string | undefined) | undefined;
  /** Whether question and answer stay on the screen. Default: no. */
  readonly stays?: boolean;
}

/** Asks for a line of text. */
export async function askText({ message, initial, check, stays = false }: TextQuestion): Promise<string> {
  const { answer } = await prompt(!stays)<{ answer: string }>([
    {
      type: 'input',
      name: 'answer',
      message,
      ...(initial === undefined ? {} : { default: initial, prefill: 'editable' as const }),
      validate: (typed: string) => check?.(typed.trim()) ?? true,
      theme,
    },
  ]);
  return answer.trim();
}
