import { outputFormats } from '../output/registry.ts';

/** Ids of the formats, for options. */
export const formatIds: readonly string[] = outputFormats.map(({ id }) => id);

/** Ids of those that any document can be made in: the others need tasks, meetings or a mail. */
export const anyFormatIds: readonly string[] = outputFormats.flatMap(({ id, needs }) =>
  needs === undefined ? [id] : [],
);
