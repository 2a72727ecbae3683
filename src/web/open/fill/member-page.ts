import { addMember, changeMember, openMembers, type MemberList } from '../../../app/fill/member-list.ts';
import type { WebAnswer } from '../../../app/local-server.ts';
import { removeMember } from '../../../app/fill/remove-member.ts';
import {
  htmlElement,
  join,
  text,
  type Attributes,
  type Children,
  type Markup,
} from '../../../output/markup.ts';
import { screenText } from '../../../profile/marked-text.ts';
import type { MemberField } from '../../../setup/fill/members.ts';
import { doneNotice, stoppedNotice } from '../notice.ts';
import { button, link, pageAnswer, paragraph, postForm, siteParts } from '../page.ts';
import { hiddenField } from '../fields.ts';
import type { FormResult, Visit } from '../visit.ts';
import { takeBackAnswer } from '../../../app/fill/answer-value.ts';
import { savedWords } from './fill-acts.ts';
import { fillMemory } from './fill-memory.ts';
import { personsPath } from './question-row.ts';
import { explanationPart } from './tried-part.ts';

/** A list whose members are given one by one: who is in it, and a form for the next. */
export async function memberPage(visit: Visit): Promise<WebAnswer> {
  const { folder, world, params, query } = visit;
  const path = params['path'] ?? '';
  const opened = await openMembers({ folder, path }, world);
  if (opened.kind !== 'done')
    return pageAnswer({ title: 'Invullen', part: 'fill', body: [], notice: stoppedNotice(opened) }, visit);
  const list = opened.value;
  const sent = fillMemory(visit).attempts.get(query.get('poging') ?? undefined);
  const body = [
    htmlElement('p', {}, [link(siteParts.fill.path, 'Terug naar alles wat open is')]),
    explanationPart(list.description),
    list.told.length === 0
      ? paragraph(`Er staan nog geen ${list.form.more} in.`)
      : htmlElement(
          'ol',
          {},
          list.told.map((words, index) => memberLine({ list, words, index }, visit)),
        ),
    ...memberForm(list, sent?.path === path ? sent.fields : new Map(), visit),
  ];
  return pageAnswer({ title: list.title, part: 'fill', body }, visit);
}

interface MemberLine {
  readonly list: MemberList;
  readonly words: string;
  readonly index: number;
}

function memberLine({ list, words, index }: MemberLine, visit: Visit): Markup {
  return htmlElement('li', {}, [
    text(screenText(words)),
    ...(list.changes[index]?.length === 0
      ? []
      : [
          text(' '),
          link(`${pathOf(list.path)}?lid=${String(index)}#veranderen`, 'Veranderen', {
            'aria-label': `Veranderen: ${screenText(words)}`,
          }),
        ]),
    removeForm({ list: list.path, index, seen: list.version, isAgreed: false }, visit, [
      button('Weghalen', { 'aria-label': `Weghalen: ${screenText(words)}` }),
    ]),
  ]);
}

interface Removal {
  readonly list: string;
  readonly index: number;
  readonly seen: string;
  readonly isAgreed: boolean;
}

function removeForm({ list, index, seen, isAgreed }: Removal, visit: Visit, children: Children): Markup {
  return postForm({ action: `${pathOf(list)}/weg` }, visit, [
    hiddenField('gezien', seen),
    hiddenField('lid', String(index)),
    ...(isAgreed ? [hiddenField('toch', 'ja')] : []),
    ...children,
  ]);
}

/** Removes a member; first what goes is shown. */
export async function takeMemberOut(visit: Visit): Promise<FormResult> {
  const { folder, world, params, form } = visit;
  const path = params['path'] ?? '';
  const to = pathOf(path);
  const index = indexIn(form.get('lid'));
  const seen = form.get('gezien') ?? '';
  const isAgreed = form.get('toch') === 'ja';
  const outcome = await removeMember({ folder, path, index, seen, isAgreed }, world);
  if (outcome.kind === 'done') {
    const { title, words } = outcome.value;
    const number = fillMemory(visit).saved.keep({ answered: outcome.value, seen, became: 'removed' });
    const notice = doneNotice(`Weggehaald uit ${title}: ${screenText(words)}`, undoForm(to, number, visit));
    return { notice, to };
  }
  const isAsked = outcome.kind === 'refused' && outcome.refusal.code === 'fill/removal';
  if (outcome.kind === 'refused' && outcome.refusal.code === 'fill/still-used') {
    const lists = new Map(outcome.refusal.uses.map((use) => [use.path, use.title]));
    const links = [...lists].map(([use, title]) =>
      htmlElement('p', {}, [link(pathOf(use), `Naar ${title}`)]),
    );
    return { notice: stoppedNotice(outcome, join(links)), to };
  }
  const agree = removeForm({ list: path, index, seen, isAgreed: true }, visit, [button('Ja, weghalen')]);
  return { notice: stoppedNotice(outcome, isAsked ? agree : undefined), to };
}

function undoForm(to: string, number: string, visit: Visit): Markup {
  return postForm({ action: `${to}/terug` }, visit, [hiddenField('daad', number), button('Ongedaan maken')]);
}

/** The form for the next member, or for the one that somebody chose to change. */
function memberForm(list: MemberList, sent: ReadonlyMap<string, readonly string[]>, visit: Visit): Children {
  const index = indexIn(visit.query.get('lid'));
  const changes = list.changes[index] ?? [];
  if (changes.length === 0) return nextMember(list, sent, visit);
  const words = screenText(list.told[index] ?? '');
  return [
    htmlElement('h2', { id: 'veranderen' }, [text(`Veranderen: ${words}`)]),
    postForm({ action: pathOf(list.path), class: 'act' }, visit, [
      hiddenField('gezien', list.version),
      hiddenField('wijzig', String(index)),
      ...changes.map(({ field, now }, at) => memberField(field, at === 0, sent.get(field.key)?.[0] ?? now)),
      button('Verandering bewaren', { class: 'main' }),
      text(' '),
      link(pathOf(list.path), 'Niets veranderen'),
    ]),
  ];
}

/** The place that a form or an address names; -1 when it names none. */
function indexIn(typed: string | null | undefined): number {
  return typed !== null && typed !== undefined && /^\d{1,4}$/.test(typed) ? Number(typed) : -1;
}

function nextMember(list: MemberList, sent: ReadonlyMap<string, readonly string[]>, visit: Visit): Children {
  if (list.fields.length === 0) return [paragraph('Hier hoeft niemand meer bij.')];
  if (list.fields.some(({ choices }) => choices?.length === 0))
    return [paragraph('Vul eerst de andere lijsten in. Daarna kunt u hier kiezen.')];
  return [
    postForm({ action: pathOf(list.path), class: 'act' }, visit, [
      hiddenField('gezien', list.version),
      ...list.fields.map((field, index) => memberField(field, index === 0, sent.get(field.key)?.[0])),
      button(list.told.length === 0 ? 'Bewaren' : `Nog een ${list.form.one} bewaren`, { class: 'main' }),
    ]),
  ];
}

function memberField(field: MemberField, isNeeded: boolean, sent: string | undefined): Markup {
  const id = `veld-${field.key}`;
  const attributes: Attributes = { id, name: `lid-${field.key}`, required: isNeeded };
  const hints = [...(field.hint === undefined ? [] : [field.hint]), ...(isNeeded ? [] : ['mag leeg'])];
  const label = htmlElement('label', { for: id }, [
    text(`${field.ask}${hints.length === 0 ? '' : ` (${hints.join('; ')})`}`),
  ]);
  const control =
    field.choices === undefined
      ? htmlElement('input', { ...attributes, type: 'text', autocomplete: 'off', value: sent ?? '' })
      : htmlElement('select', attributes, [
          htmlElement('option', { value: '' }, [text('Kies')]),
          ...field.choices.map(({ value, name }) =>
            htmlElement('option', { value, selected: value === sent }, [text(name)]),
          ),
        ]);
  return htmlElement('p', { class: 'field' }, [label, control]);
}

/** Adds the member that a form gives, or changes one that is in the list. */
export async function saveMember(visit: Visit): Promise<FormResult> {
  const { folder, world, params, form } = visit;
  const path = params['path'] ?? '';
  const to = pathOf(path);
  const opened = await openMembers({ folder, path }, world);
  if (opened.kind !== 'done') return { notice: stoppedNotice(opened), to };
  const index = indexIn(form.get('wijzig'));
  const changed = index === -1 ? undefined : opened.value.changes[index]?.map(({ field }) => field);
  const keys = (changed ?? opened.value.fields).map(({ key }) => key);
  const answers = new Map(keys.map((key) => [key, form.get(`lid-${key}`) ?? ''] as const));
  const seen = form.get('gezien') ?? '';
  const request = { folder, path, answers, seen, isAgreed: form.get('toch') === 'ja' };
  const outcome = await (index === -1
    ? addMember(request, world)
    : changeMember({ ...request, index }, world));
  if (outcome.kind !== 'done') {
    const isAsked = outcome.kind === 'refused' && outcome.refusal.code === 'fill/perhaps-name';
    const notice = stoppedNotice(outcome, isAsked ? noNameForm(visit) : undefined);
    const fields = new Map([...answers].map(([key, value]) => [key, [value]] as const));
    const number = fillMemory(visit).attempts.keep({ path, fields, why: notice.words, isConflict: false });
    const at = index === -1 ? '' : `&lid=${String(index)}`;
    return { notice, to: `${to}?poging=${number}${at}` };
  }
  const number = fillMemory(visit).saved.keep({ answered: outcome.value, seen });
  return { notice: doneNotice(savedWords(outcome.value, visit), undoForm(to, number, visit)), to };
}

/** The same once more, by who says that it is no name; and the page where names go. */
function noNameForm({ form, params, formSecret }: Visit): Markup {
  const fields = form.names.filter(
    (name) => name === 'wijzig' || name === 'gezien' || name.startsWith('lid-'),
  );
  const again = postForm({ action: pathOf(params['path'] ?? '') }, { formSecret }, [
    ...fields.map((name) => hiddenField(name, form.get(name) ?? '')),
    hiddenField('toch', 'ja'),
    button('Het is geen naam: bewaren'),
  ]);
  return join([again, htmlElement('p', {}, [link(personsPath, 'Vul namen van mensen in')])]);
}

/** Takes the member back that was added. */
export async function takeMemberBack(visit: Visit): Promise<FormResult> {
  const { folder, world, params, form } = visit;
  const to = pathOf(params['path'] ?? '');
  const number = form.get('daad');
  const written = fillMemory(visit).saved.get(number)?.answered.written;
  if (written === undefined)
    return { notice: { kind: 'stopped', words: 'Dit is niet meer terug te draaien.' }, to };
  const outcome = await takeBackAnswer({ folder, written }, world);
  if (outcome.kind !== 'done') return { notice: stoppedNotice(outcome), to };
  fillMemory(visit).saved.take(number);
  return { notice: doneNotice(`Teruggedraaid: ${written.title}.`), to };
}

function pathOf(path: string): string {
  return `/invullen/lijst/${encodeURIComponent(path)}`;
}
