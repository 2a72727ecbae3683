import { Option } from 'commander';
import { UserError } from '../diagnostics/errors.ts';
import { offering, oneOf, readList, withOffer } from './choices.ts';
import type { WhichTasks } from './completion/dossier-words.ts';
import type { Source } from './completion/source.ts';
import * as sources from './completion/sources.ts';
import { addCare } from './care-program.ts';
import type { DutchCommand } from './dutch-command.ts';
import { dossierOf, groundOption, portfoliosOption } from './dossier-options.ts';
import { addRemind } from './remind-program.ts';
import type { Run, Runner } from './runner.ts';
import type { ChangeOptions } from './commands/checklist/change.ts';
import type { ListOptions } from './commands/checklist/list.ts';
import { addSync } from './returned-program.ts';
import { addTerms, switchWords } from './terms-program.ts';
import type { StartOptions } from './commands/checklist/start.ts';

/** Milestones of the shipped checklists, with their help text; own ones use `--mijlpaal`. */
const milestones: Readonly<Record<string, string>> = {
  benoeming: 'dag van de benoeming door de raad',
  'eerste-werkdag': 'eerste werkdag',
  'eerste-collegevergadering': 'dag van de eerste collegevergadering',
  portefeuilleverdeling: 'dag waarop de portefeuilles verdeeld zijn',
  vertrek: 'laatste dag',
  gesprek: 'dag van het functioneringsgesprek',
};

/** Adds `gemeente checklist` with its subcommands. */
export function addChecklist(program: DutchCommand, run: Runner): void {
  const checklist = program
    .command('checklist')
    .alias('actielijst')
    .usage('[lijst-of-dossier] [opties]')
    .description('werk een checklist af, van het begin tot het eind')
    .argument(
      '[lijst-of-dossier]',
      'een checklist om te starten, of een dossier om mee verder te gaan',
      offering(sources.dossiersAndChecklists),
    )
    .action(run(async () => (await import('./commands/checklist/wizard.ts')).wizard))
    .addHelpText(
      'after',
      '\nVoorbeelden:\n  gemeente checklist new-wethouder\n  gemeente checklist start new-wethouder --naam "wethouder wonen" --benoeming 2026-12-08\n  gemeente checklist tick mijn-dossier visitekaartjes-bestellen',
    );
  addStart(checklist, run);
  addList(checklist, run);
  addTaskCommands(checklist, run);
  addCare(checklist, run);
  addSharing(checklist, run);
  addSync(checklist, run);
  addTerms(checklist, run);
  addRemind(checklist, run);
}

function addStart(checklist: DutchCommand, run: Runner): void {
  const start = checklist
    .command('start')
    .alias('begin')
    .usage('<lijsten...> [opties]')
    .description('begin een dossier')
    .argument('[lijsten...]', 'een of meer checklists', offering(sources.checklists))
    .option('--naam <naam>', 'hoe het dossier heet, zoals "wethouder wonen"; geen naam van een persoon')
    .option('--id <id>', 'naam van het bestand (standaard: gemaakt van lijst en naam)')
    .option(
      '--voor <collegelid>',
      'id van het collegelid uit gemeente.yaml',
      offering(sources.inCollege('leden')),
    )
    .addOption(portfoliosOption())
    .addOption(groundOption());
  start
    .option('--plotseling', 'het vertrek is van de ene op de andere dag')
    .addOption(
      new Option('--termijnen <keuze>', 'voorgestelde termijnen: aan of uit (standaard: aan)').argParser(
        oneOf('De keuze', switchWords),
      ),
    );
  for (const [id, description] of Object.entries(milestones)) start.option(`--${id} <datum>`, description);
  start
    .addOption(
      new Option('--mijlpaal <id=datum>', 'datum van een andere mijlpaal; mag vaker').argParser(
        withOffer(readMilestone, { source: sources.milestones }),
      ),
    )
    .addOption(new Option('--komt <namen>', 'collegewisseling: wie er komen').argParser(readList))
    .addOption(new Option('--vertrekt <namen>', 'collegewisseling: wie er vertrekken').argParser(readList))
    .addOption(new Option('--blijft <namen>', 'collegewisseling: wie er blijven').argParser(readList))
    .action(
      run(async () => {
        const { start: begin } = await import('./commands/checklist/start.ts');
        return (args, options: StartOptions & Readonly<Record<string, unknown>>, context) =>
          begin(args, { ...options, ...datesIn(options) }, context);
      }),
    );
}

/** Days typed with dedicated options, together with those of `--mijlpaal`. */
function datesIn(options: StartOptions & Readonly<Record<string, unknown>>): Pick<StartOptions, 'mijlpaal'> {
  const typed = Object.keys(milestones).flatMap((id) => {
    const day = options[id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())];
    return typeof day === 'string' ? [[id, day] as const] : [];
  });
  const all = { ...Object.fromEntries(typed), ...options.mijlpaal };
  return Object.keys(all).length === 0 ? {} : { mijlpaal: all };
}

function addList(checklist: DutchCommand, run: Runner): void {
  checklist
    .command('list')
    .alias('lijst')
    .usage('[dossier] [opties]')
    .description('toon de taken van een dossier')
    .argument(...dossierOf())
    .option('--open', 'alleen wat nog open staat')
    .option('--te-laat', 'alleen wat te laat is')
    .option('--door <rol>', 'alleen van deze rol', offering(sources.roles))
    .option('--fase <fase>', 'alleen uit deze fase', offering(sources.phases))
    .action(run<ListOptions>(async () => (await import('./commands/checklist/list.ts')).list));
}

/** A command that changes tasks: name, alias, description, and its function. */
interface TaskCommand {
  readonly name: 'tick' | 'untick' | 'skip' | 'note' | 'assign' | 'date';
  readonly alias: string;
  readonly usage: string;
  readonly description: string;
  /** Which tasks completion offers. */
  readonly which: WhichTasks;
  readonly options: readonly (readonly [flags: string, description: string, source?: Source])[];
}

const anyway = ['--toch', 'ook als een andere taak eerst moet, of als de taak verplicht is'] as const;

const taskCommands: readonly TaskCommand[] = [
  {
    name: 'tick',
    alias: 'vink',
    usage: '<dossier> <taken...> [opties]',
    description: 'vink taken af',
    which: 'open',
    options: [
      ['--op <datum>', 'de dag waarop het klaar was (standaard: vandaag)'],
      ['--door <wie>', 'wie het deed: een paraaf of functie', sources.roles],
      ['--bezig', 'nog niet klaar, wel begonnen'],
      anyway,
    ],
  },
  {
    name: 'untick',
    alias: 'ontvink',
    usage: '<dossier> <taken...>',
    description: 'zet taken weer open',
    which: 'begun or closed',
    options: [],
  },
  {
    name: 'skip',
    alias: 'vervalt',
    usage: '<dossier> <taken...> --reden <tekst>',
    description: 'laat taken vervallen, met een reden',
    which: 'open',
    options: [['--reden <tekst>', 'waarom de taak vervalt'], anyway],
  },
  {
    name: 'note',
    alias: 'opmerking',
    usage: '<dossier> <taken...> --tekst <tekst>',
    description: 'zet een opmerking bij taken; geen privégegevens',
    which: 'all',
    options: [
      ['--tekst <tekst>', 'de opmerking'],
      ['--erbij', 'zet de tekst onder de opmerking die er al staat'],
      ['--vervang', 'zet de tekst in de plaats van de opmerking die er al staat'],
      ['--weg', 'haal de opmerking weg'],
    ],
  },
  {
    name: 'assign',
    alias: 'toewijzen',
    usage: '<dossier> <taken...> --aan <wie>',
    description: 'zeg wie taken oppakt',
    which: 'all',
    options: [
      ['--aan <wie>', 'een rol, functie of paraaf; geen naam', sources.roles],
      ['--weg', 'aan niemand'],
    ],
  },
  {
    name: 'date',
    alias: 'datum',
    usage: '<dossier> <mijlpaal-of-taak> <datum>',
    description: 'zet de datum van een mijlpaal, of van één taak',
    which: 'all, and milestones',
    options: [['--weg', 'haal de datum weg']],
  },
];

function addTaskCommands(checklist: DutchCommand, run: Runner): void {
  for (const { name, alias, usage, description, which, options } of taskCommands) {
    const command = checklist
      .command(name)
      .alias(alias)
      .usage(usage)
      .description(description)
      .argument(
        '[dossier-en-taken...]',
        'het dossier en de taken: het nummer, of het begin of een woord van de naam',
        offering(sources.dossierThenTasks(which)),
      );
    for (const [flags, explanation, source] of options)
      if (source === undefined) command.option(flags, explanation);
      else command.option(flags, explanation, offering(source));
    command.action(run<ChangeOptions>(() => taskCommand(name)));
  }
}

function addSharing(checklist: DutchCommand, run: Runner): void {
  checklist
    .command('add')
    .alias('toevoegen')
    .usage('[dossier] --titel <tekst> [opties]')
    .description('zet een eigen taak in een dossier')
    .argument(...dossierOf())
    .option('--titel <tekst>', 'wat er moet gebeuren')
    .option('--achter <taak>', 'achter welke taak (standaard: aan het eind)', offering(sources.tasks))
    .option('--door <rol>', 'welke rol het doet', offering(sources.roles))
    .option('--wanneer <moment>', 'wanneer, zoals "2 weken voor benoeming"')
    .option('--toelichting <tekst>', 'uitleg bij de taak')
    .action(run(async () => (await import('./commands/checklist/add.ts')).add));
  checklist
    .command('update')
    .alias('bijwerken')
    .usage('[dossier] [opties]')
    .description('haal nieuwe taken uit de checklists op; wat er staat blijft staan')
    .argument(...dossierOf())
    .option('--dry-run', 'toon alleen wat erbij zou komen')
    .action(run(async () => (await import('./commands/checklist/update.ts')).update));
  checklist
    .command('export')
    .alias('exporteer')
    .usage('[lijsten...] --voor-collega [opties]')
    .description('maak een bestand van uw eigen taken, voor een collega van een andere gemeente')
    .argument('[lijsten...]', 'alleen eigen taken uit deze checklists', offering(sources.checklists))
    .option('--voor-collega', 'alleen eigen toevoegingen, zonder wat alleen bij u geldt')
    .option(
      '-o, --out <bestand>',
      'schrijf naar dit bestand (standaard: toon op het scherm)',
      offering('files'),
    )
    .action(run(async () => (await import('./commands/checklist/export.ts')).exportTasks));
  checklist
    .command('adopt')
    .alias('overnemen')
    .usage('<bestand> [opties]')
    .description('neem taken over uit een bestand van een collega')
    .argument('<bestand>', 'het bestand dat u kreeg', offering('files'))
    .option('--dry-run', 'toon alleen wat erbij zou komen')
    .action(run(async () => (await import('./commands/checklist/adopt.ts')).adopt));
}

function readMilestone(
  value: string,
  before: Readonly<Record<string, string>> | undefined,
): Readonly<Record<string, string>> {
  const [id = '', day] = value.split('=');
  if (day === undefined || id === '')
    throw new UserError(
      `De mijlpaal ${value} begrijp ik niet. Schrijf bijvoorbeeld --mijlpaal benoeming=2026-12-08.`,
    );
  return { ...before, [id]: day };
}

async function taskCommand(name: TaskCommand['name']): Promise<Run<ChangeOptions>> {
  if (name === 'date') return (await import('./commands/checklist/date.ts')).date;
  return (await import('./commands/checklist/change.ts'))[name];
}
