/** Remarks beside the list of documents; none with `--quiet`. */
import { dossierIds } from '../../app/dossiers/files.ts';
import { writeFullDay } from '../../calendar/day.ts';
import type { MadeFiles } from '../../app/documents/make.ts';
import { askedTooLate } from '../../app/documents/past-days.ts';
import type { NamePlaces, NamesInDocuments } from '../../app/documents/name-places.ts';
import { counted } from '../../diagnostics/counted.ts';
import { hasNames, type DocumentsRequest } from '../../app/documents/prepare.ts';
import { enumerated } from '../../profile/marked-text.ts';
import { namesFolder, personsFile } from '../../workspace/file-kinds.ts';
import type { CommandContext } from '../global-options.ts';
import { workspaceName } from '../workspaces.ts';

/** Says that names are left out, when the workspace has some. */
export function sayNames({ names, folder }: DocumentsRequest, { say, world }: CommandContext): void {
  if (names || !hasNames(folder, world)) return;
  say(`Namen uit ${personsFile} blijven weg. Met --namen komen ze erin, in de map ${namesFolder}.`);
}

/** Says how many names were filled in and where, for whom there was none, and in which documents no name fits. */
export function sayFilledNames({ places, without }: NamesInDocuments, { say }: CommandContext): void {
  const filled = places.filter(({ isFilled }) => isFilled);
  const people = new Set(filled.map(({ person }) => person)).size;
  const sum = (some: readonly NamePlaces[]): number => some.reduce((total, each) => total + each.places, 0);
  const documents = [...new Set(filled.map(({ document }) => document))].map(
    (id) => `${id} (${String(sum(filled.filter(({ document }) => document === id)))})`,
  );
  say(
    filled.length === 0
      ? 'Er is geen enkele naam ingevuld.'
      : `Namen ingevuld: van ${counted(people, 'persoon', 'personen')}, op ${counted(sum(filled), 'plek', 'plekken')}, in ${documents.join(', ')}.`,
  );
  const open = places.filter(({ isFilled }) => !isFilled);
  const lines = [...new Set(open.map(({ person }) => person))].map((id) => {
    const where = open.filter(({ person }) => person === id).map(({ document }) => document);
    return `  ${id}: in ${where.join(', ')}`;
  });
  if (lines.length > 0) say(`Geen naam in ${personsFile}, maar wel een plek ervoor:\n${lines.join('\n')}`);
  if (without.length > 0) say(`Geen plek voor een naam in: ${without.join(', ')}.`);
}

/** Says why a shared profile gives no documents. */
export function sayShared({ folder }: DocumentsRequest, { say, io }: CommandContext): void {
  say(`${workspaceName(folder, io.cwd)}: een gedeeld profiel, daar komen geen documenten van.`);
}

/** Says which documents were left out because they are not public. */
export function sayLeftOut({ leftOut }: MadeFiles, { say }: CommandContext): void {
  if (leftOut.length > 0) say(`Weggelaten, want niet openbaar: ${leftOut.map(({ id }) => id).join(', ')}.`);
}

/** Says that a dossier gives none of what was asked for: without a word it would look like a mistake. */
export function sayNothingMade({ files, leftOut, prepared }: MadeFiles, { say }: CommandContext): void {
  const { dossier } = prepared;
  if (files.length > 0 || leftOut.length > 0 || dossier === undefined) return;
  say(`Er is niets gemaakt: in het dossier ${dossier} is aan niemand meer iets te vragen.`);
}

/** Says once which documents do not exist in which formats. */
export function sayLeftOutOfFormats(
  { leftOutOfFormats, prepared }: MadeFiles,
  { say, world }: CommandContext,
): void {
  if (leftOutOfFormats.length === 0) return;
  const formatsOf = new Map<string, string[]>();
  for (const { format, documents } of leftOutOfFormats) {
    const without = documents.join(', ');
    formatsOf.set(without, [...(formatsOf.get(without) ?? []), format.id]);
  }
  for (const [without, ids] of formatsOf)
    say(`${enumerated(ids)} ${ids.length === 1 ? 'is' : 'zijn'} er niet van ${without}.`);
  const { request, dossier, workspace } = prepared;
  const [only, second] = dossier === undefined ? dossierIds(workspace.folder, world) : [];
  if (only === undefined || request.documents !== 'all') return;
  const ids = leftOutOfFormats.map(({ format }) => format.id).join(',');
  const name = second === undefined ? only : '<dossier>';
  say(`Lijsten van een dossier maakt u met: gemeente render --all --dossier ${name} --format ${ids}`);
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
  const isText = request.formats.some(({ needs }) => needs === undefined);
  if (request.date !== undefined || dossier === undefined || !goesByDay || !isText) return;
  if (documents.some(({ isTaskList }) => isTaskList === true))
    say(
      'In deze actielijst staat niet wat te laat is of nu moet beginnen. Dat komt erin met --datum vandaag.',
    );
}

/** Says that requests ask for days that have passed, in any format: whoever reads a mail cannot do that any more. */
export async function sayPastDays(made: MadeFiles, { say, world }: CommandContext): Promise<void> {
  const late = await askedTooLate(made, world);
  if (late > 0)
    say(
      `Let op: in de verzoeken ${late === 1 ? 'staat een dag die' : `staan dagen die`} al voorbij ${late === 1 ? 'is' : 'zijn'}, bij ${counted(late, 'taak', 'taken')}. Met --datum vandaag staat daar een dag die nog kan, of: zo snel mogelijk.`,
    );
}

/** Says which mails must wait for the news, and from when they can go. */
export function sayHeldBack({ made, held: withoutDraft }: MadeFiles, { say }: CommandContext): void {
  const documents = [...made.files.map(({ document }) => document), ...withoutDraft];
  const held = new Map(documents.flatMap(({ hold }) => (hold ? [[hold.receiver, hold]] : [])));
  if (held.size > 0) {
    const days = new Set([...held.values()].flatMap(({ until }) => until ?? []));
    const [day] = days;
    const from = day === undefined || days.size > 1 ? 'Dat kan' : `Dat kan vanaf ${writeFullDay(day)},`;
    if (withoutDraft.length > 0)
      say(
        `Zonder concept, want nog niet te versturen: ${counted(held.size, 'mail', 'mails')}, aan ${enumerated([...held.keys()])}. ${from} als het nieuws bekend is.`,
      );
    else
      say(
        `Nog niet versturen: de ${held.size === 1 ? 'mail' : `${held.size} mails`} met ‘nog-niet-versturen’ in de naam, aan ${enumerated([...held.keys()])}. ${from} als het nieuws bekend is.`,
      );
  }
}
