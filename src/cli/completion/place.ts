import type { Argument, Command, Option } from 'commander';

/** A position on a command line. */
export interface Place {
  /** The command, as deep as typed. */
  readonly command: Command;
  /** Arguments of the command. */
  readonly given: readonly string[];
  /** Options typed so far, with their values. */
  readonly options: readonly GivenOption[];
  readonly expects: Expected;
}

/** A typed option. */
export interface GivenOption {
  readonly option: Option;
  readonly value: string | undefined;
}

/** What the current word can be. */
export type Expected =
  | { readonly kind: 'option' }
  /** @property before the prefix of the value in the same word: `--format=` */
  | { readonly kind: 'value'; readonly option: Option; readonly before: string }
  | { readonly kind: 'word'; readonly argument: Argument | undefined; readonly isFirst: boolean }
  /** Help about a command. */
  | { readonly kind: 'command' };

/**
 * Finds the position on a command line, from the definitions of the commands' options and arguments.
 *
 * @param words complete words after the program's name
 * @param current the word being typed
 */
export function findPlace(program: Command, words: readonly string[], current: string): Place {
  const walk = new Walk(program);
  for (const word of words) walk.take(word);
  return walk.place(current);
}

class Walk {
  #command: Command;
  #isLiteral = false;
  #isHelp = false;
  /** An option whose value is expected next. */
  #waiting: Option | undefined;
  readonly #given: string[] = [];
  readonly #options: GivenOption[] = [];

  constructor(program: Command) {
    this.#command = program;
  }

  take(word: string): void {
    if (this.#waiting !== undefined) {
      this.#options.push({ option: this.#waiting, value: word });
      this.#waiting = undefined;
    } else if (!this.#isLiteral && word === '--') this.#isLiteral = true;
    else if (!this.#isLiteral && /^-./.test(word)) this.#takeOption(word);
    else this.#takeWord(word);
  }

  place(current: string): Place {
    return {
      command: this.#command,
      given: this.#given,
      options: this.#options,
      expects: this.#expects(current),
    };
  }

  #expects(current: string): Expected {
    if (this.#waiting !== undefined) return { kind: 'value', option: this.#waiting, before: '' };
    if (this.#isHelp) return { kind: 'command' };
    if (!this.#isLiteral && current.startsWith('-')) return this.#expectsOption(current);
    const { registeredArguments } = this.#command;
    const last = registeredArguments.at(-1);
    const argument = registeredArguments[this.#given.length] ?? (last?.variadic === true ? last : undefined);
    return { kind: 'word', argument, isFirst: this.#given.length === 0 };
  }

  /** An option, or its value after `=`. */
  #expectsOption(current: string): Expected {
    const [, name = '', value] = /^(--[^=]*)(=.*)?$/s.exec(current) ?? [];
    const option = value === undefined ? undefined : this.#find(name);
    if (option === undefined || !takesValue(option)) return { kind: 'option' };
    return { kind: 'value', option, before: `${name}=` };
  }

  #takeOption(word: string): void {
    const [, name = word, value] = /^(--[^=]*)=(.*)$/s.exec(word) ?? [];
    const option = this.#find(name);
    if (option === undefined) return;
    if (value === undefined && takesValue(option)) this.#waiting = option;
    else this.#options.push({ option, value });
  }

  #takeWord(word: string): void {
    if (this.#given.length === 0 && this.#command.parent === null && (word === 'help' || word === 'hulp')) {
      this.#isHelp = true;
      return;
    }
    const sub =
      this.#given.length > 0
        ? undefined
        : this.#command.commands.find((each) => each.name() === word || each.aliases().includes(word));
    if (sub === undefined) this.#given.push(word);
    else this.#command = sub;
  }

  /** An option of the command or its parents. */
  #find(name: string): Option | undefined {
    for (let command: Command | null = this.#command; command !== null; command = command.parent) {
      const found = command.options.find(({ long, short }) => long === name || short === name);
      if (found !== undefined) return found;
    }
    return undefined;
  }
}

/** Whether the word after the option is its value. */
export function takesValue({ required, optional }: Option): boolean {
  return required || optional;
}
