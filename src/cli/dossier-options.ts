/** Arguments and options that several commands about dossiers have in common. */
import { Option } from 'commander';
import { grounds } from '../profile/grounds.ts';
import { offering, oneOf, readList, withOffer } from './choices.ts';
import type { Source } from './completion/source.ts';
import * as sources from './completion/sources.ts';

/** The argument for a dossier that may be left out. @param source which dossiers are offered */
export function dossierOf(
  source: Source = sources.dossiers,
): readonly [name: string, about: string, reader: ReturnType<typeof offering>] {
  return ['[dossier]', 'het dossier; niet nodig als er maar één is', offering(source)];
}

/** `--portefeuilles`. */
export function portfoliosOption(): Option {
  return new Option('--portefeuilles <ids>', 'id’s van portefeuilles, met komma’s ertussen').argParser(
    withOffer(readList, { source: sources.inCollege('portefeuilles'), isList: true }),
  );
}

/** `--grond`. */
export function groundOption(): Option {
  return new Option('--grond <grond>', `grond van het vertrek: ${grounds.join(', ')}`).argParser(
    oneOf('De grond', grounds),
  );
}
