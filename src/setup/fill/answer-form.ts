/** How a value of the profile is asked and read, whatever its schema. */
import { oneLineProblem } from '../../diagnostics/unseen.ts';
import { daysBetween, writeFullDay } from '../../calendar/day.ts';
import { writeMoment, writeNumber, writeTime } from '../../calendar/written.ts';
import { readTypedDay, type TypedDay } from '../../calendar/typed-day.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import type { SchemaNode } from '../../profile/schema-book.ts';
import { slug } from '../../profile/slug.ts';
import type { PlainInput } from '../../workspace/plain-tree.ts';
import { answerKinds, type AnswerKindName } from '../kinds.ts';
import { personalIn } from '../personal-contact.ts';
import { writeOpeningHours } from '../opening-hours.ts';
import { readNumber, readYesNo, type NumberUnit } from './typed-numbers.ts';

/** A typed answer as a value, or what is wrong with it. */
export type ReadValue = { readonly value: PlainInput } | { readonly wrong: string };

/** One of few answers. */
export interface FormChoice {
  readonly value: PlainInput;
  readonly name: string;
}

/** How to ask for one value. */
export interface AnswerForm {
  /** The only possible answers, when there are few. */
  readonly choices?: readonly FormChoice[];
  /** What an answer looks like, with words before it: "zoals donderdag 15.00 uur". */
  readonly hint?: string;
  readonly read: (typed: string) => ReadValue;
  /** A value as somebody would type it, which gives the same value again; undefined for one of another kind. */
  readonly write: (value: unknown) => string | undefined;
}

/** What reading an answer needs to know. */
export interface FormFacts {
  readonly today: string;
  /** The names of what an id can refer to, by id, per kind of entity. */
  readonly known: (kind: string) => ReadonlyMap<string, string>;
}

/** A value of the profile: its keys, and its schema with references resolved. */
export interface AskedValue {
  readonly keys: readonly (string | number)[];
  readonly node: SchemaNode;
  /** The schema of the items, when it is a list. */
  readonly item?: SchemaNode | undefined;
}

/** The form for a value; undefined when it must be asked piece by piece, such as a list of people's functions. */
export function formFor(asked: AskedValue, facts: FormFacts): AnswerForm | undefined {
  const { node, item, keys } = asked;
  if (keys.join('.') === 'secretariaat.bezetting')
    return {
      ...kindForm('openingstijden'),
      hint: 'zoals maandag t/m donderdag 8.30-17.00, vrijdag 8.30-12.30',
    };
  if (node.type === 'array') {
    const single = item === undefined || item.type === 'object' ? undefined : singleForm(asked, item, facts);
    return single === undefined ? undefined : listForm(single);
  }
  return singleForm(asked, node, facts);
}

interface Notes {
  readonly soort?: string;
  readonly verwijzing?: string;
  readonly eenheid?: readonly [one: string, more: string];
}

function singleForm(asked: AskedValue, node: SchemaNode, facts: FormFacts): AnswerForm | undefined {
  const notes: Notes = node['x-gemeente'] ?? {};
  if (notes.soort === 'moment')
    return { ...kindForm('moment'), write: momentWords, hint: 'zoals donderdag 15.00 uur' };
  if (node.type === 'object') return undefined;
  if (node.type === 'boolean') return yesNo;
  if (node.enum !== undefined) return choiceForm(node.enum);
  if (notes.verwijzing !== undefined) return referenceForm(facts.known(notes.verwijzing));
  if (node.type === 'integer' || node.type === 'number') return numberForm(node, notes);
  return wordsForm(asked, node, facts);
}

/** The form for what YAML writes as text. */
function wordsForm(asked: AskedValue, node: SchemaNode, facts: FormFacts): AnswerForm {
  if (node.format === 'date') return dayForm(facts);
  if (node.pattern?.includes(':[0-5]') === true) return { ...kindForm('tijd'), write: timeWords };
  if (node.format === 'email') return kindForm('mail');
  return String(asked.keys.at(-1)).startsWith('telefoon') ? kindForm('telefoon') : textForm(node);
}

function timeWords(value: unknown): string | undefined {
  return typeof value === 'string' ? plainSpaces(writeTime(value)) : undefined;
}

/** A kind of answer that init asks for too. */
function kindForm(kind: AnswerKindName): AnswerForm {
  const { read } = answerKinds[kind];
  return {
    read: (typed) => {
      const found = read(typed);
      return 'wrong' in found ? found : { value: found.value as PlainInput };
    },
    write: kind === 'openingstijden' ? writeOpeningHours : textOf,
  };
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function momentWords(value: unknown): string | undefined {
  const { dag, tijd } = (typeof value === 'object' && value !== null ? value : {}) as Readonly<
    Record<string, unknown>
  >;
  return typeof dag === 'string' && typeof tijd === 'string'
    ? plainSpaces(writeMoment({ dag, tijd }))
    : undefined;
}

/** Why: on a screen, and typed again, a no-break space is only a space that cannot be seen. */
function plainSpaces(text: string): string {
  return text.replaceAll('\u00a0', ' ');
}

const yesNo: AnswerForm = {
  choices: [
    { value: true, name: 'ja' },
    { value: false, name: 'nee' },
  ],
  read: (typed) => {
    const value = readYesNo(typed);
    return value === undefined ? { wrong: `Antwoord met ja of nee, niet met ${typed}.` } : { value };
  },
  write: (value) => (typeof value === 'boolean' ? (value ? 'ja' : 'nee') : undefined),
};

function choiceForm(options: readonly (string | number | boolean)[]): AnswerForm {
  const choices = options.map((value) => ({ value, name: String(value).replaceAll('-', ' ') }));
  const names = choices.map(({ name }) => name);
  return {
    choices,
    read: (typed) => {
      const word = typed.trim().toLowerCase().replaceAll('-', ' ');
      const found =
        choices.find(({ name }) => name.toLowerCase() === word) ??
        onlyOne(choices.filter(({ name }) => word.length >= 2 && name.toLowerCase().startsWith(word)));
      return found === undefined ? { wrong: notOneOf(typed, names) } : { value: found.value };
    },
    write: (value) => choices.find((each) => each.value === value)?.name,
  };
}

function onlyOne<T>(found: readonly T[]): T | undefined {
  return found.length === 1 ? found[0] : undefined;
}

function notOneOf(typed: string, names: readonly string[]): string {
  const near = nearest(typed.trim().toLowerCase(), names);
  const meant = near === undefined ? '' : ` Bedoelt u ${near}?`;
  return names.length > 12
    ? `${typed} ken ik niet.${meant}`
    : `${typed} ken ik niet.${meant} Kies uit: ${names.join(', ')}.`;
}

/** Somebody or something by name or id. */
function referenceForm(known: ReadonlyMap<string, string>): AnswerForm {
  return {
    read: (typed) => {
      const word = typed.trim().replace(/^(?:de|het|een) /i, '');
      const id = slug(word) ?? '';
      const named = [...known].filter(([, name]) => name.toLowerCase() === word.toLowerCase());
      const found = known.has(id) ? id : onlyOne(named)?.[0];
      if (found !== undefined) return { value: found };
      return {
        wrong: notOneOf(
          typed,
          [...known].map(([each, name]) => (name === '' ? each : name)),
        ),
      };
    },
    write: (value) => (typeof value === 'string' ? (known.get(value) ?? value) : undefined),
  };
}

function dayForm({ today }: FormFacts): AnswerForm {
  return {
    hint: 'zoals 8 december 2026',
    read: (typed) => {
      const read = nearestDay(typed, today);
      if (read.kind === 'day') return { value: read.day };
      if (read.kind === 'impossible') return { wrong: `De dag ${typed} staat niet op de kalender.` };
      if (read.kind === 'other-weekday')
        return { wrong: `${plainSpaces(writeFullDay(read.day))} valt op een andere dag dan u typt.` };
      const near = read.near === undefined ? '' : ` Bedoelt u ${read.near}?`;
      return { wrong: `De datum ${typed} begrijp ik niet.${near} Schrijf bijvoorbeeld 8 december 2026.` };
    },
    write: (value) => (typeof value === 'string' ? plainSpaces(writeFullDay(value)) : undefined),
  };
}

/** A typed day; without a year the nearest one, because a decision can be of last month or of next. */
function nearestDay(typed: string, today: string): TypedDay {
  const [past, future] = (['past', 'future'] as const).map((toward) =>
    readTypedDay(typed, { today, toward }),
  );
  if (past?.kind !== 'day') return future ?? { kind: 'unclear', near: undefined };
  if (future?.kind !== 'day') return past;
  return daysBetween(past.day, today) < daysBetween(today, future.day) ? past : future;
}

const units: Readonly<Record<NumberUnit, readonly [one: string, more: string]>> = {
  minuten: ['minuut', 'minuten'],
  uren: ['uur', 'uur'],
  bedrag: ['euro', 'euro'],
  getal: ['', ''],
};

function numberForm({ type, minimum, maximum }: SchemaNode, { soort: kind, eenheid }: Notes): AnswerForm {
  const unit: NumberUnit = kind === 'minuten' || kind === 'uren' || kind === 'bedrag' ? kind : 'getal';
  const range = `van ${writeNumber(minimum ?? 0)} tot en met ${writeNumber(maximum ?? Infinity)}`;
  return {
    read: (typed) => {
      const value = readNumber(typed, unit);
      const isWhole = type !== 'integer' || Number.isInteger(value);
      if (value === undefined || !isWhole)
        return {
          wrong: `${typed} is geen ${type === 'integer' ? 'heel getal' : 'getal'}. Schrijf het in cijfers.`,
        };
      if (value < (minimum ?? -Infinity) || value > (maximum ?? Infinity))
        return {
          wrong:
            maximum === undefined
              ? `Het getal is minstens ${writeNumber(minimum ?? 0)}.`
              : `Kies een getal ${range}.`,
        };
      return { value };
    },
    write: (value) => {
      if (typeof value !== 'number') return undefined;
      const [one, more] = eenheid ?? units[unit];
      return `${writeNumber(value)} ${value === 1 ? one : more}`.trim();
    },
  };
}

function textForm({ minLength, maxLength, pattern }: SchemaNode): AnswerForm {
  const [least, most] = [Number(minLength ?? 1), Number(maxLength ?? 300)];
  return {
    read: (typed) => {
      const unseen = oneLineProblem(typed);
      if (unseen !== undefined) return { wrong: unseen };
      if (typed.length > most)
        return { wrong: `Deze tekst telt ${String(typed.length)} tekens. Er passen er ${String(most)}.` };
      if (typed.length < least) return { wrong: `Deze tekst telt minder dan ${String(least)} tekens.` };
      const personal = personalIn(typed);
      if (personal !== undefined) return { wrong: personal };
      if (pattern !== undefined && !new RegExp(pattern, 'u').test(typed))
        return { wrong: `${typed} heeft hier niet de goede vorm.` };
      return { value: typed };
    },
    write: textOf,
  };
}

/** Several values with commas between them; with semicolons when a value holds a comma or the word "en" itself. */
function listForm(single: AnswerForm): AnswerForm {
  return {
    ...(single.choices === undefined
      ? {}
      : {
          hint: `zoals ${single.choices
            .slice(0, 2)
            .map(({ name }) => name)
            .join(', ')}`,
        }),
    read: (typed) => {
      const parts = typed.includes(';')
        ? typed.split(';')
        : typed.split(/,(?![^(]*\))|\s+en\s+(?=[^,]*$)(?![^(]*\))/);
      const read = parts
        .map((part) => part.trim())
        .filter((part) => part !== '')
        .map(single.read);
      const wrong = read.find((each) => 'wrong' in each);
      if (wrong !== undefined) return wrong;
      const value = read.flatMap((each) => ('value' in each ? [each.value] : []));
      return value.length === 0 ? { wrong: 'Noem er minstens één.' } : { value: [...new Set(value)] };
    },
    write: (value) => {
      if (!Array.isArray(value)) return undefined;
      const names = (value as readonly unknown[]).map(single.write);
      if (names.some((name) => name === undefined)) return undefined;
      const isTricky = names.some((name) => /,| en /.test(name ?? ''));
      return isTricky ? names.join('; ') + (names.length === 1 ? ';' : '') : names.join(', ');
    },
  };
}
