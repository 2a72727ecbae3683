/** Remarks beside the list of documents; none with `--quiet`. */
import type { MadeFiles } from '../../app/documents/make.ts';
import { hasNames, type DocumentsRequest } from '../../app/documents/prepare.ts';
import { namesFolder, personsFile } from '../../workspace/file-kinds.ts';
import type { CommandContext } from '../global-options.ts';
import { workspaceName } from '../workspaces.ts';

/** Says that names are left out, when the workspace has some. */
export function sayNames({ names, folder }: DocumentsRequest, { say, world }: CommandContext): void {
  if (names || !hasNames(folder, world)) return;
  say(`Namen uit ${personsFile} blijven weg. Met --namen komen ze erin, in de map ${namesFolder}.`);
}

/** Says why a shared profile gives no documents. */
export function sayShared({ folder }: DocumentsRequest, { say, io }: CommandContext): void {
  say(`${workspaceName(folder, io.cwd)}: een gedeeld profiel, daar komen geen documenten van.`);
}

/** Says which documents were left out because they are not public. */
export function sayLeftOut({ leftOut }: MadeFiles, { say }: CommandContext): void {
  if (leftOut.length > 0) say(`Weggelaten, want niet openbaar: ${leftOut.map(({ id }) => id).join(', ')}.`);
}

/** Says which documents have no appendix, when appendices were asked for. */
export function sayWithoutAppendix({ made, prepared }: MadeFiles, { say }: CommandContext): void {
  if (prepared.request.withAppendix !== true) return;
  const having = new Set(
    made.files.flatMap(({ document, definition }) =>
      document.appendixTo === undefined ? [] : definition.id,
    ),
  );
  const names = new Set(made.files.map(({ definition }) => definition.id).filter((id) => !having.has(id)));
  if (names.size > 0) say(`Zonder bijlage, want er staat niets over de wet in: ${[...names].join(', ')}.`);
}

/** Documents know no clock: a list shows what is late or must begin now only for the day that is asked for. */
export function sayWithoutDay(
  { prepared: { request, dossier, documents } }: MadeFiles,
  { say }: CommandContext,
): void {
  const goesByDay = request.groupBy === undefined || request.groupBy === 'datum';
  if (request.date !== undefined || dossier === undefined || !goesByDay) return;
  if (documents.some(({ isTaskList }) => isTaskList === true))
    say(
      'In deze actielijst staat niet wat te laat is of nu moet beginnen. Dat komt erin met --datum vandaag.',
    );
}

/** Says which mails must wait: they ask nothing yet, and would only spread news that is still confidential. */
export function sayHeldBack({ made }: MadeFiles, { say }: CommandContext): void {
  const receivers = new Set(made.files.flatMap(({ document: { holdFor } }) => holdFor ?? []));
  if (receivers.size === 0) return;
  say(
    `Nog niet versturen aan: ${[...receivers].join(', ')}. Zij hoeven nog niets te doen, en het nieuws is nog vertrouwelijk.`,
  );
}
