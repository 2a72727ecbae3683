import { escapeMarkdown, ownLink } from '../escape.ts';
import { isTruthy, plainText } from './value.ts';
import type { HelperValue } from '../render-state.ts';
import type { HelperMap, HelperOptions } from './helper.ts';

/** Form fields: places to fill in on the document itself. */
export function fieldHelpers(): HelperMap {
  return {
    /**
     * `{{veld "datum" id="fg-form-datum" titel="Datum van het gesprek"}}`: kinds are `tekst` (one line), `lang`
     * (several lines), `datum`, `keuze`, `paraaf` and `handtekening`. With `toon="…"` the field shows that text;
     * `keuzes=` lists the options of a choice: a list, or text separated by semicolons. `regels="6"` is how many
     * handwritten lines a long answer has room for on paper.
     */
    veld: (kind, options) => field(plainText(kind), options as HelperOptions),
    /** `{{vinkje id="…" titel="…" aan=x}}`: a checkbox. */
    vinkje: (options) => {
      const { aan, ...rest } = (options as HelperOptions).hash;
      return field(isTruthy(aan) ? 'vinkje-aan' : 'vinkje', { hash: rest });
    },
  };
}

function field(kind: string, { hash }: HelperOptions): ReturnType<typeof ownLink> {
  const data = Object.fromEntries(
    Object.entries(hash).map(([key, value]) => [key, key === 'keuzes' ? choices(value) : plainText(value)]),
  );
  return ownLink('veld', escapeMarkdown(data['titel'] ?? kind), { soort: kind, ...data });
}

/** The options, one per line. */
function choices(value: HelperValue): string {
  const all = Array.isArray(value) ? value.map(plainText) : plainText(value).split(';');
  return all
    .map((choice) => choice.trim())
    .filter((choice) => choice !== '')
    .join('\n');
}
