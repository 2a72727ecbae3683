import type { PhoneFault, RegisterFacts } from '../codes/register.ts';
import { typed } from '../typed.ts';
import { didYouMean, quote, type Message, type Messages } from './message.ts';

/** Words for what does not agree with the register of municipalities, or fails a check digit. */
export const registerMessages: Messages<RegisterFacts> = {
  'register/code-mismatch': (a) => ({
    text: `De code ${quote(a.code)} hoort in het register bij ${quote(a.registered)}, niet bij ${quote(a.name)}.`,
    fix:
      a.codeOfName === undefined
        ? `Schrijf de naam als ${quote(typed(a.registered))}, of verbeter de code.`
        : `Schrijf ${quote(a.codeOfName)}: dat is de code van ${quote(a.name)}.`,
    replacement: a.codeOfName ?? typed(a.registered),
  }),
  'register/example-code': (a) => ({
    text: `De code ${quote(a.code)} is een code voor voorbeelden. Maar ${quote(a.name)} is een bestaande gemeente.`,
    fix: `Schrijf ${quote(a.codeOfName)}: dat is de code van ${quote(a.registered)}.`,
    replacement: a.codeOfName,
  }),
  'register/unknown-code': (a) => ({
    text: `De code ${quote(a.code)} staat niet in het register van 342 gemeenten.${didYouMean(a.near === a.name ? undefined : a.near)}`,
    fix:
      a.nearCode === undefined
        ? 'Kijk de code na. Is uw gemeente pas gevormd? Dan is dit goed.'
        : `Schrijf ${quote(a.nearCode)}: dat is de code van ${quote(a.near ?? a.name)}.`,
    replacement: a.nearCode,
  }),
  'register/province': (a) => ({
    text: `De provincie is ${quote(a.found)}, maar ${quote(a.name)} ligt volgens het register in ${quote(a.registered)}.`,
    fix: `Schrijf ${quote(typed(a.registered))}.`,
    replacement: typed(a.registered),
  }),
  'register/number-check': (a) => ({
    text: `Het nummer ${quote(a.value)} bij ${quote(a.field)} klopt niet volgens de elfproef. Er zit een typefout in.`,
    fix: 'Neem het nummer opnieuw over.',
  }),
  'register/phone-number': phoneMessage,
  'register/oin-rsin': (a) => ({
    text: `In het OIN ${quote(a.oin)} staat het RSIN ${quote(a.rsin)} niet. Het OIN van een gemeente bestaat uit 00000001, het RSIN en 000.`,
    fix: `Schrijf ${quote(typed(`00000001${a.rsin}000`))}, of verbeter het RSIN.`,
    replacement: typed(`00000001${a.rsin}000`),
  }),
  'register/tooi': (a) => ({
    text: `Het TOOI-adres ${quote(a.found)} hoort niet bij deze gemeentecode.`,
    fix: `Schrijf ${quote(typed(a.expected))}, of haal \`tooi_uri\` weg.`,
    replacement: typed(a.expected),
  }),
};

/** What is wrong with a phone number, in a file and at a question. */
function phoneMessage(fault: PhoneFault): Message {
  const counted = `Dit telefoonnummer telt ${String(fault.digits)} cijfers.`;
  switch (fault.why) {
    case 'none':
      return {
        text: 'Hier staat geen telefoonnummer.',
        fix: 'Schrijf het nummer in cijfers, zoals 14 030. Woorden erachter mogen, zoals `14 030, keuze 2`.',
      };
    case 'twice':
      return {
        text: 'Hier staat twee keer hetzelfde telefoonnummer.',
        fix: `Schrijf het één keer: ${quote(fault.once)}.`,
        replacement: { of: fault.written, by: fault.once },
      };
    case 'length':
      return {
        text: `${counted} Een Nederlands nummer telt er 10, met het netnummer en de 0 erbij.`,
        fix: 'Kijk het nummer na. Een kort nummer kan ook, zoals 14 030.',
      };
    case 'abroad':
      return {
        text: `${counted} Een nummer uit het buitenland telt er 7 tot en met 15.`,
        fix: 'Kijk het nummer na. Een Nederlands nummer begint met een 0 of met +31.',
      };
    case 'zero':
      return {
        text: `${counted} Een nummer van meer dan 7 cijfers begint met een 0 of met +.`,
        fix: 'Zet de 0 van het netnummer ervoor, of kijk het nummer na.',
      };
  }
}
