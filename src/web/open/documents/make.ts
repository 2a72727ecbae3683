import {
  makeAndWrite,
  type Consent,
  type MakeAndWriteRequest,
  type WrittenFolder,
} from '../../../app/documents/make-and-write.ts';
import type { WrittenFile } from '../../../app/documents/write.ts';
import { htmlElement, join, type Markup } from '../../../output/markup.ts';
import { outputFormats, type OutputFormat } from '../../../output/registry.ts';
import { versionOf } from '../../../workspace/version-of.ts';
import { joinPath, nameOf } from '../../../workspace/paths.ts';
import { stoppedNotice, type Notice } from '../notice.ts';
import { link, paragraph, siteParts } from '../page.ts';
import type { FormResult, Visit } from '../visit.ts';
import { addressOf, documentAddress, seenIn, type DocumentsSeen } from './choice.ts';
import { fileAddress } from './download.ts';
import { addressLinks, attachmentLinks, madeWords } from './made-words.ts';
import { replaceForm } from './replace-form.ts';

/** Makes the documents that were chosen, in the chosen formats, and writes them. */
export async function makeChosen(visit: Visit): Promise<FormResult> {
  const seen = seenIn(visit);
  if (seen === undefined) return { notice: stopped('Dit dossier is er niet.'), to: siteParts.documents.path };
  const { form, world } = visit;
  const back = form.get('terug');
  const to = back === undefined ? addressOf(seen) : documentAddress(seen, back);
  const formats = outputFormats.filter(({ id }) => form.all('vorm').includes(id));
  const documents = form.get('alles') === 'ja' ? ('all' as const) : [...new Set(form.all('document'))];
  if (documents.length === 0) return { notice: stopped('Kies eerst een document. Er is niets gemaakt.'), to };
  if (formats.length === 0)
    return { notice: stopped('Kies eerst waarin u het wilt maken, zoals Word. Er is niets gemaakt.'), to };
  const request = { documents, formats, ...seen, ...(await choicesIn(visit)) };
  const outcome = await makeAndWrite({ ...request, folder: visit.folder, publicOnly: false }, world);
  if (outcome.kind !== 'done') return { notice: stoppedNotice(outcome), to };
  return { notice: madeNotice(outcome.value, seen, visit), to };
}

type Choices = Pick<MakeAndWriteRequest, 'date' | 'withAppendix' | 'consent'>;

async function choicesIn({ form, world }: Visit): Promise<Choices> {
  const [name, version] = [form.get('bestand'), form.get('versie')];
  const consent: Consent | undefined =
    name === undefined || version === undefined ? undefined : { name, version };
  return {
    date: form.get('datum') === 'vandaag' ? await world.today() : undefined,
    withAppendix: form.get('bronnen') === 'ja',
    consent,
  };
}

function stopped(words: string): Notice {
  return { kind: 'stopped', words };
}

/** The most files that a notice links to. */
const mostLinks = 100;

/** A file that was written, with the folder it is in. */
type MadeFile = WrittenFile & { readonly place: string };

function madeNotice(folders: readonly WrittenFolder[], seen: DocumentsSeen, visit: Visit): Notice {
  const files = folders.flatMap(({ made, written }) => {
    const place = nameOf(made.prepared.outFolder);
    return written.map((file) => ({ ...file, place }));
  });
  const forms = folders.flatMap((folder) =>
    folder.written.flatMap((file) => askToReplace(file, folder, { seen, visit })),
  );
  const needsLook =
    files.some(({ kept }) => kept !== undefined) ||
    folders.some(({ setAside }) => setAside.some(({ stays }) => stays !== undefined));
  return {
    kind: needsLook ? 'stopped' : 'done',
    words: madeWords(folders),
    more: join([
      ...[...attachmentLinks(folders), ...addressLinks(folders)].map((each) => htmlElement('p', {}, [each])),
      ...fileLists(files.slice(0, mostLinks)),
      ...forms.slice(0, mostLinks),
    ]),
  };
}

/** Links to what was made, drafts of mails first: those are to be sent. */
function fileLists(files: readonly MadeFile[]): readonly Markup[] {
  const isDraft = ({ file }: MadeFile): boolean => file.format.needs === 'mail';
  const [drafts, others] = [files.filter(isDraft), files.filter((each) => !isDraft(each))];
  const isBoth = drafts.length > 0 && others.length > 0;
  const part = (words: string, some: readonly MadeFile[]): readonly Markup[] => [
    ...(isBoth ? [paragraph(`${words}: ${some.length}`)] : []),
    htmlElement(
      'ul',
      { class: 'plain gemaakt' },
      some.map(({ name, place }) =>
        htmlElement('li', {}, [link(fileAddress(place, name), name, { download: true })]),
      ),
    ),
  ];
  return [
    ...(drafts.length === 0 ? [] : part('Concepten van mails', drafts)),
    ...(others.length === 0 ? [] : part('Andere bestanden', others)),
  ];
}

function askToReplace(
  { file, kept }: WrittenFile,
  { made }: WrittenFolder,
  { seen, visit }: { readonly seen: DocumentsSeen; readonly visit: Visit },
): readonly Markup[] {
  if (kept === undefined || kept === 'held' || file.definition === undefined) return [];
  const found = visit.world.files.read(joinPath(made.prepared.outFolder, file.name));
  const version = 'bytes' in found ? versionOf(found.bytes) : undefined;
  const format: OutputFormat = file.format;
  const form = replaceForm({ name: file.name, format, version, kind: file.definition.id }, seen, visit);
  return form === undefined ? [] : [form];
}
