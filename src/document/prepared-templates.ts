import type { CompiledDocument } from '../template/compiled.ts';

/**
 * Document id → its compiled templates. Empty when running from source: templates are then compiled when used. The
 * build puts a map of the compiled ones in the place of this file (scripts/build/prepare.ts).
 */
export const preparedTemplates: Readonly<
  Record<string, () => Promise<{ readonly default: CompiledDocument }>>
> = {};
