import { chosenIn, fieldText, type AnswerField, type FieldChoice } from '../../../setup/fill/answer-field.ts';
import type { AnswerForm } from '../../../setup/fill/answer-form.ts';
import { htmlElement, text, type Attributes, type Children, type Markup } from '../../../output/markup.ts';
import { boxField, boxFields } from '../fields.ts';
import type { PostedForm } from '../form.ts';

/** A field for an answer, and what is in it. */
export interface ShownField {
  readonly id: string;
  readonly field: AnswerField;
  readonly form: AnswerForm;
  /** What is asked, for people who cannot see what is above the field. */
  readonly ask: string;
  readonly hint: string | undefined;
  readonly value: unknown;
  /** What was sent and not saved; it comes before the value. */
  readonly sent: ReadonlyMap<string, readonly string[]> | undefined;
}

/** The most choices that are shown all at once. */
const fewChoices = 3;

/** The field, with its label. */
export function answerField(shown: ShownField): Markup {
  const { field } = shown;
  switch (field.kind) {
    case 'one-of':
      return field.choices.length <= fewChoices
        ? choiceBoxes(shown, field.choices, 'radio')
        : labelled(shown, [oneOf(shown, field.choices)]);
    case 'some-of':
      return choiceBoxes(shown, field.choices, 'checkbox');
    case 'moment':
      return momentField(shown, field.days);
    case 'lines':
      return labelled(shown, [
        htmlElement('textarea', { id: shown.id, name: 'waarde', rows: 3, required: true }, [
          text(`\n${wordsIn(shown)}`),
        ]),
      ]);
    default:
      return inputField(shown);
  }
}

/** What was sent for a field, as somebody would type it; empty when nothing. */
export function typedIn(field: AnswerField, form: Pick<PostedForm, 'get' | 'all'>): string {
  switch (field.kind) {
    case 'moment':
      return `${form.get('dag') ?? ''} ${form.get('tijd') ?? ''}`.trim();
    case 'some-of':
      return asList(form.all('waarde'));
    case 'lines':
      return asList((form.get('waarde') ?? '').split(/\r\n|\r|\n/));
    default:
      return (form.get('waarde') ?? '').trim();
  }
}

/** Answers of a list as they are typed: with semicolons, because an answer may hold a comma. */
function asList(answers: readonly string[]): string {
  const all = answers.map((each) => each.trim()).filter((each) => each !== '');
  return all.length === 1 ? `${all[0] ?? ''};` : all.join('; ');
}

function wordsIn({ sent, field, value, form }: ShownField): string {
  const [first] = sent?.get('waarde') ?? [];
  if (first !== undefined) return first;
  return value === undefined ? '' : fieldText(field, value, form.write);
}

function chosen({ sent, value }: ShownField, choices: readonly FieldChoice[]): ReadonlySet<string> {
  const now = sent?.get('waarde') ?? chosenIn(choices, value).map(({ typed }) => typed);
  return new Set(now);
}

function inputField(shown: ShownField): Markup {
  const { field, id } = shown;
  const limits =
    field.kind === 'number'
      ? { min: field.least, max: field.most, step: field.isWhole ? 1 : 'any', class: 'kort' }
      : {};
  const input = htmlElement('input', {
    ...{ id, name: 'waarde', type: inputTypes[field.kind] ?? 'text', value: wordsIn(shown) },
    ...{ autocomplete: 'off', required: true, ...limits },
  });
  const unit = field.kind === 'number' ? field.unit : '';
  return labelled(shown, unit === '' ? [input] : [input, text(` ${unit}`)]);
}

const inputTypes: Readonly<Record<string, string>> = {
  day: 'date',
  time: 'time',
  mail: 'email',
  phone: 'tel',
  number: 'number',
};

function oneOf(shown: ShownField, choices: readonly FieldChoice[]): Markup {
  return select({ id: shown.id, name: 'waarde' }, choices, chosen(shown, choices));
}

function momentField(shown: ShownField, days: readonly string[]): Markup {
  const { id, ask, value, sent } = shown;
  const { dag, tijd } = (typeof value === 'object' && value !== null ? value : {}) as Readonly<
    Record<string, string | undefined>
  >;
  const day = sent?.get('dag')?.[0] ?? dag ?? '';
  const time = sent?.get('tijd')?.[0] ?? tijd ?? '';
  const choices = days.map((each) => ({ typed: each, name: each }));
  return htmlElement('fieldset', {}, [
    htmlElement('legend', { class: 'seen-not' }, [text(ask)]),
    htmlElement('div', { class: 'beside' }, [
      htmlElement('p', { class: 'field' }, [
        htmlElement('label', { for: id }, [text('Dag')]),
        select({ id, name: 'dag' }, choices, new Set([day])),
      ]),
      htmlElement('p', { class: 'field' }, [
        htmlElement('label', { for: `${id}-tijd` }, [text('Tijd')]),
        htmlElement('input', { id: `${id}-tijd`, name: 'tijd', type: 'time', value: time, required: true }),
      ]),
    ]),
  ]);
}

function select(attributes: Attributes, choices: readonly FieldChoice[], now: ReadonlySet<string>): Markup {
  const isOpen = !choices.some(({ typed }) => now.has(typed));
  return htmlElement('select', { ...attributes, required: true }, [
    ...(isOpen ? [htmlElement('option', { value: '' }, [text('Kies')])] : []),
    ...choices.map(({ typed, name }) =>
      htmlElement('option', { value: typed, selected: now.has(typed) }, [text(name)]),
    ),
  ]);
}

function choiceBoxes(shown: ShownField, choices: readonly FieldChoice[], type: 'radio' | 'checkbox'): Markup {
  const now = chosen(shown, choices);
  const boxes = choices.map(({ typed, name }) =>
    boxField(type, name, {
      ...{ name: 'waarde', value: typed, checked: now.has(typed) },
      required: type === 'radio',
    }),
  );
  return boxFields(labelWords(shown), boxes);
}

function labelled(shown: ShownField, children: Children): Markup {
  return htmlElement('p', { class: 'field' }, [
    htmlElement('label', { for: shown.id }, labelWords(shown)),
    ...children,
  ]);
}

function labelWords({ ask, hint, field }: ShownField): Children {
  const hints = [
    ...(field.kind === 'lines' ? ['één op elke regel'] : []),
    ...(hint === undefined ? [] : [hint]),
  ];
  return [
    text('Uw antwoord'),
    htmlElement('span', { class: 'seen-not' }, [text(` op: ${ask}`)]),
    ...(hints.length === 0 ? [] : [text(` (${hints.join('; ')})`)]),
  ];
}
