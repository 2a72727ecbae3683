/** What reading back found, for programs. */
import type { ReadBack, ChangedTask } from '../../app/returned/read-back.ts';
import type { Received, ReceivedDocument } from '../../app/returned/receive.ts';
import type { TypedTask } from '../../returned/plan-types.ts';
import type { ReturnedValue } from '../../app/returned/returned-value.ts';
import { taskFacts } from '../dossiers/report-tasks.ts';
import {
  doubtfulWords,
  doubtWords,
  effectWords,
  noteWords,
  refusedWords,
  rowWords,
} from '../../words/read-back.ts';
import { homelessWords, unreadWords } from '../../words/unread.ts';

/** What was written. */
export interface WrittenFacts {
  /** Whether anything was. */
  readonly isWritten: boolean;
  /** The values and changes of documents that were taken over. */
  readonly taken: ReadonlySet<object>;
}

/** The result with Dutch keys. */
export function resultFacts(
  received: Received,
  { lists, dossiers }: ReadBack,
  { isWritten, taken }: WrittenFacts,
): object {
  return {
    geschreven: isWritten,
    dossiers: dossiers.map(({ id, before, tasks }) => ({
      ...{ dossier: id, bestand: before.file, taken: tasks.map(changeFacts) },
    })),
    vragen: lists.flatMap(({ list: { source, dossier }, plan }) =>
      plan.questions.map(({ place, task, row, doubt, effects }) => ({
        ...{ bestand: source, plaats: place, dossier, soort: doubt.code, taak: task?.id ?? null },
        ...{ rij: rowWords(row), vraag: doubtWords(doubt) },
        antwoorden: effects.map((effect) => effectWords(effect, doubt)),
        ...(doubt.code === 'new-task' ? { nieuw: typedFacts(doubt.task) } : {}),
      })),
    ),
    meldingen: lists.flatMap(({ list: { source }, plan }) =>
      plan.notes.map((note) => ({ bestand: source, soort: note.code, melding: noteWords(note) })),
    ),
    geweigerd: lists.flatMap(({ list: { source }, refused }) =>
      refused.map((item) => ({
        ...{ bestand: source, plaats: item.place, taak: item.task ?? null },
        melding: refusedWords(item, source),
      })),
    ),
    twijfel: lists.flatMap(({ list: { source }, doubtful }) =>
      doubtful.map((item) => ({
        ...{ bestand: source, plaats: item.place, taak: item.task ?? null },
        melding: doubtfulWords(item, source),
      })),
    ),
    niet_gelezen: [
      ...received.unread.map((each) => ({
        bestand: each.source,
        soort: each.why,
        melding: unreadWords(each),
      })),
      ...received.lists.flatMap(({ source, homeless }) =>
        homeless === undefined
          ? []
          : [{ bestand: source, soort: homeless.why, melding: homelessWords(source, homeless) }],
      ),
    ],
    documenten: received.documents.map((each) => documentFacts(each, taken)),
    overgeslagen: received.skipped,
    niet_ingevuld: received.untouched,
  };
}

function documentFacts({ source, document }: ReceivedDocument, taken: ReadonlySet<object>): object {
  const about = { bestand: source, soort: documentKinds[document.kind], titel: document.title };
  if (document.kind === 'hand-over')
    return {
      ...about,
      dossier: document.dossier,
      wijzigingen: document.changes.map((change) => ({ ...change, overgenomen: taken.has(change) })),
      niet_overgenomen: document.left,
      alleen_in_bestand: document.parts.map(({ heading, count }) => ({
        deel: heading ?? null,
        regels: count,
      })),
    };
  if (document.kind !== 'document') return about;
  return {
    ...about,
    waarden: document.values.map((value) => valueFacts(value, taken)),
    zinnen: document.texts.map(({ now, said }) => ({ nu: now ?? null, in_document: said ?? null })),
  };
}

function valueFacts(value: ReturnedValue, taken: ReadonlySet<object>): object {
  const { path, file, line, before, isProposal, after, edit } = value;
  return {
    ...{ pad: path, in: file, regel: line ?? null, was: before, was_voorstel: isProposal, wordt: after },
    ...{ kan_overgenomen: 'typed' in edit, overgenomen: taken.has(value) },
  };
}

const documentKinds: Readonly<Record<ReceivedDocument['document']['kind'], string>> = {
  document: 'document',
  'hand-over': 'overdracht',
  private: 'persoonlijk',
  'which-dossier': 'dossier onbekend',
};

function changeFacts({ before, after }: ChangedTask): object {
  const [was, is] = [before === undefined ? {} : taskFacts(before), taskFacts(after)];
  const keys = [...new Set([...Object.keys(was), ...Object.keys(is)])].filter(
    (key) => JSON.stringify(was[key]) !== JSON.stringify(is[key]),
  );
  const picked = (facts: Readonly<Record<string, unknown>>): object =>
    Object.fromEntries(keys.map((key) => [key, facts[key] ?? null]));
  return {
    ...{ id: after.id, nummer: after.number, titel: is['titel'] },
    ...{ was: before === undefined ? null : picked(was), wordt: before === undefined ? is : picked(is) },
  };
}

function typedFacts({ title, on, by, due, doer, remark, left = [] }: TypedTask): object {
  return {
    titel: title,
    ...{
      afgehandeld_op: on ?? null,
      afgehandeld_door: by ?? null,
      datum: due ?? null,
      door: doer ?? null,
      opmerking: remark ?? null,
      niet_overgenomen: left,
    },
  };
}
