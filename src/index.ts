/**
 * The public API: what programs may use of this package. Everything else may change without notice.
 *
 * A use case is a function from a request and a {@link World} to an {@link Outcome}: done, problems in the user's files, or
 * refused with a code and its facts. {@link nodeWorld} is the world of a program on Node.
 */

// The world, and how use cases end.
export type { Git, Lock, ProgramResult, World } from './app/world.ts';
export { nodeWorld } from './world/node-world.ts';
export type { Done, Outcome, Problems, Refusal, RefusalCode, Refused, Stopped } from './app/outcome.ts';
export type { RefusalFacts } from './app/refusals.ts';

// Workspaces.
export { findOneWorkspace, findWorkspaces } from './app/open/find-workspaces.ts';
export { openWhole } from './app/open/open.ts';
export { validate, type CheckedWorkspace, type ValidateRequest } from './app/validate/validate.ts';
export { readStatus, type WorkspaceStatus } from './app/status/workspace-status.ts';
export { diagnose, type DiagnoseRequest, type Diagnosis } from './app/doctor/diagnose.ts';
export {
  planSetup,
  setUp,
  type NewWorkspace,
  type SetupPlan,
  type SetupRequest,
} from './app/setup/set-up.ts';

// Documents: prepare, make, then write or check.
export { documents } from './document/registry.ts';
export type { DocumentDefinition, RenderChoices } from './document/definition.ts';
export { findFormat, outputFormats, type OutputFormat } from './output/registry.ts';
export { prepareDocuments, type DocumentsRequest, type PreparedDocuments } from './app/documents/prepare.ts';
export { makeFiles, type MadeFiles, type MakeChoice } from './app/documents/make.ts';
export { writeFiles, type WrittenFile } from './app/documents/write.ts';
export { checkFiles, type CheckedFile, type FileState } from './app/check/check-files.ts';

// Documents that follow their files.
export { WatchSession, type WatchSessionRequest } from './app/watch/watch-session.ts';
export type { ChangedFile, RoundFailure, RoundFiles, RoundOutcome, WatchRound } from './app/watch/round.ts';
export type { FileWatcher, WatchRequest, WatchWorld } from './app/watch/file-watcher.ts';

// Dossiers.
export {
  assignTasks,
  beginTasks,
  dropTasks,
  noteTasks,
  reopenTasks,
  tickTasks,
  type ChangedTasks,
  type DropRequest,
  type TasksRequest,
  type TickRequest,
} from './app/dossiers/change-tasks.ts';
export { setDate, type DateRequest, type DateSet } from './app/dossiers/set-date.ts';
export { addOwnTask, type AddRequest } from './app/dossiers/add-task.ts';
export {
  startDossiers,
  type StartDossiersRequest,
  type StartedDossier,
} from './app/dossiers/start-dossiers.ts';
export { updateDossier, type UpdatedDossier, type UpdateRequest } from './app/dossiers/update-dossier.ts';
export {
  listAllTasks,
  listDossiers,
  listTasks,
  type ListedTasks,
  type TaskFilter,
} from './app/dossiers/list-tasks.ts';
export { adoptTasks, type AdoptedTasks, type AdoptRequest } from './app/dossiers/adopt-tasks.ts';
export { shareTasks, type SharedTasks, type ShareRequest } from './app/dossiers/share-tasks.ts';
export { openSession, type OpenSession, type SessionRequest } from './app/dossiers/open-session.ts';

export type { LiveSession } from './app/dossiers/live-session.ts';
export type { NewCase } from './app/dossiers/plan-start.ts';
export type { Act } from './checklist/acts.ts';
export type { NewTask } from './checklist/add-task.ts';
export type { Dossier, DossierTask } from './checklist/dossier.ts';

// Agreements and templates.
export { openReview, type LiveReview, type ReviewRequest } from './app/review/live-review.ts';
export { changeProfile, type ProfileEdit } from './app/profile-edit/change-profile.ts';
export {
  checkTemplates,
  type CheckedTemplates,
  type TemplatesRequest,
} from './app/templates/check-templates.ts';
export { createDocument, type NewDocument, type NewDocumentRequest } from './app/templates/new-document.ts';
export { takeOverParts, type TakeOverRequest, type TakenOver } from './app/templates/take-over.ts';

// Diagnostics, and reports of them.
export { hasErrors, type Diagnostic, type DiagnosticCode, type Severity } from './diagnostics/diagnostic.ts';
export { present, type PresentedDiagnostic, type Report } from './diagnostics/present.ts';
export { reportFormats, type ReportFormat } from './diagnostics/format/index.ts';

// The command line, for a program that runs it inside itself.
export { main } from './cli/main.ts';
export { nodeIo, type Io } from './cli/io.ts';
export { exitCodes, type ExitCode } from './cli/exit-code.ts';
