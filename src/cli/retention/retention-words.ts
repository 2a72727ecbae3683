import type { KeptFile } from '../../app/retention/kept-files.ts';
import type { RecordKind } from '../../privacy/retention/catalogue.ts';
import type { DatedTerm, RetentionState, TermStart } from '../../privacy/retention/records.ts';
import type { LawNote } from '../../profile/law.ts';
import type { RetentionTerm } from '../../profile/retention-terms.ts';

/** What one kind of records is called: for programs, and for people. */
export interface RecordWords {
  readonly key: string;
  readonly title: string;
}

/** The names of the kinds. */
export const recordWords: Readonly<Record<RecordKind, RecordWords>> = {
  report: { key: 'gespreksverslag', title: 'Verslag van het functioneringsgesprek' },
  agenda: { key: 'agenda', title: 'Agenda van de wethouder' },
  mailbox: { key: 'mailbox', title: 'Mailbox van de wethouder' },
  messages: { key: 'berichten', title: 'Chatberichten en sms’jes over het werk' },
  appointment: { key: 'benoeming', title: 'Stukken over de benoeming' },
  change: { key: 'wijziging', title: 'Stukken over de wijziging van het ambt' },
  end: { key: 'einde', title: 'Stukken over het einde van het ambt' },
  college: { key: 'collegestukken', title: 'Agenda, verslag en besluitenlijst van bestuurlijke besluiten' },
  cooperation: { key: 'samenwerking', title: 'Overeenkomsten over samenwerking bij gemeentelijke taken' },
  dossier: { key: 'dossier', title: 'De takenlijst zelf' },
};

/** The states in the order in which they need attention: for programs, and as a heading for people. */
export const stateWords: Readonly<Record<RetentionState, RecordWords>> = {
  due: { key: 'vernietigen', title: 'Te vernietigen: elke termijn is voorbij' },
  disputed: { key: 'beslissen', title: 'Eerst beslissen: de ene termijn is voorbij en de andere niet' },
  keep: { key: 'bewaren', title: 'Bewaren tot een datum' },
  waiting: { key: 'begin-onbekend', title: 'Bewaren: de dag waarop de termijn begint is nog niet bekend' },
  permanent: { key: 'blijvend', title: 'Blijvend bewaren' },
  undetermined: { key: 'geen-termijn', title: 'Geen termijn gevonden: bewaren tot er een besluit is' },
};

/** Who says a term: for programs, and to follow the term for people. */
export const sourceWords: Readonly<Record<DatedTerm['by'], RecordWords>> = {
  agreed: { key: 'afgesproken', title: 'afgesproken' },
  proposal: { key: 'voorstel', title: 'voorstel, nog niet afgesproken' },
  list: { key: 'selectielijst', title: 'selectielijst' },
  'real-estate': { key: 'selectielijst-vastgoed', title: 'selectielijst, met een portefeuille vastgoed' },
  guideline: { key: 'handreiking', title: 'handreiking voor het gesprek, onderdeel K' },
};

/** The kinds of files, for programs. */
export const fileWords: Readonly<Record<KeptFile['kind'], string>> = {
  made: 'gemaakt',
  named: 'met-namen',
  filled: 'ingevuld',
};

const starts: Readonly<Record<string, string>> = {
  gesprek: 'de dag van het gesprek',
  vertrek: 'de laatste dag van de wethouder',
  'gesprek-verslag-bewaren': 'de dag waarop het in het personeelsdossier kwam',
};

/** What a term is counted from: "de dag van het gesprek". */
export function startWords({ id }: TermStart): string {
  return starts[id] ?? id;
}

/** "5 jaar", "blijvend"; a guideline is a maximum: "hoogstens 3 jaar". */
export function termWords({
  term,
  by,
}: {
  readonly term: RetentionTerm;
  readonly by: DatedTerm['by'];
}): string {
  if (term === 'permanent') return 'blijvend';
  return by === 'guideline' ? `hoogstens ${term} jaar` : `${term} jaar`;
}

/** Terms beside the one in use that say something else. */
export function otherTerms(terms: readonly DatedTerm[]): readonly DatedTerm[] {
  return terms.slice(1).filter(({ term }) => term !== terms[0]?.term);
}

/** The notes with these ids, without those in doubt. */
export function notesOf(
  ids: readonly string[] | undefined,
  law: ReadonlyMap<string, LawNote>,
): readonly LawNote[] {
  return (ids ?? []).flatMap((id) => law.get(id) ?? []);
}
