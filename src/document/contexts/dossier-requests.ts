import { Leaf, leafAt, textLeaf } from '../../profile/leaf.ts';
import type { BuildInput, BuiltDocument, DossierSource } from '../definition.ts';
import { isAboutCollege } from './about-college.ts';
import { milestones } from './dossier-list.ts';
import { dossierRows, type PlannedRow } from './dossier-rows.ts';
import { isOfSecretariat, receiver, senders } from './receiver.ts';
import { momentWords, type NamedMilestone } from './tasks.ts';

/** One mail per department or person with tasks of a dossier that are still open, with their dates. */
export function buildDossierRequests(source: DossierSource, input: BuildInput): readonly BuiltDocument[] {
  const { manifest, sources } = input;
  const { dossier } = source;
  const open = dossierRows(source, input).filter(({ row }) => !row.gesloten);
  const roles = new Set(open.flatMap(({ planned: { task } }) => [task.by ?? '', ...task.withRoles]));
  const receivers = [...roles].filter((id) => id !== '' && !senders.has(id) && sources.roles.has(id)).sort();
  const known = { checklists: sources.checklists, usual: manifest.checklists ?? [] };
  const isChange = isAboutCollege(dossier.checklists, known);
  return receivers.map((id) => {
    const role = sources.roles.get(id);
    const name = leafAt(role, 'naam')?.text ?? id;
    return {
      name: `${manifest.id}-${dossier.id}-${id}`,
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
    // Parts of the task itself go without saying, and may be a surprise for who reads this.
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

/** The row with its day before its phrase: "7 december 2026 (vóór de benoeming)". */
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
