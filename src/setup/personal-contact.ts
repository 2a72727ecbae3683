import { mobileNumbersIn } from '../profile/phone-number.ts';

/** Whether a text contains a Dutch mobile number: those belong to a person. */
export function hasMobileNumber(text: string): boolean {
  return mobileNumbersIn(text).length > 0;
}

/** Why a text belongs to a person, and so not in the profile; undefined when nothing shows that. */
export function personalIn(text: string): string | undefined {
  if (hasMobileNumber(text))
    return 'Hier staat een mobiel nummer, en dat is van een persoon. Zulke gegevens horen niet in dit bestand.';
  return /\S@\S/.test(text)
    ? 'Hier staat een mailadres. Een adres hoort alleen bij het mailadres van het secretariaat.'
    : undefined;
}
