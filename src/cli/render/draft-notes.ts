/** What people hear of drafts of mails; nothing with `--quiet`. */
import { mailAddress } from '../../app/documents/mail-address.ts';
import type { MadeFiles } from '../../app/documents/make.ts';
import { counted } from '../../diagnostics/counted.ts';
import { enumerated } from '../../profile/marked-text.ts';
import { leafAt } from '../../profile/leaf.ts';
import { personsFile } from '../../workspace/file-kinds.ts';
import { joinPath } from '../../workspace/paths.ts';
import type { CommandContext } from '../global-options.ts';

/** Says how drafts are sent, which have no receiver, and which of an earlier run may not go out now. */
export function sayDrafts(made: MadeFiles, { say, io }: CommandContext): void {
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
    mail === undefined || mailAddress(mail, sources) !== undefined
      ? []
      : (leafAt(sources.roles.get(mail.role), 'naam')?.text ?? mail.role),
  );
  if (unknown.length > 0)
    say(
      `Zonder ontvanger: ${counted(unknown.length, 'concept', 'concepten')}, voor ${enumerated(unknown)}. Zet hun adres in gemeente.yaml bij organisatie.mail, of dat van een persoon in ${personsFile} bij mail.`,
    );
  const old = held.flatMap(({ otherName }) => {
    const name = `${otherName ?? ''}.eml`;
    return io.files.info(joinPath(prepared.outFolder, name)) === undefined ? [] : [name];
  });
  if (old.length > 0) say(`Weg te gooien, want deze mails mogen nog niet weg: ${old.join(', ')}.`);
  const page = files.find(({ name }) => name.startsWith('mails-'))?.name;
  if (page !== undefined)
    say(
      `Versturen: open een concept in uw mailprogramma, lees het na en verstuur het zelf. Opent het niet? Gebruik dan ${page}.`,
    );
}

/** Where drafts come from. */
export const noDrafts =
  'Geen concepten van mails. Die maakt u van een dossier, met: gemeente render verzoeken --dossier <naam> --format eml';
