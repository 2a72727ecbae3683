import { withOffer } from './choices.ts';
import * as sources from './completion/sources.ts';
import { dossierOf } from './dossier-options.ts';
import type { DutchCommand } from './dutch-command.ts';
import type { Runner } from './runner.ts';

/** How something is switched on or off. */
export const switchWords = ['aan', 'uit'] as const;

/** Adds `gemeente checklist terms`. */
export function addTerms(checklist: DutchCommand, run: Runner): void {
  checklist
    .command('terms')
    .alias('termijnen')
    .usage('[dossier] aan|uit')
    .description('laat voorgestelde termijnen meetellen in een dossier, of juist niet')
    .argument(...dossierOf())
    .argument(
      '[keuze]',
      'aan of uit',
      withOffer((value: string) => value, { source: sources.fixed(switchWords) }),
    )
    .action(run(async () => (await import('./commands/checklist/terms.ts')).terms));
}
