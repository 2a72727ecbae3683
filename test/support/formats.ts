import { outputFormats, type OutputFormat } from '../../src/output/registry.ts';

/** The formats in which every document can be made, for people to read. */
export const documentFormats: readonly OutputFormat[] = outputFormats.filter(
  ({ needs }) => needs === undefined,
);
