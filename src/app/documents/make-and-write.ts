import { exportAgendas, hasAgendas, type ExportedAgenda } from '../agenda/export-agendas.ts';
import { versionOf } from '../../workspace/version-of.ts';
import { joinPath } from '../../workspace/paths.ts';
import { done, outcomeOf, refuse, type Outcome } from '../outcome.ts';
import type { World } from '../world.ts';
import { makeFiles, type MadeFiles } from './make.ts';
import { perFolder, prepareDocuments, type DocumentsRequest } from './prepare.ts';
import { setAsideMails, type SetAside } from './set-aside.ts';
import { toldAttachments, type ToldAttachment } from './told-attachments.ts';
import { writeFiles, type WrittenFile } from './write.ts';

/** A file that somebody changed, and that may be replaced all the same. */
export interface Consent {
  /** Name of the file. */
  readonly name: string;
  /** What was seen of it: its `versionOf`. */
  readonly version: string;
}

/** Which documents to make and write. */
export type MakeAndWriteRequest = Omit<DocumentsRequest, 'outFolder' | 'overwrite' | 'isBeside'> & {
  /** Only this file, over what somebody made of it; a copy of that stays. Absent: all files, and none of those */
  readonly consent?: Consent | undefined;
};

/** What was written in a folder. */
export interface WrittenFolder {
  readonly made: MadeFiles;
  readonly written: readonly WrittenFile[];
  /** What was made for a calendar. */
  readonly agendas: readonly ExportedAgenda[];
  /** Mails of an earlier run that must not be sent any more. */
  readonly setAside: readonly SetAside[];
  /** Attachments of drafts of which something must be known before those are sent. */
  readonly attachments: readonly ToldAttachment[];
}

/**
 * Makes documents and writes them, each in its folder; the files are those of `gemeente render`. All is made before
 * anything is written.
 */
export function makeAndWrite(
  { consent, ...request }: MakeAndWriteRequest,
  world: World,
): Promise<Outcome<readonly WrittenFolder[]>> {
  return outcomeOf(async () => {
    const all: Made[] = [];
    for (const each of perFolder({ ...request, overwrite: consent !== undefined })) {
      const prepared = await prepareDocuments(each, world);
      if (prepared.kind !== 'done') return prepared;
      if (prepared.value.workspace.isShared) continue;
      const made = await makeFiles(prepared.value, { mayBeEmpty: true }, world);
      if (made.kind !== 'done') return made;
      const ready = await withAgendas(made.value, world);
      if (ready.kind !== 'done') return ready;
      all.push(ready.value);
    }
    if (consent !== undefined) checkConsent(consent, all, world);
    const folders: WrittenFolder[] = [];
    for (const { made, agendas, remember } of all) {
      const files = made.files.filter(({ name }) => consent === undefined || name === consent.name);
      const written: WrittenFile[] = [];
      for await (const file of writeFiles({ ...made, files }, world)) written.push(file);
      remember();
      const setAside = consent === undefined ? await setAsideMails(made, world) : [];
      folders.push({ made, written, agendas, setAside, attachments: await toldAttachments(made) });
    }
    return done(folders);
  });
}

interface Made {
  readonly made: MadeFiles;
  readonly agendas: readonly ExportedAgenda[];
  readonly remember: () => void;
}

async function withAgendas(made: MadeFiles, world: World): Promise<Outcome<Made>> {
  if (!hasAgendas(made)) return done({ made, agendas: [], remember: () => undefined });
  return exportAgendas(made, { scope: 'changes', isApart: false }, world);
}

/** Refuses when the file is not what was seen any more: it may hold new work. */
function checkConsent(
  { name, version }: Consent,
  all: readonly Made[],
  { files }: Pick<World, 'files'>,
): void {
  const own = all.find(({ made }) => made.files.some((file) => file.name === name));
  const found = own === undefined ? undefined : files.read(joinPath(own.made.prepared.outFolder, name));
  if (found === undefined || 'failure' in found || versionOf(found.bytes) !== version)
    refuse({ code: 'documents/changed-since', name });
}
