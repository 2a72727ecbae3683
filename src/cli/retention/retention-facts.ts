import type { KeptFile } from '../../app/retention/kept-files.ts';
import type { Agreement, Retention } from '../../app/retention/read-retention.ts';
import type { DatedTerm, RetainedRecord } from '../../privacy/retention/records.ts';
import type { LawNote } from '../../profile/law.ts';
import { fileWords, notesOf, recordWords, sourceWords, startWords, stateWords } from './retention-words.ts';

/** What is kept how long, for programs. @param name of the workspace in messages */
export function retentionFacts(retention: Retention, name: string): object {
  const { municipality, today, records, agreements, files, law, archive } = retention;
  return {
    werkmap: name,
    gemeente: municipality,
    datum: today,
    wie_beslist: archive,
    stukken: records.map((record) => recordFacts(record, law)),
    termijnen: agreements.map((each) => agreementFacts(each, law)),
    bestanden: files.map((file) => fileFacts(file, law)),
  };
}

function recordFacts(record: RetainedRecord, law: ReadonlyMap<string, LawNote>): object {
  const { rule, of, start, terms, state } = record;
  const { key, title } = recordWords[rule.kind];
  return {
    soort: key,
    titel: title,
    dossier: of?.id ?? null,
    staat: stateWords[state].key,
    vanaf: start?.day ?? null,
    vanaf_moment: start === undefined ? null : startWords(start),
    tot: terms[0]?.until ?? null,
    termijnen: terms.map(termFacts),
    grond: notesOf(rule.lawIds, law).map(noteFacts),
  };
}

function termFacts({ term, by, until }: DatedTerm): object {
  return {
    jaren: term === 'permanent' ? 'blijvend' : term,
    volgens: sourceWords[by].key,
    tot: until ?? null,
  };
}

function agreementFacts({ rule, terms }: Agreement, law: ReadonlyMap<string, LawNote>): object {
  return {
    soort: recordWords[rule.kind].key,
    sleutel: `bewaartermijnen.${rule.agreed ?? ''}`,
    termijnen: terms.map(termFacts),
    grond: notesOf(rule.lawIds, law).map(noteFacts),
    advies: notesOf(rule.adviceIds, law).map(noteFacts),
  };
}

function fileFacts({ path, kind, dossier, lawIds }: KeptFile, law: ReadonlyMap<string, LawNote>): object {
  return {
    bestand: path,
    soort: fileWords[kind],
    dossier: dossier ?? null,
    grond: notesOf(lawIds, law).map(noteFacts),
  };
}

function noteFacts({ id, wet, artikel, tekst, bron, gecontroleerd_op, zekerheid }: LawNote): object {
  return { id, wet, artikel: artikel ?? null, tekst, bron, gecontroleerd_op, zekerheid };
}
