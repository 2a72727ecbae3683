import { htmlElement, text, type Markup } from '../../output/markup.ts';
import { button, postForm } from './page.ts';
import type { Visit } from './visit.ts';

/** A field to search the rows of a page with: as one types with the script, else by a button. */
export function searchForm(
  action: string,
  { label, search }: { readonly label: string; readonly search: string },
  visit: Pick<Visit, 'formSecret'>,
): Markup {
  return postForm({ action, role: 'search' }, visit, [
    htmlElement('label', { for: 'zoek' }, [text(label)]),
    htmlElement('div', { class: 'beside' }, [
      htmlElement('input', { type: 'search', id: 'zoek', name: 'zoek', value: search, autocomplete: 'off' }),
      button('Zoek', { class: 'zonder-script' }),
    ]),
    htmlElement('p', { id: 'gevonden', 'aria-live': 'polite' }, []),
  ]);
}
