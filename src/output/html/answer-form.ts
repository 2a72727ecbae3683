import { writeCarried, type Carried } from '../../returned/carried.ts';
import { htmlElement, join, text, trustedMarkup, type Attributes, type Markup } from '../markup.ts';
import { breakable } from './code-pieces.ts';
import { formScript } from './form-script.ts';

/** What follows the id of a task in the ids of its fields. */
const parts = ['datum', 'paraaf', 'opmerking'] as const;
const formId = 'antwoord';

/**
 * What can be typed while there is no script. Why: for the mail program Chromium writes an ampersand as it is, so that
 * the mail ends there and the rest of the answers is lost, and a plus as a space. The script asks the browser not to look.
 */
const plainSigns = { pattern: '[^&+]*', title: 'Zonder & en +: schrijf ‘en’' };
const limits = { datum: {}, paraaf: plainSigns, opmerking: plainSigns };

/**
 * Field id → its name in the form: `23`, `23 datum`. A mail that a browser makes of the form without script is an answer
 * as people type it (`returned/answers.ts`): `23=klaar`.
 */
export function answerNames({ tasks }: Carried): ReadonlyMap<string, Attributes> {
  return new Map<string, Attributes>(
    tasks.flatMap(({ id, number, status }) => {
      // Why a done box is in no form: a browser would say once more what is known.
      const form = status === 'afgehandeld' ? undefined : formId;
      return [
        [id, { name: number, form, value: 'klaar' }] as const,
        ...parts.map(
          (part) => [`${id}-${part}`, { name: `${number} ${part}`, form: formId, ...limits[part] }] as const,
        ),
      ];
    }),
  );
}

/** The part of a page with which its answers are sent back. @param address where to; absent: whoever fills it in knows */
export function writeAnswerForm(carried: Carried, address: string | undefined): Markup {
  const { code } = carried;
  const to = encodeURIComponent(address ?? '').replaceAll('%40', '@');
  const action = `mailto:${to}?subject=${encodeURIComponent(`Antwoord op lijst ${code}`)}`;
  const withScript = (isShown: boolean): Attributes => ({
    'data-met-script': isShown ? 'ja' : 'nee',
    hidden: isShown,
  });
  const button = (part: string, words: string): Markup =>
    htmlElement('button', { type: 'button', class: 'knop', 'data-deel': part }, [text(words)]);
  return htmlElement(
    'form',
    { id: formId, class: 'terugsturen', action, method: 'post', enctype: 'text/plain' },
    [
      // Why: the first button is the one that Enter in a field presses.
      htmlElement('button', { type: 'submit', disabled: true, hidden: true }, [text('Nog niet')]),
      htmlElement('h2', { id: 'antwoord-kop' }, [text('Antwoord terugsturen')]),
      htmlElement('p', {}, [
        text('Vul hierboven in wat klaar is en kies ‘Stuur terug’. '),
        // Who shares it chooses the receiver.
        ...(address === undefined ? [] : [text('Het antwoord is voor '), breakable(address), text('. ')]),
        htmlElement('span', withScript(false), [
          text(
            'Het mailprogramma maakt dan een mail. Dat doet niet elk programma: antwoord anders zelf, zoals ‘',
          ),
          text('nummer klaar’.'),
        ]),
        htmlElement('span', withScript(true), [
          text('Alleen de nummers en de antwoorden gaan mee. Deze browser onthoudt ze tot iemand ze wist.'),
        ]),
      ]),
      htmlElement('p', { class: 'knoppen' }, [
        htmlElement('button', { type: 'submit', class: 'knop hoofd' }, [text('Stuur terug')]),
        htmlElement('span', { class: 'knoppen', ...withScript(true) }, [
          button('bewaar', 'Bewaar als bestand'),
          button('wis', 'Wis wat ik invulde'),
        ]),
      ]),
      htmlElement('div', { class: 'regel', ...withScript(true) }, [
        htmlElement('label', { for: 'antwoord-regel' }, [
          text('Of kopieer deze regel in een mail of bericht'),
        ]),
        htmlElement('input', {
          type: 'text',
          id: 'antwoord-regel',
          readonly: true,
          autocomplete: 'off',
          'data-deel': 'regel',
        }),
        button('kopieer', 'Kopieer'),
      ]),
      htmlElement('p', { role: 'status', 'data-deel': 'melding' }),
    ],
  );
}

/** What the page carries, and the script that works with it. */
export function writeAnswerScripts(carried: Carried): Markup {
  return join([
    htmlElement('script', { type: 'application/json', id: 'gemeente-lijst' }, [
      trustedMarkup(writeCarried(carried)),
    ]),
    htmlElement('script', {}, [trustedMarkup(formScript)]),
  ]);
}
