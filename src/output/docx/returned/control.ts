/** What a content control of a list says of itself, after whatever program saved it. */
import { namespaces } from '../house-file/xml.ts';
import { wordAttribute, type ReadElement } from '../read-tree.ts';
import type { ColumnRole } from '../../returned/columns.ts';

/** A control that holds, or held, an answer. */
export interface Control {
  /** What it is for; undefined when only its column tells. */
  readonly role: ColumnRole | undefined;
  /** Id of the task. */
  readonly id: string | undefined;
  /** The state of a box, apart from the sign that it shows. */
  readonly isChecked?: boolean | undefined;
  /** The signs that this box shows for its states, when it says so. */
  readonly checkedSign?: string | undefined;
  readonly uncheckedSign?: string | undefined;
  /** The day of a date control, as `2026-12-01`. */
  readonly date?: string | undefined;
}

/** What fields of a row end with, in their tags and at the start of their names. */
const fields: readonly (readonly [ending: string, name: RegExp, role: ColumnRole])[] = [
  ['-datum', /^datum(?:,|$)/i, 'day'],
  ['-paraaf', /^paraaf(?:,|$)/i, 'by'],
  ['-opmerking', /^opmerking(?:,|$)/i, 'remark'],
];
const label = 'label-';
/** An id; a longer one was cut off, and the tags of other programs look otherwise. */
const idForm = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** What a control is; undefined for one of another program, which is looked through. */
export function controlOf(element: ReadElement): Control | undefined {
  const properties = element.children.find(({ word }) => word === 'sdtPr');
  if (properties === undefined) return undefined;
  const child = (name: string): ReadElement | undefined =>
    properties.children.find(({ word }) => word === name);
  const valueOf = (name: string): string => {
    const found = child(name);
    return (found === undefined ? undefined : wordAttribute(found, 'val'))?.trim() ?? '';
  };
  const [tag, name] = [valueOf('tag'), valueOf('alias')];
  const box = properties.children.find(
    ({ namespace, localName }) => namespace === namespaces.w14 && localName === 'checkbox',
  );
  if (box !== undefined) return { ...boxOf(box), role: 'box', id: idIn(tag) };
  if (tag.startsWith(label)) return { role: 'title', id: idIn(tag.slice(label.length)) };
  const date = child('date');
  const field = fields.find(([ending, words]) => tag.endsWith(ending) || words.test(name));
  if (field !== undefined || date !== undefined) {
    const [ending, , role] = field ?? ['-datum', undefined, 'day' as const];
    const id = tag.endsWith(ending) ? idIn(tag.slice(0, -ending.length)) : undefined;
    return { role, id, date: date === undefined ? undefined : dayOf(date) };
  }
  // A box that lost what made it one keeps its tag; a field without its names is still a field for text.
  const id = idIn(tag);
  return id !== undefined || child('text') !== undefined ? { role: undefined, id } : undefined;
}

function boxOf(box: ReadElement): Pick<Control, 'isChecked' | 'checkedSign' | 'uncheckedSign'> {
  const find = (name: string): ReadElement | undefined =>
    box.children.find(({ namespace, localName }) => namespace === namespaces.w14 && localName === name);
  const valueOf = (found: ReadElement | undefined): string | undefined => {
    const key = Object.keys(found?.attributes ?? {}).find((name) => /(?:^|:)val$/.test(name));
    return key === undefined ? undefined : found?.attributes[key];
  };
  const checked = find('checked');
  return {
    isChecked: checked !== undefined && isOn(valueOf(checked)),
    checkedSign: signOf(valueOf(find('checkedState'))),
    uncheckedSign: signOf(valueOf(find('uncheckedState'))),
  };
}

function signOf(code: string | undefined): string | undefined {
  const number = Number.parseInt(code ?? '', 16);
  return Number.isNaN(number) || number > 0xffff ? undefined : String.fromCharCode(number);
}

/** A toggle is on unless it says otherwise. Source: ECMA-376 17.17.4. */
export function isOn(value: string | undefined): boolean {
  return value === undefined || !['0', 'false', 'off'].includes(value);
}

function idIn(text: string): string | undefined {
  return idForm.test(text) ? text : undefined;
}

function dayOf(date: ReadElement): string | undefined {
  return /^\d{4}-\d\d-\d\d/.exec(wordAttribute(date, 'fullDate') ?? '')?.[0];
}
