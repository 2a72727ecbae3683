import type { AllowedText, SchemaFacts } from '../codes/schema.ts';
import { typed } from '../typed.ts';
import { quote } from './message.ts';

/** Wording for what is allowed. */
export const allowedWords: Readonly<Record<AllowedText, string>> = {
  id: 'Hier mogen alleen kleine letters, cijfers en streepjes staan.',
  'municipality-code': 'Een gemeentecode is `gm` met vier cijfers.',
  colour: 'Een kleurcode is een `#` met zes tekens: cijfers en letters van a tot en met f.',
  'digits-8': 'Hier horen precies 8 cijfers.',
  'digits-9': 'Hier horen precies 9 cijfers.',
  'digits-20': 'Hier horen precies 20 cijfers.',
  phone: 'Hier mogen alleen cijfers, spaties, haakjes, plussen en streepjes staan.',
  picture: 'De naam van een plaatje eindigt op `.png`, `.jpg`, `.jpeg` of `.svg`.',
  'clock-time': 'Hier hoort een tijd met een punt, tussen aanhalingstekens: `"12.00"`.',
  'list-code':
    'Een code van een lijst ziet eruit als `K7F2M`: om en om een hoofdletter en een cijfer. Liever niet zelf veranderen.',
  'yaml-file': 'De naam van dit bestand eindigt op `.yaml` of `.yml`.',
  path: 'Hier hoort een pad: kleine letters, met een punt tussen de sleutels.',
};

/** What to write instead: what was probably meant, else the example, as they must be typed. */
export function patternCure(a: SchemaFacts['schema/pattern']): string {
  if (a.suggestion !== undefined) return `Schrijf ${quote(typed(a.suggestion))}.`;
  // Why no example: every code except the example range belongs to a real municipality.
  if (a.allowed === 'municipality-code') return 'Vul de code van uw gemeente in, bijvoorbeeld `gm9999`.';
  return `Schrijf het zoals ${quote(a.example)}.`;
}
