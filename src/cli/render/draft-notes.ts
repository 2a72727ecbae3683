/** What people hear of drafts of mails; nothing with `--quiet`. */
import { mailAddress, mailPlace } from '../../app/documents/mail-address.ts';
import type { ToldAttachment } from '../../app/documents/told-attachments.ts';
import type { MadeFiles } from '../../app/documents/make.ts';
import type { PreparedDocuments } from '../../app/documents/prepare.ts';
import { counted } from '../../diagnostics/counted.ts';
import type { MailFacts } from '../../document/definition.ts';
import { withArticle } from '../../profile/article.ts';
import { enumerated } from '../../profile/marked-text.ts';
import { leafAt } from '../../profile/leaf.ts';
import { personsFile } from '../../workspace/file-kinds.ts';
import { namesSentence, unfinishedSentence } from '../../words/attachments.ts';
import type { CommandContext } from '../global-options.ts';
import { ownCommand } from '../own-command.ts';

/** Says how drafts are sent, and which have no receiver. */
export function sayDrafts(made: MadeFiles, { say }: CommandContext): void {
  const { prepared, held, files } = made;
  const { sources } = prepared.workspace;
  const asksMails = prepared.request.formats.some(({ needs }) => needs === 'mail');
  if (!asksMails) return;
  const drafts = made.made.files.filter(({ format }) => format.needs === 'mail');
  if (drafts.length === 0 && held.length === 0) {
    say(noDrafts);
    return;
  }
  const unknown = drafts.flatMap(({ document: { mail } }) =>
    mail === undefined || mailAddress(mail, sources) !== undefined ? [] : mail,
  );
  if (unknown.length > 0) say(withoutReceiver(unknown, prepared));
  const page = files.find(({ name }) => name.startsWith('mails-'))?.name;
  if (page !== undefined)
    say(
      `Versturen: open een concept in uw mailprogramma, lees het na en verstuur het zelf. Opent het niet? Gebruik dan ${page}.`,
    );
}

/** Says which attachments of drafts are not finished and how to finish them, and where names were filled in. */
export function sayAttachments(
  attachments: readonly ToldAttachment[],
  { request: { folder } }: PreparedDocuments,
  context: CommandContext,
): void {
  for (const attachment of attachments) {
    const { id, open, proposed, nameless } = attachment;
    const unfinished = unfinishedSentence(attachment);
    const how = [
      ...(open + proposed === 0 ? [] : [`Invullen: ${ownCommand(['invullen', id], context, folder)}.`]),
      ...(nameless === 0 ? [] : [`Zet de namen in ${personsFile}.`]),
      'Maak daarna de concepten opnieuw.',
    ];
    if (unfinished !== undefined) context.say([unfinished, ...how].join(' '));
    const names = namesSentence(attachment);
    if (names !== undefined) context.say(names);
  }
}

/** Which drafts have no receiver, with for each where its address goes. */
function withoutReceiver(mails: readonly MailFacts[], { workspace, dossier }: PreparedDocuments): string {
  const { sources } = workspace;
  const places = mails.map((mail) => ({ mail, place: mailPlace(mail, sources) }));
  const nameOf = ({ role }: MailFacts): string => leafAt(sources.roles.get(role), 'naam')?.text ?? role;
  const keys = places.flatMap(({ place }) => (place.kind === 'role' ? place.key : []));
  const elsewhere = places.flatMap(({ mail, place }) => {
    const role = leafAt(sources.roles.get(mail.role), 'naam');
    const who = role === undefined ? mail.role : withArticle(role);
    switch (place.kind) {
      case 'role':
        return [];
      case 'person':
        return `Voor ${who}: zet in ${personsFile} bij het id ${place.id} een regel met mail. Staat dat id er nog niet? ${personLine(place.id)}`;
      case 'unknown-subject': {
        const file = sources.dossiers.find((each) => each.dossier.id === dossier)?.dossier.file ?? '';
        const id = `${mail.role}-${dossier ?? ''}`;
        return `Voor ${who}: het dossier zegt niet wie dat is. Zet in ${file} de regel \`voor: ${id}\`, en geef die een adres in ${personsFile}. ${personLine(id)} Staat ${who} in college.leden? Neem dan dat id.`;
      }
      case 'nowhere':
        return `Voor ${who} is er geen plek voor een adres: vul het zelf in.`;
    }
  });
  return [
    `Zonder ontvanger: ${counted(mails.length, 'concept', 'concepten')}, voor ${enumerated(mails.map(nameOf))}.`,
    ...(keys.length === 0
      ? []
      : [
          `Zet in gemeente.yaml het adres bij ${enumerated(keys)}. Of geef: gemeente invullen organisatie.mail`,
        ]),
    ...elsewhere,
  ].join('\n');
}

/** What a person who is not in the file yet becomes there. */
function personLine(id: string): string {
  return `Dan komt onder \`personen:\` de regel: \`- { id: ${id}, naam: …, mail: … }\`.`;
}

/** Where drafts come from. */
export const noDrafts =
  'Geen concepten van mails. Die maakt u van een dossier, met: gemeente render verzoeken --dossier <naam> --format eml';
