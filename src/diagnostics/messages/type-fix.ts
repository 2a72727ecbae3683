import type { SchemaFacts, TypeHint } from '../codes/schema.ts';
import { quote, type Message } from './message.ts';

/** How to fix a value of the wrong type: lines to paste where a group or list belongs, else one instruction. */
export function typeFix({
  hint,
  example,
  snippet,
  whole,
}: SchemaFacts['schema/wrong-type']): Pick<Message, 'fix' | 'snippet' | 'replacement'> {
  if (snippet === undefined) return { fix: oneLine(hint, example), replacement: insteadOf(hint) };
  return {
    fix:
      hint.kind === 'empty'
        ? 'Weet u het nog niet? Zet `# ` voor de regel. Vul anders iets in. Bijvoorbeeld:'
        : 'Schrijf het zo:',
    snippet,
    replacement: whole,
  };
}

/** What to write instead of a value, when what was meant is certain. */
function insteadOf(hint: TypeHint): string | undefined {
  switch (hint.kind) {
    case 'yes-no':
    case 'boolean-in-quotes':
    case 'number-in-quotes':
      return String(hint.means);
    case 'leading-zero':
    case 'unquoted-number':
      return JSON.stringify(hint.written);
    case 'not-a-number':
      return hint.means === undefined ? undefined : String(hint.means);
    case 'single-item':
      return hint.list;
    default:
      return undefined;
  }
}

function oneLine(hint: TypeHint, example: string): string {
  switch (hint.kind) {
    case 'yes-no':
      return `Schrijf ${quote(hint.means)}: YAML kent ${foreignWords(hint.written)} niet.`;
    case 'boolean-in-quotes':
    case 'number-in-quotes':
      return `Haal de aanhalingstekens weg: ${quote(hint.means)}.`;
    case 'leading-zero':
    case 'unquoted-number':
      return quotesFix(hint);
    case 'single-item':
      return `Maak er een lijst van: ${quote(hint.list)}.`;
    case 'flow-braces':
      return 'Een tekst die met een accolade begint, hoort tussen dubbele aanhalingstekens.';
    case 'dashes-too-many':
    case 'no-dash':
      return layoutFix(hint);
    case 'not-a-number':
      return numberFix(hint, example);
    case 'empty':
      return `Vul iets in, zoals ${quote(example)}. Weet u het nog niet? Zet ${quote('# ')} voor de regel.`;
    default:
      return `Schrijf het zoals ${quote(example)}.`;
  }
}

/** The word that was typed; someone who types the Dutch word may try its opposite next. */
function foreignWords(written: string): string {
  return /^(?:ja|nee)$/i.test(written.trim()) ? '`ja` en `nee`' : quote(written);
}

function layoutFix(hint: Extract<TypeHint, { readonly kind: 'dashes-too-many' | 'no-dash' }>): string {
  if (hint.kind === 'dashes-too-many')
    return 'Haal de streepjes weg, en laat alle sleutels even ver inspringen.';
  return hint.isInBraces
    ? 'Zet `[` ervoor en `]` erachter.'
    : `Zet ${quote('- ')} voor de eerste regel, en twee spaties voor de andere.`;
}

function numberFix(
  { written, means }: Extract<TypeHint, { readonly kind: 'not-a-number' }>,
  example: string,
): string {
  if (means === undefined) return `Schrijf alleen het getal, zoals ${quote(example)}.`;
  return written.includes(',')
    ? `Schrijf alleen het getal, met een punt in plaats van een komma: ${quote(means)}.`
    : `Schrijf alleen het getal: ${quote(means)}.`;
}

function quotesFix({
  kind,
  written,
}: Extract<TypeHint, { readonly kind: 'leading-zero' | 'unquoted-number' }>): string {
  return kind === 'leading-zero'
    ? `Zet aanhalingstekens om het nummer: ${quote(`"${written}"`)}. Anders raakt de nul vooraan weg.`
    : `Zet er aanhalingstekens om: ${quote(`"${written}"`)}.`;
}
