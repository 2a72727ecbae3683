import { outputFormats } from '../output/registry.ts';

/** Ids of the formats, for options. */
export const formatIds: readonly string[] = outputFormats.map(({ id }) => id);
