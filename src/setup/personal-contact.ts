/** A Dutch mobile number anywhere in a text, however it is spaced. */
const mobile = /(?:(?:\+|00)\s*31[\s().-]*0?[\s().-]*|(?<!\d)0)6(?:[\s().-]*\d){8}(?!\d)/;

/** Whether a text contains a Dutch mobile number: those belong to a person. */
export function hasMobileNumber(text: string): boolean {
  return mobile.test(text);
}

/** Why a text belongs to a person, and so not in the profile; undefined when nothing shows that. */
export function personalIn(text: string): string | undefined {
  if (hasMobileNumber(text))
    return 'Hier staat een mobiel nummer, en dat is van een persoon. Zulke gegevens horen niet in dit bestand.';
  return /\S@\S/.test(text)
    ? 'Hier staat een mailadres. Een adres hoort alleen bij het mailadres van het secretariaat.'
    : undefined;
}
