import { findingAt, type Detector, type FindingReason } from '../finding.ts';

const address = /[\p{L}\d][\p{L}\d._%+'-]{0,63}@((?:[\p{L}\d-]{1,63}\.){1,5}[a-z]{2,24})(?![\p{L}\d])/giu;

/** Providers that people use at home, without the last part of the domain where it varies. */
const providers =
  /^(?:(?:gmail|googlemail|hotmail|outlook|live|msn|yahoo|ymail|icloud|me|mac|aol|gmx|proton|protonmail|tutanota|zoho|mail|yandex)\.[a-z]{2,4}(?:\.[a-z]{2})?|(?:ziggo|kpnmail|kpnplanet|planet|xs4all|home|casema|chello|hetnet|quicknet|upcmail|upc|telfort|tele2|solcon|zonnet|onsnet|online|caiway|caway|kabelfoon|tiscali|wanadoo|zeelandnet|introweb|orange|versatel|freeler|dds|filternet|deds|multiweb|delta|glasnet|t-mobilethuis|odido|kliksafe|box|lycos|12move|euronet|hccnet|iae|xmsnet|zeggis|freedom)\.nl|pm\.me|hey\.com|fastmail\.(?:com|fm|nl)|proton\.me)$/iu;

/** Names or initials with dots between them: `jan.jansen`, `j.p.jansen`. */
const dottedNames = /^\p{L}[\p{L}'-]*(?:\.\p{L}[\p{L}'-]*)+$/u;

/** Words that show that a mail address belongs to a room, a group or a function. */
const functional =
  /secretariaat|bestuur|college|griffie|bss|info|post|burgemeester|wethouder|directie|team|afdeling|gemeente|management|kabinet|ondersteuning|receptie|agenda/i;

/** Whether a mail address looks personal. That is uncertain: warn, do not refuse. */
export function looksPersonal(mail: string): boolean {
  const [local = ''] = mail.split('@');
  return dottedNames.test(local) && !functional.test(local);
}

/** Mail addresses of persons: at a provider for homes, or with somebody's name in them. */
export const detectMail: Detector = (text) =>
  // Why first: most texts have no address, and this is far quicker than the pattern.
  text.includes('@')
    ? [...text.matchAll(address)].flatMap(({ index, 0: written, 1: domain = '' }) => {
        const reason = reasonFor(written, domain);
        return reason === undefined ? [] : [findingAt(reason, index, written.length)];
      })
    : [];

function reasonFor(mail: string, domain: string): FindingReason | undefined {
  if (providers.test(domain)) return 'privemail/provider';
  return looksPersonal(mail) ? 'privemail/person' : undefined;
}
