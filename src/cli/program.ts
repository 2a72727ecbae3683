import { CommanderError, Option } from 'commander';
import { version } from '../version.ts';
import { UserError } from '../diagnostics/errors.ts';
import { reportFormatNames } from '../diagnostics/format/index.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { addAccessibility } from './accessibility-program.ts';
import { addChecklist } from './checklist-program.ts';
import { addCompletion } from './completion-program.ts';
import { addFill } from './fill-program.ts';
import { addInit } from './init-program.ts';
import { addPrivacy } from './privacy-program.ts';
import { addForm } from './form-program.ts';
import { addOpen } from './open-program.ts';
import { addRender, type KnownDocuments } from './render-program.ts';
import { addReadBack } from './returned-program.ts';
import { addRetention } from './retention-program.ts';
import { addReview } from './review-program.ts';
import { addTemplate } from './template-program.ts';
import { offering, oneOf, withOffer } from './choices.ts';
import { suggest } from '../words/suggest.ts';
import * as sources from './completion/sources.ts';
import { DutchCommand } from './dutch-command.ts';
import { exitCodes, type ExitCode } from './exit-code.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { contextFor, sayDoubts } from './context.ts';
import type { GlobalOptions } from './global-options.ts';
import type { Io } from './io.ts';
import type { Run, Runner } from './runner.ts';
import { shardOption } from './shard-option.ts';
import { currentDay } from './workspaces.ts';

/** The word with which shells request candidates; followed by the shell and what was typed. */
const completionWord = '__complete';

/** Parses the arguments and runs the command they name. Each command's code is loaded only when it runs. */
export async function runProgram(argv: readonly string[], io: Io): Promise<ExitCode> {
  if (argv[0] === completionWord) return completeFor(argv.slice(1), io);
  let code: ExitCode = exitCodes.done;
  const program = new DutchCommand('gemeente');
  const run =
    <O>(load: () => Promise<Run<O>>) =>
    async (...received: unknown[]): Promise<void> => {
      const command = received.at(-1) as DutchCommand;
      const options = await withDay(command.optsWithGlobals<O & GlobalOptions>(), io);
      const act = await load();
      const doubts: Diagnostic[] = [];
      const context = contextFor(io, options, doubts);
      try {
        code = await act(command.args, options, context);
      } finally {
        await sayDoubts(doubts, context);
      }
    };
  describeProgram(program, io);
  program.action(run(async () => (await import('./commands/status.ts')).status));
  addCommands(program, run, asksForHelp(argv) ? await import('../document/registry.ts') : undefined);
  const words = helpWords(argv);
  await checkWords(words, program);
  try {
    await program.parseAsync(words, { from: 'user' });
  } catch (error) {
    // Help and version end the run by throwing, which is not a failure.
    if (error instanceof CommanderError && error.exitCode === 0) return exitCodes.done;
    throw error;
  }
  return code;
}

/** Every command. */
function addCommands(program: DutchCommand, run: Runner, known?: KnownDocuments): void {
  addStatus(program, run);
  addInit(program, run);
  addOpen(program, run);
  addFill(program, run);
  addValidate(program, run);
  addRender(program, run, known);
  addForm(program, run);
  addChecklist(program, run);
  addReadBack(program, run);
  addTemplate(program, run);
  addSchema(program, run);
  addRetention(program, run);
  addReview(program, run);
  addPrivacy(program, run);
  addAccessibility(program, run);
  addDoctor(program, run);
  addCompletion(program, run);
}

/** The program with all its commands, for inspection: nothing in it runs. */
export function wholeProgram(io: Io): DutchCommand {
  const program = new DutchCommand('gemeente');
  describeProgram(program, io);
  addCommands(program, () => () => Promise.resolve());
  return program;
}

/** Responds to a shell. Why silent: an error message would appear in the middle of what someone is typing. */
async function completeFor(request: readonly string[], io: Io): Promise<ExitCode> {
  try {
    const { complete } = await import('./completion/complete.ts');
    io.stdout(await complete(wholeProgram(io), request, contextFor(io, {}).world));
  } catch {
    // Then there are no candidates.
  }
  return exitCodes.done;
}

/** `hulp` is `help`, and help about help is help. */
function helpWords(argv: readonly string[]): string[] {
  const [first, second, ...rest] = argv.map((word) => (word === 'hulp' ? 'help' : word));
  if (first !== 'help') return [...argv];
  return second === 'help' ? ['help', ...rest] : ['help', ...(second === undefined ? [] : [second]), ...rest];
}

/** Words that people type for a command with another name. */
const otherWords: Readonly<Record<string, string>> = {
  maken: 'maak',
  check: 'controleer',
  controle: 'controleer',
  controleren: 'controleer',
  valideren: 'validate',
  overzicht: 'status',
  vul: 'invullen',
  vragen: 'invullen',
  checklists: 'checklist',
  dossier: 'checklist',
  dossiers: 'checklist',
  bewaartermijn: 'bewaartermijnen',
  bewaren: 'bewaartermijnen',
  vernietigen: 'bewaartermijnen',
  templates: 'template',
  sjablonen: 'template',
  huisstijl: 'template',
  toegankelijk: 'toegankelijkheid',
  verklaring: 'toegankelijkheid',
};

/** Refuses what Commander would not: help about something unknown, and a document where a command should be. */
async function checkWords(words: readonly string[], program: DutchCommand): Promise<void> {
  const names = program.commands.flatMap((command) => [command.name(), ...command.aliases()]);
  const [first = '', second] = words;
  const asked = first === 'help' ? second : first;
  if (asked === undefined || asked === '' || asked.startsWith('-') || asked === 'help') return;
  if (names.includes(asked)) return;
  const other = otherWords[asked];
  if (other !== undefined) throw new UserError(`De opdracht ${asked} bestaat niet.${suggest(other)}`);
  const { documentIds } = await import('../document/registry.ts');
  if (documentIds.includes(asked))
    throw new UserError(`${asked} is een document. Bedoelt u gemeente render ${asked}?`);
  if (first === 'help') {
    const near = suggest(nearest(asked, names));
    throw new UserError(`De opdracht ${asked} bestaat niet.${near}\nHulp: gemeente --help`);
  }
}

function describeProgram(program: DutchCommand, io: Io): void {
  program
    .description(
      'Houd het papierwerk van het college op orde: controleer afspraken in YAML en maak er documenten van.',
    )
    .usage('[opdracht] [opties]')
    .version(version, '-V, --version', 'toon het versienummer')
    .helpOption('-h, --help', 'toon deze hulp')
    .helpCommand('help [opdracht]', 'toon hulp bij een opdracht')
    .addOption(
      new Option(
        '-w, --workspace <map>',
        'de werkmap; mag vaker en met sterretjes (standaard: zoek vanaf hier omhoog)',
      ).argParser(
        withOffer((value, before: readonly string[] | undefined) => [...(before ?? []), value], {
          source: 'folders',
        }),
      ),
    )
    .option('--json', 'uitvoer voor programma’s')
    .option('-q, --quiet', 'alleen het resultaat, geen toelichting')
    .option('--no-color', 'geen kleuren')
    .option('--datum <datum>', 'reken met deze datum, zoals 8-12-2026 of "8 december"')
    .option('--debug', 'meer uitleg bij een fout')
    .exitOverride()
    .configureOutput({ writeOut: io.stdout, writeErr: io.stderr, outputError: () => undefined })
    .showHelpAfterError(false)
    .addHelpText(
      'after',
      '\nVoorbeelden:\n  gemeente validate\n  gemeente render werkwijzer\n  gemeente render --all --definitief',
    );
}

/** The typed date, as a day. Why loaded on demand: parsing all the ways to type one is a lot of code. */
async function withDay<O extends GlobalOptions>(options: O, io: Io): Promise<O> {
  if (options.datum === undefined) return options;
  const { readDay } = await import('./read-day.ts');
  const hasYear = /\d{4}/.test(options.datum);
  // A date with a year needs no clock, which may be wrong.
  const today = (): Promise<string> => (hasYear ? Promise.resolve('2026-01-01') : currentDay(io, {}));
  const datum = await readDay(options.datum, { today });
  // Which year was meant is a guess, and what is made depends on it.
  if (!hasYear && options.quiet !== true) {
    const { writeFullDay } = await import('../calendar/day.ts');
    io.stderr(`Datum: ${writeFullDay(datum)}\n`);
  }
  return { ...options, datum };
}

function addStatus(program: DutchCommand, run: Runner): void {
  program
    .command('status')
    .usage('[opties]')
    .description('overzicht van de werkmap en de volgende stap')
    .addOption(shardOption())
    .action(run(async () => (await import('./commands/status.ts')).status));
}

function addValidate(program: DutchCommand, run: Runner): void {
  program
    .command('validate')
    .alias('controleer')
    .usage('[paden...] [opties]')
    .description('controleer alle bestanden')
    .argument('[paden...]', 'alleen deze bestanden of mappen', offering('files'))
    .addOption(
      new Option('-f, --format <vorm>', `vorm van het verslag: ${reportFormatNames.join(', ')}`)
        .default('text')
        .argParser(oneOf('De vorm', reportFormatNames)),
    )
    .option('--strict', 'ook waarschuwingen tellen als fout')
    .addOption(shardOption())
    .action(run(async () => (await import('./commands/validate.ts')).validate));
}

/** Why: only help lists every document, and knowing them means loading what makes them. */
function asksForHelp(argv: readonly string[]): boolean {
  return argv.some((word) => word === 'help' || word === '--help' || word === '-h');
}

function addSchema(program: DutchCommand, run: Runner): void {
  program
    .command('schema')
    .usage('[naam] [opties]')
    .description('toon een schema, of zet de schema’s klaar voor uw editor')
    .argument('[naam]', 'welk schema', offering(sources.schemas))
    .option('--install', 'zet alle schema’s in .gemeente/schema')
    .action(run(async () => (await import('./commands/schema.ts')).schema));
}

function addDoctor(program: DutchCommand, run: Runner): void {
  program
    .command('doctor')
    .usage('[opties]')
    .description('kijk of alles aanwezig is om te werken')
    .action(run(async () => (await import('./commands/doctor.ts')).doctor));
}
