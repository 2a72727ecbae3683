/** " Bedoelt u x?", or nothing. */
export function suggest(candidate: string | undefined): string {
  return candidate === undefined ? '' : ` Bedoelt u ${candidate}?`;
}
