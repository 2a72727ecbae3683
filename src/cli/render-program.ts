import { Option } from 'commander';
import { UserError } from '../diagnostics/errors.ts';
import { groupings } from '../document/definition.ts';
import { pdfNorms } from '../output/registry.ts';
import { offering, oneOf, someOf } from './choices.ts';
import * as sources from './completion/sources.ts';
import type { DutchCommand } from './dutch-command.ts';
import { formatIds } from './format-ids.ts';
import type { Runner } from './runner.ts';
import { shardOption } from './shard-option.ts';

/** Ids of the documents that `render` knows, for its help. */
export interface KnownDocuments {
  readonly documentIds: readonly string[];
  readonly dossierDocumentIds: readonly string[];
}

/** Adds `gemeente render`. */
export function addRender(program: DutchCommand, run: Runner, known: KnownDocuments | undefined): void {
  const { documentIds = [], dossierDocumentIds = [] } = known ?? {};
  const command = program
    .command('render')
    .alias('maak')
    .usage('[documenten...] [opties]')
    .description('maak documenten')
    .argument('[documenten...]', `welke documenten: ${documentIds.join(', ')}`, offering(sources.documents))
    .option('-a, --all', 'alle documenten')
    .addOption(
      new Option(
        '-f, --format <vormen>',
        `vormen, met komma’s ertussen: ${formatIds.join(', ')} (standaard: md)`,
      ).argParser(someOf('De vorm', formatIds)),
    )
    .option(
      '-o, --out <map>',
      'map voor de documenten (standaard: documenten in de werkmap)',
      offering('folders'),
    )
    .option('--check', 'schrijf niets; meld wat ontbreekt, verouderd of overbodig is')
    .addOption(overwriteOption())
    .addOption(new Option('--publiek', 'laat weg wat intern of vertrouwelijk is').conflicts('namen'))
    .addOption(
      new Option(
        '--namen',
        'vul namen in uit personen.lokaal.yaml; deze documenten komen in documenten.lokaal, buiten git',
      ).conflicts(['check', 'publiek']),
    )
    .option('--bronnen', 'maak bij elk document een bijlage: de bronnen van wat er over de wet in staat')
    .addOption(
      new Option('--concept', 'lege plekken mogen, en blijven zichtbaar (dit is de standaard)').conflicts(
        'definitief',
      ),
    )
    .addOption(new Option('--definitief', 'weiger zolang er lege plekken zijn').conflicts('concept'))
    .option(
      '--checklist <naam>',
      'alleen deze checklist, voor actielijst en verzoeken',
      offering(sources.checklists),
    )
    .addOption(
      new Option(
        '--dossier <naam>',
        `met de datums en de stand van dit dossier${known === undefined ? '' : `, voor ${dossierDocumentIds.join(', ')}`}`,
      )
        .conflicts(['checklist'])
        .argParser(offering(sources.dossiers)),
    )
    .addOption(
      new Option(
        '--per <groep>',
        'actielijst per fase of per persoon, met --dossier ook op datum of per week: datum, fase, door, week',
      ).argParser(oneOf('De groep', groupings)),
    )
    .option('--uitleg', 'zet achter de actielijst wat elke taak inhoudt; dat is een bestand apart')
    .action(run(async () => (await import('./commands/render.ts')).render));
  for (const option of [...batchOptions(), pdfOption(), ...agendaOptions(), stopOption(), ...watchOptions()])
    command.addOption(option);
}

/** The option that replaces what somebody changed. */
function overwriteOption(): Option {
  return new Option(
    '--overschrijf',
    'vervang ook documenten die iemand heeft aangepast; het oude blijft, met .oud achter de naam',
  ).conflicts(['check', 'watch', 'stopAfter']);
}

/** Options for many workspaces. */
function batchOptions(): readonly Option[] {
  return [jobsOption(), shardOption().conflicts('watch')];
}

function jobsOption(): Option {
  return new Option('-j, --jobs <aantal>', 'bij meer werkmappen: hoeveel tegelijk (standaard: 1)')
    .conflicts('watch')
    .argParser((typed) => {
      if (/^[1-9]\d?$/.test(typed)) return Number(typed);
      throw new UserError(`Met --jobs ${typed} kan ik niets. Schrijf een heel getal van 1 tot en met 99.`);
    });
}

/** The standard of a PDF: for who reads it, or for the archive. */
function pdfOption(): Option {
  return new Option(
    '--pdf-norm <norm>',
    `pdf: aan welke norm het voldoet: ${pdfNorms.join(', ')} (standaard: ua-1, voor iedereen leesbaar)`,
  ).argParser(oneOf('De norm', pdfNorms));
}

/** Options for a calendar. */
function agendaOptions(): readonly Option[] {
  return [
    new Option('--door <rol>', 'agenda (ics): alleen de taken van deze rol')
      .conflicts('check')
      .argParser(offering(sources.roles)),
    new Option(
      '--alles',
      'agenda (ics): alles, en niet alleen wat sinds de vorige keer veranderd is',
    ).conflicts(['check', 'weghalen']),
    new Option('--weghalen', 'agenda (ics): een bestand dat alles weer uit de agenda haalt').conflicts(
      'check',
    ),
    new Option('--los', 'agenda (ics): elke taak of vergadering in een eigen bestand').conflicts('check'),
  ];
}

/** Options that show an intermediate stage, for debugging. */
function stopOption(): Option {
  return new Option('--stop-after <stap>', 'toon een tussenstap: markdown, mdast')
    .hideHelp()
    .argParser(oneOf('De stap', ['markdown', 'mdast']));
}

/** Options for watching. */
function watchOptions(): readonly Option[] {
  return [
    new Option(
      '--watch',
      'blijf kijken en maak opnieuw wat verandert; met de vorm html ook te volgen in de browser',
    ).conflicts(['check', 'definitief', 'stopAfter']),
    new Option('--poort <nummer>', 'poort voor de browser, bij --watch (standaard: een vrije)').argParser(
      readPort,
    ),
  ];
}

export function readPort(typed: string): number {
  const port = Number(typed);
  if (/^\d{1,5}$/.test(typed) && port >= 1024 && port <= 65_535) return port;
  throw new UserError(`De poort ${typed} kan niet. Kies een heel getal van 1024 tot en met 65535.`);
}
