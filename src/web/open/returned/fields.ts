/** Fields to choose with: boxes for lines, and buttons for answers. */
import { htmlElement, text, type Markup } from '../../../output/markup.ts';
import { screenText } from '../../../profile/marked-text.ts';
import { versionOf } from '../../../workspace/version-of.ts';
import { areaField, boxField, hiddenField, tickField } from '../fields.ts';
import type { Effect } from '../../../returned/plan-types.ts';
import { effectWords, questionWords } from '../../../words/read-back.ts';
import { proseParagraph } from '../prose.ts';
import type { SeenHanded, Tried } from './handed.ts';

/** A line that can be taken over, or left. */
export interface Line {
  readonly name: 'regel' | 'waarde' | 'overdracht';
  /** Names the line among those of its kind. */
  readonly key: string;
  readonly label: string;
  /** Whether it is taken over unless somebody says otherwise. */
  readonly isWanted: boolean;
  /** What is perhaps private in it: then somebody ticks it, and it is told again once it was taken over. */
  readonly doubts: readonly string[];
  readonly more: readonly Markup[];
  /** Texts that can be put otherwise before they are taken over. */
  readonly texts?: readonly LineText[];
}

/** A text of a line, by the name of its field. */
export interface LineText {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  /** As it came back: what was not changed is not kept. */
  readonly said: string;
}

/** A line with its box; it remembers what somebody chose before. */
export function lineField(
  { name, key, label, isWanted, doubts, more, texts = [] }: Line,
  marks: ReadonlyMap<string, boolean>,
): Markup {
  const checked = marks.get(markOf({ name, key })) ?? (isWanted && doubts.length === 0);
  return htmlElement('li', { class: 'line' }, [
    hiddenField('getoond', shownAs({ name, label }, key)),
    tickField(label, { name, value: key, checked }),
    ...more,
    ...doubts.map((words) => proseParagraph(words, { class: 'late' })),
    ...texts.flatMap((each) => {
      const id = `tekst-${versionOf(each.name)}`;
      const field = { id, name: each.name, maxlength: 1000, rows: 2 };
      return [
        hiddenField(`was ${each.name}`, each.said),
        areaField({ label: each.label }, field, each.value),
      ];
    }),
  ]);
}

/** A line as it was shown: its words find it again when lines were added or went, its key says whether it is ticked. */
export function shownAs({ name, label }: Pick<Line, 'name' | 'label'>, key: string): string {
  return `${name} ${versionOf(label)} ${key}`;
}

/** The name of a line among all of them. */
export function markOf({ name, key }: Pick<Line, 'name' | 'key'>): string {
  return `${name} ${key}`;
}

/** "was … wordt …". */
export function beforeAndAfter(pairs: readonly (readonly [before: string, after: string])[]): Markup {
  return htmlElement(
    'dl',
    { class: 'was' },
    pairs.flatMap(([before, after]) => [
      htmlElement('dt', {}, [text('Was')]),
      htmlElement('dd', {}, [text(before)]),
      htmlElement('dt', {}, [text('Wordt')]),
      htmlElement('dd', {}, [text(after)]),
    ]),
  );
}

/** A question with its answers; without a choice it waits. */
export function questionField(
  { question, source }: SeenHanded['questions'][number],
  at: number,
  { today, tried }: { readonly today: string; readonly tried: Tried | undefined },
): Markup {
  const [title = '', ...why] = questionWords(question, source).split('\n');
  const name = answerName(at);
  const { effects, doubt } = question;
  return htmlElement('fieldset', { class: 'question' }, [
    htmlElement('legend', {}, [text(title)]),
    hiddenField('vraag', question.id),
    ...why.map((line) => htmlElement('p', {}, [text(line)])),
    ...effects.flatMap((effect, index) => [
      choice(name, { value: String(index), checked: index === tried?.chosen }, effectWords(effect, doubt)),
      typedField(effect, {
        ...{ name: typedName(at, index), max: today },
        value: index === tried?.chosen ? tried.typed : '',
      }),
    ]),
    choice(name, { value: '', checked: tried === undefined }, 'Later beslissen.'),
  ]);
}

/** The name of the field for an answer. */
export function answerName(question: number): string {
  return `vraag-${String(question)}`;
}

/** The name of the field for what an answer needs besides. */
export function typedName(question: number, effect: number): string {
  return `bij-${String(question)}-${String(effect)}`;
}

/** The answer that waits is the one that is chosen at first. */
function choice(
  name: string,
  chosen: { readonly value: string; readonly checked: boolean },
  label: string,
): Markup {
  return boxField('radio', label, { name, ...chosen });
}

function typedField(
  effect: Effect,
  { name, value, max }: { readonly name: string; readonly value: string; readonly max: string },
): Markup | undefined {
  if (effect.kind !== 'typed') return undefined;
  const isDay = effect.what === 'day';
  const id = `veld-${name}`;
  return htmlElement('p', { class: 'field' }, [
    htmlElement('label', { for: id }, [
      text(isDay ? 'Op welke dag was het klaar?' : 'Waarom vervalt de taak?'),
    ]),
    isDay
      ? htmlElement('input', { type: 'date', id, name, value, max })
      : htmlElement('input', { type: 'text', id, name, value, maxlength: 300, autocomplete: 'off' }),
  ]);
}

/** A choice of a dossier for a file that does not say of which it is. */
export function dossierField(
  words: string,
  name: string,
  { received: { running }, titles }: SeenHanded,
): Markup {
  const option = (value: string, label: string): Markup => htmlElement('option', { value }, [text(label)]);
  const id = `veld-${name}`;
  return htmlElement('div', { class: 'question' }, [
    htmlElement('p', {}, [text(words)]),
    htmlElement('label', { for: id }, [text('Van welk dossier is het?')]),
    htmlElement('select', { id, name }, [
      option('', 'Van geen van deze'),
      ...running.map((each) => option(each, screenText(titles.get(each) ?? each))),
    ]),
  ]);
}
