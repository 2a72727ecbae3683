import type { CompiledDocument } from '../template/compiled.ts';

/**
 * Document id → its compiled templates. Empty when running from source: templates are then compiled when used. The
 * build replaces this file with a map of the compiled ones (scripts/build/prepare.ts).
 */
export const preparedTemplates: Readonly<
  Record<string, () => Promise<{ readonly default: CompiledDocument }>>
> = {};
