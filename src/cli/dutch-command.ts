import { Command, Help, type Argument, type Option } from 'commander';
import { nearest } from '../diagnostics/nearest.ts';
import { UserError } from '../diagnostics/errors.ts';
import { suggest } from '../words/suggest.ts';

/** Commander's headings in Dutch. */
const titles: Readonly<Record<string, string>> = {
  'Usage:': 'Gebruik:',
  'Arguments:': 'Argumenten:',
  'Options:': 'Opties:',
  'Global Options:': 'Algemene opties:',
  'Commands:': 'Opdrachten:',
};

class DutchHelp extends Help {
  override styleTitle(title: string): string {
    return titles[title] ?? title;
  }

  override subcommandTerm(command: Command): string {
    const [alias] = command.aliases();
    return alias === undefined ? command.name() : `${command.name()} (${alias})`;
  }

  override optionDescription(option: Option): string {
    const shown = typeof option.defaultValue === 'string' ? ` (standaard: ${option.defaultValue})` : '';
    return option.description + shown;
  }

  override argumentDescription(argument: Argument): string {
    return argument.description;
  }
}

/**
 * Commander with Dutch messages and "Bedoelt u …?".
 *
 * Why a subclass and not the texts of its errors: those are English prose that may change. Commander calls these
 * methods by name for every kind of misuse; a test checks each one.
 */
export class DutchCommand extends Command {
  override createCommand(name?: string): DutchCommand {
    return new DutchCommand(name);
  }

  override createHelp(): Help {
    return Object.assign(new DutchHelp(), this.configureHelp());
  }

  /** Called by Commander for an option that does not exist. */
  unknownOption(flag: string): never {
    const known = lineOf(this).flatMap(({ options }) => options.flatMap((option) => option.long ?? []));
    throw new UserError(
      `De optie ${flag} bestaat niet.${suggest(nearest(flag, [...known, '--help']))}${this.#more()}`,
    );
  }

  /** Called by Commander for a command that does not exist. */
  unknownCommand(): never {
    throw new UserError(this.#unknown(this.args[0] ?? ''));
  }

  /** Called by Commander for an excess argument: at the top level that is an unknown command. */
  _excessArguments(received: readonly string[]): never {
    if (this.parent === null) throw new UserError(this.#unknown(received[0] ?? ''));
    const [first = ''] = received;
    const near = nearest(
      first,
      this.commands.flatMap((command) => [command.name(), ...command.aliases()]),
    );
    if (near !== undefined)
      throw new UserError(
        `De opdracht ${this.#path()} ${first} bestaat niet.${suggest(`${this.#path()} ${near}`)}`,
      );
    throw new UserError(`Achter ${this.#path()} staat te veel: ${received.join(' ')}.${this.#more()}`);
  }

  /** Called by Commander for a missing argument. */
  missingArgument(name: string): never {
    throw new UserError(`Bij ${this.#path()} ontbreekt: ${name}.${this.#more()}`);
  }

  /** Called by Commander for an option without its value. */
  optionMissingArgument(option: Option): never {
    throw new UserError(`De optie ${option.flags} heeft een waarde nodig.${this.#more()}`);
  }

  /** Called by Commander for two options that exclude each other. */
  _conflictingOption(option: Option, other: Option): never {
    throw new UserError(
      `De opties ${option.long ?? ''} en ${other.long ?? ''} gaan niet samen. Kies er een.`,
    );
  }

  #unknown(word: string): string {
    const names = this.commands.flatMap((command) => [command.name(), ...command.aliases()]);
    return `De opdracht ${word} bestaat niet.${suggest(nearest(word, names))}${this.#more()}`;
  }

  #more(): string {
    return `\nHulp: ${this.#path()} --help`;
  }

  /** "gemeente checklist start" */
  #path(): string {
    return lineOf(this)
      .map((command) => command.name())
      .reverse()
      .join(' ');
  }
}

/** A command and its parents. */
function lineOf(command: Command): readonly Command[] {
  return [command, ...(command.parent === null ? [] : lineOf(command.parent))];
}
