import { writeFullDay } from '../../calendar/day.ts';
import { writeDate } from '../../calendar/written.ts';
import { isClosed, type Milestone } from '../../checklist/dossier.ts';
import { suits } from '../../checklist/in-case.ts';
import { lowerFirst } from '../../diagnostics/lower-first.ts';
import { upperFirst } from '../../diagnostics/upper-first.ts';
import { withArticle } from '../../profile/article.ts';
import {
  isList,
  Leaf,
  leafAt,
  listAt,
  rawText,
  textLeaf,
  viewAt,
  type View,
  type ViewObject,
} from '../../profile/leaf.ts';
import { enumerated, plainWords, withWho } from '../../profile/marked-text.ts';
import type { DocumentSources } from '../definition.ts';
import type { Receiver } from './receiver.ts';
import type { RequestCase } from './request-case.ts';

/** How confidential something is that stays here until its news is known, and may be read after it as well. */
export const untilKnown = 'vertrouwelijk tot de bekendmaking';

/** What the mails of a case are about, as its list says. */
export interface Subject {
  /** "Vertrek"; for a list that says nothing, its title. */
  readonly short: string;
  /** Id of the role that the list is about. */
  readonly about: string | undefined;
  /** What that person is called until the day of the milestone: "kandidaat-wethouder". */
  readonly beforehand: string | undefined;
  /** The milestone that decides when. */
  readonly milestone: Milestone | undefined;
  /** "per" or "op", before the day. */
  readonly preposition: string;
  /** The first sentences of a mail; undefined when the list has none. */
  readonly opening: Leaf | undefined;
  /** The first sentences of a mail to whom the list is about. */
  readonly openingToSelf: Leaf | undefined;
  /** That the news is not known yet, or that it is. */
  readonly secrecy: string | undefined;
  /** The same to whom the list is about, who may tell it to anyone; undefined when it needs no other words. */
  readonly secrecyToSelf: string | undefined;
  /** Role → where that role cannot do without the name while the news is not known; undefined when the list has none. */
  readonly nameOnlyFor: ViewObject | undefined;
  /** Whether its readers have yet to hear whom it is about. */
  readonly isUnnamed: boolean;
  /** Whether the news is not known yet. */
  readonly isSecret: boolean;
  /** Id of the task after which it is; undefined when the day of the milestone decides. */
  readonly knownAfter: string | undefined;
}

/** The subject of a case: that of its first list with one, as it is in this case. */
export function subjectOf(about: RequestCase): Subject {
  const { dossier, checklists, facts, who } = about;
  const written = checklists.flatMap(({ view }) => subjectIn(view) ?? [])[0];
  const milestones = dossier.milestones;
  if (written === undefined) return withoutSubject(about);
  const variants = (listAt(written, 'bij_geval') as readonly ViewObject[]).filter((each) =>
    suits(each, facts),
  );
  const view = variants.at(-1) ?? written;
  const sentence = (key: string): string | undefined => {
    const leaf = leafAt(view, key);
    return leaf?.raw === undefined ? undefined : leaf.text;
  };
  const role = rawText(view, 'betrokkene');
  const named = whoInSentence(who, role);
  const withName = (key: string): string | undefined => {
    const text = sentence(key);
    return text === undefined ? undefined : withWho(text, named);
  };
  const milestone = milestones.find(({ id }) => id === rawText(view, 'mijlpaal'));
  const knownAfter = rawText(view, 'vertrouwelijk_tot');
  const isKnown = isPublic(about, { milestone, task: knownAfter });
  const isSecret = !isKnown && sentence('vertrouwelijk') !== undefined;
  return {
    short: leafAt(view, 'kort')?.text ?? dossier.title,
    about: rawText(view, 'betrokkene'),
    beforehand: rawText(view, 'betrokkene_vooraf'),
    secrecy: withName(isKnown ? 'bekend' : 'vertrouwelijk'),
    secrecyToSelf: isKnown ? undefined : withName('vertrouwelijk_betrokkene'),
    isSecret,
    knownAfter,
    milestone,
    preposition: rawText(view, 'voorzetsel') ?? 'per',
    nameOnlyFor: isKnown ? undefined : nameUseIn(view),
    isUnnamed: isSecret && who === undefined && !about.isBlank,
    opening: openingIn(sentence('aanleiding'), {
      who: named,
      role,
      isOpen: !isSecret,
      about,
    }),
    openingToSelf: openingIn(sentence('aanleiding_betrokkene'), { who, role, isOpen: false, about }),
  };
}

/** What the mails of a case are about whose list says nothing. */
function withoutSubject({ dossier }: RequestCase): Subject {
  const { milestones } = dossier;
  const only = milestones.length === 1 ? milestones[0] : undefined;
  // A colon stands between the subject and the receiver.
  const short = dossier.title.replaceAll(': ', ', ');
  return {
    ...{ short, milestone: only, preposition: 'op' },
    ...{ about: undefined, beforehand: undefined, secrecy: undefined, isSecret: false },
    ...{ secrecyToSelf: undefined, knownAfter: undefined },
    ...{ opening: undefined, openingToSelf: undefined, nameOnlyFor: undefined, isUnnamed: false },
  };
}

/**
 * The first sentence, with whom it is about. Once that may be known, a dossier that has no name gets a blank for it: the
 * reader of a mail about "a member of the board" does not know which.
 */
function openingIn(
  text: string | undefined,
  {
    who,
    role,
    isOpen,
    about,
  }: {
    readonly who: string | undefined;
    readonly role: string | undefined;
    readonly isOpen: boolean;
    readonly about: RequestCase;
  },
): Leaf | undefined {
  if (text === undefined) return undefined;
  if (who !== undefined || role === undefined || !isOpen || about.isBlank)
    return textLeaf(withWho(text, who));
  const [start = '', end] = withWho(text, nameMark).split(nameMark);
  if (end === undefined) return textLeaf(start);
  const name = { label: 'naam', path: 'titel', source: { file: about.dossier.file } };
  const blank = new Leaf({ raw: undefined, text: '', blank: name });
  const parts = [`${start}${role} `, blank, end];
  return new Leaf({ raw: text, text: plainWords(parts), parts });
}

/** Stands for the name while a sentence is cut in pieces. */
const nameMark = '\u0000';

/** "de wethouder wonen": a function takes its article inside a sentence. The name of a person does not. */
function whoInSentence(who: string | undefined, role: string | undefined): string | undefined {
  const isFunction = role !== undefined && who?.split(' ')[0] === role && who === who.toLowerCase();
  return isFunction ? `de ${who}` : who;
}

/** Whether the news of a case is known: once its task is closed, else once the milestone has come. */
function isPublic(
  { dossier, today, isReleased }: RequestCase,
  until: { readonly milestone: Milestone | undefined; readonly task: string | undefined },
): boolean {
  if (isReleased === true) return true;
  const task = dossier.tasks.find(({ id }) => id === until.task);
  if (task !== undefined) return isClosed(task);
  const day = until.milestone?.date;
  return day !== undefined && today !== undefined && day <= today;
}

/** Where each role may use the name; undefined when the list does not say. */
function nameUseIn(view: View): ViewObject | undefined {
  const found = groupAt(view, 'naam_alleen_bij');
  return found === undefined || Object.keys(found).length === 0 ? undefined : found;
}

function groupAt(view: View, key: string): ViewObject | undefined {
  const found = viewAt(view, [key]);
  return found === undefined || found instanceof Leaf || isList(found) ? undefined : found;
}

function subjectIn(view: ViewObject): ViewObject | undefined {
  const group = groupAt(view, 'onderwerp');
  return leafAt(group, 'kort')?.raw === undefined ? undefined : group;
}

/** A case in a few words, without receiver: "Vertrek wethouder zorg per 12 januari 2027". */
export function caseWords(about: RequestCase, sources: RoleSources): string {
  const subject = subjectOf(about);
  const role = roleIn(subject, sources);
  const who = role === undefined ? undefined : (about.who ?? role);
  return [subject.short, ...(who === undefined ? [] : [who]), ...dayWords(subject)].join(' ');
}

type RoleSources = Pick<DocumentSources, 'roles'>;

function roleIn({ about }: Subject, { roles }: RoleSources): string | undefined {
  return about === undefined ? undefined : leafAt(roles.get(about), 'naam')?.text;
}

/** Cases in a few words: what lists about the same role share is said once, "Vertrek en start wethouder". */
function allWords(cases: readonly RequestCase[], sources: RoleSources): string {
  const subjects = cases.map(subjectOf);
  const roles = new Set(subjects.map((subject) => roleIn(subject, sources)));
  const [role] = roles;
  const isShared = cases.length > 1 && roles.size === 1 && role !== undefined;
  const words = isShared ? subjects.map(({ short }) => short) : cases.map((each) => caseWords(each, sources));
  const whole = enumerated(words.map((each, index) => (index === 0 ? each : lowerFirst(each))));
  return isShared ? `${whole} ${role}` : whole;
}

function dayWords({ milestone, preposition }: Subject): readonly string[] {
  return milestone?.date === undefined ? [] : [preposition, writeDate(milestone.date)];
}

/**
 * The subject of a mail: "Vertrek wethouder zorg per 12 januari 2027: acties voor I&A".
 *
 * @param asks whether something is asked, not only told
 */
export function subjectLine(
  cases: readonly RequestCase[],
  { receiver, asks }: { readonly receiver: Receiver; readonly asks: boolean },
  sources: RoleSources,
): string {
  const [first] = cases;
  const subject = first === undefined || cases.length > 1 ? undefined : subjectOf(first);
  // Who opens the mail beside others must know before reading on.
  const label = cases.some((each) => subjectOf(each).isSecret) ? ' (vertrouwelijk)' : '';
  // The person that it is about reads about their own departure.
  if (subject?.about === receiver.id)
    return `${[`Uw ${lowerFirst(subject.short)}`, ...dayWords(subject)].join(' ')}${label}`;
  return `${allWords(cases, sources)}: ${purposeOf(cases, receiver, asks)}${label}`;
}

/** What a mail is for, as its subject says: "acties voor de bodes". */
export function purposeOf(cases: readonly RequestCase[], receiver: Receiver, asks: boolean): string {
  // "Acties" is too brisk a word beside a death.
  const isGentle = receiver.isFormal || cases.some(({ dossier }) => dossier.ground === 'overlijden');
  const purpose = asks ? (isGentle ? 'verzoeken aan' : 'acties voor') : 'ter informatie voor';
  return `${purpose} ${withArticle(receiver.name)}`;
}

/** What a role is called in the mails of some cases while the day has not come; undefined when that is its own name. */
export function nameBeforehand(
  subjects: readonly Subject[],
  { role, today }: { readonly role: string; readonly today: string | undefined },
): string | undefined {
  const own = subjects.find(({ about }) => about === role);
  const day = own?.milestone?.date;
  const isStillToCome = day === undefined || today === undefined || today < day;
  return isStillToCome ? own?.beforehand : undefined;
}

/** A milestone in the words of whom it is about: "het vertrek" → "uw vertrek". */
export function ownName(milestone: string): string {
  return milestone.replace(/^(?:de|het) /i, 'uw ');
}

/** Who reads a day, and when. */
interface DayOfMail {
  readonly receiver: Receiver;
  readonly today: string | undefined;
  /** Whether the mail is to go out when the news is known. */
  readonly isReleased: boolean;
  /** Whether something that the day cannot do without may come after it, of which the mail says nothing. */
  readonly mayShift: boolean;
}

function verbBefore(isToday: boolean): string {
  return isToday ? 'is' : 'staat gepland';
}

/** "Het vertrek is op 12 januari 2027.", "Uw vertrek was op …" to whom it is about; nothing without a day. */
export function daySentence(
  { milestone, about }: Subject,
  { receiver, today, isReleased, mayShift }: DayOfMail,
): string | undefined {
  if (milestone?.date === undefined) return undefined;
  const [isPast, isToday] = [today !== undefined && milestone.date < today, milestone.date === today];
  // A mail that waits for the news goes out on this day, or soon after.
  const day = `${isToday && !isReleased ? 'vandaag,' : 'op'} ${writeFullDay(milestone.date)}`;
  const name = receiver.id === about ? ownName(milestone.name) : milestone.name;
  // Who reads it later reads of a day that has passed.
  const isOver = isPast || (isToday && isReleased);
  const verb = isOver ? 'was' : verbBefore(isToday);
  const shift = mayShift && !isPast ? ' De dag kan nog verschuiven. Dat laten wij dan meteen weten.' : '';
  return `${upperFirst(name)} ${verb} ${day}.${shift}`;
}
