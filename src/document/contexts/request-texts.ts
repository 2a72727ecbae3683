import type { IsoDay } from '../../calendar/day.ts';
import { isClosed } from '../../checklist/dossier.ts';
import { workCalendar } from '../../checklist/plan.ts';
import { requestsFor } from '../../checklist/requests.ts';
import { rawTexts } from '../../checklist/raw-texts.ts';
import { upperFirst } from '../../diagnostics/upper-first.ts';
import { filled, isList, Leaf, leafAt, rawText, viewAt, type ViewObject } from '../../profile/leaf.ts';
import { plainWords } from '../../profile/marked-text.ts';
import type { DocumentSources } from '../definition.ts';
import { council, receiver, senders } from './receiver.ts';
import type { CaseTask, RequestCase } from './request-case.ts';
import { plannedEarlier, type EarlierContext } from './request-earlier.ts';
import { RequestMarks } from './request-marks.ts';
import { subjectOf } from './request-subject.ts';

/** What someone is asked, or told, about a task. */
export interface RequestText {
  /** Planned as it is for the reader. */
  readonly task: CaseTask;
  readonly kind: 'question' | 'information';
  readonly text: Leaf;
  /** Ids of the tasks whose day it names. */
  readonly named: readonly string[];
  /** The same with a role, where it is the day of one: `afscheid-genodigden.wethouder`. */
  readonly namedParts: readonly string[];
  /** The last day by which others deliver what it needs, as it says; undefined when it names none. */
  readonly suppliedBy: IsoDay | undefined;
  /** Whether it needs nothing that comes first: the secretariat delivers it by a day in the text, or it can begin at once. */
  readonly isSupplied: boolean;
  /** Whether it is asked for the day itself, and not before. */
  readonly isExact: boolean;
  /** The time on its day by which it is asked: `12.00`; undefined when any time will do. */
  readonly time: string | undefined;
  /** How much earlier than the task its reader must be ready; undefined when not. */
  readonly earlier: string | undefined;
  /** What is said beside it when the task cannot be in time; undefined when nothing was written for that. */
  readonly whenLate: string | undefined;
  /** Ids of documents that go along. */
  readonly attachments: readonly string[];
  /** Whether its reader is the one who does the task. */
  readonly isForDoer: boolean;
}

/** Role → what that role is asked and told in a case, in the order of its tasks. Only open tasks. */
export function requestTexts(
  about: RequestCase,
  { roles, profile }: Pick<DocumentSources, 'roles' | 'profile'>,
): ReadonlyMap<string, readonly RequestText[]> {
  const found = new Map<string, RequestText[]>();
  const isDead = about.dossier.ground === 'overlijden';
  const absent = isDead ? subjectOf(about).about : undefined;
  const planning = {
    calendar: workCalendar(profile),
    today: about.today,
    milestones: about.dossier.milestones,
  };
  const context = { planning, marks: new RequestMarks(about, planning) };
  for (const task of about.tasks.filter(({ planned }) => !isClosed(planned.task)))
    for (const [role, texts] of textsOf(task, context)) {
      if (senders.has(role) || !roles.has(role) || role === absent) continue;
      const own = ownWord(role, { roles, profile });
      found.set(role, [...(found.get(role) ?? []), ...texts.map((text) => withOwn(text, own))]);
    }
  return new Map([...found].map(([role, texts]) => [role, askedOnce(role, texts)]));
}

/** A question whose day for this reader stands in another question to them is asked there, and not again. */
function askedOnce(role: string, texts: readonly RequestText[]): readonly RequestText[] {
  return texts.filter((own) => {
    const id = idIn(own);
    const isElsewhere = texts.some((each) => idIn(each) !== id && each.namedParts.includes(`${id}.${role}`));
    return own.kind !== 'question' || !isElsewhere;
  });
}

function idIn({ task: { listed, planned } }: RequestText): string {
  return listed?.id ?? planned.task.id;
}

/** How a role reads "uw team": in the municipality's style, and formally to the board. */
function ownWord(role: string, { roles, profile }: Pick<DocumentSources, 'roles' | 'profile'>): string {
  const style = rawText(profile, 'schrijfstijl', 'aanspreekvorm') === 'je' ? 'je' : 'u';
  const { isFormal, isGroup } = receiver(role, roles.get(role), { style, beforehand: undefined });
  if (isFormal || style === 'u') return 'uw';
  return isGroup ? 'jullie' : 'je';
}

/** "aan u": the words after which a text may address its reader, whatever the style of the municipality is. */
const toReader = /\b(aan|bij|naar|van|voor) u\b/g;

function withOwn(text: RequestText, own: string): RequestText {
  return own === 'uw'
    ? text
    : {
        ...text,
        text: withWords(text.text, (words) => words.replace(/\buw\b/g, own).replace(toReader, `$1 ${own}`)),
      };
}

const plain = {
  named: [],
  namedParts: [],
  time: undefined,
  suppliedBy: undefined,
  isSupplied: false,
  earlier: undefined,
  isExact: false,
  whenLate: undefined,
};

/** What filling in a text needs. */
interface TextContext {
  readonly planning: EarlierContext;
  readonly marks: RequestMarks;
}

/**
 * What each role reads about a task. Who does it reads at least its title: never its explanation, which was written
 * for the secretariat. Who helps reads something only when it was written to them.
 */
function textsOf(
  task: CaseTask,
  { planning, marks }: TextContext,
): ReadonlyMap<string, readonly RequestText[]> {
  const { by } = task.planned.task;
  const written = task.listed === undefined ? {} : requestsFor(task.listed.view, task.listed.by, by);
  const texts = new Map(
    Object.entries(written).map(([role, view]) => [
      role,
      partsOf(view).flatMap(({ part, isFirst }) =>
        writtenTexts(part, {
          task: { ...task, planned: plannedEarlier(task.planned, rawText(part, 'eerder'), planning) },
          earlier: rawText(part, 'eerder'),
          time: rawText(part, 'tijd'),
          isExact: leafAt(part, 'precies')?.raw === true,
          // What has a day of its own before the rest does not wait for what the rest waits for.
          isAtOnce: isFirst || leafAt(part, 'meteen')?.raw === true,
          isForDoer: role === by,
          marks,
        }),
      ),
    ]),
  );
  if (by !== undefined && !texts.has(by))
    texts.set(by, [{ task, kind: 'question', text: task.title, attachments: [], isForDoer: true, ...plain }]);
  return throughClerk(texts);
}

/** What is written to a role, and before it the part that has a day of its own. */
function partsOf(view: ViewObject): readonly { readonly part: ViewObject; readonly isFirst: boolean }[] {
  const first = viewAt(view, ['eerst']);
  const hasFirst = first !== undefined && !(first instanceof Leaf) && !isList(first);
  const whole = { part: view, isFirst: false };
  return hasFirst ? [{ part: first, isFirst: true }, whole] : [whole];
}

function writtenTexts(
  view: ViewObject,
  {
    marks,
    isAtOnce,
    ...about
  }: Pick<RequestText, 'task' | 'isForDoer' | 'earlier' | 'time' | 'isExact'> & {
    readonly marks: RequestMarks;
    readonly isAtOnce: boolean;
  },
): readonly RequestText[] {
  const [question, information] = ['vraag', 'ter_informatie'].map((key) => {
    const text = filled(leafAt(view, key));
    if (text === undefined) return undefined;
    const dated = marks.fill(text, about.task.planned.task.id);
    const isSupplied = isAtOnce || dated.isSupplied;
    return { ...dated, isSupplied, text: withStart(dated.text, asSentence) };
  });
  const late = filled(leafAt(view, 'te_laat'));
  const whenLate = late === undefined ? undefined : marks.fill(late, about.task.planned.task.id).text.text;
  const shared = { ...about, whenLate, attachments: rawTexts(view, 'bijlagen') };
  return [
    ...(question === undefined ? [] : [{ ...shared, kind: 'question', ...question } as const]),
    ...(information === undefined ? [] : [{ ...shared, kind: 'information', ...information } as const]),
  ];
}

/** What the council must do is asked of its clerk, unless that was written already. */
function throughClerk(
  texts: ReadonlyMap<string, readonly RequestText[]>,
): ReadonlyMap<string, readonly RequestText[]> {
  const asked = texts.get(council.id);
  if (asked === undefined) return texts;
  const { [council.id]: _, ...others } = Object.fromEntries(texts);
  const passed = asked.map((each) => ({
    ...each,
    text: withStart(each.text, (text) => `Voor de raad: ${text}`),
  }));
  return new Map(Object.entries({ [council.through]: passed, ...others }));
}

/** The text with another beginning. A text that begins with a value that is not filled in stays as it is. */
function withStart(leaf: Leaf, change: (text: string) => string): Leaf {
  let isFirst = typeof (leaf.parts ?? [leaf.text])[0] === 'string';
  return withWords(leaf, (text) => {
    const changed = isFirst ? change(text) : text;
    isFirst = false;
    return changed;
  });
}

/** The text with other words, apart from the values in it. */
function withWords(leaf: Leaf, change: (text: string) => string): Leaf {
  const { raw, source, parts } = leaf;
  const changed = (parts ?? [leaf.text]).map((part) => (typeof part === 'string' ? change(part) : part));
  return new Leaf({
    raw,
    source,
    text: plainWords(changed),
    parts: parts === undefined ? undefined : changed,
  });
}

/** A sentence that begins with the name of a role begins with a capital; names such as iBabs stay as they are. */
function asSentence(text: string): string {
  return /^\p{Ll}(?!\p{Lu})/u.test(text) ? upperFirst(text) : text;
}
