import { outputFormats, type OutputFormat } from '../../src/output/registry.ts';

/** The formats that every document can be made in. */
export const everyFormat: readonly OutputFormat[] = outputFormats.filter(({ needs }) => needs === undefined);
