import type { Checklist } from '../../checklist/checklists.ts';
import { leafAt, rawText } from '../../profile/leaf.ts';
import type { BuildInput, BuiltDocument, NameInput } from '../definition.ts';
import { chosenDossier } from '../dossier-source.ts';
import { receiver, type Receiver } from './receiver.ts';
import { answerWords } from './request-answer.ts';
import { caseOfDossier, caseOfLists, type RequestCase } from './request-case.ts';
import { RequestOrder, type AskedPart } from './request-rows.ts';
import {
  caseWords,
  daySentence,
  nameBeforehand,
  subjectLine,
  subjectOf,
  type Subject,
} from './request-subject.ts';
import { requestTexts, type RequestText } from './request-texts.ts';
import { chosenChecklists } from './tasks.ts';

/** The one who leaves and the one who arrives are two people: each gets a separate mail. */
const twoPersons: ReadonlySet<string> = new Set(['wethouder']);

/** One mail per department or person, with what is asked of them and what they should know. */
export function buildVerzoeken(input: BuildInput): readonly BuiltDocument[] {
  const cases = requestCases(input, input.choices.date);
  const { profile } = input.sources;
  const orders = new Map(cases.map((each) => [each, new RequestOrder(each.about, each.texts, profile)]));
  const partFor: PartFor = (each, { id, isFormal }) => orders.get(each)?.partFor(id, isFormal);
  return mailsOf(cases, input).map((mail) => buildMail(mail, partFor, input));
}

/** Names of the files of those mails. */
export function requestNames(input: NameInput): readonly string[] {
  return mailsOf(requestCases(input, undefined), input).map(({ name }) => name);
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
  return cases.map((about) => ({ about, texts: requestTexts(about, sources) }));
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
      name: nameFor(role, part[0]?.about, manifest.id),
      receiver: role,
      cases: part,
    }));
  });
}

function nameFor(role: string, about: RequestCase | undefined, documentId: string): string {
  if (about === undefined) return `${documentId}-${role}`;
  if (!about.isBlank) return `${documentId}-${about.dossier.id}-${role}`;
  const [list] = about.checklists;
  return `${documentId}-${role}${twoPersons.has(role) ? `-${list?.aliases[0] ?? list?.id ?? ''}` : ''}`;
}

function buildMail(mail: Mail, partFor: PartFor, input: BuildInput): BuiltDocument {
  const { sources, choices } = input;
  const { profile } = sources;
  const style = rawText(profile, 'schrijfstijl', 'aanspreekvorm') === 'je' ? 'je' : 'u';
  const cases = mail.cases.map(({ about }) => about);
  const subjects = cases.map(subjectOf);
  const beforehand = nameBeforehand(subjects, { role: mail.receiver, today: choices.date });
  const to = receiver(mail.receiver, sources.roles.get(mail.receiver), { style, beforehand });
  const found = mail.cases.flatMap((each) => {
    const part = partFor(each, to);
    return part === undefined ? [] : [{ titel: caseWords(each.about, sources), ...part }];
  });
  const asked = found.flatMap((part) => part.asked);
  const parts = found.map(({ asked: _, bekend: __, ...part }) => part);
  const asks = parts.some(({ vragen, later }) => vragen.length + later.length > 0);
  return {
    name: mail.name,
    title: subjectLine(cases, { receiver: to, asks }, sources),
    holdFor: asked.length === 0 && subjects.some(({ isSecret }) => isSecret) ? to.name.text : undefined,
    context: {
      ontvanger: to.name,
      aanhef: to.salutation,
      formeel: to.isFormal,
      aan_groep: to.isGroup,
      aan_betrokkene: subjects.some(({ about }) => about === to.id),
      ...openings(subjects, to, { today: choices.date, known: found.map(({ bekend }) => bekend) }),
      onderwerp: cases.map((about) => caseWords(about, sources)).join(', '),
      delen: parts,
      meer_delen: parts.length > 1,
      bijlagen: attachments(mail, input),
      vraagt: asks,
      ...answerWords(cases, { role: to.id, asked }, profile),
    },
  };
}

/** What is going on, in a sentence, and when. */
function openings(
  subjects: readonly Subject[],
  to: Receiver,
  { today, known }: { readonly today: string | undefined; readonly known: readonly (string | undefined)[] },
): Readonly<Record<'aanleiding' | 'dag', string | undefined>> {
  const sentences = subjects.flatMap((subject) => {
    const isSelf = subject.about === to.id;
    const own = isSelf ? subject.openingToSelf : undefined;
    const secrecy = (isSelf ? subject.secrecyToSelf : undefined) ?? subject.secrecy;
    return [own ?? subject.opening, secrecy].filter((each) => each !== undefined);
  });
  const days = subjects.flatMap((each) => daySentence(each, { receiver: to, today }) ?? []);
  const joined = (words: readonly string[]): string | undefined =>
    words.length === 0 ? undefined : words.join(' ');
  return { aanleiding: joined(sentences), dag: joined([...days, ...known.flatMap((each) => each ?? [])]) };
}

/** Titles of the documents that go along, each once, in the order in which the mail speaks of them. */
function attachments({ cases, receiver: role }: Mail, { sources, titleOf }: BuildInput): readonly string[] {
  const ids = cases.flatMap(({ texts }) => (texts.get(role) ?? []).flatMap((text) => text.attachments));
  return [...new Set(ids)]
    .filter((id) => leafAt(sources.profile, 'documenten', id, 'maken')?.raw !== false)
    .flatMap((id) => titleOf(id) ?? []);
}
