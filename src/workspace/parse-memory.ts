import type { KeysAt } from './slips/levels.ts';
import { parseYaml, type ParsedYaml } from './parse-yaml.ts';

/**
 * What was parsed before, by file: a text that did not change is not parsed again.
 *
 * Why: a program that stays on reads the same workspace for every page, and parsing a long dossier takes a second.
 */
export class ParseMemory {
  readonly #kept = new Map<string, { readonly text: string; readonly parsed: ParsedYaml }>();

  /** Like `parseYaml`. */
  parse(text: string, file: string, keysAt?: KeysAt): ParsedYaml {
    const known = this.#kept.get(file);
    if (known?.text === text) return known.parsed;
    const parsed = parseYaml(text, file, keysAt);
    // Repairs depend on which keys a file may have: they are made again.
    if (parsed.diagnostics.length === 0) this.#kept.set(file, { text, parsed });
    else this.#kept.delete(file);
    return parsed;
  }
}
