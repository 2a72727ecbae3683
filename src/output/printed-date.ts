import { strFromU8, unzipSync } from 'fflate';

/** The part with the document properties (package.ts). */
const properties = 'docProps/core.xml';

/** The date printed on a document of ours, as `2026-11-22`; undefined when it has none or is not a document of ours. */
export function printedDate(bytes: Uint8Array): string | undefined {
  try {
    const part = unzipSync(bytes, {
      filter: ({ name, originalSize }) => name === properties && originalSize < 100_000,
    });
    const text = strFromU8(part[properties] ?? new Uint8Array());
    return /<dcterms:created[^>]*>(\d{4}-\d{2}-\d{2})T/.exec(text)?.[1];
  } catch {
    return undefined;
  }
}
