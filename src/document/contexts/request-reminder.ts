import { writeFullDay } from '../../calendar/day.ts';
import { addWorkingDays } from '../../calendar/working-days.ts';
import { workCalendar } from '../../checklist/plan.ts';
import { lowerFirst } from '../../diagnostics/lower-first.ts';
import type { ViewObject } from '../../profile/leaf.ts';
import type { BuiltDocument } from '../definition.ts';
import type { RequestCase } from './request-case.ts';
import type { Release } from './request-hold.ts';
import type { RequestText } from './request-texts.ts';
import { subjectOf } from './request-subject.ts';
import { RequestWaits } from './request-waits.ts';

/** Which requests are urgent enough to remind of. */
export interface Reminding {
  /** Within how many working days it must be done. */
  readonly within: number;
  /** Id of the only role to remind; undefined for everybody. */
  readonly role: string | undefined;
  readonly profile: ViewObject;
}

/** A mail, and what it asks. */
interface AskingMail<Case> {
  readonly receiver: string;
  readonly cases: readonly (Case & {
    readonly about: RequestCase;
    readonly texts: ReadonlyMap<string, readonly RequestText[]>;
  })[];
}

/** Of a mail only what is urgent; nothing when it must wait, or when nothing in it is. */
export function urgentIn<Case, Mail extends AskingMail<Case>>(
  mail: Mail,
  release: Release | undefined,
  reminding: Reminding,
): readonly Mail[] {
  const { receiver, cases } = mail;
  if (release !== undefined) return [];
  const urgent = cases.flatMap((each) => {
    if (answersInOwnTime(receiver, each.about)) return [];
    const texts = urgentTexts(each, receiver, reminding);
    return texts.length === 0 ? [] : [{ ...each, texts: new Map([...each.texts, [receiver, texts]]) }];
  });
  return urgent.length === 0 ? [] : [{ ...mail, cases: urgent }];
}

/** How many working days someone has to answer a reminder. */
const daysToAnswer = 2;

/** A mail as a reminder: its title and subject say so, and it asks for an answer soon. @param today as `2026-12-07` */
export function asReminder(
  built: BuiltDocument,
  { profile }: Pick<Reminding, 'profile'>,
  today: string | undefined,
): BuiltDocument {
  const { mail, title, context } = built;
  const subject = mail?.subject?.replace(': ', ': herinnering, ');
  const day = today === undefined ? undefined : addWorkingDays(today, daysToAnswer, workCalendar(profile));
  return {
    ...built,
    mail: mail === undefined ? undefined : { ...mail, subject },
    title: `Herinnering: ${lowerFirst(title).replace(': ', ', ')}`,
    context: { ...context, antwoord_voor: day === undefined ? undefined : writeFullDay(day) },
  };
}

/** What a role was asked that is late, or must be done soon, and does not wait for somebody else. */
function urgentTexts(
  {
    about,
    texts,
  }: { readonly about: RequestCase; readonly texts: ReadonlyMap<string, readonly RequestText[]> },
  role: string,
  { within, role: only, profile }: Reminding,
): readonly RequestText[] {
  const { today } = about;
  if (today === undefined || (only !== undefined && only !== role)) return [];
  const own = texts.get(role) ?? [];
  const waits = new RequestWaits(about, own);
  const latest = addWorkingDays(today, within, workCalendar(profile));
  return own.filter((text) => {
    const { due } = text.task.planned;
    return text.kind === 'question' && due !== undefined && due <= latest && !waits.isWaiting(text);
  });
}

/** Whether a role is the one who is ill or left from one day to the next: they are not hurried. */
export function answersInOwnTime(role: string, about: RequestCase): boolean {
  const { ground, isSudden } = about.dossier;
  return (ground === 'ziekte' || isSudden) && subjectOf(about).about === role;
}
