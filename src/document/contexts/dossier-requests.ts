import { isClosed } from '../../checklist/dossier.ts';
import { Leaf, leafAt, textLeaf } from '../../profile/leaf.ts';
import type { BuildInput, BuiltDocument, DocumentSources, DossierSource, NameInput } from '../definition.ts';
import { isAboutCollege } from './about-college.ts';
import { milestones } from './dossier-list.ts';
import { dossierRows, type PlannedRow } from './dossier-rows.ts';
import { isOfSecretariat, receiver, senders } from './receiver.ts';
import { momentWords, type NamedMilestone } from './tasks.ts';

/** Ids of the roles that get a mail about a dossier: those with tasks that are still open. */
function receiversOf({ dossier }: DossierSource, { roles }: DocumentSources): readonly string[] {
  const open = dossier.tasks.filter((task) => !isClosed(task));
  const ids = new Set(open.flatMap((task) => [task.by ?? '', ...task.withRoles]));
  return [...ids].filter((id) => id !== '' && !senders.has(id) && roles.has(id)).sort();
}

/** Names of the files of those mails. */
export function dossierRequestNames(
  source: DossierSource,
  { manifest, sources }: Pick<NameInput, 'manifest' | 'sources'>,
): readonly string[] {
  return receiversOf(source, sources).map((id) => nameFor(id, source, manifest.id));
}

function nameFor(id: string, { dossier }: DossierSource, documentId: string): string {
  return `${documentId}-${dossier.id}-${id}`;
}

/** One mail per department or person with their open tasks of a dossier, with dates. */
export function buildDossierRequests(source: DossierSource, input: BuildInput): readonly BuiltDocument[] {
  const { manifest, sources } = input;
  const { dossier } = source;
  const open = dossierRows(source, input).filter(({ row }) => !row.gesloten);
  const known = { checklists: sources.checklists, usual: manifest.checklists ?? [] };
  const isChange = isAboutCollege(dossier.checklists, known);
  return receiversOf(source, sources).map((id) => {
    const role = sources.roles.get(id);
    const name = leafAt(role, 'naam')?.text ?? id;
    return {
      name: nameFor(id, source, manifest.id),
      title: `${isChange ? manifest.titel : 'Verzoek'}: ${name}`,
      context: {
        ...receiver(id, role),
        ...sections(id, open, source),
        over_college: isChange,
        dossier: {
          titel: leafAt(source.view, 'titel') ?? textLeaf(dossier.title),
          mijlpalen: milestones(source).filter(({ datum }) => datum !== undefined),
        },
      },
    };
  });
}

function sections(
  id: string,
  open: readonly PlannedRow[],
  { dossier }: DossierSource,
): Readonly<Record<string, readonly object[]>> {
  const titles = new Map(open.map(({ row: { titel }, planned: { task } }) => [task.id, titel]));
  const row = (each: PlannedRow): object => {
    const { blockedBy, task } = each.planned;
    // The task's own parts are obvious, and may be a surprise for the reader.
    const first = blockedBy.filter((other) => task.after.includes(other));
    const eerst = first.flatMap((other) => titles.get(other) ?? []);
    return { ...requestRow(each, dossier.milestones), eerst };
  };
  const own = open.filter(({ planned: { task } }) => task.by === id);
  const helped = open.filter(({ planned: { task } }) => task.by !== id && task.withRoles.includes(id));
  return {
    eigen_taken: own.map(row),
    hulp_bij: helped.filter(({ planned }) => isOfSecretariat(planned.task)).map(row),
    meewerken: helped.filter(({ planned }) => !isOfSecretariat(planned.task)).map(row),
  };
}

/** The row, with its day before its phrase: "7 december 2026 (vóór de benoeming)". */
function requestRow({ row, planned }: PlannedRow, named: readonly NamedMilestone[]): object {
  const { datum, wanneer, te_laat: isLate } = row;
  const { task, waitsFor, pushedBy } = planned;
  if (datum === undefined) {
    const isUnknown = waitsFor !== undefined;
    return isUnknown ? { ...row, wanneer: textLeaf(`${wanneer.text}; die dag is nog niet bekend`) } : row;
  }
  const proposal = task.proposal === undefined ? undefined : `voorstel: ${momentWords(task.proposal, named)}`;
  const isOfPhrase = task.date === undefined && pushedBy === undefined;
  const phrase = isOfPhrase ? ` (${proposal ?? wanneer.text})` : '';
  const text = `${datum.text}${isLate ? ', te laat' : ''}${phrase}`;
  return { ...row, wanneer: new Leaf({ raw: datum.raw, text, source: datum.source }) };
}
