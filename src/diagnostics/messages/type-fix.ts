import type { SchemaFacts, TypeHint } from '../codes/schema.ts';
import { quote, type Message } from './message.ts';

/** How to fix a value of the wrong type: lines to paste where a group or list belongs, else one instruction. */
export function typeFix({
  hint,
  example,
  snippet,
}: SchemaFacts['schema/wrong-type']): Pick<Message, 'fix' | 'snippet'> {
  if (snippet === undefined) return { fix: oneLine(hint, example) };
  return {
    fix: hint.kind === 'empty' ? 'Haal de sleutel weg, of vul iets in. Bijvoorbeeld:' : 'Schrijf het zo:',
    snippet,
  };
}

function oneLine(hint: TypeHint, example: string): string {
  switch (hint.kind) {
    case 'yes-no':
      return `Schrijf ${quote(hint.means)}: YAML kent ${foreignWords(hint.written)} niet.`;
    case 'boolean-in-quotes':
    case 'number-in-quotes':
      return `Haal de aanhalingstekens weg: ${quote(hint.means)}.`;
    case 'leading-zero':
      return `Zet aanhalingstekens om het nummer: ${quote(`"${hint.written}"`)}. Anders raakt de nul vooraan weg.`;
    case 'unquoted-number':
      return `Zet er aanhalingstekens om: ${quote(`"${hint.written}"`)}.`;
    case 'not-a-number':
      return hint.written.includes(',')
        ? `Schrijf alleen het getal, met een punt in plaats van een komma: ${quote(hint.written.replace(',', '.').replace(/[^0-9.]/g, ''))}.`
        : `Schrijf alleen het getal, zoals ${quote(example)}.`;
    case 'single-item':
      return `Maak er een lijst van: ${quote(hint.list)}.`;
    case 'flow-braces':
      return 'Een tekst die met een accolade begint, hoort tussen dubbele aanhalingstekens.';
    case 'empty':
      return `Vul iets in, zoals ${quote(example)}, of haal de sleutel weg.`;
    case 'none':
      return `Schrijf het zoals ${quote(example)}.`;
  }
}

/** The word that was typed; someone who types the Dutch word may try its opposite next. */
function foreignWords(written: string): string {
  return /^(?:ja|nee)$/i.test(written.trim()) ? '`ja` en `nee`' : quote(written);
}
