import type { FieldKind, FieldNode } from '../../document/tree.ts';
import { htmlElement, join, text, type Attributes, type Markup } from '../markup.ts';
import type { Spot } from './context.ts';

/**
 * A form field to fill in on the screen or, printed, with a pen.
 *
 * Why `autocomplete="off"`: what a browser remembers about one alderman does not belong in the form of the next.
 */
export function writeField(field: FieldNode, spot: Spot): Markup {
  const attributes = {
    id: spot.page.ids.take(`veld-${field.id}`),
    'aria-label': nameOf(field, spot),
    // A column header tells what one field is, not what each of several are.
    ...spot.page.answers?.get(field.id),
    placeholder: spot.isOneOfSeveral === true && hasWords.has(field.kind) ? field.title : undefined,
  };
  const control = controls[field.kind](field, attributes);
  if (field.shown === undefined) return control;
  return join([htmlElement('span', { class: 'hulp' }, [text(`[${field.shown}]`)]), text(' '), control]);
}

/** A checkbox without a label, as in a task list. */
export function checkbox(isChecked: boolean, attributes: Attributes): Markup {
  return htmlElement('input', { type: 'checkbox', ...attributes, checked: isChecked });
}

/** Kinds in which words can be typed. */
const hasWords: ReadonlySet<FieldKind> = new Set(['tekst', 'paraaf', 'lang']);

type Control = (field: FieldNode, attributes: Attributes) => Markup;

const controls: Readonly<Record<FieldKind, Control>> = {
  tekst: (_, attributes) => line('tekst', attributes),
  paraaf: (_, attributes) => line('paraaf', attributes),
  handtekening: (_, attributes) => line('handtekening', { ...attributes, placeholder: 'Teken op papier' }),
  datum: (_, attributes) =>
    htmlElement('input', { type: 'date', class: 'datum', autocomplete: 'off', ...attributes }),
  lang: ({ lines = 3 }, attributes) =>
    htmlElement('textarea', { class: 'lang', rows: lines, autocomplete: 'off', ...attributes }),
  keuze: ({ choices = [] }, attributes) =>
    htmlElement('select', { class: 'keuze', autocomplete: 'off', ...attributes }, [
      htmlElement('option', { value: '' }, [text('Kies …')]),
      ...choices.map((choice) => htmlElement('option', { value: choice }, [text(choice)])),
    ]),
  vinkje: (_, attributes) => target(checkbox(false, attributes)),
  'vinkje-aan': (_, attributes) => target(checkbox(true, attributes)),
};

/** Around a checkbox: a tap beside it counts too. Its name stays in the checkbox itself. */
function target(control: Markup): Markup {
  return htmlElement('label', { class: 'raak' }, [control]);
}

function line(className: string, attributes: Attributes): Markup {
  return htmlElement('input', { type: 'text', class: className, autocomplete: 'off', ...attributes });
}

/** The accessible name: the title, and which row or part of the page it is about. */
function nameOf({ title }: FieldNode, { row, heading }: Spot): string {
  const place = row ?? heading?.words ?? '';
  return place === '' || place.toLowerCase() === title.toLowerCase() ? title : `${title}, ${place}`;
}
