import type { OpenWorkspace } from '../../document/open-workspace.ts';
import type { Dossier } from '../../checklist/dossier.ts';
import { isPrintable, type LawNote } from '../../profile/law.ts';
import { leafAt, type View } from '../../profile/leaf.ts';
import { listedTerms, readTerm, type ListedTerm } from '../../profile/retention-terms.ts';
import { retentionRules, type RetentionRule } from '../../privacy/retention/catalogue.ts';
import {
  retainedRecords,
  termsOf,
  type AgreedTerm,
  type CaseFacts,
  type DatedTerm,
  type RetainedRecord,
} from '../../privacy/retention/records.ts';
import { namesOfRoles } from '../dossiers/list-tasks.ts';
import { openWithDossiers } from '../open/open.ts';
import { done, problemsIn, type Done, type Problems } from '../outcome.ts';
import type { World } from '../world.ts';
import { keptFiles, type KeptFile } from './kept-files.ts';

/** How long everything of a workspace is kept, as of a day. */
export interface Retention {
  readonly folder: string;
  /** Name of the municipality; empty when it is not filled in. */
  readonly municipality: string;
  readonly today: string;
  readonly records: readonly RetainedRecord[];
  /** The rules that the profile has an agreement about, each with all its terms. */
  readonly agreements: readonly Agreement[];
  readonly files: readonly KeptFile[];
  /** Legal notes by id; those in doubt are left out. */
  readonly law: ReadonlyMap<string, LawNote>;
  /** What the municipality calls those who decide what is destroyed. */
  readonly archive: string;
}

/** An agreement of the profile, beside what other sources say. */
export interface Agreement {
  readonly rule: RetentionRule;
  readonly terms: readonly DatedTerm[];
}

/** The role that decides what is kept and what is destroyed. */
const archiveRole = 'archief';

/**
 * Determines what a workspace and its dossiers say about keeping and destroying.
 *
 * Why every error stops it: a file that cannot be read would be missing, as if there were nothing to keep.
 */
export async function readRetention(folder: string, world: World): Promise<Done<Retention> | Problems> {
  const workspace = await openWithDossiers(folder, 'all', world);
  const { diagnostics, files, sources } = workspace;
  const stopped = problemsIn(diagnostics, files.texts);
  if (stopped !== undefined) return stopped;
  const agreed = agreedTerms(sources.profile);
  const today = await world.today();
  const cases = workspace.dossiers.map(({ dossier }) => factsOf(dossier));
  return done({
    folder,
    municipality: leafAt(sources.profile, 'gemeente', 'naam')?.text ?? '',
    today,
    records: retainedRecords({ cases, agreed, today }),
    agreements: retentionRules
      .filter((rule) => rule.agreed !== undefined)
      .map((rule) => ({ rule, terms: termsOf(rule, agreed) })),
    files: keptFiles(workspace, world),
    law: printable(sources),
    archive: namesOfRoles(sources).get(archiveRole) ?? archiveRole,
  });
}

function printable({ law }: OpenWorkspace['sources']): ReadonlyMap<string, LawNote> {
  return new Map([...law].filter(([, note]) => isPrintable(note)));
}

function agreedTerms(profile: View): ReadonlyMap<ListedTerm['key'], AgreedTerm> {
  return new Map(
    listedTerms.flatMap(({ key }) => {
      const leaf = leafAt(profile, 'bewaartermijnen', key);
      const term = readTerm(leaf?.raw);
      if (leaf === undefined || term === undefined) return [];
      return [[key, { term, isProposal: leaf.proposals.length > 0 }] as const];
    }),
  );
}

function factsOf({ id, title, checklists, milestones, tasks }: Dossier): CaseFacts {
  return {
    id,
    title,
    checklists,
    milestones: new Map(milestones.map((each) => [each.id, each.date])),
    doneOn: new Map(
      tasks.flatMap((task) =>
        task.status === 'afgehandeld' && task.doneOn !== undefined ? [[task.id, task.doneOn] as const] : [],
      ),
    ),
  };
}
