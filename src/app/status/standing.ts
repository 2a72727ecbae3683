/** How every document stands: never made, as it would be made now, stale and why, or changed by somebody. */
import {
  hasAppendices,
  checkFile,
  checkSuperfluous,
  type Check,
  type FileState,
} from '../check/check-files.ts';
import type { Explanation } from '../check/causes.ts';
import { Remakes } from '../check/remakes.ts';
import type { DocumentDefinition } from '../../document/definition.ts';
import { readManifest, type MadeDocument } from '../../document/make.ts';
import type { TemplateManifest } from '../../generated/types/sjabloon.ts';
import { outputFormats, type OutputFormat } from '../../output/registry.ts';
import { versionOf } from '../../workspace/version-of.ts';
import { joinPath, nameOf } from '../../workspace/paths.ts';
import { requestFor } from '../documents/make.ts';
import { perFolder, prepareDocuments, type PreparedDocuments } from '../documents/prepare.ts';
import { Provenance } from '../documents/provenance.ts';
import { canBeMadeIn, makeKind, writeBytes, type RenderRequest } from '../documents/render.ts';
import { done, outcomeOf, type Outcome } from '../outcome.ts';
import type { World } from '../world.ts';

/** Which documents to look at. */
export interface StandingRequest {
  /** Folder of the workspace. */
  readonly folder: string;
  /** Id of the dossier that they are made from; undefined for those of the workspace. */
  readonly dossier?: string | undefined;
  /** Whether with the names of people. */
  readonly names: boolean;
  /** Their ids, or all that the municipality makes. */
  readonly documents: 'all' | readonly string[];
  /** Whether to find out why a file is stale, which takes longer. Default: no */
  readonly isExplained?: boolean | undefined;
}

/** A file that a document can have. */
export interface StandingFile {
  readonly name: string;
  /** Name of its folder in the workspace. */
  readonly place: string;
  readonly format: OutputFormat;
  /** `missing` when it was never made. */
  readonly state: Exclude<FileState, 'superfluous'>;
  /** Why it is stale, or what somebody changed. */
  readonly explanation?: Explanation | undefined;
  /** Whether somebody may have changed it, and nobody knows. */
  readonly isUnsure: boolean;
  /** What stands there now, when somebody changed it: its `versionOf`. */
  readonly version?: string | undefined;
}

/** A document, and every file that it has or can have. */
export interface StandingDocument {
  /** Its name, without an extension. */
  readonly name: string;
  readonly document: MadeDocument;
  readonly files: readonly StandingFile[];
}

/** A kind of document: usually one, but requests have one per department. */
export interface StandingKind {
  readonly id: string;
  readonly manifest: TemplateManifest;
  readonly documents: readonly StandingDocument[];
}

/** A file of a document that is not made any more. */
export interface SuperfluousFile {
  readonly name: string;
  /** Name of its folder in the workspace. */
  readonly place: string;
  /** Whether somebody changed it, so that it may hold what is nowhere else. */
  readonly isChanged: boolean;
}

/** How documents stand. */
export interface Standing {
  readonly kinds: readonly StandingKind[];
  /** Only looked for when all documents are asked for. */
  readonly superfluous: readonly SuperfluousFile[];
}

/** Looks how documents stand; nothing is written. */
export function standingDocuments(request: StandingRequest, world: World): Promise<Outcome<Standing>> {
  return outcomeOf(async () => {
    const kinds: StandingKind[] = [];
    const superfluous: SuperfluousFile[] = [];
    // Why no web page here: with all documents it comes with an index, for which every dossier would be read.
    const formats = outputFormats.filter(({ id, needs }) =>
      needs === 'mail' ? request.dossier !== undefined : id !== 'html',
    );
    for (const each of perFolder({ ...request, formats, publicOnly: false })) {
      const outcome = await prepareDocuments(each, world);
      if (outcome.kind !== 'done') return outcome;
      const own = await standingIn(outcome.value, request, world);
      for (const kind of own.kinds) addKind(kinds, kind);
      superfluous.push(...own.superfluous);
    }
    return done({ kinds, superfluous });
  });
}

async function standingIn(
  prepared: PreparedDocuments,
  { isExplained = false, documents: asked }: StandingRequest,
  world: World,
): Promise<Standing> {
  if (prepared.workspace.isShared) return { kinds: [], superfluous: [] };
  const withAppendix = hasAppendices(prepared, world);
  const request = await requestFor(prepared, { withAppendix }, world);
  const present = new Set(world.files.list(prepared.outFolder));
  const isForMails = request.formats.every(({ needs }) => needs === 'mail');
  const check = {
    made: { prepared, request },
    ...{ world, remakes: new Remakes(request) },
    provenance: new Provenance(prepared.outFolder, world),
    isBrief: !isExplained,
  };
  const kinds: StandingKind[] = [];
  for (const definition of prepared.documents) {
    if (isForMails && definition.isMail !== true) continue;
    const documents: StandingDocument[] = [];
    for (const document of await makeKind(definition, request)) {
      const files = await filesOf({ document, definition }, { check, request, present, isForMails });
      const isWanted = document.appendixTo === undefined || files.some(({ state }) => state !== 'missing');
      if (isWanted) documents.push({ name: document.name, document, files });
    }
    const manifest = readManifest(world.shipped, definition.id, prepared.workspace.sources);
    kinds.push({ id: definition.id, manifest, documents });
  }
  return { kinds, superfluous: asked === 'all' ? await superfluousBeside(kinds, check) : [] };
}

async function superfluousBeside(
  kinds: readonly StandingKind[],
  check: Check,
): Promise<readonly SuperfluousFile[]> {
  const { outFolder, request, documents } = check.made.prepared;
  const isForMails = request.formats.every(({ needs }) => needs === 'mail');
  const formats = outputFormats.filter(({ needs }) => (needs === 'mail') === isForMails);
  const files = kinds.flatMap(({ id, documents: made }) =>
    made.flatMap(({ document }) =>
      formats
        .filter((format) => canBeMadeIn(format, document))
        .map((format) => ({
          ...{ name: `${document.name}.${format.extension}`, format, document },
          definition: documents.find((each) => each.id === id),
        })),
    ),
  );
  const found = await checkSuperfluous({ files, formats }, check);
  return found.map(({ name, state }) => ({ name, place: nameOf(outFolder), isChanged: state === 'changed' }));
}

interface Looked {
  readonly check: Check;
  readonly request: RenderRequest;
  /** Names in the folder. */
  readonly present: ReadonlySet<string>;
  readonly isForMails: boolean;
}

async function filesOf(
  { document, definition }: { readonly document: MadeDocument; readonly definition: DocumentDefinition },
  { check, request, present, isForMails }: Looked,
): Promise<readonly StandingFile[]> {
  const { outFolder } = check.made.prepared;
  const possible = outputFormats.filter(
    (format) => (format.needs === 'mail') === isForMails && canBeMadeIn(format, document),
  );
  const files: StandingFile[] = [];
  for (const format of possible) {
    const base = { name: `${document.name}.${format.extension}`, place: nameOf(outFolder), format };
    if (!present.has(base.name)) {
      files.push({ ...base, state: 'missing', isUnsure: false });
      continue;
    }
    const bytes = await writeBytes(document, format, request);
    const checked = await checkFile({ ...base, bytes, document, definition }, check);
    const { explanation, maker } = checked;
    const state = checked.state === 'superfluous' ? 'stale' : checked.state;
    const found = state === 'changed' ? check.world.files.read(joinPath(outFolder, base.name)) : undefined;
    const version = found !== undefined && 'bytes' in found ? versionOf(found.bytes) : undefined;
    files.push({ ...base, state, explanation, isUnsure: maker === 'unknown', version });
  }
  return files;
}

/** The files of mails beside those of the same documents. */
function addKind(kinds: StandingKind[], kind: StandingKind): void {
  const at = kinds.findIndex(({ id }) => id === kind.id);
  const known = kinds[at];
  if (known === undefined) {
    kinds.push(kind);
    return;
  }
  const documents = known.documents.map((each) => {
    const other = kind.documents.find(({ name }) => name === each.name);
    return other === undefined ? each : { ...each, files: [...each.files, ...other.files] };
  });
  kinds[at] = { ...known, documents };
}
