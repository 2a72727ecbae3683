import { offering, withOffer } from './choices.ts';
import * as sources from './completion/sources.ts';
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
    .argument('[dossier]', 'het dossier; niet nodig als er maar één is', offering(sources.dossiers))
    .argument(
      '[keuze]',
      'aan of uit',
      withOffer((value: string) => value, { source: sources.fixed(switchWords) }),
    )
    .action(run(async () => (await import('./commands/checklist/index.ts')).terms));
}
