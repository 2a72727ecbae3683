/** How people outside the terminal take part: what to send them, and what to do with what returns. */

/** Reads back what returned: a file, several, or a folder of them. */
export const readBackCommand = 'gemeente inlezen <bestand of map>';

/** The command, in words, that makes drafts of the mails of a dossier. */
export function sendWords(dossier: string): readonly string[] {
  return ['render', 'verzoeken', '--dossier', dossier, '--format', 'eml'];
}
