import { htmlElement, text, type Attributes, type Children, type Markup } from '../../output/markup.ts';

/** What a field is called, and more about it below the name. */
export interface FieldWords {
  readonly label: string;
  readonly help?: string;
}

type Named = Attributes & { readonly name: string };

/** A line to type in. */
export function lineField(words: FieldWords, attributes: Named): Markup {
  return fieldWith(words, attributes, (more) =>
    htmlElement('input', { type: 'text', autocomplete: 'off', ...attributes, ...more }),
  );
}

/** A day to choose. */
export function dayField(words: FieldWords, attributes: Named): Markup {
  return lineField(words, { type: 'date', ...attributes });
}

/** Several lines to type in. */
export function areaField(words: FieldWords, attributes: Named, value: string): Markup {
  return fieldWith(words, attributes, (more) =>
    htmlElement('textarea', { rows: 3, ...attributes, ...more }, [text(value === '' ? '' : `\n${value}`)]),
  );
}

/** One of several. */
export function choiceField(
  words: FieldWords,
  { name, value }: { readonly name: string; readonly value: string },
  choices: readonly { readonly value: string; readonly name: string }[],
): Markup {
  const options = choices.map((each) =>
    htmlElement('option', { value: each.value, selected: each.value === value }, [text(each.name)]),
  );
  return fieldWith(words, { name }, (more) => htmlElement('select', { name, ...more }, options));
}

/** A box to tick. */
export function tickField(label: string, attributes: Named & { readonly value: string }): Markup {
  return boxField('checkbox', label, attributes);
}

/** A box or a button with its words. */
export function boxField(
  type: 'checkbox' | 'radio',
  label: string,
  attributes: Named & { readonly value: string },
): Markup {
  return htmlElement('label', { class: 'choice' }, [
    htmlElement('input', { type, ...attributes }),
    htmlElement('span', {}, [text(label)]),
  ]);
}

/** Boxes that belong together. */
export function boxFields(legend: Children, boxes: readonly Markup[]): Markup {
  return htmlElement('fieldset', {}, [
    htmlElement('legend', {}, legend),
    htmlElement('div', { class: 'choices' }, boxes),
  ]);
}

/** A value that goes along. */
export function hiddenField(name: string, value: string): Markup {
  return htmlElement('input', { type: 'hidden', name, value });
}

function fieldWith(
  { label, help }: FieldWords,
  { name, id: own }: Named,
  input: (more: Attributes) => Markup,
): Markup {
  const id = `veld-${typeof own === 'string' ? own : name}`;
  const helpId = help === undefined ? undefined : `uitleg-${id}`;
  return htmlElement('p', { class: 'field' }, [
    htmlElement('label', { for: id }, [text(label)]),
    ...(help === undefined ? [] : [htmlElement('span', { id: helpId, class: 'uitleg' }, [text(help)])]),
    input({ id, 'aria-describedby': helpId }),
  ]);
}
