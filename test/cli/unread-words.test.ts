/** What is sent back in a kind that is not read: the words say what to ask for instead. */
import { expect, it } from 'vitest';
import { unreadWords } from '../../src/words/unread.ts';

it.each([
  ['lijst.doc', '.docx'],
  ['lijst.rtf', '.docx'],
  ['retour/Lijst.XLS', '.xlsx'],
  ['lijst.numbers', '.xlsx'],
  ['scan.pdf', 'Neem het zelf over in het dossier'],
  ['foto.HEIC', 'vraag om de lijst in Word'],
  ['antwoord.msg', '.eml'],
  ['muziek.mp3', 'Wel: Word, Excel'],
])('%s → %s', (source, way) => {
  const words = unreadWords({ source, why: 'unknown' });
  expect(words).toContain(`${source}: `);
  expect(words).toContain(way);
});
