import { writeFullDay } from '../../calendar/day.ts';
import type { Checklist } from '../../checklist/checklists.ts';
import { isClosed } from '../../checklist/dossier.ts';
import { missedMilestone } from '../../checklist/words.ts';
import { rawText } from '../../profile/leaf.ts';
import type { BuildInput, BuiltDocument, DocumentSources, NameInput } from '../definition.ts';
import { chosenDossier } from '../dossier-source.ts';
import { closedSubject } from './closed-subject.ts';
import { attachedIds, mailFacts } from './mail-facts.ts';
import { receiver, type Receiver } from './receiver.ts';
import { answerWords } from './request-answer.ts';
import { caseOfDossier, caseOfLists, type RequestCase } from './request-case.ts';
import { releasedCase, releaseOf, type Release } from './request-hold.ts';
import { openings } from './request-opening.ts';
import { asReminder, urgentIn, type Reminding } from './request-reminder.ts';
import { carriedBack, reportRow, tasksToReport } from './request-report.ts';
import { RequestOrder, type AskedPart } from './request-rows.ts';
import { caseWords, nameBeforehand, subjectLine, subjectOf, untilKnown } from './request-subject.ts';
import { requestTexts, type RequestText } from './request-texts.ts';
import { chosenChecklists } from './tasks.ts';

/** The one who leaves and the one who arrives are two people: each gets a separate mail. */
const twoPersons: ReadonlySet<string> = new Set(['wethouder']);

/** One mail per department or person, with what is asked of them and what they should know. */
export function buildVerzoeken(input: BuildInput): readonly BuiltDocument[] {
  return buildMails(input);
}

/** The same mails, or of each that can go now a reminder of what is urgent in it. */
export function buildMails(input: BuildInput, reminding?: Reminding): readonly BuiltDocument[] {
  const { sources } = input;
  const orderOf = onceFor((each: AskingCase) => new RequestOrder(each.about, each.texts, sources.profile));
  const partFor: PartFor = (each, { id, isFormal }) => orderOf(each).partFor(id, isFormal);
  const mails = mailsOf(requestCases(input, input.choices.date), input);
  // The news of a case is known on one day, whoever waits for it.
  const releasedOf = onceFor((each: AskingCase, release: Release) =>
    askingCase(releasedCase(each.about, release), sources),
  );
  return mails.flatMap((mail) => {
    const [only] = mail.cases;
    const texts = only?.texts.get(mail.receiver) ?? [];
    const release =
      only === undefined || mail.cases.length > 1
        ? undefined
        : releaseOf(mail.receiver, only.about, { texts, profile: sources.profile });
    if (reminding !== undefined)
      return urgentIn(mail, release, reminding).map((each) => {
        return asReminder(buildMail(each, { partFor, release }, input), reminding, input.choices.date);
      });
    if (only === undefined || release === undefined) return buildMail(mail, { partFor, release }, input);
    return buildMail({ ...mail, cases: [releasedOf(only, release)] }, { partFor, release }, input);
  });
}

/** Remembers what was made for a case. */
function onceFor<Rest extends readonly unknown[], Made>(
  make: (each: AskingCase, ...rest: Rest) => Made,
): (each: AskingCase, ...rest: Rest) => Made {
  const known = new Map<AskingCase, Made>();
  return (each, ...rest) => {
    const made = known.get(each) ?? make(each, ...rest);
    known.set(each, made);
    return made;
  };
}

/** Names of the files of those mails. Those of a dossier have another while they must not be sent yet. */
export function requestNames(input: NameInput): readonly string[] {
  return mailsOf(requestCases(input, undefined), input).flatMap(({ name, heldName }) => [
    name,
    ...(heldName === undefined ? [] : [heldName]),
  ]);
}

/** A case with what each role is asked and told. */
interface AskingCase {
  readonly about: RequestCase;
  readonly texts: ReadonlyMap<string, readonly RequestText[]>;
}

type PartFor = (each: AskingCase, to: Receiver) => AskedPart | undefined;

/** A mail to write. */
interface Mail {
  readonly name: string;
  /** Its name while it must not be sent yet; undefined without a dossier, when it can always be sent. */
  readonly heldName: string | undefined;
  /** Id of the role that gets it. */
  readonly receiver: string;
  readonly cases: readonly AskingCase[];
}

/** The dossier, or groups of lists about the same people and moment. */
function requestCases(input: NameInput, today: string | undefined): readonly AskingCase[] {
  const { manifest, sources, choices } = input;
  const dossier = chosenDossier(input);
  const lists = chosenChecklists(sources, { asked: choices.checklist, usual: manifest.checklists ?? [] });
  const cases =
    dossier === undefined
      ? groupsOf(lists).map((group) => caseOfLists(group, sources))
      : [caseOfDossier(dossier, sources, today)];
  return cases.map((about) => askingCase(about, sources));
}

function askingCase(about: RequestCase, sources: DocumentSources): AskingCase {
  return { about, texts: requestTexts(about, sources) };
}

function groupsOf(lists: readonly Checklist[]): readonly (readonly Checklist[])[] {
  const groups = new Map<string, readonly Checklist[]>();
  for (const list of lists) {
    const milestone = rawText(list.view, 'onderwerp', 'mijlpaal');
    const key = `${milestone ?? list.id} ${rawText(list.view, 'onderwerp', 'betrokkene') ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), list]);
  }
  return [...groups.values()];
}

function mailsOf(cases: readonly AskingCase[], { manifest }: Pick<NameInput, 'manifest'>): readonly Mail[] {
  const roles = [...new Set(cases.flatMap(({ texts }) => [...texts.keys()]))].sort();
  return roles.flatMap((role) => {
    const own = cases.filter(({ texts }) => texts.has(role));
    const parts = twoPersons.has(role) ? own.map((each) => [each]) : [own];
    return parts.map((part) => ({
      ...namesFor(role, part[0]?.about, manifest.id),
      receiver: role,
      cases: part,
    }));
  });
}

/** Names the file of a mail. One that must not be sent yet says so, and stands with the others like it in the folder. */
function namesFor(
  role: string,
  about: RequestCase | undefined,
  documentId: string,
): Pick<Mail, 'name' | 'heldName'> {
  if (about === undefined || about.isBlank)
    return { name: nameWithoutDossier(role, about, documentId), heldName: undefined };
  const start = `${documentId}-${about.dossier.id}`;
  return { name: `${start}-${role}`, heldName: `${start}-nog-niet-versturen-${role}` };
}

function nameWithoutDossier(role: string, about: RequestCase | undefined, documentId: string): string {
  if (about === undefined) return `${documentId}-${role}`;
  const [list] = about.checklists;
  return `${documentId}-${role}${twoPersons.has(role) ? `-${list?.aliases[0] ?? list?.id ?? ''}` : ''}`;
}

/** Whether something is asked of a role that is not its own task: who helps cannot tick it. */
function asksInWords(texts: readonly RequestText[]): boolean {
  return texts.some(({ kind, isForDoer }) => kind === 'question' && !isForDoer);
}

/** What every mail of a run shares, and what this one waits for. */
interface Sending {
  readonly partFor: PartFor;
  readonly release: Release | undefined;
}

function buildMail(mail: Mail, { partFor, release }: Sending, input: BuildInput): BuiltDocument {
  const { sources, choices } = input;
  const { profile } = sources;
  const today = mail.cases[0]?.about.today ?? choices.date;
  const style = rawText(profile, 'schrijfstijl', 'aanspreekvorm') === 'je' ? 'je' : 'u';
  const cases = mail.cases.map(({ about }) => about);
  const subjects = cases.map(subjectOf);
  const beforehand = nameBeforehand(subjects, { role: mail.receiver, today });
  const to = receiver(mail.receiver, sources.roles.get(mail.receiver), { style, beforehand });
  const found = mail.cases.flatMap((each) => {
    const part = partFor(each, to);
    return part === undefined ? [] : [{ titel: caseWords(each.about, sources), ...part }];
  });
  const asked = found.flatMap((part) => part.asked);
  const parts = found.map(({ asked: _, own: __, bekend: ___, isReply: ____, ...part }) => part);
  const asks = parts.some(({ vragen, later, straks }) => [...vragen, ...later, ...straks].length > 0);
  const [name, otherName] = release === undefined ? [mail.name, mail.heldName] : [mail.heldName, mail.name];
  const back = tasksToReport(cases, {
    receiver: to,
    own: found.flatMap(({ own }) => own),
  });
  const isSecret = subjects.some((each) => each.isSecret);
  const subject = closedSubject(cases, { receiver: to, asks, hasList: asks && back.length > 0 }, sources);
  const asksMore = mail.cases.some(({ texts }) => asksInWords(texts.get(mail.receiver) ?? []));
  const attachments = attachedIds(
    mail.cases.flatMap(({ texts }) => texts.get(mail.receiver) ?? []),
    input,
  );
  return {
    name: name ?? mail.name,
    isMail: true,
    mail: mailFacts(mail, { attachments, asks, asksMore, subject }),
    otherName,
    title: subjectLine(cases, { receiver: to, asks }, sources),
    hold: release === undefined ? undefined : { receiver: to.name.text, until: release.day },
    carried: carriedBack(cases, back, sources),
    classification: release === undefined ? (isSecret ? 'vertrouwelijk' : undefined) : untilKnown,
    context: {
      ontvanger: to.name,
      aanhef: to.salutation,
      formeel: to.isFormal,
      aan_groep: to.isGroup,
      aan_betrokkene: subjects.some(({ about }) => about === to.id),
      ...holdWords(release),
      ...openings(subjects, to, {
        ...{ today, release },
        known: found.map(({ bekend }) => bekend),
        mayShift: mail.cases.some((each) => mayShift(each, mail.receiver)),
      }),
      onderwerp: cases.map((about) => caseWords(about, sources)).join(', '),
      delen: parts,
      meer_delen: parts.length > 1,
      bijlagen: attachments.flatMap((id) => input.titleOf(id) ?? []),
      terugmelden: back.map(reportRow),
      meer_vragen: asksMore,
      vraagt: asks,
      ...answerWords(cases, { role: to, asked, isReply: found.some(({ isReply }) => isReply) }, profile),
    },
  };
}

/** What a mail that must not be sent yet says about that to its sender. */
function holdWords(
  release: Release | undefined,
): Readonly<Record<'versturen_vanaf' | 'versturen_na', string | undefined>> & { readonly wacht: boolean } {
  return {
    wacht: release !== undefined,
    versturen_vanaf: release?.day === undefined ? undefined : writeFullDay(release.day),
    versturen_na: release?.task,
  };
}

/**
 * Whether the day of a case depends on a mandatory task that may be done only after it, and the role reads nothing of
 * that task itself.
 */
function mayShift({ about, texts }: AskingCase, role: string): boolean {
  const { milestone } = subjectOf(about);
  if (about.isReleased === true) return false;
  const own = new Set((texts.get(role) ?? []).map(({ task }) => task.planned.task.id));
  return about.tasks.some(
    ({ planned }) =>
      planned.task.isMandatory &&
      !isClosed(planned.task) &&
      !own.has(planned.task.id) &&
      milestone !== undefined &&
      missedMilestone(planned, about.dossier) === milestone.name,
  );
}
